using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.DrawProfile;

/// <summary>The words of the profile apart from those all charts share.</summary>
internal sealed record DrawProfilePhrases
{
    public static readonly DrawProfilePhrases Zh = new()
    {
        Clear = "{1}主要取决于{0}：从{2}到{3}",
        ShortClear = "{1}主要取决于{0}",
        Unclear = "{0}个未来看不出结果随所抽参数变化",
        Subtitle = "每点一个未来，橙线为分组中位数，竖线为默认值；r为秩相关系数，5%水平上不能排除为0者注明“不明显”；{0}个未来",
        Correlation = "r = {0}，中位数{1} → {2}",
        CorrelationUnclear = "r = {0}，不明显",
        Range = "抽取范围{0}至{1}，默认{2}",
        Rough = "（仅{0}个未来，不可靠）",
    };

    public static readonly DrawProfilePhrases En = new()
    {
        Clear = "{1} depends most on {0}: {2} to {3}",
        ShortClear = "{1} depends most on {0}",
        Unclear = "{0} futures show no clear dependence on the drawn values",
        Subtitle = "Each dot a future, orange: medians of groups, upright line: default; r: rank correlation, called unclear where 0 is not excluded at 5%; {0} futures",
        Correlation = "r = {0}, medians {1} \u2192 {2}",
        CorrelationUnclear = "r = {0}, unclear",
        Range = "drawn from {0} to {1}, default {2}",
        Rough = " (only {0} futures: unreliable)",
    };

    // Headline: {0} parameter, {1} outcome, {2} first median, {3} last median; or {0} futures.
    public required string Clear { get; init; }

    public required string ShortClear { get; init; }

    public required string Unclear { get; init; }

    // {0} futures.
    public required string Subtitle { get; init; }

    // {0} coefficient, {1} first median, {2} last median.
    public required string Correlation { get; init; }

    public required string CorrelationUnclear { get; init; }

    // {0} from, {1} to, {2} default.
    public required string Range { get; init; }

    // {0} futures.
    public required string Rough { get; init; }

    public static DrawProfilePhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
