using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The scenarios of a fan, sorted by their parts and coloured.</summary>
internal sealed class ScenarioSet
{
    private readonly Language language;

    /// <summary>Sorts, checks and colours.</summary>
    /// <exception cref="ArgumentException">Not exactly one baseline, more than one spotlight, a band that is not one.</exception>
    public ScenarioSet(IReadOnlyList<ScenarioBand> scenarios, string? partingQuarter, SlideTheme theme, Language language)
    {
        this.language = language;
        Baseline = new BandSeries(Single(scenarios, ScenarioRole.Baseline), theme.Baseline, theme.Second);
        Spotlight = scenarios.Any(s => s.Role == ScenarioRole.Spotlight)
            ? new BandSeries(Single(scenarios, ScenarioRole.Spotlight), theme.Accent, theme.Accent)
            : null;
        var others = scenarios.Where(s => s.Role == ScenarioRole.Other).ToList();
        var drawn = others.Take(theme.Others.Count).Select((s, i) => new BandSeries(s, theme.Others[i], theme.Others[i]));
        Drawn = Spotlight is null ? [Baseline, .. drawn] : [Baseline, .. drawn, Spotlight];
        NotDrawn = [.. others.Skip(theme.Others.Count)];
        Parting = partingQuarter is { } label && Drawn.Count > 1 ? BandSeries.Parse(label) : null;
    }

    public BandSeries Baseline { get; }

    public BandSeries? Spotlight { get; }

    /// <summary>Baseline, others, spotlight: in the order in which they are drawn over each other, the last on top.</summary>
    public IReadOnlyList<BandSeries> Drawn { get; }

    public IReadOnlyList<ScenarioBand> NotDrawn { get; }

    public Quarter? Parting { get; }

    /// <summary>Last moment all scenarios share.</summary>
    public double? PartingTime => Parting is { } quarter ? BandSeries.TimeOf(Quarter.FromIndex(quarter.Index - 1)) : null;

    public double EndTime => Drawn.Max(s => s.Xs[^1]);

    public string Title(BandSeries series) => Title(series.Scenario);

    public string Title(ScenarioBand scenario) => language == Language.Zh ? scenario.TitleZh : scenario.TitleEn;

    private static ScenarioBand Single(IReadOnlyList<ScenarioBand> scenarios, ScenarioRole role)
    {
        var found = scenarios.Where(s => s.Role == role).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ArgumentException($"The chart needs exactly one scenario with the role {role}; found {found.Count}.");
    }
}
