using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.EffectPerBillion;
using Torch.Sim.Viewer.Charts.Fan;
using Torch.Sim.Viewer.Charts.PairedDifference;
using Torch.Sim.Viewer.Charts.ZonesShare;

namespace Torch.Sim.Viewer.Runs;

/// <summary>Charts of the nation: the zones' share and value added, paired differences, effect for money.</summary>
internal static class NationCharts
{
    private const int FirstYearShown = 2016;
    private const int MostPaired = 4;
    private const int MostEffects = 6;
    private const double TrillionPerMillion = 1e-6;
    private const double BillionPerMillion = 1e-3;

    internal static readonly ResultSeries ShareSeries = ResultSeries.Of(ResultTables.Nation, "zones_share") with { Scale = 100 };

    private static readonly ChartQuantity s_share = new()
    {
        NameZh = "高新区占GDP比重",
        NameEn = "zones' share of GDP",
        UnitZh = "%",
        UnitEn = "%",
    };

    private static readonly ChartQuantity s_gdp = new() { NameZh = "GDP", NameEn = "GDP", UnitZh = "亿元", UnitEn = "billion yuan", FactorZh = 10 };

    private static readonly ChartQuantity s_zones = new()
    {
        NameZh = "高新区增加值",
        NameEn = "value added of zones",
        UnitZh = "万亿元",
        UnitEn = "trillion yuan",
    };

    /// <summary>The zones' share of GDP, history and simulation apart.</summary>
    internal static RunChart Share(FinishedRun run)
    {
        var input = new ZonesShareInput
        {
            History = History(run),
            Scenarios = run.Bands(ShareSeries),
            PartingQuarter = run.PartingQuarter,
            Stamp = run.Stamp with
            {
                SourceZh = SourceWords.History(run.Manifest.Overlays.Count > 0).Zh,
                SourceEn = SourceWords.History(run.Manifest.Overlays.Count > 0).En,
            },
            FittedToHistory = true,
            Gap = Gap(run, ShareSeries),
        };
        return new RunChart("zones-share", (theme, language) => new ZonesShareSlide(input, theme, language), ZonesShareCsv.Write(input));
    }

    /// <summary>The value added of the zones; of GDP there is no fan, the baseline's is given from outside.</summary>
    internal static RunChart ValueAdded(FinishedRun run)
    {
        var series = ResultSeries.Of(ResultTables.Nation, "zones_value_added_m_yuan") with { Scale = TrillionPerMillion };
        var input = new FanInput
        {
            Quantity = s_zones,
            PlaceZh = "全国",
            PlaceEn = "China",
            Scenarios = run.Bands(series),
            PartingQuarter = run.PartingQuarter,
            Gap = Gap(run, series),
            Stamp = run.Stamp,
        };
        return new RunChart("zones-value-added", (theme, language) => new FanSlide(input, theme, language), FanCsv.Write(input));
    }

    internal static IEnumerable<RunChart> Differences(FinishedRun run)
    {
        yield return Difference(run, "paired-share", s_share, ShareSeries);
        var gdp = ResultSeries.Of(ResultTables.Nation, "gdp_m_yuan") with { Scale = BillionPerMillion };
        yield return Difference(run, "paired-gdp", s_gdp, gdp);
    }

    /// <summary>Effect for public money over the whole years of policy; null where the run holds none.</summary>
    internal static RunChart? Effects(FinishedRun run)
    {
        if (EffectsOf(run) is not { Count: > 0 } effects)
        {
            return null;
        }

        var shown = effects.OrderBy(effect => run.RoleOf(effect.Scenario) == ScenarioRole.Spotlight ? 0 : 1).Take(MostEffects).Select(effect => effect.Scenario).ToHashSet(StringComparer.Ordinal);
        var input = new EffectPerBillionInput
        {
            Scenarios = [.. effects.Where(effect => shown.Contains(effect.Scenario)).Select(effect => Effect(run, effect))],
            FirstYear = Quarter.PlanStart.Year,
            LastYear = run.LastYear,
            Stamp = run.Stamp,
        };
        return new RunChart(
            "effect-per-billion", (theme, language) => new EffectPerBillionSlide(input, theme, language), EffectPerBillionCsv.Write(input));
    }

    /// <summary>Effects and costs of every scenario in the order of the study.</summary>
    internal static IReadOnlyList<MoneyEffects> EffectsOf(FinishedRun run)
    {
        if (!run.HasDifferences || run.LastYear < Quarter.PlanStart.Year)
        {
            return [];
        }

        var effects = MoneyEffects.Read(run.Query, run.Baseline.Name, Quarter.PlanStart.Year, run.LastYear)
            .ToDictionary(effect => effect.Scenario, StringComparer.Ordinal);
        return [.. run.Scenarios.Where(scenario => effects.ContainsKey(scenario.Name)).Select(scenario => effects[scenario.Name])];
    }

    private static HistoryPoint[] History(FinishedRun run) => [.. run.Files.National
        .Where(pair => string.Equals(pair.Key.Indicator, "zones_share_of_gdp_pct", StringComparison.Ordinal) && pair.Key.Year >= FirstYearShown)
        .OrderBy(pair => pair.Key.Year)
        .Select(pair => new HistoryPoint(pair.Key.Year, pair.Value.Value, pair.Value.Provenance))];

    private static SpotlightGap? Gap(FinishedRun run, ResultSeries series) =>
        run.Spotlight is { } spotlight && run.HasBaseline
            && PairedBands.Read(run.Query, series, run.Baseline.Name)
                .FirstOrDefault(paired => string.Equals(paired.Difference.Scenario, spotlight.Name, StringComparison.Ordinal)) is { } paired
            ? FinishedRun.Gap(paired.Last)
            : null;

    private static RunChart Difference(FinishedRun run, string name, ChartQuantity quantity, ResultSeries series)
    {
        var paired = PairedBands.Read(run.Query, series, run.Baseline.Name).ToDictionary(pair => pair.Difference.Scenario, StringComparer.Ordinal);
        var wanted = run.Scenarios.Where(scenario => paired.ContainsKey(scenario.Name))
            .OrderBy(scenario => run.RoleOf(scenario.Name) == ScenarioRole.Spotlight ? 0 : 1).Take(MostPaired);
        var input = new PairedDifferenceInput
        {
            Quantity = quantity,
            PlaceZh = "全国",
            PlaceEn = "China",
            Scenarios = [.. wanted.Select(scenario => run.Parting(paired[scenario.Name]))],
            Stamp = run.Stamp,
        };
        return new RunChart(name, (theme, language) => new PairedDifferenceSlide(input, theme, language), PairedDifferenceCsv.Write(input));
    }

    private static ScenarioEffect Effect(FinishedRun run, MoneyEffects effect)
    {
        var scenario = run.Scenario(effect.Scenario);
        return new ScenarioEffect
        {
            Name = scenario.Name,
            TitleZh = scenario.TitleZh,
            TitleEn = scenario.TitleEn,
            Futures = effect.Pairs,
            Gdp = Billion(effect.Gdp),
            ZonesValueAdded = Billion(effect.ZonesValueAdded),
            PublicMoney = Billion(effect.PublicMoney),
            GdpPerBillion = effect.GdpPerYuan is { } ratio ? new EffectRange(ratio.P05, ratio.Median, ratio.P95) : null,
        };
    }

    private static EffectRange Billion(Spread spread) =>
        new(BillionPerMillion * spread.P05, BillionPerMillion * spread.Median, BillionPerMillion * spread.P95);
}
