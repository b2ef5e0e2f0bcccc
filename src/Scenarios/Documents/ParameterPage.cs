using System.Globalization;
using System.Text;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Documents;

/// <summary>The page of parameters, written from the parameter file.</summary>
public static class ParameterPage
{
    /// <summary>Markdown of the page, lines ended by "\n".</summary>
    /// <param name="parameters">The file.</param>
    public static string Markdown(ParameterFile parameters)
    {
        var text = new StringBuilder();
        text.Append("# Parameters 参数\n\n");
        text.Append("Written by `torch-sim document` from [parameters.yaml](../scenarios-data/parameters/parameters.yaml); edit that file, not this page.\n");
        text.Append("Marks: **published** (发表), **estimated** (估计) from data, **assumed** (假定). A parameter that draws may have another value in every\n");
        text.Append("future; the others shape the base state and are shared. 标为 draw 的参数可逐个未来抽取，其余参数决定初始状态。\n");
        foreach (var group in parameters.Entries.GroupBy(entry => entry.Equation, StringComparer.Ordinal).OrderBy(group => Order(group.Key)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n\n| parameter | default | range | unit | mark | draws | source |\n|---|---|---|---|---|---|---|\n");
            foreach (var entry in group)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| `{ParameterFile.NameOf(entry.Parameter)}` | {entry.Default} | {entry.From} to {entry.To} | {entry.Unit} | {entry.Mark} | {(entry.CanDraw ? "yes" : "")} | {Cell(entry.Source)} |\n");
            }
        }

        return text.ToString();
    }

    internal static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();

    private static int Order(string equation) => int.Parse(equation.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
}
