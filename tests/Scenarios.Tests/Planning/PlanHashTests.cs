using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Tests.Files;

namespace Torch.Sim.Scenarios.Tests.Planning;

/// <summary>The plan hash names all that decides results.</summary>
public sealed class PlanHashTests : IDisposable
{
    private readonly DataCopy _data = new();

    public void Dispose() => _data.Dispose();

    [Theory]
    [InlineData("studies/first-look.yaml", "seeds: 32", "seeds: 31")]
    [InlineData("studies/first-look.yaml", "to: 2030Q4", "to: 2031Q4")]
    [InlineData("studies/first-look.yaml", "flow_seeds: 4", "flow_seeds: 5")]
    [InlineData("studies/first-look.yaml", "  - ../scenarios/demand-shock.yaml\n", "")]
    [InlineData("scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2026Q1, 2.9999999999999996]")]
    [InlineData("scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2026Q2, 3]")]
    [InlineData("scenarios/favour-strong-zones.yaml", "[[2026Q1, 3]]", "[[2026Q1, 3]]\n    scope: { regions: [west] }")]
    [InlineData("levers.yaml", "lag_quarters: 0", "lag_quarters: 1")]
    [InlineData("parameters/parameters.yaml", "default: 0.525", "default: 0.526")]
    [InlineData("contracts/suzhou-suqian.yaml", "value_added_m_yuan: 6470", "value_added_m_yuan: 6471")]
    [InlineData("zones/zones.csv", "39.9580", "39.9581")]
    public void A_change_of_meaning_changes_the_plan_hash(string file, string old, string with)
    {
        var before = _data.Plan().PlanHash;
        Assert.Equal(before, _data.Plan().PlanHash);
        _data.Replace(file, old, with);
        Assert.NotEqual(before, _data.Plan().PlanHash);
    }

    [Fact]
    public void A_byte_of_any_table_or_contract_changes_the_data_hash()
    {
        var paths = WorldFiles.Read(_data.Folder).Paths;
        var before = StudyPlanner.HashFiles(paths, _data.Folder);
        var inputs = Directory.GetFiles(_data.Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) == ".csv" || path.Contains("contracts", StringComparison.Ordinal))
            .Where(path => !path.Contains("calibrated", StringComparison.Ordinal)).ToArray();
        Assert.Equal(inputs.Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
        var random = new Random(5);
        foreach (var path in paths)
        {
            var whole = File.ReadAllBytes(path);
            for (var i = 0; i < 20; i++)
            {
                var spoilt = (byte[])whole.Clone();
                spoilt[i == 0 ? 0 : i == 1 ? ^1 : random.Next(whole.Length)] ^= (byte)(1 << random.Next(8));
                File.WriteAllBytes(path, spoilt);
                Assert.NotEqual(before, StudyPlanner.HashFiles(paths, _data.Folder));
            }

            File.WriteAllBytes(path, whole);
        }

        Assert.Equal(before, StudyPlanner.HashFiles(paths, _data.Folder));
    }

    [Fact]
    public void Line_ends_of_Windows_change_neither_hash()
    {
        var before = _data.Plan();
        foreach (var path in Directory.GetFiles(_data.Folder, "*", SearchOption.AllDirectories))
        {
            File.WriteAllText(path, File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        var after = _data.Plan();
        Assert.Equal((before.PlanHash, before.DataHash), (after.PlanHash, after.DataHash));
    }
}
