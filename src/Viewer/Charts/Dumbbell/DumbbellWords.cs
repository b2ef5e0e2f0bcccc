using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>The sentences of the frame and those that say why rows are highlighted.</summary>
internal static class DumbbellWords
{
    private const int FewFutures = 20;

    public static SlideText Frame(DumbbellScene scene) => new(
        Headlines(scene), Subtitle(scene), ChartPhrases.Of(scene.Language).Mark,
        SourceLine(scene.Input.Stamp, scene.Language, [], [scene.Phrases.Ranks]));

    /// <summary>What is highlighted on each side (empty when nothing is), and the rule.</summary>
    public static (string Gains, string Losses, string Why) Highlights(DumbbellScene scene)
    {
        var phrases = scene.Phrases;
        var (gains, losses) = (scene.Drawn.Count(row => row.Highlight > 0), scene.Drawn.Count(row => row.Highlight < 0));
        if (!scene.HasRange)
        {
            return (Some(phrases.OneGains, gains), Some(phrases.OneLosses, losses), string.Empty);
        }

        return (
            Some(gains < scene.Gains.Count ? phrases.TopGains : phrases.Gains, gains, scene.Gains.Count),
            Some(losses < scene.Losses.Count ? phrases.TopLosses : phrases.Losses, losses, scene.Losses.Count),
            gains + losses == 0 ? phrases.NoWhy : phrases.Why);
    }

    /// <summary>The finding, from the fullest wording to the shortest.</summary>
    private static IReadOnlyList<string> Headlines(DumbbellScene scene)
    {
        var phrases = scene.Phrases;
        var (gains, losses) = (scene.Gains, scene.Losses);
        var template = !scene.HasRange ? phrases.OneFuture
            : (gains.Count, losses.Count) switch
            {
                (0, 0) => scene.Input.Rows.Count == 1 ? phrases.NoneOfOne : phrases.None,
                (_, 0) => phrases.GainsOnly,
                (0, _) => phrases.LossesOnly,
                _ => phrases.Both,
            };
        var lead = Fill(phrases.Lead, scene.After);
        var places = scene.Input.Rows.Count;
        var sentence = Capital(Fill(template, lead, places, scene.Places, gains.Count, losses.Count, scene.Title(scene.Input.Rows[0])));
        var rough = scene.HasRange && scene.Input.Futures < FewFutures ? Fill(phrases.Rough, scene.Input.Futures) : string.Empty;
        var most = !scene.HasRange || gains.Count + losses.Count == 0 ? string.Empty
            : gains.Count > 0 ? Fill(phrases.MostGain, scene.Title(gains[0]), scene.ChangeWithUnit(gains[0].Change.Median))
            : Fill(phrases.MostLoss, scene.Title(losses[0]), scene.ChangeWithUnit(losses[0].Change.Median));
        return most.Length == 0 ? [sentence + rough] : [sentence + most + rough, sentence + rough];
    }

    private static string Subtitle(DumbbellScene scene)
    {
        var (phrases, input) = (scene.Phrases, scene.Input);
        var selection = scene.Drawn.Count == input.Rows.Count
            ? Fill(phrases.AllDrawn, input.Rows.Count, scene.Places)
            : Fill(phrases.SomeDrawn, scene.Drawn.Count, scene.Places, input.Rows.Count);
        var whiskers = Fill(
            !scene.HasRange ? phrases.NoWhiskers : input.Futures < FewFutures ? phrases.FewWhiskers : phrases.Whiskers,
            Figures.Count(input.Futures), ChartPhrases.Of(scene.Language).Draws(input.Stamp.ParameterDraws));
        return Fill(phrases.Subtitle, scene.Measure, scene.Unit, selection, whiskers);
    }

    private static string Some(string template, int count, int all = 0) => count == 0 ? string.Empty : Fill(template, count, all);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
