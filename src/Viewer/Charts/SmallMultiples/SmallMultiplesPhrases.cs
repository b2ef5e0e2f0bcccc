using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>The words of the small multiples apart from those all charts share.</summary>
internal sealed record SmallMultiplesPhrases
{
    public static readonly SmallMultiplesPhrases Zh = new()
    {
        With = "“{0}”下",
        Gain = "{0}{1}个{2}中{3}个高于基准，{6}高出最多（{7}）",
        Lose = "{0}{1}个{2}中{3}个低于基准，{6}低得最多（{7}）",
        Mixed = "{0}{1}个{2}中{3}个高于、{8}个低于基准，{6}高出最多（{7}）",
        None = "{0}{1}个{2}的{4}都与基准无法区分",
        ShortGain = "{0}{1}个{2}中{3}个高于基准",
        ShortLose = "{0}{1}个{2}中{3}个低于基准",
        ShortMixed = "{0}{1}个{2}中{3}个高于、{8}个低于基准",
        ShortNone = "{0}{1}个{2}都与基准无法区分",
        Subtitle = "{0}与基准之差（{1}，{2}），“{3}”，同一种子、同一参数逐对比较；{4}",
        TheScenario = "该情景",
        Indistinct = "含0，无法区分",
        SpansZero = "含0",
        Range = "90%区间{0}",
        OneScale = "各图同一纵轴，区间不含0的在前",
        OwnScales = "各图纵轴刻度不同，区间不含0的在前",
    };

    public static readonly SmallMultiplesPhrases En = new()
    {
        With = "{0}: ",
        Gain = "{0}{3} of {1} {2} above baseline, most: {6} ({7})",
        Lose = "{0}{3} of {1} {2} below baseline, most: {6} ({7})",
        Mixed = "{0}{3} of {1} {2} above baseline, {8} below; most: {6} ({7})",
        None = "{0}no clear difference from baseline in any of {1} {2} in {5}",
        ShortGain = "{0}{3} of {1} {2} above baseline",
        ShortLose = "{0}{3} of {1} {2} below baseline",
        ShortMixed = "{0}{3} of {1} {2} above, {8} below baseline",
        ShortNone = "{0}no clear difference in any of {1} {2}",
        Subtitle = "{0}: {3} against baseline, {1}, {2}, pairs of same seed and draw; {4}",
        TheScenario = "the scenario",
        Indistinct = "spans 0, no clear difference",
        SpansZero = "spans 0",
        Range = "90% range {0}",
        OneScale = "one scale for all, clear differences first",
        OwnScales = "each panel has its own scale, clear differences first",
    };

    // {0} scenario.
    public required string With { get; init; }

    // {0} with, {1} panels, {2} what they are, {3} how many, {4} quantity, {5} end, {6} the largest, {7} its difference, {8} how many below.
    public required string Gain { get; init; }

    public required string Lose { get; init; }

    public required string Mixed { get; init; }

    public required string None { get; init; }

    public required string ShortGain { get; init; }

    public required string ShortLose { get; init; }

    public required string ShortMixed { get; init; }

    public required string ShortNone { get; init; }

    // {0} quantity, {1} unit of differences, {2} period, {3} scenario, {4} bands.
    public required string Subtitle { get; init; }

    public required string TheScenario { get; init; }

    public required string Indistinct { get; init; }

    public required string SpansZero { get; init; }

    public required string Range { get; init; }

    public required string OneScale { get; init; }

    public required string OwnScales { get; init; }

    public static SmallMultiplesPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
