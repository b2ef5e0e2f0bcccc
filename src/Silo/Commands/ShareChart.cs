using System.Globalization;
using System.Reflection;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Silo.Commands;

/// <summary>Draws the zones' share of GDP from the results of a run, in both languages.</summary>
internal static class ShareChart
{
    private const int FirstYearShown = 2016;

    /// <summary>Writes the charts; returns their paths. The chosen language gets the plain file name.</summary>
    internal static IReadOnlyList<string> Write(StudyPlan plan, WorldFiles files, RunFolder folder, int failed, string language)
    {
        using var query = RunQuery.Open(folder);
        var input = Input(plan, files, query, failed);
        var charts = Path.Combine(folder.FullPath, "charts");
        Directory.CreateDirectory(charts);
        var chosen = string.Equals(language, "zh", StringComparison.Ordinal) ? Language.Zh : Language.En;
        var main = ZonesShareChart.Write(input, charts, chosen);
        var zh = ZonesShareChart.Write(input, charts, Language.Zh, new ChartOptions { NameLanguage = true });
        var en = ZonesShareChart.Write(input, charts, Language.En, new ChartOptions { NameLanguage = true });
        foreach (var notice in main.Notices.Concat(zh.Notices).Concat(en.Notices).Distinct(StringComparer.Ordinal))
        {
            Console.Error.WriteLine(notice);
        }

        return main.Paths;
    }

    private static ZonesShareInput Input(StudyPlan plan, WorldFiles files, RunQuery query, int failed)
    {
        var bands = ShareBands.Read(query).ToDictionary(band => band.Scenario, StringComparer.Ordinal);
        var scenarios = plan.Study.Scenarios.Where(scenario => bands.ContainsKey(scenario.Name)).ToArray();
        var spotlight = scenarios.Length > 1 ? scenarios[^1].Name : null;
        var gap = spotlight is null ? null : PairedShareDifference.Read(query, spotlight, plan.Baseline, plan.Study.To.ToString());
        return new ZonesShareInput
        {
            History = History(files),
            Scenarios = scenarios.Select(scenario => Band(scenario, bands[scenario.Name], plan.Baseline, spotlight)).ToArray(),
            PartingQuarter = scenarios.Length > 1 && plan.Study.To >= Quarter.PlanStart ? Quarter.PlanStart.ToString() : null,
            Stamp = Stamp(plan, failed),
            FittedToHistory = true,
            Gap = gap is null ? null : new SpotlightGap(gap.P05, gap.Median, gap.P95, gap.Above, gap.Pairs),
        };
    }

    private static ChartStamp Stamp(StudyPlan plan, int failed) => new()
    {
        Study = plan.Study.Name,
        PlanHash = plan.PlanHash[..12],
        Seeds = string.Create(CultureInfo.InvariantCulture, $"1-{plan.Study.Seeds}"),
        Version = typeof(ShareChart).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0",
        FuturesRun = plan.Futures.Count,
        FuturesFailed = failed,
        ParameterDraws = plan.Study.Drawn.Count > 0,
        SourceZh = "火炬中心与国家统计局公布数据（scenarios-data/national/national.csv）",
        SourceEn = "Torch Centre and NBS figures (scenarios-data/national/national.csv)",
    };

    private static ScenarioBand Band(ScenarioFile scenario, ShareBands band, string baseline, string? spotlight) => new()
    {
        Name = scenario.Name,
        TitleZh = scenario.TitleZh,
        TitleEn = scenario.TitleEn,
        Role = string.Equals(scenario.Name, baseline, StringComparison.Ordinal) ? ScenarioRole.Baseline
            : string.Equals(scenario.Name, spotlight, StringComparison.Ordinal) ? ScenarioRole.Spotlight : ScenarioRole.Other,
        Futures = band.Futures,
        Quarters = band.Quarters,
        P05 = band.P05,
        P25 = band.P25,
        P50 = band.P50,
        P75 = band.P75,
        P95 = band.P95,
    };

    private static HistoryPoint[] History(WorldFiles files) => files.National
        .Where(pair => string.Equals(pair.Key.Indicator, "zones_share_of_gdp_pct", StringComparison.Ordinal) && pair.Key.Year >= FirstYearShown)
        .OrderBy(pair => pair.Key.Year)
        .Select(pair => new HistoryPoint(pair.Key.Year, pair.Value.Value, pair.Value.Provenance)).ToArray();
}
