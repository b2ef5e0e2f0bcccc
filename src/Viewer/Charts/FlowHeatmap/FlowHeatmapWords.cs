using Torch.Sim.Viewer.Charts.FlowMap;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>The sentences of the frame.</summary>
internal static class FlowHeatmapWords
{
    private const int FewFutures = 20;

    public static SlideText Frame(FlowHeatmapScene scene, bool isLog) => new(
        Headlines(scene), Subtitle(scene, isLog), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [], [Fill(scene.Phrases.Outline, scene.Group)]));

    private static IReadOnlyList<string> Headlines(FlowHeatmapScene scene)
    {
        var (phrases, futures) = (scene.Phrases, scene.Input.Futures);
        string[] templates = scene.Total <= 0 ? [phrases.Nothing]
            : scene.Crossing <= 0 ? [phrases.Closed]
            : scene.HasGainer ? [phrases.Gains, phrases.GainsShort] : [phrases.Balanced];
        var share = scene.Total > 0 ? FlowFigures.Percent(scene.Inside / scene.Total) : string.Empty;
        var gain = "+" + FlowFigures.WithUnit(scene.Gain, scene.Unit, scene.Language);
        var (first, second) = scene.Language == Language.Zh ? (scene.Kind, share) : (share, scene.Kind);
        var after = futures == 1 ? phrases.OneFuture : futures < FewFutures ? Fill(phrases.Rough, futures) : string.Empty;
        return [.. templates.Select(template => Fill(
            template, first, scene.Total <= 0 || scene.Crossing <= 0 ? scene.Kind : second, scene.Group, scene.Title(scene.Gainer), gain, scene.Input.Year) + after)];
    }

    private static string Subtitle(FlowHeatmapScene scene, bool isLog)
    {
        var (phrases, input) = (scene.Phrases, scene.Input);
        var mean = input.Futures == 1 ? phrases.OneMean : Fill(phrases.Mean, Figures.Count(input.Futures));
        return Fill(
            phrases.Subtitle, char.ToUpperInvariant(scene.Kind[0]) + scene.Kind[1..], scene.Unit, isLog ? phrases.LogScale : phrases.LinearScale,
            input.Year, scene.Scenario, mean, ChartPhrases.Of(scene.Language).Draws(input.Stamp.ParameterDraws));
    }
}
