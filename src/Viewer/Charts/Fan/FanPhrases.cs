using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>The words of the fan apart from those all charts share.</summary>
internal sealed record FanPhrases
{
    public static readonly FanPhrases Zh = new()
    {
        Rise = "{0}{1}{2}升至{3}（{4}为{5}）",
        Fall = "{0}{1}{2}降至{3}（{4}为{5}）",
        Open = "{0}{1}到{2}为{6}，升降未定",
        ShortRise = "{1}{2}升至{3}",
        ShortFall = "{1}{2}降至{3}",
        ShortOpen = "{1}到{2}升降未定",
        Above = "“{7}”下{0}{1}{2}比基准高{8}",
        Below = "“{7}”下{0}{1}{2}比基准低{8}",
        Indistinct = "“{7}”下{0}{1}{2}与基准无法区分",
        MedianAbove = "“{7}”下{0}{1}{2}的中位数高{8}",
        MedianBelow = "“{7}”下{0}{1}{2}的中位数低{8}",
        MedianEqual = "“{7}”下{0}{1}{2}的中位数与基准相同",
        ShortAbove = "“{7}”下{1}比基准高{8}",
        ShortBelow = "“{7}”下{1}比基准低{8}",
        ShortIndistinct = "“{7}”下{1}与基准无法区分",
        Subtitle = "{0}{1}（{2}，{3}）；{4}",
        Parting = "{0}起情景分开",
        ChangeTitle = "基准下{0}与{1}相差",
    };

    public static readonly FanPhrases En = new()
    {
        Rise = "{0}: {1} rises from {5} in {4} to {3} in {2}",
        Fall = "{0}: {1} falls from {5} in {4} to {3} in {2}",
        Open = "{0}: {1} is {6} in {2}, rise or fall is open",
        ShortRise = "{0}: {1} rises to {3} in {2}",
        ShortFall = "{0}: {1} falls to {3} in {2}",
        ShortOpen = "{0}: {1} may rise or fall by {2}",
        Above = "{0}: {1} {8} above baseline in {2} with {7}",
        Below = "{0}: {1} {8} below baseline in {2} with {7}",
        Indistinct = "{0}: no clear difference in {1} in {2} with {7}",
        MedianAbove = "{0}: median {1} {8} higher in {2} with {7}",
        MedianBelow = "{0}: median {1} {8} lower in {2} with {7}",
        MedianEqual = "{0}: same median {1} in {2} with {7}",
        ShortAbove = "{7}: {1} {8} above baseline",
        ShortBelow = "{7}: {1} {8} below baseline",
        ShortIndistinct = "{7}: no clear difference in {1}",
        Subtitle = "{0}: {1}, {2}, {3}; {4}",
        Parting = "Scenarios part from {0}",
        ChangeTitle = "Baseline in {0} against {1}",
    };

    // Headline: {0} place, {1} quantity, {2} end, {3} median, {4} start, {5} first median, {6} range, {7} scenario, {8} difference.
    public required string Rise { get; init; }

    public required string Fall { get; init; }

    public required string Open { get; init; }

    public required string ShortRise { get; init; }

    public required string ShortFall { get; init; }

    public required string ShortOpen { get; init; }

    public required string Above { get; init; }

    public required string Below { get; init; }

    public required string Indistinct { get; init; }

    public required string MedianAbove { get; init; }

    public required string MedianBelow { get; init; }

    public required string MedianEqual { get; init; }

    public required string ShortAbove { get; init; }

    public required string ShortBelow { get; init; }

    public required string ShortIndistinct { get; init; }

    // {0} place, {1} quantity, {2} unit, {3} period, {4} bands.
    public required string Subtitle { get; init; }

    public required string Parting { get; init; }

    public required string ChangeTitle { get; init; }

    public static FanPhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
