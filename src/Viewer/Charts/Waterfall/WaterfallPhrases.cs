using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>The words of the waterfall apart from those all charts share.</summary>
internal sealed record WaterfallPhrases
{
    public static readonly WaterfallPhrases Zh = new()
    {
        Rise = "{0}{1}由{2}升至{3}，“{4}”影响最大（{5}）",
        Fall = "{0}{1}由{2}降至{3}，“{4}”影响最大（{5}）",
        Flat = "{0}{1}维持在{3}，“{4}”影响最大（{5}）",
        RiseUnclear = "{0}{1}由{2}升至{3}，但各项贡献都与0无法区分",
        FallUnclear = "{0}{1}由{2}降至{3}，但各项贡献都与0无法区分",
        FlatUnclear = "{0}{1}维持在{3}，各项贡献都与0无法区分",
        ShortClear = "{1}变化{6}，“{4}”影响最大（{5}）",
        ShortUnclear = "{1}各项贡献都与0无法区分",
        Subtitle = "{0}{1}（{2}，{3}）的变化分解，{4}；{5}",
        Whiskers = "细线为90%区间，{0}个未来，{1}；浅色表示区间含0",
        ExtremeWhiskers = "细线为仅{0}个种子的最小至最大值，{1}；浅色表示含0",
        NoWhiskers = "仅一个未来，没有区间，不反映不确定性",
        Residual = "残差（各项之外）",
        Range = "90%区间{0}",
        SpansZero = "90%区间{0}，含0",
        ExtremeRange = "各种子{0}",
        ExtremesSpanZero = "各种子{0}，含0",
        AxisCut = "横轴不从0开始",
    };

    public static readonly WaterfallPhrases En = new()
    {
        Rise = "{0}: {1} rises from {2} to {3}, mostly {4} ({5})",
        Fall = "{0}: {1} falls from {2} to {3}, mostly {4} ({5})",
        Flat = "{0}: {1} stays at {3}; largest part: {4} ({5})",
        RiseUnclear = "{0}: {1} rises from {2} to {3}, no part clear of 0",
        FallUnclear = "{0}: {1} falls from {2} to {3}, no part clear of 0",
        FlatUnclear = "{0}: {1} stays at {3}, no part clear of 0",
        ShortClear = "{6}: the largest part is {4} ({5})",
        ShortUnclear = "{6}: no part is clear of 0",
        Subtitle = "{0}: what changes {1}, {2}, {3}, {4}; {5}",
        Whiskers = "thin lines: 90% range of {0} futures, {1}; pale: range spans 0",
        ExtremeWhiskers = "thin lines: least to most of only {0} seeds, {1}; pale: spans 0",
        NoWhiskers = "one future: no ranges, uncertainty is not shown",
        Residual = "Residual (none of these)",
        Range = "90% range {0}",
        SpansZero = "90% range {0}, spans 0",
        ExtremeRange = "seeds {0}",
        ExtremesSpanZero = "seeds {0}, spans 0",
        AxisCut = "axis does not start at 0",
    };

    // Headline: {0} place, {1} quantity, {2} from, {3} to, {4} largest item, {5} its contribution, {6} the change.
    public required string Rise { get; init; }

    public required string Fall { get; init; }

    public required string Flat { get; init; }

    public required string RiseUnclear { get; init; }

    public required string FallUnclear { get; init; }

    public required string FlatUnclear { get; init; }

    public required string ShortClear { get; init; }

    public required string ShortUnclear { get; init; }

    // {0} place, {1} quantity, {2} unit, {3} period, {4} method, {5} whiskers.
    public required string Subtitle { get; init; }

    // {0} futures, {1} parameter draws.
    public required string Whiskers { get; init; }

    public required string ExtremeWhiskers { get; init; }

    public required string NoWhiskers { get; init; }

    public required string Residual { get; init; }

    public required string Range { get; init; }

    public required string SpansZero { get; init; }

    public required string ExtremeRange { get; init; }

    public required string ExtremesSpanZero { get; init; }

    public required string AxisCut { get; init; }

    public static WaterfallPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
