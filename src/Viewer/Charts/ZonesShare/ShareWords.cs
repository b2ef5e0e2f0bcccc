using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The sentences of the frame and of the annotation.</summary>
internal static class ShareWords
{
    public static SlideText Frame(ShareScene scene) => new(
        ZonesShareHeadline.For(scene.Finding, scene.Language), Subtitle(scene), scene.Shared.Mark, Source(scene));

    /// <summary>The annotation: what it is about, the number, and how sure it is (may be empty).</summary>
    public static (string Title, string Value, string Note) Annotation(ShareScene scene) =>
        scene.Spotlight is null ? Change(scene) : scene.Input.Gap is { } gap ? Paired(scene, gap) : Unpaired(scene);

    private static string Subtitle(ShareScene scene)
    {
        var counts = scene.Drawn.Select(s => s.Scenario.Futures).ToList();
        return Fill(scene.Phrases.Subtitle, scene.Input.BaseYear, scene.Shared.BandsOf(counts, scene.Input.Stamp.ParameterDraws));
    }

    private static IReadOnlyList<string> Source(ShareScene scene)
    {
        var phrases = scene.Phrases;
        var unverified = scene.History.Where(p => !p.IsPublished).Select(p => p.Year).ToList();
        return SourceLine(
            scene.Input.Stamp,
            scene.Language,
            unverified.Count > 0 ? [Fill(phrases.Unverified, string.Join(scene.Shared.ListSeparator, unverified))] : [],
            scene.NotDrawn.Count > 0 ? [Fill(scene.Shared.NotDrawn, scene.NotDrawn.Count), scene.Shared.AxisCut] : [scene.Shared.AxisCut],
            showsObserved: true);
    }

    private static (string Title, string Value, string Note) Paired(ShareScene scene, SpotlightGap gap) => GapWords.Paired(
        gap, End(scene), scene.Title(scene.Spotlight!), scene.Share, scene.Shared, ZonesShareHeadline.GapDecimals(gap.P05, gap.Median, gap.P95));

    private static (string Title, string Value, string Note) Unpaired(ShareScene scene)
    {
        var gap = scene.Finding.MedianGap;
        return GapWords.Unpaired(
            gap, End(scene), scene.Title(scene.Spotlight!), scene.Share, scene.Shared, ZonesShareHeadline.GapDecimals(gap, gap, gap));
    }

    private static (string Title, string Value, string Note) Change(ShareScene scene)
    {
        var (finding, phrases) = (scene.Finding, scene.Phrases);
        var (low, median, high) = (finding.P05 - finding.ObservedPercent, finding.P50 - finding.ObservedPercent, finding.P95 - finding.ObservedPercent);
        var decimals = ZonesShareHeadline.GapDecimals(low, median, high);
        var change = scene.Share.Signed(median, decimals);
        var value = finding.Futures == 1 ? change : Fill(scene.Shared.GapValue, change, scene.Share.SignedRange(low, high, decimals));
        return (Fill(phrases.ChangeTitle, End(scene), finding.ObservedYear), value, string.Empty);
    }

    private static string End(ShareScene scene) => scene.Shared.Moment(scene.Baseline.End);
}
