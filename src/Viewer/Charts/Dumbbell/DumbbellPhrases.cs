using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>Every word the chart may print, apart from shared ones and from the names its input brings.</summary>
internal sealed record DumbbellPhrases
{
    public static readonly DumbbellPhrases Zh = new()
    {
        Lead = "在“{0}”下，",
        Both = "{0}{1}个{2}中{3}个明确增加、{4}个明确减少",
        GainsOnly = "{0}{1}个{2}中{3}个明确增加",
        LossesOnly = "{0}{1}个{2}中{4}个明确减少",
        None = "{0}{1}个{2}的变化都无法与偶然区分",
        NoneOfOne = "{0}{5}的变化无法与偶然区分",
        MostGain = "，{0}增加最多（{1}）",
        MostLoss = "，{0}减少最多（{1}）",
        OneFuture = "仅一个模拟未来：{0}{1}个{2}中{3}个增加、{4}个减少",
        Rough = "（仅{0}个未来，不可靠）",
        Subtitle = "{0}，{1}，{2}；{3}",
        Whiskers = "横线为90%区间，{0}个未来，{1}",
        FewWhiskers = "横线为90%区间，仅{0}个未来，粗略，{1}",
        NoWhiskers = "仅一个未来，没有区间",
        AllDrawn = "全部{0}个{1}",
        SomeDrawn = "{1}中变化最明确、最大的{0}个（共{2}个）",
        Gains = "明确增加的{0}个",
        TopGains = "明确增加的{1}个中最大的{0}个",
        Losses = "明确减少的{0}个",
        TopLosses = "明确减少的{1}个中最大的{0}个",
        OneGains = "增加最多的{0}个（仅一个未来，不能判断是否明确）",
        OneLosses = "减少最多的{0}个",
        Why = "明确：逐个未来比较，变化的90%区间不含0",
        NoWhy = "没有突出的行：每个变化的90%区间都含0，增减无法判断",
        Change = "变化（{0}）",
        Ranks = "名次按实心点",
    };

    public static readonly DumbbellPhrases En = new()
    {
        Lead = "with \"{0}\"",
        Both = "{3} of {1} {2} clearly [3:gains|gain], {4} clearly [4:loses|lose] {0}",
        GainsOnly = "{3} of {1} {2} clearly [3:gains|gain] {0}",
        LossesOnly = "{4} of {1} {2} clearly [4:loses|lose] {0}",
        None = "{0}, no change in any of {1} {2} can be told from chance",
        NoneOfOne = "{0}, the change of {5} cannot be told from chance",
        MostGain = "; {0} gains most ({1})",
        MostLoss = "; {0} loses most ({1})",
        OneFuture = "One simulated future: {3} of {1} {2} [3:gains|gain], {4} [4:loses|lose] {0}",
        Rough = " (only {0} futures: unreliable)",
        Subtitle = "{0}, {1}, {2}; {3}",
        Whiskers = "lines: 90% range of {0} futures, {1}",
        FewWhiskers = "lines: 90% range of only {0} futures, so rough, {1}",
        NoWhiskers = "one future, no ranges",
        AllDrawn = "all {0} {1}",
        SomeDrawn = "{0} of {2} {1}: clear changes first, then the largest",
        Gains = "{0} clear [0:gain|gains]",
        TopGains = "{0} largest of {1} clear gains",
        Losses = "{0} clear [0:loss|losses]",
        TopLosses = "{0} largest of {1} clear losses",
        OneGains = "{0} largest [0:gain|gains] (one future: not known to be clear)",
        OneLosses = "{0} largest [0:loss|losses]",
        Why = "clear: compared future by future, the 90% range of the change excludes 0",
        NoWhy = "no row is highlighted: the 90% range of every change includes 0, so gain or loss is open",
        Change = "Change, {0}",
        Ranks = "ranks by the filled dot",
    };

    // Headline: {0} lead, {1} places, {2} what they are, {3} gains, {4} losses, {5} the only place. Lead: {0} scenario.
    public required string Lead { get; init; }

    public required string Both { get; init; }

    public required string GainsOnly { get; init; }

    public required string LossesOnly { get; init; }

    public required string None { get; init; }

    public required string NoneOfOne { get; init; }

    // {0} place, {1} change.
    public required string MostGain { get; init; }

    public required string MostLoss { get; init; }

    public required string OneFuture { get; init; }

    public required string Rough { get; init; }

    // Subtitle: {0} measure, {1} unit, {2} selection, {3} whiskers.
    public required string Subtitle { get; init; }

    public required string Whiskers { get; init; }

    public required string FewWhiskers { get; init; }

    public required string NoWhiskers { get; init; }

    public required string AllDrawn { get; init; }

    public required string SomeDrawn { get; init; }

    // Why rows are highlighted: {0} highlighted, {1} all of the kind.
    public required string Gains { get; init; }

    public required string TopGains { get; init; }

    public required string Losses { get; init; }

    public required string TopLosses { get; init; }

    public required string OneGains { get; init; }

    public required string OneLosses { get; init; }

    public required string Why { get; init; }

    public required string NoWhy { get; init; }

    public required string Change { get; init; }

    public required string Ranks { get; init; }

    public static DumbbellPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
