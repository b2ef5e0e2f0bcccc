using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.SmallMultiples;
using Torch.Sim.Viewer.Tests.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.SmallMultiples;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class SmallMultiplesSamples
{
    private static readonly IReadOnlyList<(string Zh, string En)> Zones =
    [
        ("合肥高新区", "Hefei"), ("武汉东湖高新区", "Wuhan East Lake"), ("成都高新区", "Chengdu"), ("西安高新区", "Xi'an"),
        ("苏州工业园区", "Suzhou Industrial Park"), ("上海张江高新区", "Shanghai Zhangjiang"), ("深圳高新区", "Shenzhen"), ("北京中关村", "Beijing Zhongguancun"),
        ("杭州高新区（滨江）", "Hangzhou (Binjiang)"), ("长春净月高新区", "Changchun Jingyue"), ("乌鲁木齐高新区", "Urumqi"), ("哈尔滨高新区", "Harbin"),
    ];

    public static SmallMultiplesInput Input(int panels = 12, double shift = 0, int futures = 200) => new()
    {
        Quantity = new ChartQuantity { NameZh = "高新区增加值指数", NameEn = "value added, index", UnitZh = "2025年＝100", UnitEn = "2025 = 100" },
        Panels = [.. Enumerable.Range(0, panels).Select(i => Panel(i, shift, futures))],
        PanelsZh = "高新区",
        PanelsEn = "zones",
        ScenarioZh = "反向飞地",
        ScenarioEn = "Reverse enclaves",
        PartingQuarter = "2026Q1",
        Stamp = ChartSamples.Stamp(2 * futures),
    };

    private static MultiplePanel Panel(int index, double shift, int futures)
    {
        var gap = 0.11 - 0.017 * index + shift;
        var growth = 0.5 + 0.08 * (index * 7 % 5);
        var spread = futures == 1 ? 0 : 0.07 + 0.01 * (index % 4);
        var median = 80 * (1 + growth) * gap;
        var half = futures == 1 ? 0 : 3.5 + index % 3;
        return new MultiplePanel
        {
            Name = $"zone-{index:00}",
            TitleZh = Zones[index].Zh,
            TitleEn = Zones[index].En,
            Baseline = FanSamples.Band(0, 80, growth, 0, spread, futures, "2030Q4"),
            Scenario = FanSamples.Band(1, 80, growth, gap, spread, futures, "2030Q4"),
            Gap = new SpotlightGap(median - half, median, median + half, median > half ? futures : median < -half ? 0 : futures / 2, futures),
        };
    }
}
