using System.Text;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>The parameter file: every parameter of the model exactly once.</summary>
public sealed class ParameterFile
{
    private static readonly string[] s_marks = ["published", "estimated", "assumed"];
    private static readonly string[] s_uses = ["draw", "set-up"];

    private ParameterFile(IReadOnlyList<ParameterEntry> entries, string text)
    {
        Entries = entries;
        Text = text;
    }

    /// <summary>Entries in the order of <see cref="Parameter"/>.</summary>
    public IReadOnlyList<ParameterEntry> Entries { get; }

    /// <summary>Text of the file, for the hash of the plan.</summary>
    public string Text { get; }

    /// <summary>The default vector.</summary>
    public double[] Defaults => Entries.Select(entry => entry.Default).ToArray();

    /// <summary>snake_case name of a parameter.</summary>
    public static string NameOf(Parameter parameter) => SnakeCase(parameter.ToString());

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidInputException">Anything unknown, missing or out of range.</exception>
    public static ParameterFile Read(string path)
    {
        var file = YamlFile.Read(path);
        var map = file.Root.Map("parameters");
        file.Root.Close();
        var entries = Enum.GetValues<Parameter>().Select(parameter => ReadEntry(file, map, parameter)).ToArray();
        map.Close();
        return file.Problems.Count == 0 ? new ParameterFile(entries, file.Text) : throw new InvalidInputException(file.Problems);
    }

    private static ParameterEntry ReadEntry(YamlFile file, YamlMap map, Parameter parameter)
    {
        var name = NameOf(parameter);
        var entry = map.Map(name);
        var range = entry.List("range");
        var (from, to) = (double.NegativeInfinity, double.PositiveInfinity);
        if (range.Count == 2)
        {
            from = entry.Number(range[0], $"{name}.range", from, to);
            to = entry.Number(range[1], $"{name}.range", double.NegativeInfinity, to);
            if (to < from)
            {
                entry.Report("range", $"{name}.range falls from {from} to {to}", "the smaller number first");
            }
        }
        else
        {
            entry.Report("range", $"{name}.range has {range.Count} entries", "two numbers, from and to");
        }

        var result = new ParameterEntry(
            parameter, entry.Text("equation"), entry.Number("default", from, to), from, to, entry.Text("unit"),
            entry.Word("mark", s_marks), string.Equals(entry.Word("use", s_uses), "draw", StringComparison.Ordinal), entry.Text("source"));
        entry.Close();
        return result;
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && (char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}

/// <summary>One parameter as the file states it.</summary>
/// <param name="Parameter">Which.</param>
/// <param name="Equation">Equation it belongs to.</param>
/// <param name="Default">Default value.</param>
/// <param name="From">Lower end of its range.</param>
/// <param name="To">Upper end of its range.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Mark">published, estimated or assumed.</param>
/// <param name="CanDraw">True when every future may have its own value; false when the base state is built from it.</param>
/// <param name="Source">Source or reason.</param>
public sealed record ParameterEntry(
    Parameter Parameter, string Equation, double Default, double From, double To, string Unit, string Mark, bool CanDraw, string Source);
