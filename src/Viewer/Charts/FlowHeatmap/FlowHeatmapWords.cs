using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>The sentences of the frame.</summary>
internal static class FlowHeatmapWords
{
    public static SlideText Frame(FlowHeatmapScene scene, bool isLog) => new(
        Headlines(scene), Subtitle(scene, isLog), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [], [Fill(scene.Phrases.Outline, scene.Group)]));

    private static IReadOnlyList<string> Headlines(FlowHeatmapScene scene)
    {
        var phrases = scene.Phrases;
        string[] templates = scene.Total.Mean <= 0 ? [phrases.Nothing]
            : scene.Crossing.Mean <= 0 ? [phrases.Closed]
            : scene.HasGainer ? [phrases.Gains, phrases.GainsShort] : [phrases.Balanced];
        var share = scene.Total.Mean > 0 ? FlowFigures.Percent(scene.Inside.Mean / scene.Total.Mean) : string.Empty;
        var gain = "+" + FlowFigures.WithUnit(scene.Gain.Mean, scene.Unit, scene.Language);
        var (first, second) = scene.Language == Language.Zh ? (scene.Kind, share) : (share, scene.Kind);
        var after = scene.Futures == 1 ? phrases.OneFuture
            : scene.FuturesThatAgree < scene.Futures ? Fill(phrases.InSome, Figures.Count(scene.FuturesThatAgree), Figures.Count(scene.Futures)) : string.Empty;
        return [.. templates.Select(template => Fill(
            template, first, scene.Total.Mean <= 0 || scene.Crossing.Mean <= 0 ? scene.Kind : second, scene.Group, scene.Title(scene.Gainer), gain, scene.Input.Year) + after)];
    }

    private static string Subtitle(FlowHeatmapScene scene, bool isLog)
    {
        var (phrases, input) = (scene.Phrases, scene.Input);
        var mean = scene.Futures == 1 ? phrases.OneMean : Fill(phrases.Mean, Figures.Count(scene.Futures));
        return Fill(
            phrases.Subtitle, char.ToUpperInvariant(scene.Kind[0]) + scene.Kind[1..], scene.Unit, isLog ? phrases.LogScale : phrases.LinearScale,
            input.Year, scene.Scenario, mean, ChartPhrases.Of(scene.Language).Draws(input.Stamp.ParameterDraws));
    }
}
