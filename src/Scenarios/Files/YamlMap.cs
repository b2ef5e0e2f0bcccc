using System.Globalization;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A mapping of a YAML file, read strictly: every key is asked for, and <see cref="Close"/> reports the ones nobody knows.</summary>
/// <param name="file">Its file.</param>
/// <param name="node">Its node.</param>
/// <param name="path">Where it stands, such as "levers.2.path", for messages.</param>
public sealed class YamlMap(YamlFile file, YamlMappingNode node, string path)
{
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
    public string Text(string key) => OptionalText(key) ?? Missing(key, "a text", "");

    /// <summary>A text, or null when absent.</summary>
    public string? OptionalText(string key)
    {
        var value = Find(key);
        if (value is null or YamlScalarNode { Value.Length: > 0 })
        {
            return (value as YamlScalarNode)?.Value;
        }

        file.Report(value, $"{Name(key)} is not a text", "a text");
        return "";
    }

    /// <summary>A required number within limits; the lower limit and a problem when absent or wrong.</summary>
    public double Number(string key, double from, double to) =>
        OptionalNumber(key, from, to) ?? Missing(key, Between(from, to), from);

    /// <summary>A number within limits, or null when absent.</summary>
    public double? OptionalNumber(string key, double from, double to)
    {
        var value = Find(key);
        return value is null ? null : Number(value, Name(key), from, to);
    }

    /// <summary>A number node within limits; the lower limit and a problem when wrong.</summary>
    public double Number(YamlNode value, string name, double from, double to)
    {
        var text = (value as YamlScalarNode)?.Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) && number >= from && number <= to)
        {
            return number;
        }

        file.Report(value, $"{name} is {text ?? "not a number"}", Between(from, to));
        return from;
    }

    /// <summary>A required whole number within limits.</summary>
    public int Whole(string key, int from, int to) => OptionalWhole(key, from, to) ?? Missing(key, $"a whole number from {from} to {to}", from);

    /// <summary>A whole number within limits, or null when absent.</summary>
    public int? OptionalWhole(string key, int from, int to)
    {
        var value = Find(key);
        if (value is null)
        {
            return null;
        }

        var text = (value as YamlScalarNode)?.Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
        {
            return number;
        }

        file.Report(value, $"{Name(key)} is {text ?? "not a number"}", $"a whole number from {from} to {to}");
        return from;
    }

    /// <summary>One of a few words; the first and a problem when absent or another word.</summary>
    public string Word(string key, IReadOnlyList<string> words)
    {
        var value = Find(key);
        if (value is YamlScalarNode { Value: { } text } && words.Contains(text, StringComparer.Ordinal))
        {
            return text;
        }

        if (value is null)
        {
            return Missing(key, $"one of {string.Join(", ", words)}", words[0]);
        }

        var found = (value as YamlScalarNode)?.Value ?? "a list or mapping";
        file.Report(value, $"{Name(key)} is {found}", $"one of {string.Join(", ", words)}", NearestName.Of(found, words));
        return words[0];
    }

    /// <summary>A required mapping; empty and a problem when absent or not a mapping.</summary>
    public YamlMap Map(string key)
    {
        var value = Find(key);
        if (value is YamlMappingNode map)
        {
            return new YamlMap(file, map, Name(key));
        }

        file.Report(value ?? node, $"{Name(key)} {(value is null ? "is missing" : "is not a mapping")}", "a mapping");
        return new YamlMap(file, new YamlMappingNode(), Name(key));
    }

    /// <summary>A list; empty when absent, a problem when not a list.</summary>
    public IReadOnlyList<YamlNode> List(string key)
    {
        var value = Find(key);
        switch (value)
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children];
            default:
                file.Report(value, $"{Name(key)} is not a list", "a list");
                return [];
        }
    }

    /// <summary>A list whose entries are mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        var maps = new List<YamlMap>();
        var index = 0;
        foreach (var entry in List(key))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{Name(key)}.{index++}");
            if (entry is YamlMappingNode map)
            {
                maps.Add(new YamlMap(file, map, name));
            }
            else
            {
                file.Report(entry, $"{name} is not a mapping", "a mapping");
            }
        }

        return maps;
    }

    /// <summary>Reports a problem at a key, or at the mapping when the key is absent.</summary>
    public void Report(string key, string found, string expected, string? nearest = null) =>
        file.Report(Find(key) ?? node, found, expected, nearest);

    /// <summary>Reports every key that was never asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "a list or mapping as key";
            if (!_known.Contains(name))
            {
                file.Report(
                    key, $"unknown key '{Name(name)}'", $"one of {string.Join(", ", _known)}", NearestName.Of(name, _known));
            }
        }
    }

    private string Name(string key) => path.Length == 0 ? key : $"{path}.{key}";

    private T Missing<T>(string key, string expected, T fallback)
    {
        file.Report(node, $"{Name(key)} is missing", expected);
        return fallback;
    }

    private static string Between(double from, double to) =>
        string.Create(CultureInfo.InvariantCulture, $"a number from {from} to {to}");
}
