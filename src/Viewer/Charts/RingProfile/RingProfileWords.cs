using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>The sentences of the frame and of the annotation.</summary>
internal static class RingProfileWords
{
    private const int FewFutures = 20;

    public static SlideText Frame(RingProfileScene scene) => new(
        Headlines(scene), Subtitle(scene), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [], AboutChart(scene)));

    /// <summary>The break-even radius and how sure it is (may be empty).</summary>
    public static (string Title, string Note) Annotation(RingProfileScene scene)
    {
        var (phrases, found) = (scene.Phrases, scene.BreakEven);
        if (!scene.IsAnyClear)
        {
            return (phrases.UnclearAll, string.Empty);
        }

        if (found.RadiusKm.Count == 0)
        {
            return (Fill(phrases.NoBreakEven, Km(scene.Rings[0].MiddleKm), Km(scene.Rings[^1].MiddleKm)), string.Empty);
        }

        var list = string.Join(ChartPhrases.Of(scene.Language).ListSeparator, found.RadiusKm.Select(Km));
        var note = (found.UnclearFromKm, found.UnclearToKm) switch
        {
            (null, null) => string.Empty,
            (null, { } to) => Fill(phrases.UnclearTo, 0, Km(to)),
            ({ } from, null) => Fill(phrases.UnclearFrom, Km(from)),
            ({ } from, { } to) => Fill(phrases.Unclear, Km(from), Km(to)),
        };
        return (Fill(found.RadiusKm.Count == 1 ? phrases.BreakEven : phrases.BreakEvens, list), scene.HasRange ? note : string.Empty);
    }

    private static IReadOnlyList<string> Headlines(RingProfileScene scene)
    {
        var phrases = scene.Phrases;
        var gains = scene.Rings.Where(ring => scene.SideOf(ring) > 0).ToList();
        var losses = scene.Rings.Where(ring => scene.SideOf(ring) < 0).ToList();
        var (template, radius) = (gains.Count, losses.Count) switch
        {
            (0, 0) => (phrases.None, scene.Rings[^1].ToKm),
            ( > 0, > 0) when scene.BreakEven.RadiusKm.Count == 1 =>
                (losses[0].FromKm < gains[0].FromKm ? phrases.InsideDrains : phrases.InsideSpreads, scene.BreakEven.RadiusKm[0]),
            ( > 0, > 0) => (phrases.Both, 0),
            ( > 0, 0) => (gains.Count == scene.Rings.Count ? phrases.AllSpread : phrases.SomeSpread, scene.Rings[^1].ToKm),
            _ => (losses.Count == scene.Rings.Count ? phrases.AllDrain : phrases.SomeDrain, scene.Rings[^1].ToKm),
        };
        var sentence = Fill(template, scene.Scenario, Km(radius), List(scene, gains), List(scene, losses));
        sentence = scene.HasRange ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
        var (before, after) = (scene.HasRange ? string.Empty : phrases.OneFuture,
            scene.HasRange && scene.Input.Futures < FewFutures ? Fill(phrases.Rough, scene.Input.Futures) : string.Empty);
        var strongest = gains.Concat(losses).OrderByDescending(ring => Math.Abs(ring.Effect.Median)).FirstOrDefault();
        return strongest is null ? [before + sentence + after] :
        [
            before + sentence + Fill(phrases.Strongest, scene.Title(strongest), scene.ValueWithUnit(strongest.Effect.Median)) + after,
            before + sentence + after,
        ];
    }

    private static string Subtitle(RingProfileScene scene)
    {
        var (phrases, input) = (scene.Phrases, scene.Input);
        var bands = Fill(
            !scene.HasRange ? phrases.NoBands : input.Futures < FewFutures ? phrases.FewBands : phrases.Bands,
            Figures.Count(input.Futures), ChartPhrases.Of(scene.Language).Draws(input.Stamp.ParameterDraws));
        return Fill(phrases.Subtitle, scene.Measure, scene.Scenario, scene.Baseline, scene.Unit, scene.Host, bands);
    }

    private static IEnumerable<string> AboutChart(RingProfileScene scene)
    {
        if (scene.BreakEven.RadiusKm.Count > 0)
        {
            yield return scene.Phrases.Interpolated;
        }

        if (scene.HasRange && scene.Rings.Any(ring => scene.SideOf(ring) == 0))
        {
            yield return scene.Phrases.Straddles;
        }
    }

    private static string Km(double km) => Figures.Plain(km, 0);

    private static string List(RingProfileScene scene, List<RingEffect> rings)
    {
        var titles = rings.ConvertAll(scene.Title);
        return titles.Count < 2
            ? string.Concat(titles)
            : string.Join(ChartPhrases.Of(scene.Language).ListSeparator, titles.Take(titles.Count - 1)) + scene.Phrases.ListEnd + titles[^1];
    }
}
