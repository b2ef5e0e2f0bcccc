using System.Globalization;
using System.Text;
using CsCheck;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Tests.Files;

/// <summary>A scenario written as YAML and read again is the same scenario.</summary>
public sealed class WrittenBackTests
{
    [Fact]
    public void Shipped_scenarios_come_back_as_they_were()
    {
        using var data = new DataCopy();
        foreach (var file in DataCopy.YamlFiles.Where(file => file.StartsWith("scenarios/", StringComparison.Ordinal)))
        {
            var scenario = Read(data, data.PathOf(file));
            Assert.Equal(Write(scenario), Write(Read(data, data.Write("scenarios/again.yaml", Write(scenario)))));
        }
    }

    [Fact]
    public void Any_scenario_comes_back_to_the_last_bit()
    {
        using var data = new DataCopy();
        var levers = LeverCatalogue.Read(data.PathOf("levers.yaml")).Levers.Values.ToArray();
        var zones = WorldFiles.Read(data.Folder).Zones.Select(zone => zone.Zone.Code).ToArray();
        var paths = Gen.Select(Gen.Int[0, levers.Length - 1], Gen.Int[1, 8].Array[1, 5], Gen.Double[0, 1].Array[5], Gen.Int[0, zones.Length - 1].Array[0, 3]);
        paths.Array[0, 4].Sample(
            drawn =>
            {
                var moved = drawn.DistinctBy(path => path.Item1).Select(path => Path(levers[path.Item1], path.Item2, path.Item3, path.Item4.Distinct().Select(zone => zones[zone]).ToArray()));
                var scenario = new ScenarioFile("drawn", "抽取", "Drawn: \"one\" # two", [.. moved], "", "");
                var again = Read(data, data.Write("scenarios/again.yaml", Write(scenario)));
                Assert.Equal(scenario.TitleEn, again.TitleEn);
                Assert.Equal(Write(scenario), Write(again));
            },
            iter: 60, threads: 1);
    }

    private static LeverPath Path(Lever lever, int[] steps, double[] shares, string[] zones)
    {
        var quarter = Quarter.PlanStart.Index - 1;
        var points = steps.Select((step, i) => (quarter += step, lever.From + ((lever.To - lever.From) * shares[i]))).ToArray();
        return new LeverPath(lever, points, new LeverScope(zones, [], [], []));
    }

    private static ScenarioFile Read(DataCopy data, string path)
    {
        var reader = new ScenarioReader(LeverCatalogue.Read(data.PathOf("levers.yaml")), null);
        var scenario = reader.Read(path);
        Assert.Empty(reader.Problems);
        return scenario;
    }

    private static string Write(ScenarioFile scenario)
    {
        var text = new StringBuilder($"scenario: {scenario.Name}\ntitle_zh: {Quote(scenario.TitleZh)}\ntitle_en: {Quote(scenario.TitleEn)}\nlevers:{(scenario.Paths.Count == 0 ? " []" : "")}\n");
        foreach (var path in scenario.Paths)
        {
            var points = path.Points.Select(point => string.Create(CultureInfo.InvariantCulture, $"[{Quarter.FromIndex(point.Quarter)}, {point.Value:R}]"));
            text.Append(CultureInfo.InvariantCulture, $"  - name: {path.Lever.Name}\n    path: [{string.Join(", ", points)}]\n    scope:\n");
            foreach (var (name, list) in new[] { ("zones", path.Scope.Zones), ("tiers", path.Scope.Tiers), ("regions", path.Scope.Regions), ("rings", path.Scope.Rings) })
            {
                text.Append(CultureInfo.InvariantCulture, $"      {name}: [{string.Join(", ", list.Select(Quote))}]\n");
            }
        }

        return text.ToString();
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
