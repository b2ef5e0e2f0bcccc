using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Dumbbell;

namespace Torch.Sim.Viewer.Tests.Charts.Dumbbell;

/// <summary>Invented inputs: the names are real, no number is a result.</summary>
internal static class DumbbellSamples
{
    public static readonly IReadOnlyList<(string Zh, string En)> Zones =
    [
        ("中关村科技园区", "Zhongguancun Science Park"), ("上海张江", "Shanghai Zhangjiang"), ("深圳", "Shenzhen"),
        ("武汉东湖（中国光谷）", "Wuhan East Lake (Optics Valley)"), ("苏州工业园", "Suzhou Industrial Park"), ("西安", "Xi'an"),
        ("成都", "Chengdu"), ("广州", "Guangzhou"), ("杭州（滨江）", "Hangzhou (Binjiang)"), ("合肥", "Hefei"), ("长沙", "Changsha"),
        ("黄河三角洲农业（东营）", "Yellow River Delta Agricultural (Dongying)"), ("攀枝花钒钛", "Panzhihua Vanadium-Titanium"),
        ("萧山临江（杭州）", "Xiaoshan Linjiang (Hangzhou)"), ("泰州医药", "Taizhou (Jiangsu) Medical"), ("襄阳", "Xiangyang (formerly Xiangfan)"),
        ("重庆", "Chongqing"), ("沈阳", "Shenyang"), ("无锡", "Wuxi"), ("南京", "Nanjing"), ("郑州", "Zhengzhou"), ("昆明", "Kunming"),
        ("兰州", "Lanzhou"), ("乌鲁木齐", "Urumqi"), ("哈尔滨", "Harbin"), ("石河子", "Shihezi"),
    ];

    /// <summary>Zones with a first value that falls along the list and a change.</summary>
    /// <param name="count">Zones.</param>
    /// <param name="change">Median change of a zone by its index.</param>
    /// <param name="half">Half width of the 90 % range of a change.</param>
    /// <param name="futures">Futures.</param>
    public static DumbbellInput Input(int count = 26, Func<int, double>? change = null, double half = 18, int futures = 200)
    {
        change ??= i => i % 4 == 3 ? -8 - 3 * i : 60 - 2.2 * i;
        return new DumbbellInput
        {
            MeasureZh = "2030年增加值（2019年价）",
            MeasureEn = "Value added in 2030 (2019 prices)",
            UnitZh = "亿元",
            UnitEn = "billion yuan",
            BeforeZh = "基准",
            BeforeEn = "Baseline",
            AfterZh = "扶强",
            AfterEn = "Favour strong zones",
            Rows = [.. Enumerable.Range(0, count).Select(i => Row(i, change(i), futures == 1 ? 0 : half))],
            Futures = futures,
            Stamp = LayoutChecks.Stamp(futures),
        };
    }

    private static DumbbellRow Row(int i, double change, double half)
    {
        var (zh, en) = Zones[i % Zones.Count];
        var suffix = i < Zones.Count ? string.Empty : $" {i}";
        var before = 720 / (1 + 0.16 * i);
        return new DumbbellRow(
            $"zone-{i:D3}", zh + suffix, en + suffix,
            Around(before, half * 1.4), Around(before + change, half * 1.5), Around(change, half * (0.6 + 0.08 * (i % 5))));
    }

    private static Interval Around(double median, double half) => new(median - half, median, median + half * 1.15);
}
