using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>The sentences of the frame.</summary>
internal static class FlowMapWords
{
    public static SlideText Frame(FlowMapScene scene) => new(
        Headlines(scene), Subtitle(scene), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [scene.Phrases.DotsOnly], [scene.Phrases.Projection]));

    /// <summary>Names joined as a sentence wants them.</summary>
    public static string List(FlowMapScene scene, IReadOnlyList<FlowPlace> places)
    {
        var titles = places.Select(scene.Title).ToList();
        return titles.Count < 2
            ? string.Concat(titles)
            : string.Join(ChartPhrases.Of(scene.Language).ListSeparator, titles.Take(titles.Count - 1)) + scene.Phrases.ListEnd + titles[^1];
    }

    private static IReadOnlyList<string> Headlines(FlowMapScene scene)
    {
        var phrases = scene.Phrases;
        if (scene.Inflows.Count == 0)
        {
            return [Fill(phrases.Nothing, scene.Input.Year, scene.Kind)];
        }

        if (scene.Varies)
        {
            var mean = FlowFigures.Percent(scene.NamedAmounts.Mean / scene.Input.Total.Mean);
            return [.. new[] { phrases.Varies, phrases.VariesShort }.Select(template => Fill(template, scene.Input.Year, scene.Kind, mean, List(scene, scene.Named)))];
        }

        var share = scene.IsPartial
            ? Fill(phrases.AtLeast, FlowFigures.PercentReached(scene.NamedAmounts.Over(scene.Input.Total).Least))
            : FlowFigures.Percent(scene.NamedAmounts.Mean / scene.Input.Total.Mean);
        share = scene.IsConcentrated || scene.Language == Language.Zh ? share : char.ToLowerInvariant(share[0]) + share[1..];
        var after = scene.Futures == 1 ? phrases.OneFuture : string.Empty;
        string[] templates = scene.IsConcentrated ? [phrases.Concentrated, phrases.ConcentratedShort] : [phrases.Even, phrases.EvenShort];
        return [.. templates.Select(template => Fill(template, scene.Input.Year, scene.Kind, share, List(scene, scene.Named)) + after)];
    }

    private static string Subtitle(FlowMapScene scene)
    {
        var (phrases, input) = (scene.Phrases, scene.Input);
        var mean = scene.Futures == 1 ? phrases.OneMean : Fill(phrases.Mean, Figures.Count(scene.Futures));
        var kind = char.ToUpperInvariant(scene.Kind[0]) + scene.Kind[1..];
        return Fill(
            phrases.Subtitle, kind, scene.Unit, input.Year, scene.Scenario, mean,
            ChartPhrases.Of(scene.Language).Draws(input.Stamp.ParameterDraws));
    }
}
