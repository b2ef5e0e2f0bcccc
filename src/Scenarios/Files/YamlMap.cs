using System.Globalization;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A mapping of a YAML file, read strictly: every key is asked for, and <see cref="Close"/> reports the ones nobody knows.</summary>
/// <param name="file">Its file.</param>
/// <param name="node">Its node.</param>
/// <param name="path">Where it stands, such as "levers.2.path", for messages.</param>
/// <param name="isAbsent">True for what stands in for a mapping that is missing: that alone is reported, not what it lacks.</param>
public sealed class YamlMap(YamlFile file, YamlMappingNode node, string path, bool isAbsent = false)
{
    private static readonly string[] s_noText = ["", "~", "null", "Null", "NULL", "true", "True", "TRUE", "false", "False", "FALSE"];

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The node.</summary>
    public YamlMappingNode Node => node;

    /// <summary>Keys in file order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>The value of a key, or null when absent.</summary>
    public YamlNode? Find(string key)
    {
        _known.Add(key);
        foreach (var (name, value) in node.Children)
        {
            if (name is YamlScalarNode scalar && string.Equals(scalar.Value, key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>A required text; "" and a problem when absent or not a text.</summary>
    public string Text(string key)
    {
        Ask(key, "text", isRequired: true);
        return FindText(key) ?? Missing(key, "a text", "");
    }

    /// <summary>A text, or null when absent.</summary>
    public string? OptionalText(string key)
    {
        Ask(key, "text");
        return FindText(key);
    }

    /// <summary>A required number within limits; the lower limit and a problem when absent or wrong.</summary>
    public double Number(string key, double from, double to)
    {
        Ask(key, "number", isRequired: true, from, to);
        return Find(key) is { } value ? Number(value, Name(key), from, to) : Missing(key, Between(from, to), from);
    }

    /// <summary>A number within limits, or null when absent.</summary>
    public double? OptionalNumber(string key, double from, double to)
    {
        Ask(key, "number", isRequired: false, from, to);
        return Find(key) is { } value ? Number(value, Name(key), from, to) : null;
    }

    /// <summary>A number node within limits; the lower limit and a problem when wrong.</summary>
    public double Number(YamlNode value, string name, double from, double to)
    {
        var scalar = value as YamlScalarNode;
        if (scalar?.Style is ScalarStyle.Plain && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number >= from && number <= to)
        {
            return number;
        }

        Say(value, $"{name} is {As(value)}", Between(from, to));
        return from;
    }

    /// <summary>
    /// A number node that may state its unit, as "20 %" or as a mapping of value and unit; any other unit than <paramref name="unit"/> is a problem.
    /// </summary>
    public double Quantity(YamlNode value, string name, string unit, double from, double to)
    {
        if (value is YamlMappingNode mapping)
        {
            var parts = new YamlMap(file, mapping, name);
            var found = parts.Find("value");
            var said = parts.Text("unit");
            parts.Close();
            if (found is null)
            {
                Say(value, $"{name} has no value", "a mapping of value and unit");
                return from;
            }

            return said.Length == 0 || IsUnit(value, name, said, unit) ? Number(found, name, from, to) : from;
        }

        var text = (value as YamlScalarNode)?.Value ?? "";
        var end = text.IndexOf(' ', StringComparison.Ordinal) is var space and >= 0 ? space : text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (end == text.Length || !double.TryParse(text.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number))
        {
            return Number(value, name, from, to);
        }

        if (!IsUnit(value, name, text[end..].Trim(), unit))
        {
            return from;
        }

        if (number >= from && number <= to)
        {
            return number;
        }

        Say(value, $"{name} is {As(value)}", Between(from, to));
        return from;
    }

    /// <summary>A required whole number within limits.</summary>
    public int Whole(string key, int from, int to)
    {
        Ask(key, "whole", isRequired: true, from, to);
        return FindWhole(key, from, to) ?? Missing(key, $"a whole number from {from} to {to}", from);
    }

    /// <summary>A whole number within limits, or null when absent.</summary>
    public int? OptionalWhole(string key, int from, int to)
    {
        Ask(key, "whole", isRequired: false, from, to);
        return FindWhole(key, from, to);
    }

    /// <summary>One of a few words; the first and a problem when absent or another word.</summary>
    public string Word(string key, IReadOnlyList<string> words)
    {
        Ask(key, "word", isRequired: true, words: words);
        var value = Find(key);
        if (value is YamlScalarNode { Value: { } text } && words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        if (value is null)
        {
            return Missing(key, $"one of {words}", words[0]);
        }

        Say(value, $"{Name(key)} is {As(value)}", $"one of {words}", NearestName.Of((value as YamlScalarNode)?.Value ?? "", words));
        return words[0];
    }

    /// <summary>A required mapping; empty and a problem when absent or not a mapping.</summary>
    public YamlMap Map(string key)
    {
        Ask(key, "map", isRequired: true);
        return FindMap(key) ?? new YamlMap(file, new YamlMappingNode(), Name(key), isAbsent: Missing(key, "a mapping", true));
    }

    /// <summary>A mapping, or null when absent; empty and a problem when not a mapping.</summary>
    public YamlMap? OptionalMap(string key)
    {
        Ask(key, "map");
        return FindMap(key);
    }

    /// <summary>A list; empty when absent, a problem when not a list, or when absent but required.</summary>
    public IReadOnlyList<YamlNode> List(string key, bool isRequired = false)
    {
        Ask(key, "list", isRequired);
        var value = Find(key);
        switch (value)
        {
            case null:
                return isRequired ? Missing<IReadOnlyList<YamlNode>>(key, "a list", []) : [];
            case YamlSequenceNode list:
                return [.. list.Children];
            default:
                Say(value, $"{Name(key)} is not a list", "a list");
                return [];
        }
    }

    /// <summary>A list whose entries are mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, bool isRequired = false)
    {
        var maps = new List<YamlMap>();
        var index = 0;
        foreach (var entry in List(key, isRequired))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Name(key)}.{index++}");
            if (entry is YamlMappingNode map)
            {
                maps.Add(new YamlMap(file, map, name));
            }
            else
            {
                Say(entry, $"{name} is not a mapping", "a mapping");
            }
        }

        return maps;
    }

    /// <summary>Reports a problem at a key, or at the mapping when the key is absent.</summary>
    public void Report(string key, Phrase found, Phrase expected, string? nearest = null) =>
        Say(Find(key) ?? node, found, expected, nearest);

    /// <summary>Reports a problem at a node of the mapping.</summary>
    public void Report(YamlNode at, Phrase found, Phrase expected, string? nearest = null) => Say(at, found, expected, nearest);

    /// <summary>The texts of a list; what is no text is a problem.</summary>
    public IReadOnlyList<(YamlNode Node, string Text)> Texts(string key)
    {
        var texts = new List<(YamlNode, string)>();
        foreach (var entry in List(key))
        {
            if (entry is YamlScalarNode scalar && IsText(scalar))
            {
                texts.Add((entry, scalar.Value!));
            }
            else
            {
                Say(entry, $"an entry of {Name(key)} is {As(entry)}", "a text");
            }
        }

        return texts;
    }

    /// <summary>Reports every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_known.Contains(name))
            {
                Say(key, $"unknown key '{Name(name)}'", $"one of {_known.ToArray()}", NearestName.Of(name, _known));
            }
        }
    }

    /// <summary>The value of a scalar as written, quotes included; what else stands there in words.</summary>
    internal static Phrase As(YamlNode value) => value switch
    {
        YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } text => (Phrase)$"the text '{text.Value}'",
        YamlScalarNode { Value.Length: > 0 } text => $"{text.Value}",
        YamlScalarNode => "empty",
        YamlSequenceNode => "a list",
        _ => "a mapping",
    };

    private static bool IsText(YamlScalarNode scalar) =>
        scalar.Value is { Length: > 0 } text && (scalar.Style is not ScalarStyle.Plain || !s_noText.Contains(text, StringComparer.Ordinal));

    private static Phrase Between(double from, double to) =>
        double.IsInfinity(from) && double.IsInfinity(to) ? (Phrase)"a finite number" : $"a number from {from} to {to}";

    private YamlMap? FindMap(string key)
    {
        var value = Find(key);
        if (value is null or YamlMappingNode)
        {
            return value is null ? null : new YamlMap(file, (YamlMappingNode)value, Name(key));
        }

        Say(value, $"{Name(key)} is {As(value)}", "a mapping");
        return new YamlMap(file, new YamlMappingNode(), Name(key), isAbsent: true);
    }

    private string? FindText(string key)
    {
        var value = Find(key);
        if (value is null)
        {
            return null;
        }

        if (value is YamlScalarNode scalar && IsText(scalar))
        {
            return scalar.Value;
        }

        Say(value, $"{Name(key)} is {As(value)}", "a text");
        return "";
    }

    private int? FindWhole(string key, int from, int to)
    {
        var value = Find(key);
        if (value is null)
        {
            return null;
        }

        var scalar = value as YamlScalarNode;
        if (scalar?.Style is ScalarStyle.Plain && int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        Say(value, $"{Name(key)} is {As(value)}", $"a whole number from {from} to {to}");
        return from;
    }

    private bool IsUnit(YamlNode value, string name, string said, string unit)
    {
        var same = string.Equals(said, unit, StringComparison.Ordinal);
        if (!same)
        {
            Say(value, $"{name} has the unit '{said}'", $"the unit '{unit}'");
        }

        return same;
    }

    private void Ask(
        string key, string kind, bool isRequired = false, double from = double.NegativeInfinity, double to = double.PositiveInfinity,
        IReadOnlyList<string>? words = null)
    {
        _known.Add(key);
        file.Asked.Add(new AskedKey(Name(key), kind, isRequired, from, to, words ?? []));
    }

    private void Say(YamlNode at, Phrase found, Phrase expected, string? nearest = null)
    {
        if (!isAbsent)
        {
            file.Report(at, found, expected, nearest);
        }
    }

    private string Name(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private T Missing<T>(string key, Phrase expected, T fallback)
    {
        Say(node, $"{Name(key)} is missing", expected);
        return fallback;
    }
}

/// <summary>A key that a reader asked for.</summary>
/// <param name="Path">Where it stands, entries of lists by their number.</param>
/// <param name="Kind">text, number, whole, word, map or list.</param>
/// <param name="IsRequired">Whether its absence is a problem.</param>
/// <param name="From">Lower limit of a number.</param>
/// <param name="To">Upper limit of a number.</param>
/// <param name="Words">Legal words.</param>
internal sealed record AskedKey(string Path, string Kind, bool IsRequired, double From, double To, IReadOnlyList<string> Words);
