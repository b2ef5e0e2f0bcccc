using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.Fan;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class FanSamples
{
    public static readonly ChartQuantity ValueAdded = new()
    {
        NameZh = "高新区增加值",
        NameEn = "value added of zones",
        UnitZh = "亿元",
        UnitEn = "billion yuan",
        FactorZh = 10,
    };

    public static FanInput Input(
        int scenarios = 4, double start = 15300, double growth = 0.5, double gap = 0.04, double spread = 0.05, int futures = 200, string last = "2030Q4")
    {
        double[] gaps = [0, gap, gap * 0.45, gap * 0.7, gap * -0.4];
        var end = start * (1 + growth) * gap;
        var half = Math.Abs(start) * (1 + growth) * spread * 0.5;
        return new FanInput
        {
            Quantity = ValueAdded,
            PlaceZh = "全国",
            PlaceEn = "China",
            Scenarios = [.. Enumerable.Range(0, scenarios).Select(i => Band(i, start, growth, gaps[i], futures == 1 ? 0 : spread, futures, last))],
            PartingQuarter = "2026Q1",
            Gap = scenarios < 2 ? null : futures == 1
                ? new SpotlightGap(end, end, end, end > 0 ? 1 : 0, 1)
                : new SpotlightGap(end - half, end, end + half, end > half ? futures : end < -half ? 0 : futures / 2, futures),
            Stamp = ChartSamples.Stamp(scenarios * futures),
        };
    }

    public static ScenarioBand Band(int index, double start, double growth, double gap, double spread, int futures, string last, string first = "2021Q4")
    {
        _ = Quarter.TryParse(first, out var from);
        _ = Quarter.TryParse(last, out var to);
        var quarters = Enumerable.Range(from.Index, to.Index - from.Index + 1).Select(Quarter.FromIndex).ToList();
        var offsets = new[] { -1, -0.42, 0, 0.42, 1.06 };
        var quantiles = Array.ConvertAll(offsets, offset => quarters.ConvertAll(q => Path(q, from, to, start, growth, gap, spread, offset)));
        var titles = ZonesShare.ZonesShareSamples.Titles;
        return new ScenarioBand
        {
            Name = $"scenario-{index}",
            TitleZh = titles[index % 5].Zh,
            TitleEn = titles[index % 5].En,
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

    private static double Path(Quarter quarter, Quarter from, Quarter to, double start, double growth, double gap, double spread, double offset)
    {
        var whole = (quarter.Index - from.Index) / (double)(to.Index - from.Index);
        var policy = Math.Max(0, quarter.Index - 24.0) / Math.Max(1, to.Index - 24);
        var trend = start * (1 + growth * Math.Pow(whole, 0.9) + 0.006 * Math.Sin(quarter.Index * 0.6));
        return trend + Math.Abs(start) * (1 + growth) * (gap * Math.Pow(policy, 1.25) + offset * spread * (0.05 + 0.95 * Math.Sqrt(whole)));
    }
}
