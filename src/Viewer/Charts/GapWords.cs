using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The annotation of a fan: what it is about, the number, and how sure it is (may be empty).</summary>
internal static class GapWords
{
    /// <summary>The difference of the spotlight from the baseline, future by future.</summary>
    public static (string Title, string Value, string Note) Paired(
        SpotlightGap gap, string moment, string spotlight, QuantityWords words, ChartPhrases phrases, int decimals)
    {
        var title = Fill(phrases.GapTitle, moment, spotlight);
        var median = words.Signed(gap.Median, decimals);
        if (gap.Futures == 1)
        {
            return (title, Fill(phrases.GapValueOfOne, median), string.Empty);
        }

        var template = gap.Verdict == GapVerdict.Indistinct ? phrases.GapValueWithZero : phrases.GapValue;
        return (title,
            Fill(template, median, words.SignedRange(gap.P05, gap.P95, decimals)),
            Fill(phrases.GapPairs, Figures.Count(gap.FuturesAbove), Figures.Count(gap.Futures)));
    }

    /// <summary>The difference of the medians, where no pairs were compared.</summary>
    public static (string Title, string Value, string Note) Unpaired(
        double gap, string moment, string spotlight, QuantityWords words, ChartPhrases phrases, int decimals) =>
        (Fill(phrases.MedianGapTitle, moment, spotlight), words.Signed(gap, decimals), phrases.MedianGapNote);
}
