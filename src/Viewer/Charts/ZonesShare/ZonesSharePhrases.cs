using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>Every word the chart may print, apart from the names its input brings. Numbers in braces are filled in.</summary>
internal sealed record ZonesSharePhrases
{
    public static readonly ZonesSharePhrases Zh = ZonesSharePhrasesZh.Create();
    public static readonly ZonesSharePhrases En = ZonesSharePhrasesEn.Create();

    // Headline: {0} end, {1} median %, {2} observed year, {3} observed %, {4} range %.
    public required string AloneRise { get; init; }

    public required string AloneFall { get; init; }

    public required string AloneFlat { get; init; }

    public required string AloneOpen { get; init; }

    public required string FullRise { get; init; }

    public required string FullFall { get; init; }

    public required string FullFlat { get; init; }

    public required string FullOpen { get; init; }

    public required string ShortRise { get; init; }

    public required string ShortFall { get; init; }

    public required string ShortFlat { get; init; }

    public required string ShortOpen { get; init; }

    // Second half of the headline: {0} scenario, {1} points.
    public required string Above { get; init; }

    public required string Below { get; init; }

    public required string Indistinct { get; init; }

    public required string MedianAbove { get; init; }

    public required string MedianBelow { get; init; }

    public required string MedianEqual { get; init; }

    // Subtitle: {0} base year, {1} bands.
    public required string Subtitle { get; init; }

    // Strip over the panel: {0} years, or the quarter.
    public required string Observed { get; init; }

    public required string ObservedYears { get; init; }

    public required string Simulated { get; init; }

    public required string SimulatedFrom { get; init; }

    public required string Backcast { get; init; }

    public required string FittedBackcast { get; init; }

    public required string Parting { get; init; }

    public required string PartingFrom { get; init; }

    // Labels.
    public required string ObservedValue { get; init; }

    // Annotation: {0} end, {1} observed year.
    public required string ChangeTitle { get; init; }

    // Source line.
    public required string Unverified { get; init; }

    public static ZonesSharePhrases Of(Language language) => language == Language.Zh ? Zh : En;
}
