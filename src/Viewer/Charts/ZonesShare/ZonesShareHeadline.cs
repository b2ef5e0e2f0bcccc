using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The finding of the chart in one sentence, from its numbers alone.</summary>
internal static class ZonesShareHeadline
{
    /// <summary>Half width [percentage points] up to which a band around the observed share still counts as "near" it.</summary>
    private const double NearPoints = 0.15;

    /// <summary>Wordings from the fullest to the shortest.</summary>
    public static IReadOnlyList<string> For(ShareFinding finding, Language language)
    {
        var (phrases, shared) = (ZonesSharePhrases.Of(language), ChartPhrases.Of(language));
        var single = finding.Futures == 1 || finding.Gap?.Futures == 1 ? shared.OneFuture : string.Empty;
        var trend = TrendOf(finding);
        if (finding.SpotlightTitle is null)
        {
            return [Fill(Pick(trend, phrases.AloneRise, phrases.AloneFall, phrases.AloneFlat, phrases.AloneOpen), finding, shared) + single];
        }

        var gap = GapClause(finding, phrases, shared) + single;
        return
        [
            Fill(Pick(trend, phrases.FullRise, phrases.FullFall, phrases.FullFlat, phrases.FullOpen), finding, shared) + gap,
            Fill(Pick(trend, phrases.ShortRise, phrases.ShortFall, phrases.ShortFlat, phrases.ShortOpen), finding, shared) + gap,
        ];
    }

    /// <summary>Whether the share rises, falls, stays, or cannot be said to do either.</summary>
    public static ShareTrend TrendOf(ShareFinding finding)
    {
        var observed = finding.ObservedPercent;
        var straddles = finding.P05 <= observed && finding.P95 >= observed;
        if (Figures.LookEqual(finding.P50, observed, 1) && (finding.Futures == 1 || !straddles))
        {
            return ShareTrend.Flat;
        }

        if (finding.Futures == 1)
        {
            return finding.P50 > observed ? ShareTrend.Rise : ShareTrend.Fall;
        }

        if (!straddles)
        {
            return finding.P05 > observed ? ShareTrend.Rise : ShareTrend.Fall;
        }

        return IsNear(finding) ? ShareTrend.Flat : ShareTrend.Open;
    }

    /// <summary>Whether the spotlight can be told from the baseline.</summary>
    public static GapVerdict VerdictOf(SpotlightGap? gap) => gap?.Verdict ?? GapVerdict.Unpaired;

    /// <summary>Decimals that show the difference: one, or two when one would print 0.0 or hide the band.</summary>
    public static int GapDecimals(double low, double median, double high)
    {
        var hidden = Math.Abs(median) >= 0.005 && Figures.LookEqual(median, 0, 1);
        var flat = high > low && Figures.LookEqual(low, high, 1);
        return hidden || flat ? 2 : 1;
    }

    private static bool IsNear(ShareFinding finding) =>
        finding.P95 - finding.ObservedPercent <= NearPoints && finding.ObservedPercent - finding.P05 <= NearPoints;

    private static string GapClause(ShareFinding finding, ZonesSharePhrases phrases, ChartPhrases shared)
    {
        var gap = finding.Gap;
        var median = gap?.Median ?? finding.MedianGap;
        var points = Math.Abs(median) < 0.005
            ? ChartPhrases.Fill(shared.LessThan, "0.01")
            : Figures.Plain(Math.Abs(median), GapDecimals(gap?.P05 ?? median, median, gap?.P95 ?? median));
        var template = VerdictOf(gap) switch
        {
            GapVerdict.Above => phrases.Above,
            GapVerdict.Below => phrases.Below,
            GapVerdict.Indistinct => phrases.Indistinct,
            _ when Math.Abs(median) < 0.005 => phrases.MedianEqual,
            _ => median > 0 ? phrases.MedianAbove : phrases.MedianBelow,
        };
        return ChartPhrases.Fill(template, finding.SpotlightTitle!, points);
    }

    private static string Fill(string template, ShareFinding finding, ChartPhrases shared) => ChartPhrases.Fill(
        template,
        shared.Moment(finding.End),
        Figures.Plain(finding.P50, 1),
        finding.ObservedYear,
        Figures.Plain(finding.ObservedPercent, 1),
        Figures.Range(finding.P05, finding.P95, 1));

    private static string Pick(ShareTrend trend, string rise, string fall, string flat, string open) => trend switch
    {
        ShareTrend.Rise => rise,
        ShareTrend.Fall => fall,
        ShareTrend.Flat => flat,
        _ => open,
    };
}
