using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class ZonesShareSamples
{
    public static readonly IReadOnlyList<(string Zh, string En)> Titles =
    [
        ("基准", "Baseline"),
        ("反向飞地", "Reverse enclaves"),
        ("正向飞地", "Enclaves"),
        ("共建园区", "Co-built parks"),
        ("生态“聚变”升级", "Ecosystem fusion"),
    ];

    /// <summary>A baseline and up to four more scenarios, the second in the spotlight.</summary>
    /// <param name="scenarios">Number of scenarios.</param>
    /// <param name="last">Last quarter.</param>
    /// <param name="change">Change of the baseline from 2021 to the end [points].</param>
    /// <param name="gap">Median gap of the spotlight at the end [points].</param>
    /// <param name="spread">Half width of the 90 % band at the end [points].</param>
    /// <param name="futures">Futures per scenario.</param>
    public static ZonesShareInput Input(
        int scenarios = 4, string last = "2030Q4", double change = 0.9, double gap = 0.6, double spread = 0.45, int futures = 200)
    {
        double[] gaps = [0, gap, gap * 0.45, gap * 0.7, gap * -0.4];
        var bands = Enumerable.Range(0, scenarios)
            .Select(i => Band(i, last, change, gaps[i], futures == 1 ? 0 : spread * (i == 1 ? 1.25 : 1), futures)).ToList();
        return new ZonesShareInput
        {
            History = History,
            Scenarios = bands,
            PartingQuarter = "2026Q1",
            Stamp = ChartSamples.Stamp(scenarios * futures) with
            {
                Seeds = futures == 1 ? "1" : $"1-{futures}",
                ParameterDraws = futures > 1,
                SourceZh = SourceWords.History(hasOverlays: true).Zh,
                SourceEn = SourceWords.History(hasOverlays: true).En,
            },
            FittedToHistory = true,
            Gap = scenarios < 2 ? null : Gap(gap, spread * 0.55, futures),
        };
    }

    public static IReadOnlyList<HistoryPoint> History { get; } =
    [
        new(2016, 11.7, "source:xinhua-20170327"),
        new(2017, 11.5, "source:ggii-2019"),
        new(2018, 11.8, "source:ggii-2019"),
        new(2019, 12.3, "source:xinhua-20200723"),
        new(2020, 13.3, "recalled"),
        new(2021, 13.4, "source:jjrb-20220918"),
    ];

    public static SpotlightGap Gap(double median, double half, int futures) => futures == 1
        ? new SpotlightGap(median, median, median, median > 0 ? 1 : 0, 1)
        : new SpotlightGap(median - half, median, median + half, (int)(futures * Math.Clamp(0.5 + median / half * 0.45, 0, 1)), futures);

    private static ScenarioBand Band(int index, string last, double change, double gap, double spread, int futures)
    {
        _ = Quarter.TryParse(last, out var end);
        var quarters = Enumerable.Range(4, end.Index - 3).Select(Quarter.FromIndex).ToList();
        var offsets = new[] { -1, -0.42, 0, 0.42, 1.06 };
        var quantiles = Array.ConvertAll(offsets, offset => quarters.ConvertAll(q => Path(q, end, change, gap, spread, offset)));
        return new ScenarioBand
        {
            Name = $"scenario-{index}",
            TitleZh = Titles[index].Zh,
            TitleEn = Titles[index].En,
            Role = index switch { 0 => ScenarioRole.Baseline, 1 => ScenarioRole.Spotlight, _ => ScenarioRole.Other },
            Futures = futures,
            Quarters = quarters.ConvertAll(q => q.ToString()),
            P05 = quantiles[0],
            P25 = quantiles[1],
            P50 = quantiles[2],
            P75 = quantiles[3],
            P95 = quantiles[4],
        };
    }

    private static double Path(Quarter quarter, Quarter end, double change, double gap, double spread, double offset)
    {
        var whole = (quarter.Index - 4.0) / (end.Index - 4);
        var policy = Math.Max(0, quarter.Index - 24.0) / (end.Index - 24);
        var early = 13.28 + 0.12 * Math.Min(1, (quarter.Index - 4) / 4.0);
        return early + change * Math.Pow(whole, 0.8) + 0.05 * change * Math.Sin(quarter.Index * 0.5) + gap * Math.Pow(policy, 1.25)
            + offset * spread * (0.12 + 0.88 * Math.Sqrt(whole));
    }
}
