using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>The sentences of the frame.</summary>
internal static class SpreadBackwashWords
{
    private const int FewFutures = 20;

    public static SlideText Frame(SpreadBackwashScene scene) => new(
        Headlines(scene), Subtitle(scene), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [], AboutChart(scene)));

    private static IReadOnlyList<string> Headlines(SpreadBackwashScene scene)
    {
        var (phrases, net) = (scene.Phrases, scene.Total.Summary.Net);
        var side = scene.SideOf(net);
        var template = side > 0 ? phrases.Gain : side < 0 ? phrases.Loss : scene.HasRange && net.P95 > net.P05 ? phrases.Open : phrases.Even;
        var size = FlowFigures.WithUnit(Math.Abs(net.Median), scene.Unit, scene.Language);
        var sentence = Fill(template, scene.Input.Cities.Count, size, (net.Median > 0 ? "+" : net.Median < 0 ? "\u2212" : string.Empty) + size);
        var before = scene.HasRange ? string.Empty : phrases.OneFuture;
        sentence = scene.HasRange || scene.Language == Language.Zh ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];
        var after = scene.HasRange && scene.Futures < FewFutures ? Fill(phrases.Rough, scene.Futures) : string.Empty;
        var cities = scene.HasRange ? Fill(phrases.Cities, scene.Gaining, scene.Losing) : string.Empty;
        return cities.Length == 0 ? [before + sentence + after] : [before + sentence + cities + after, before + sentence + after];
    }

    private static string Subtitle(SpreadBackwashScene scene)
    {
        var template = !scene.HasRange ? scene.Phrases.OneSubtitle : scene.Futures < FewFutures ? scene.Phrases.FewSubtitle : scene.Phrases.Subtitle;
        return Fill(
            template, scene.Measure, scene.Unit, scene.Scenario, Figures.Count(scene.Futures),
            ChartPhrases.Of(scene.Language).Draws(scene.Input.Stamp.ParameterDraws));
    }

    private static IEnumerable<string> AboutChart(SpreadBackwashScene scene)
    {
        if (scene.Sums.Count > 1)
        {
            yield return Fill(scene.Phrases.Selection, scene.Cities.Count);
        }

        if (scene.HasRange)
        {
            yield return scene.Phrases.Clear;
        }
    }
}
