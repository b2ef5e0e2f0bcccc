using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.FlowHeatmap;
using Torch.Sim.Viewer.Charts.FlowMap;

namespace Torch.Sim.Viewer.Runs;

/// <summary>Maps of the flows of talent, capital and technology, and a heat map of the regions.</summary>
internal static class FlowCharts
{
    private const double BillionPerMillion = 1e-3;

    private static readonly FlowKind[] s_kinds =
    [
        new("talent_skilled", "flow-map-talent", "高技能人才流动", "skilled moves", "人", "persons", 1, 1),
        new("capital", "flow-map-capital", "风险与公共资本流动", "equity and grant flows", "亿元", "billion yuan", BillionPerMillion, 10),
        new("technology", "flow-map-technology", "技术交易", "technology sales", "亿元", "billion yuan", BillionPerMillion, 10),
    ];

    private static readonly HeatGroup[] s_regions =
    [
        new("east", "东部", "East"), new("central", "中部", "Centre"), new("west", "西部", "West"), new("northeast", "东北", "Northeast"),
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
            FactorZh = kind.FactorZh,
            ScenarioZh = scenario.TitleZh,
            ScenarioEn = scenario.TitleEn,
            Year = run.LastYear,
            Places = [.. run.Files.Cities.Select((row, index) =>
            {
                var (zh, en) = run.Names.City(row.City.Code);
                return new FlowPlace(row.City.Code, zh, en, row.City.Longitude, row.City.Latitude, hosts.Contains(index));
            })],
            Flows = [.. flows.Pairs.GroupBy(flow => (Origin: CityOf(flow.Origin), Target: CityOf(flow.Destination)))
                .Select(group => new PlaceFlow(group.Key.Origin, group.Key.Target, Sum(group, flows, kind.Scale)))],
            Total = new FutureAmounts(flows.Total).Times(kind.Scale),
            Stamp = run.Stamp,
        };
        string CityOf(string place) => cityOf.GetValueOrDefault(place) ?? throw new ArgumentException($"'{place}' of the table of flows is no place of the data folder.");
        return new RunChart(kind.Chart, (_, language) => new FlowMapSlide(input, language), FlowMapCsv.Write(input));
    }

    private static RunChart Heatmap(FinishedRun run, ScenarioRecord scenario, FlowKind kind, YearFlows flows)
    {
        var input = new FlowHeatmapInput
        {
            KindZh = kind.Zh,
            KindEn = kind.En,
            UnitZh = kind.UnitZh,
            UnitEn = kind.UnitEn,
            FactorZh = kind.FactorZh,
            ScenarioZh = scenario.TitleZh,
            ScenarioEn = scenario.TitleEn,
            Year = run.LastYear,
            Groups = s_regions,
            Amounts = BetweenRegions(flows, kind.Scale),
            Stamp = run.Stamp,
        };
        return new RunChart("flow-heatmap-talent", (theme, language) => new FlowHeatmapSlide(input, theme, language), FlowHeatmapCsv.Write(input));
    }

    /// <summary>Amounts by origin, then by target; they add up to the total.</summary>
    /// <exception cref="ArgumentException">A region that the chart does not know.</exception>
    internal static FutureAmounts[][] BetweenRegions(YearFlows flows, double scale)
    {
        var codes = s_regions.Select(region => region.Code).ToArray();
        if (flows.Regions.SelectMany(flow => new[] { flow.Origin, flow.Destination }).FirstOrDefault(code => !codes.Contains(code, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ArgumentException($"The chart does not know the region '{unknown}'; expected {string.Join(", ", codes)}.");
        }

        var between = flows.Regions.ToLookup(flow => (flow.Origin, flow.Destination));
        return Array.ConvertAll(codes, from => Array.ConvertAll(codes, to => Sum(between[(from, to)], flows, scale)));
    }

    private static FutureAmounts Sum(IEnumerable<FlowPair> parts, YearFlows flows, double scale) =>
        FutureAmounts.Sum(parts.Select(flow => new FutureAmounts(flow.Amounts)), flows.Total.Count).Times(scale);

    /// <summary>A kind of flow: its code in the tables, the name of its map, what it is called; what it is multiplied by for the English unit, and that for the Chinese one.</summary>
    private sealed record FlowKind(string Code, string Chart, string Zh, string En, string UnitZh, string UnitEn, double Scale, double FactorZh);
}
