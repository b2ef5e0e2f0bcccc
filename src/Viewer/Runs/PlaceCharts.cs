using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Dumbbell;
using Torch.Sim.Viewer.Charts.RingProfile;
using Torch.Sim.Viewer.Charts.SmallMultiples;
using Torch.Sim.Viewer.Charts.SpreadBackwash;

namespace Torch.Sim.Viewer.Runs;

/// <summary>Charts of places for the scenario in the spotlight: zones ranked, zones over time, rings, spread and backwash.</summary>
internal static class PlaceCharts
{
    private const int Panels = 12;

    private const double BillionPerMillion = 1e-3;
    private const double HundredMillionPerBillion = 10;

    private static readonly ResultSeries s_valueAdded = ResultSeries.Of(ResultTables.Zones, "value_added_m_yuan");

    /// <summary>Rings of the chart: the host's hinterland lies within the first.</summary>
    private static readonly (double From, double To, string[] Names)[] s_rings =
    [
        (0, 50, ["host city", "0-50 km"]), (50, 100, ["50-100 km"]), (100, 200, ["100-200 km"]), (200, 400, ["200-400 km"]),
    ];

    internal static IEnumerable<RunChart> All(FinishedRun run, ScenarioRecordPair pair)
    {
        var changes = PlaceChanges.Read(run.Query, s_valueAdded, pair.Scenario.Name, pair.Baseline.Name, run.To.ToString());
        if (changes.Count > 1)
        {
            yield return Dumbbell(run, pair, changes);
            yield return Multiples(run, pair, changes);
        }

        if (Rings(run, pair) is { } rings)
        {
            yield return rings;
        }
    }

    /// <summary>What cities receive and lose; drawn for the baseline too.</summary>
    internal static RunChart Accounts(FinishedRun run, ScenarioRecord scenario)
    {
        var input = new SpreadBackwashInput
        {
            MeasureZh = $"{run.YearZh}腹地的扩散账与回流账，2019年价",
            MeasureEn = $"Hinterland accounts of {run.YearEn} (2019 prices)",
            UnitZh = "亿元",
            UnitEn = "billion yuan",
            FactorZh = HundredMillionPerBillion,
            ScenarioZh = scenario.TitleZh,
            ScenarioEn = scenario.TitleEn,
            Cities = [.. CityAccounts.Read(run.Query, scenario.Name, run.To.ToString()).Select(account =>
            {
                var (zh, en) = run.Names.City(account.City);
                return new CityAccount(account.City, zh, en, Scaled(account.Spread), Scaled(account.Backwash));
            })],
            Stamp = run.Stamp,
        };
        return new RunChart("spread-backwash", (_, language) => new SpreadBackwashSlide(input, language), SpreadBackwashCsv.Write(input));
    }

    private static RunChart Dumbbell(FinishedRun run, ScenarioRecordPair pair, IReadOnlyList<PlaceChanges> changes)
    {
        var input = new DumbbellInput
        {
            MeasureZh = $"{run.YearZh}增加值（2019年价）",
            MeasureEn = $"Value added in {run.YearEn} (2019 prices)",
            UnitZh = "亿元",
            UnitEn = "billion yuan",
            FactorZh = HundredMillionPerBillion,
            ChangeInPercent = true,
            BeforeZh = pair.Baseline.TitleZh,
            BeforeEn = pair.Baseline.TitleEn,
            AfterZh = pair.Scenario.TitleZh,
            AfterEn = pair.Scenario.TitleEn,
            Rows = [.. changes.Select(change =>
            {
                var (zh, en) = run.Names.Zone(change.Place);
                return new DumbbellRow(
                    change.Place, zh, en, Interval(change.Reference).Times(BillionPerMillion), Interval(change.Scenario).Times(BillionPerMillion),
                    Interval(change.ChangePercent));
            })],
            Futures = changes.Max(change => change.Pairs),
            Stamp = run.Stamp,
        };
        return new RunChart("zones-dumbbell", (_, language) => new DumbbellSlide(input, language), DumbbellCsv.Write(input));
    }

    /// <summary>The zones that change most, those first whose change can be told from none.</summary>
    private static RunChart Multiples(FinishedRun run, ScenarioRecordPair pair, IReadOnlyList<PlaceChanges> changes)
    {
        var zones = changes.OrderByDescending(change => Math.Abs(change.ChangePercent.Side)).ThenByDescending(change => Math.Abs(change.ChangePercent.Median))
            .ThenBy(change => change.Place, StringComparer.Ordinal).Take(Panels).Select(change => change.Place).ToArray();
        var paired = PairedBands.Read(run.Query, s_valueAdded with { Places = zones }, pair.Baseline.Name, inPercent: true)
            .Where(difference => string.Equals(difference.Difference.Scenario, pair.Scenario.Name, StringComparison.Ordinal))
            .ToDictionary(difference => difference.Difference.Place, run.Parting, StringComparer.Ordinal);
        var input = new SmallMultiplesInput
        {
            Quantity = new ChartQuantity
            {
                NameZh = "高新区增加值",
                NameEn = "value added of zones",
                UnitZh = "亿元",
                UnitEn = "billion yuan",
                InPercentOfBaseline = true,
            },
            Panels = [.. zones.Select(zone => new MultiplePanel
            {
                Name = zone,
                TitleZh = run.Names.Zone(zone).Zh,
                TitleEn = run.Names.Zone(zone).En,
                Paired = paired[zone],
            })],
            PanelsZh = "变化最明确的高新区",
            PanelsEn = "zones shown",
            SelectionZh = $"{changes.Count}个高新区中变化最明确、最大的{zones.Length}个",
            SelectionEn = $"the {zones.Length} of {changes.Count} zones with the clearest, then largest change",
            ScenarioZh = pair.Scenario.TitleZh,
            ScenarioEn = pair.Scenario.TitleEn,
            Stamp = run.Stamp,
        };
        return new RunChart("zones-multiples", (theme, language) => new SmallMultiplesSlide(input, theme, language), SmallMultiplesCsv.Write(input));
    }

    private static RunChart? Rings(FinishedRun run, ScenarioRecordPair pair)
    {
        var effects = RingEffects.Read(run.Query, pair.Scenario.Name, pair.Baseline.Name, run.To.ToString(), [.. s_rings.Select(ring => ring.Names)]);
        if (effects.Count < s_rings.Length)
        {
            return null;
        }

        var cores = RingEffects.Cores(run.Query).ToHashSet(StringComparer.Ordinal);
        var zones = run.Files.Zones.Select(row => row.Zone).Where(zone => cores.Contains(zone.Code)).ToArray();
        var input = new RingProfileInput
        {
            MeasureZh = $"{cores.Count}个最大高新区周边腹地{run.YearZh}增加值",
            MeasureEn = $"Hinterland value added around the {cores.Count} largest zones, {run.YearEn}",
            UnitZh = "%",
            UnitEn = "%",
            ScenarioZh = pair.Scenario.TitleZh,
            ScenarioEn = pair.Scenario.TitleEn,
            BaselineZh = pair.Baseline.TitleZh,
            BaselineEn = pair.Baseline.TitleEn,
            Rings = [.. s_rings.Zip(effects, (ring, effect) => new RingEffect(
                ring.From, ring.To, Interval(effect.ChangePercent), CitiesIn(run, zones, ring.From, ring.To)))],
            Futures = effects.Max(effect => effect.Pairs),
            Stamp = run.Stamp,
        };
        return new RunChart("ring-profile", (_, language) => new RingProfileSlide(input, language), RingProfileCsv.Write(input));
    }

    /// <summary>Cities that lie in the ring of one core or more.</summary>
    private static int CitiesIn(FinishedRun run, Zone[] cores, double from, double to) => run.Files.Cities.Select((row, index) => (row.City, index))
        .Count(city => Array.Exists(cores, core => Contains(core.City == city.index ? 0
            : Torch.Sim.Scenarios.InitialState.Geodesy.DistanceKm(core.Latitude, core.Longitude, city.City.Latitude, city.City.Longitude), from, to)));

    private static bool Contains(double km, double from, double to) => km >= from && km < to;

    private static double[] Scaled(double[] values) => [.. values.Select(value => BillionPerMillion * value)];

    private static Interval Interval(Spread spread) => new(spread.P05, spread.Median, spread.P95);
}

/// <summary>What is compared.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Baseline">What it is compared with.</param>
internal sealed record ScenarioRecordPair(ScenarioRecord Scenario, ScenarioRecord Baseline);
