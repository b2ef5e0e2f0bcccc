using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Why;

/// <summary>One of the five contributions.</summary>
/// <param name="Name">Short ASCII name for data files.</param>
/// <param name="LabelZh">Chinese label.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="Of">Its figure in a split.</param>
public sealed record WhyPart(string Name, string LabelZh, string LabelEn, Func<PlaceSplit, double> Of)
{
    /// <summary>The exchanges in their order, then what levers do at places by themselves. They add up to the whole effect.</summary>
    public static IReadOnlyList<WhyPart> All { get; } =
    [
        Exchange(ExchangeKind.Talent, "人才", "talent"),
        Exchange(ExchangeKind.Capital, "资本", "capital"),
        Exchange(ExchangeKind.Technology, "技术", "technology"),
        Exchange(ExchangeKind.Orders, "订单与国民收入", "orders and national income"),
        new("at_places", "本地资金与规则", "local money and rules", split => split.AtPlaces),
    ];

    /// <summary>The label in a language.</summary>
    public string Label(Language language) => language == Language.Zh ? LabelZh : LabelEn;

    private static WhyPart Exchange(ExchangeKind kind, string zh, string en) =>
        new(kind.ToString().ToLowerInvariant(), zh, en, split => split.ByExchange[(int)kind]);
}
