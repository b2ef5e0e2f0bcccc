using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>Every word the chart may print, apart from shared ones and from the names its input brings.</summary>
internal sealed record FlowHeatmapPhrases
{
    public static readonly FlowHeatmapPhrases Zh = new()
    {
        Gains = "{0}的{1}留在本{2}，跨{2}净流入最多的是{3}（{4}）",
        GainsShort = "{0}的{1}留在本{2}，{3}净流入最多",
        Balanced = "{0}的{1}留在本{2}，各{2}流入流出大体相抵",
        Closed = "{1}全部留在本{2}",
        Nothing = "{5}年没有{1}",
        OneFuture = "（仅一个模拟未来）",
        InSome = "（{1}个未来中{0}个如此）",
        Subtitle = "{0}（{1}，{2}），{3}年，“{4}”；行为流出地，列为流入地；{5}，{6}",
        Mean = "{0}个未来的平均与范围",
        OneMean = "仅一个未来，没有区间",
        LogScale = "对数色阶",
        LinearScale = "线性色阶",
        RowSum = "流出合计",
        ColumnSum = "流入合计",
        Inside = "留在本{0}",
        Net = "{0}净流入（流入减流出）",
        NetShare = "占跨{0}流动的{1}",
        Total = "全部{0}",
        Outline = "粗框：本{0}之内",
    };

    public static readonly FlowHeatmapPhrases En = new()
    {
        Gains = "{0} of {1} stay within their {2}; {3} gains most on balance ({4})",
        GainsShort = "{0} of {1} stay in their {2}; {3} gains most",
        Balanced = "{0} of {1} stay within their {2}; no {2} gains on balance",
        Closed = "All {1} stay within their {2}",
        Nothing = "No {1} in {5}",
        OneFuture = " (one simulated future)",
        InSome = " (in {0} of {1} futures)",
        Subtitle = "{0}, {1}, {2}, {3}, \"{4}\"; rows: origin, columns: target; {5}, {6}",
        Mean = "mean and range of {0} futures",
        OneMean = "one future, no ranges",
        LogScale = "log scale",
        LinearScale = "linear scale",
        RowSum = "All outflow",
        ColumnSum = "All inflow",
        Inside = "stay within their {0}",
        Net = "net inflow of {0} (in minus out)",
        NetShare = "{1} of what crosses {0} borders",
        Total = "All {0}",
        Outline = "thick frame: within the {0}",
    };

    // Headline: {0} share inside, {1} kind, {2} group, {3} largest gainer, {4} its gain, {5} year.
    public required string Gains { get; init; }

    public required string GainsShort { get; init; }

    public required string Balanced { get; init; }

    public required string Closed { get; init; }

    public required string Nothing { get; init; }

    public required string OneFuture { get; init; }

    // {0} futures that agree, {1} futures.
    public required string InSome { get; init; }

    // {0} kind, {1} unit, {2} scale, {3} year, {4} scenario, {5} mean, {6} draws.
    public required string Subtitle { get; init; }

    public required string Mean { get; init; }

    public required string OneMean { get; init; }

    public required string LogScale { get; init; }

    public required string LinearScale { get; init; }

    public required string RowSum { get; init; }

    public required string ColumnSum { get; init; }

    public required string Inside { get; init; }

    public required string Net { get; init; }

    public required string NetShare { get; init; }

    public required string Total { get; init; }

    public required string Outline { get; init; }

    public static FlowHeatmapPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
