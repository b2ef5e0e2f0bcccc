using Torch.Sim.Viewer.Charts.Waterfall;
using Torch.Sim.Viewer.Tests.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.Waterfall;

/// <summary>Invented inputs: the shapes are plausible, no number is a result.</summary>
internal static class WaterfallSamples
{
    private static readonly IReadOnlyList<(string Zh, string En, double Value, double Half)> Parts =
    [
        ("研发投入与知识积累", "R&D and knowledge", 520, 180),
        ("飞地招商与产业转移", "Enclave investment and relocation", 310, 140),
        ("人才流入", "Talent inflow", 190, 90),
        ("技术交易", "Technology trade", 60, 110),
        ("集聚外部性", "Agglomeration economies", 130, 60),
        ("拥挤与用地成本", "Congestion and land cost", -150, 70),
        ("出口订单", "Export orders", -40, 80),
        ("能耗与碳约束", "Energy and carbon limits", -70, 40),
        ("财政补贴退坡", "Subsidies phased out", -30, 20),
        ("其他政策渠道", "Other policy channels", 20, 30),
    ];

    public static WaterfallInput Input(int items = 7, double from = 23_038, double sign = 1, double residual = 18, int futures = 200)
    {
        var parts = Parts.Take(items).Select((part, i) => Item($"part-{i}", part.Zh, part.En, sign * part.Value, futures == 1 ? 0 : part.Half)).ToList();
        return new WaterfallInput
        {
            Quantity = FanSamples.ValueAdded,
            PlaceZh = "全国",
            PlaceEn = "China",
            From = Item("from", "基准，2030年", "Baseline, 2030", from, 0),
            To = Item("to", "反向飞地，2030年", "Reverse enclaves, 2030", from + parts.Sum(part => part.Value) + residual, futures == 1 ? 0 : 380),
            Items = parts,
            MethodZh = "Shapley分解",
            MethodEn = "Shapley split",
            Futures = futures,
            Stamp = ChartSamples.Stamp(2 * futures),
        };
    }

    public static WaterfallItem Item(string name, string zh, string en, double value, double half) => new(name, zh, en, value, value - half, value + half);
}
