using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>Every word the chart may print, apart from shared ones and from the names its input brings.</summary>
internal sealed record SpreadBackwashPhrases
{
    public static readonly SpreadBackwashPhrases Zh = new()
    {
        Gain = "扩散大于回流：{0}个城市净得{1}",
        Loss = "回流大于扩散：{0}个城市净失{1}",
        Open = "扩散与回流分不出高下：{0}个城市净额{2}，90%区间含0",
        Even = "扩散与回流相抵：{0}个城市净额为0",
        Cities = "，{0}个明确净得、{1}个明确净失",
        OneFuture = "仅一个模拟未来：",
        Rough = "（仅{0}个未来，不可靠）",
        Subtitle = "{0}（{1}），“{2}”；条为中位数，点与横线为净额的中位数和90%区间，{3}个未来，{4}",
        FewSubtitle = "{0}（{1}），“{2}”；条为中位数，点与横线为净额的中位数和90%区间，仅{3}个未来，粗略，{4}",
        OneSubtitle = "{0}（{1}），“{2}”；条与点为仅有的一个未来，没有区间",
        Spread = "扩散：得到",
        Backwash = "回流：失去",
        Net = "净额",
        NetRange = "净额，90%区间",
        Rest = "其余{0}个城市",
        All = "全部{0}个城市",
        OwnScale = "以下两行另用比例尺",
        Selection = "净额绝对值最大的{0}个城市",
        Clear = "粗体：净额的90%区间不含0",
    };

    public static readonly SpreadBackwashPhrases En = new()
    {
        Gain = "Spread outweighs backwash: {0} [0:city gains|cities gain] {1} net",
        Loss = "Backwash outweighs spread: {0} [0:city loses|cities lose] {1} net",
        Open = "Spread and backwash of {0} [0:city|cities] cannot be told apart: net {2}, 90% range includes 0",
        Even = "Spread and backwash of {0} [0:city|cities] cancel out: net 0",
        Cities = "; {0} clearly [0:gains|gain], {1} clearly [1:loses|lose]",
        OneFuture = "One simulated future: ",
        Rough = " (only {0} futures: unreliable)",
        Subtitle = "{0}, {1}, \"{2}\"; bars: medians, dots and lines: median and 90% range of the net, {3} futures, {4}",
        FewSubtitle = "{0}, {1}, \"{2}\"; bars: medians, dots and lines: median and 90% range of the net, only {3} futures, so rough, {4}",
        OneSubtitle = "{0}, {1}, \"{2}\"; bars and dots: the only future, no ranges",
        Spread = "Spread: received",
        Backwash = "Backwash: lost",
        Net = "Net",
        NetRange = "Net, 90% range",
        Rest = "Other {0} [0:city|cities]",
        All = "All {0} [0:city|cities]",
        OwnScale = "the two rows below have a scale of their own",
        Selection = "the {0} [0:city|cities] with the largest net in either direction",
        Clear = "bold: the 90% range of the net excludes 0",
    };

    // Headline: {0} cities, {1} size of the net, {2} the net with its sign. Cities: {0} gaining, {1} losing.
    public required string Gain { get; init; }

    public required string Loss { get; init; }

    public required string Open { get; init; }

    public required string Even { get; init; }

    public required string Cities { get; init; }

    public required string OneFuture { get; init; }

    public required string Rough { get; init; }

    // {0} measure, {1} unit, {2} scenario, {3} futures, {4} draws.
    public required string Subtitle { get; init; }

    public required string FewSubtitle { get; init; }

    public required string OneSubtitle { get; init; }

    public required string Spread { get; init; }

    public required string Backwash { get; init; }

    public required string Net { get; init; }

    public required string NetRange { get; init; }

    public required string Rest { get; init; }

    public required string All { get; init; }

    public required string OwnScale { get; init; }

    public required string Selection { get; init; }

    public required string Clear { get; init; }

    public static SpreadBackwashPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
