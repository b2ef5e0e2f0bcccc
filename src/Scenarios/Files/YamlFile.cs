using System.Buffers;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A YAML file with the place of every node, and the problems found in it so far.</summary>
public sealed class YamlFile
{
    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(c => c is not ('\t' or '\n')), '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF']);

    private YamlFile(string path)
    {
        Path = path;
        Root = new YamlMap(this, new YamlMappingNode(), "");
    }

    /// <summary>Path as the user named it.</summary>
    public string Path { get; }

    /// <summary>Text of the file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Problems found so far.</summary>
    public List<ScenarioProblem> Problems { get; } = [];

    /// <summary>The mapping at the top; empty when the file could not be parsed.</summary>
    public YamlMap Root { get; private set; }

    /// <summary>True for a file without any mapping to read: its only problems are those of its text, what is missing in it is no news.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Takes every file that is read in this flow of control: tests compare what readers ask for with the schemas.</summary>
    internal static AsyncLocal<List<YamlFile>?> Opened { get; } = new();

    /// <summary>Every key that was asked for, in order.</summary>
    internal List<AskedKey> Asked { get; } = [];

    /// <summary>Reads a file; what is wrong with it as YAML stands in <see cref="Problems"/>.</summary>
    public static YamlFile Read(string path)
    {
        var file = new YamlFile(path);
        Opened.Value?.Add(file);
        file.Parse(TextFile.Read(path, file.Problems));
        return file;
    }

    /// <summary>Parses text as if it stood in a file.</summary>
    public static YamlFile FromText(string path, string text)
    {
        var file = new YamlFile(path);
        file.Parse(text);
        return file;
    }

    /// <summary>Adds a problem at a node.</summary>
    public void Report(YamlNode node, Phrase found, Phrase expected, string? nearest = null)
    {
        if (!IsBroken)
        {
            Problems.Add(new ScenarioProblem(Path, (int)node.Start.Line, (int)node.Start.Column, found, expected, nearest));
        }
    }

    private void Parse(string? text)
    {
        Text = text ?? "";
        IsBroken = true;
        if (text is null || HasControlCharacters(text))
        {
            return;
        }

        if (text.Split('\n').All(line => string.IsNullOrWhiteSpace(line) || line.TrimStart().StartsWith('#')))
        {
            Problems.Add(new ScenarioProblem(Path, 0, 0, "the file is empty", "one YAML mapping of keys and values"));
            return;
        }

        var tabs = Tabs(text).ToArray();
        Problems.AddRange(tabs);
        try
        {
            // With spaces in their place all that follows keeps its column.
            if (YamlEvents.Read(Path, text.Replace('\t', ' '), Problems) is not { } events)
            {
                return;
            }

            var stream = new YamlStream();
            stream.Load(events);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                Root = new YamlMap(this, map, "");
                IsBroken = false;
            }
            else
            {
                Problems.Add(new ScenarioProblem(Path, 1, 1, "no mapping", "one YAML mapping of keys and values"));
            }
        }
        catch (YamlException error)
        {
            if (tabs.Length == 0)
            {
                Problems.Add(new ScenarioProblem(
                    Path, (int)error.Start.Line, (int)error.Start.Column, $"what is no YAML: {error.Message}", "valid YAML"));
            }
        }
    }

    private bool HasControlCharacters(string text)
    {
        var before = Problems.Count;
        ForEachLine(text, (line, number) =>
        {
            var at = line.AsSpan().IndexOfAny(s_controls);
            if (at >= 0)
            {
                Problems.Add(new ScenarioProblem(Path, number, at + 1, $"the control character U+{(int)line[at]:X4}", "plain text"));
            }
        });
        return Problems.Count > before;
    }

    private List<ScenarioProblem> Tabs(string text)
    {
        var tabs = new List<ScenarioProblem>();
        ForEachLine(text, (line, number) =>
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                tabs.Add(new ScenarioProblem(Path, number, line.IndexOf('\t', StringComparison.Ordinal) + 1, "a tab", "spaces"));
            }
        });
        return tabs;
    }

    private static void ForEachLine(string text, Action<string, int> visit)
    {
        var number = 0;
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n'))
        {
            visit(line, ++number);
        }
    }
}
