using System.Text.RegularExpressions;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>Every measured column says where it comes from, and the equations it names exist.</summary>
public sealed partial class CodebookTests
{
    [Fact]
    public void Every_measured_column_has_an_origin() =>
        Assert.Empty(Codebook.Of(ResultTables.All).Where(row => row.Measure != "key" && string.IsNullOrEmpty(row.Origin)).Select(row => $"{row.Table}.{row.Column}"));

    [Fact]
    public void The_equations_that_columns_name_exist()
    {
        var written = File.ReadAllText(Equations());
        var named = Codebook.Of(ResultTables.All).SelectMany(row => Number().Matches(row.Origin ?? "")).Select(match => match.Value).Distinct(StringComparer.Ordinal);
        Assert.All(named, number => Assert.Contains($"**{number}**", written, StringComparison.Ordinal));
    }

    private static string Equations()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "src", "Model", "EQUATIONS.md");
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("EQUATIONS.md");
    }

    [GeneratedRegex(@"E\d+-\d+")]
    private static partial Regex Number();
}
