using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>The words of the paired differences apart from those all charts share.</summary>
internal sealed record PairedDifferencePhrases
{
    public static readonly PairedDifferencePhrases Zh = new()
    {
        OneAbove = "“{0}”下{1}{2}{3}比基准高{4}",
        OneBelow = "“{0}”下{1}{2}{3}比基准低{4}",
        OneIndistinct = "“{0}”下{1}{2}{3}与基准无法区分",
        Above = "{5}个情景中{6}个的{1}{2}高于基准，“{0}”最多（{4}）",
        Below = "{5}个情景中{6}个的{1}{2}低于基准，“{0}”最多（{4}）",
        AboveAlone = "{5}个情景中只有“{0}”的{1}{2}高于基准（{4}）",
        BelowAlone = "{5}个情景中只有“{0}”的{1}{2}低于基准（{4}）",
        Mixed = "{5}个情景中{6}个高于、{7}个低于基准，“{0}”相差最大（{4}）",
        Indistinct = "{5}个情景的{1}{2}{3}都与基准无法区分",
        ShortAbove = "{5}个情景中{6}个高于基准，“{0}”最多（{4}）",
        ShortBelow = "{5}个情景中{6}个低于基准，“{0}”最多（{4}）",
        ShortAboveAlone = "{5}个情景中只有“{0}”高于基准（{4}）",
        ShortBelowAlone = "{5}个情景中只有“{0}”低于基准（{4}）",
        ShortIndistinct = "{5}个情景都与基准无法区分",
        Subtitle = "{0}{1}与基准之差（{2}，{3}），同一种子、同一参数逐对相减；{4}",
        Pairs = "{1}对未来中{0}对高于基准",
        Clear = "{0}起区间不含0",
        Unclear = "区间含0，无法区分",
        Between = "；",
        Zero = "基准 0",
        OwnScales = "各图纵轴刻度不同，按差异由大到小排列",
        OneScale = "各情景同一纵轴，按差异由大到小排列",
    };

    public static readonly PairedDifferencePhrases En = new()
    {
        OneAbove = "{1}: {2} {4} above baseline in {3} with {0}",
        OneBelow = "{1}: {2} {4} below baseline in {3} with {0}",
        OneIndistinct = "{1}: no clear difference in {2} in {3} with {0}",
        Above = "{6} of {5} scenarios raise {2}, most of all {0} ({4})",
        Below = "{6} of {5} scenarios lower {2}, most of all {0} ({4})",
        AboveAlone = "{6} of {5} scenarios raises {2}: {0} ({4})",
        BelowAlone = "{6} of {5} scenarios lowers {2}: {0} ({4})",
        Mixed = "{6} of {5} scenarios above baseline, {7} below; largest: {0} ({4})",
        Indistinct = "No clear difference in {2} in any of {5} scenarios",
        ShortAbove = "{6} of {5} scenarios above baseline, most: {0} ({4})",
        ShortBelow = "{6} of {5} scenarios below baseline, most: {0} ({4})",
        ShortAboveAlone = "{6} of {5} scenarios above baseline: {0} ({4})",
        ShortBelowAlone = "{6} of {5} scenarios below baseline: {0} ({4})",
        ShortIndistinct = "No clear difference in any of {5} scenarios",
        Subtitle = "{0}: {1} minus baseline, {2}, {3}, pairs of same seed and draw; {4}",
        Pairs = "above in {0} of {1} futures",
        Clear = "clear of 0 from {0}",
        Unclear = "range spans 0",
        Between = "; ",
        Zero = "baseline 0",
        OwnScales = "each panel has its own scale, largest difference first",
        OneScale = "one scale for all, largest difference first",
    };

    // Headline: {0} scenario, {1} place, {2} quantity, {3} end, {4} difference, {5} scenarios, {6} how many, {7} how many below.
    public required string OneAbove { get; init; }

    public required string OneBelow { get; init; }

    public required string OneIndistinct { get; init; }

    public required string Above { get; init; }

    public required string Below { get; init; }

    public required string AboveAlone { get; init; }

    public required string BelowAlone { get; init; }

    public required string Mixed { get; init; }

    public required string Indistinct { get; init; }

    public required string ShortAbove { get; init; }

    public required string ShortBelow { get; init; }

    public required string ShortAboveAlone { get; init; }

    public required string ShortBelowAlone { get; init; }

    public required string ShortIndistinct { get; init; }

    // {0} place, {1} quantity, {2} unit, {3} period, {4} bands.
    public required string Subtitle { get; init; }

    // {0} above, {1} pairs.
    public required string Pairs { get; init; }

    public required string Clear { get; init; }

    public required string Unclear { get; init; }

    public required string Between { get; init; }

    public required string Zero { get; init; }

    public required string OwnScales { get; init; }

    public required string OneScale { get; init; }

    public static PairedDifferencePhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
