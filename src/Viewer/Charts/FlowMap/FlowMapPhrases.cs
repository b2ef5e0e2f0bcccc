using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>Every word the chart may print, apart from shared ones and from the names its input brings.</summary>
internal sealed record FlowMapPhrases
{
    public static readonly FlowMapPhrases Zh = new()
    {
        Concentrated = "{0}年{1}有{2}流向{3}",
        ConcentratedShort = "{1}有{2}流向{3}",
        Even = "{0}年{1}较分散：最大的流入地{3}也只占{2}",
        EvenShort = "{1}较分散，最大的流入地只占{2}",
        Nothing = "{0}年没有{1}",
        AtLeast = "至少{0}",
        OneFuture = "（仅一个模拟未来）",
        Varies = "{0}年{1}流向何处最多因未来而异，平均以{3}为首（{2}）",
        VariesShort = "{1}的首要流入地因未来而异，平均以{3}为首（{2}）",
        ListEnd = "和",
        Subtitle = "{0}（{1}），{2}年，“{3}”；{4}，{5}",
        Mean = "{0}个未来的平均与范围",
        OneMean = "仅一个未来，没有区间",
        Total = "全部{0}",
        Drawn = "图中最大的{0}条占",
        Targets = "占全部流动的比重",
        NamedShare = "流向{0}的占",
        Range = "，细线为范围",
        Direction = "淡而细的一端流出，浓而粗的一端流入",
        Zone = "有国家高新区的城市",
        City = "其他城市",
        DotsOnly = "仅示意点位，不表示行政区划界线",
        Projection = "Albers等积投影",
        North = "{0}°N",
    };

    public static readonly FlowMapPhrases En = new()
    {
        Concentrated = "{2} of {1} in {0} go to {3}",
        ConcentratedShort = "{2} of {1} go to {3}",
        Even = "No place stands out in {1}: {3}, the largest target, takes only {2}",
        EvenShort = "No place stands out in {1}: the largest target takes {2}",
        Nothing = "No {1} in {0}",
        AtLeast = "At least {0}",
        OneFuture = " (one simulated future)",
        Varies = "Where most {1} go in {0} differs between futures; on average {3} leads ({2})",
        VariesShort = "Where most {1} go differs between futures",
        ListEnd = " and ",
        Subtitle = "{0}, {1}, {2}, \"{3}\"; {4}, {5}",
        Mean = "mean and range of {0} futures",
        OneMean = "one future, no ranges",
        Total = "All {0}",
        Drawn = "The {0} largest [0:flow, drawn here, carries|flows, drawn here, carry]",
        Targets = "Share of all flows",
        NamedShare = "Share that goes to {0}",
        Range = ", thin lines: range",
        Direction = "thin faint end leaves, thick strong end arrives",
        Zone = "city with a national zone",
        City = "other city",
        DotsOnly = "dots show places only, no administrative boundaries",
        Projection = "Albers equal-area projection",
        North = "{0}°N",
    };

    // Headline: {0} year, {1} kind, {2} share, {3} targets.
    public required string Concentrated { get; init; }

    public required string ConcentratedShort { get; init; }

    public required string Even { get; init; }

    public required string EvenShort { get; init; }

    public required string Nothing { get; init; }

    public required string AtLeast { get; init; }

    public required string OneFuture { get; init; }

    // {0} year, {1} kind, {2} share, {3} target.
    public required string Varies { get; init; }

    public required string VariesShort { get; init; }

    public required string ListEnd { get; init; }

    // {0} kind, {1} unit, {2} year, {3} scenario, {4} mean, {5} draws.
    public required string Subtitle { get; init; }

    public required string Mean { get; init; }

    public required string OneMean { get; init; }

    // The column beside the map.
    public required string Total { get; init; }

    public required string Drawn { get; init; }

    public required string Targets { get; init; }

    // {0} targets.
    public required string NamedShare { get; init; }

    public required string Range { get; init; }

    public required string Direction { get; init; }

    public required string Zone { get; init; }

    public required string City { get; init; }

    public required string DotsOnly { get; init; }

    public required string Projection { get; init; }

    public required string North { get; init; }

    public static FlowMapPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
