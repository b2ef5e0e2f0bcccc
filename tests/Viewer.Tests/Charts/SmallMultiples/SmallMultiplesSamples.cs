using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.SmallMultiples;

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
        Quantity = new ChartQuantity
        {
            NameZh = "高新区增加值",
            NameEn = "value added of zones",
            UnitZh = "亿元",
            UnitEn = "billion yuan",
            InPercentOfBaseline = true,
        },
        Panels = [.. Enumerable.Range(0, panels).Select(i => Panel(i, shift, futures))],
        PanelsZh = "高新区",
        PanelsEn = "zones",
        ScenarioZh = "反向飞地",
        ScenarioEn = "Reverse enclaves",
        Stamp = ChartSamples.Stamp(2 * futures),
    };

    /// <summary>The same panel with its figures times a factor.</summary>
    public static MultiplePanel Times(MultiplePanel panel, double factor)
    {
        var band = panel.Paired.Difference;
        IReadOnlyList<double> Scaled(IReadOnlyList<double> quantile) => [.. quantile.Select(value => value * factor)];
        return panel with
        {
            Paired = panel.Paired with
            {
                Difference = band with { P05 = Scaled(band.P05), P25 = Scaled(band.P25), P50 = Scaled(band.P50), P75 = Scaled(band.P75), P95 = Scaled(band.P95) },
            },
        };
    }

    private static MultiplePanel Panel(int index, double shift, int futures)
    {
        var end = 11 - 1.7 * index + 100 * shift;
        var half = futures == 1 ? 0 : 3.5 + index % 3;
        double At(int i, double offset) => (end + offset * half) * Math.Pow(i / 20.0, 1.4);
        List<double> Line(double offset) => [.. Enumerable.Range(0, 21).Select(i => At(i, offset))];
        return new MultiplePanel
        {
            Name = $"zone-{index:00}",
            TitleZh = Zones[index].Zh,
            TitleEn = Zones[index].En,
            Paired = new PairedScenario(
                new ScenarioBand
                {
                    Name = "reverse-enclaves",
                    TitleZh = "反向飞地",
                    TitleEn = "Reverse enclaves",
                    Role = ScenarioRole.Spotlight,
                    Futures = futures,
                    Quarters = [.. Enumerable.Range(24, 21).Select(quarter => Quarter.FromIndex(quarter).ToString())],
                    P05 = Line(-1),
                    P25 = Line(-0.4),
                    P50 = Line(0),
                    P75 = Line(0.4),
                    P95 = Line(1),
                },
                [.. Enumerable.Range(0, 21).Select(i => At(i, -1) > 0 ? futures : At(i, 1) < 0 ? 0 : futures / 2)]),
        };
    }
}
