using Torch.Sim.Scenarios.Validation;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A YAML file with the place of every node, and the problems found in it so far.</summary>
public sealed class YamlFile
{
    private bool _isBroken;

    private YamlFile(string path)
    {
        Path = path;
    }

    /// <summary>Path as the user named it.</summary>
    public string Path { get; }

    /// <summary>Text of the file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Problems found so far.</summary>
    public List<ScenarioProblem> Problems { get; } = [];

    /// <summary>The mapping at the top; empty when the file could not be parsed.</summary>
    public YamlMap Root { get; private set; } = null!;

    /// <summary>Reads a file; what is wrong with it as YAML stands in <see cref="Problems"/>.</summary>
    public static YamlFile Read(string path)
    {
        var file = new YamlFile(path);
        try
        {
            file.Text = File.ReadAllText(path);
            file.Parse();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file.Problems.Add(new ScenarioProblem(path, 0, 0, error.Message, "a readable YAML file"));
            file._isBroken = true;
            file.Root = new YamlMap(file, new YamlMappingNode(), "");
        }

        return file;
    }

    /// <summary>Parses text as if it stood in a file.</summary>
    public static YamlFile FromText(string path, string text)
    {
        var file = new YamlFile(path) { Text = text };
        file.Parse();
        return file;
    }

    /// <summary>Adds a problem at a node. A file that is no YAML has that one problem: what is missing in it is no news.</summary>
    public void Report(YamlNode node, string found, string expected, string? nearest = null)
    {
        if (!_isBroken)
        {
            Problems.Add(new ScenarioProblem(Path, (int)node.Start.Line, (int)node.Start.Column, found, expected, nearest));
        }
    }

    private void Parse()
    {
        var top = new YamlMappingNode();
        try
        {
            Problems.AddRange(DuplicateKeys.In(Path, Text));
            if (Problems.Count > 0)
            {
                _isBroken = true;
                Root = new YamlMap(this, top, "");
                return;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(Text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                top = map;
            }
            else
            {
                Problems.Add(new ScenarioProblem(Path, 1, 1, "no mapping", "one YAML mapping of keys and values"));
                _isBroken = true;
            }
        }
        catch (YamlException error)
        {
            Problems.Add(new ScenarioProblem(
                Path, (int)error.Start.Line, (int)error.Start.Column, error.InnerException?.Message ?? error.Message, "valid YAML"));
            _isBroken = true;
        }

        Root = new YamlMap(this, top, "");
    }
}
