using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Viewer.Charts.FlowHeatmap;
using Torch.Sim.Viewer.Charts.FlowMap;

namespace Torch.Sim.Viewer.Runs;

/// <summary>Maps of the flows of talent, capital and technology, and a heat map of the regions.</summary>
internal static class FlowCharts
{
    private static readonly FlowKind[] s_kinds =
    [
        new("talent_skilled", "flow-map-talent", "高技能人才流动", "skilled moves", "人", "persons"),
        new("capital", "flow-map-capital", "风险与公共资本流动", "equity and grant flows", "百万元", "million yuan"),
        new("technology", "flow-map-technology", "技术交易", "technology sales", "百万元", "million yuan"),
    ];

    private static readonly HeatGroup[] s_regions =
    [
        new("east", "东部", "East"), new("centre", "中部", "Centre"), new("west", "西部", "West"), new("northeast", "东北", "Northeast"),
    ];

    internal static IEnumerable<RunChart> All(FinishedRun run, ScenarioRecord scenario)
    {
        foreach (var kind in s_kinds)
        {
            if (YearFlows.Read(run.Query, kind.Code, scenario.Name, run.LastYear) is { } flows)
            {
                yield return Map(run, scenario, kind, flows);
                if (kind == s_kinds[0])
                {
                    yield return Heatmap(run, scenario, kind, flows);
                }
            }
        }
    }

    /// <summary>Zones and enclave parks stand for the city they lie in: a flow within a city is part of the total, not of the map.</summary>
    private static RunChart Map(FinishedRun run, ScenarioRecord scenario, FlowKind kind, YearFlows flows)
    {
        var cityOf = run.Files.Zones.ToDictionary(row => row.Zone.Code, row => run.Files.Cities[row.Zone.City].City.Code, StringComparer.Ordinal);
        foreach (var enclave in run.Files.Enclaves)
        {
            cityOf[enclave.Park.Code] = run.Files.Cities[enclave.Park.Host].City.Code;
        }

        foreach (var city in run.Files.Cities)
        {
            cityOf[city.City.Code] = city.City.Code;
        }

        var hosts = run.Files.Zones.Select(row => row.Zone.City).ToHashSet();
        var input = new FlowMapInput
        {
            KindZh = kind.Zh,
            KindEn = kind.En,
            UnitZh = kind.UnitZh,
            UnitEn = kind.UnitEn,
            ScenarioZh = scenario.TitleZh,
            ScenarioEn = scenario.TitleEn,
            Year = run.LastYear,
            Places = [.. run.Files.Cities.Select((row, index) =>
            {
                var (zh, en) = run.Names.City(row.City.Code);
                return new FlowPlace(row.City.Code, zh, en, row.City.Longitude, row.City.Latitude, hosts.Contains(index));
            })],
            Flows = [.. flows.Pairs.Where(flow => cityOf.ContainsKey(flow.Origin) && cityOf.ContainsKey(flow.Destination))
                .GroupBy(flow => (Origin: cityOf[flow.Origin], Target: cityOf[flow.Destination]))
                .Select(group => new PlaceFlow(group.Key.Origin, group.Key.Target, group.Sum(flow => flow.Amount)))],
            Total = flows.Total,
            Futures = flows.Futures,
            Stamp = run.Stamp,
        };
        return new RunChart(kind.Chart, (_, language) => new FlowMapSlide(input, language), FlowMapCsv.Write(input));
    }

    private static RunChart Heatmap(FinishedRun run, ScenarioRecord scenario, FlowKind kind, YearFlows flows)
    {
        var amounts = flows.Regions.ToDictionary(flow => (flow.Origin, flow.Destination), flow => flow.Amount);
        var input = new FlowHeatmapInput
        {
            KindZh = kind.Zh,
            KindEn = kind.En,
            UnitZh = kind.UnitZh,
            UnitEn = kind.UnitEn,
            ScenarioZh = scenario.TitleZh,
            ScenarioEn = scenario.TitleEn,
            Year = run.LastYear,
            Groups = s_regions,
            Amounts = [.. s_regions.Select(from => s_regions.Select(to => amounts.GetValueOrDefault((from.Code, to.Code))).ToArray())],
            Futures = flows.Futures,
            Stamp = run.Stamp,
        };
        return new RunChart("flow-heatmap-talent", (theme, language) => new FlowHeatmapSlide(input, theme, language), FlowHeatmapCsv.Write(input));
    }

    /// <summary>A kind of flow: its code in the tables, the name of its map, what it is called.</summary>
    private sealed record FlowKind(string Code, string Chart, string Zh, string En, string UnitZh, string UnitEn);
}
