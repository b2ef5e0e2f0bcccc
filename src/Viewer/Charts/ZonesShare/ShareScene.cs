using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The input sorted, checked and coloured: what there is to draw, before any pixel.</summary>
internal sealed class ShareScene
{
    public ShareScene(ZonesShareInput input, SlideTheme theme, Language language)
    {
        (Input, Language, Phrases) = (input, language, ZonesSharePhrases.Of(language));
        input.Stamp.Check();
        History = [.. input.History.OrderBy(point => point.Year)];
        if (History.Count == 0 || History.Any(point => !double.IsFinite(point.SharePercent)))
        {
            throw new ArgumentException("The observed history needs one year or more, all finite.", nameof(input));
        }

        Baseline = new ShareSeries(Single(ScenarioRole.Baseline), theme.Baseline, theme.Second);
        Spotlight = input.Scenarios.Any(s => s.Role == ScenarioRole.Spotlight)
            ? new ShareSeries(Single(ScenarioRole.Spotlight), theme.Accent, theme.Accent)
            : null;
        var others = input.Scenarios.Where(s => s.Role == ScenarioRole.Other).ToList();
        Others = [.. others.Take(theme.Others.Count).Select((s, i) => new ShareSeries(s, theme.Others[i], theme.Others[i]))];
        NotDrawn = [.. others.Skip(theme.Others.Count)];
        Parting = input.PartingQuarter is { } label && Drawn.Count > 1 ? ShareSeries.Parse(label) : null;
    }

    public ZonesShareInput Input { get; }

    public Language Language { get; }

    public ZonesSharePhrases Phrases { get; }

    public ChartPhrases Shared => ChartPhrases.Of(Language);

    public IReadOnlyList<HistoryPoint> History { get; }

    public ShareSeries Baseline { get; }

    public ShareSeries? Spotlight { get; }

    public IReadOnlyList<ShareSeries> Others { get; }

    public IReadOnlyList<ScenarioBand> NotDrawn { get; }

    public Quarter? Parting { get; }

    /// <summary>Baseline, spotlight, others: in the order in which they are drawn over each other, the last on top.</summary>
    public IReadOnlyList<ShareSeries> Drawn => Spotlight is null ? [Baseline, .. Others] : [Baseline, .. Others, Spotlight];

    public HistoryPoint LastObserved => History[^1];

    public double FirstTime => Math.Min(History[0].Year, Drawn.Min(s => s.Xs[0]));

    /// <summary>Left end of the time axis: a little room for the first dot.</summary>
    public double AxisStart => FirstTime - 0.25;

    public double EndTime => Drawn.Max(s => s.Xs[^1]);

    /// <summary>Last moment all scenarios share; each scenario but the baseline is drawn from here on.</summary>
    public double? PartingTime => Parting is { } quarter ? ShareSeries.TimeOf(Quarter.FromIndex(quarter.Index - 1)) : null;

    /// <summary>Observed years that the simulation covers as well.</summary>
    public (int First, int Last)? Backcast
    {
        get
        {
            var years = History.Select(point => point.Year).Where(year => year >= Baseline.Xs[0] - 1e-9).ToList();
            return years.Count == 0 ? null : (years[0], years[^1]);
        }
    }

    /// <summary>Decimals of shares in labels: one, or two when a band would print twice the same number.</summary>
    public int ShareDecimals => Drawn.Any(s => s.HasBand && s.Scenario.P95[^1] > s.Scenario.P05[^1]
        && Figures.LookEqual(s.Scenario.P05[^1], s.Scenario.P95[^1], 1)) ? 2 : 1;

    public ShareFinding Finding => new(
        LastObserved.Year,
        LastObserved.SharePercent,
        Baseline.End,
        Baseline.Scenario.P05[^1],
        Baseline.Scenario.P50[^1],
        Baseline.Scenario.P95[^1],
        Baseline.Scenario.Futures,
        Spotlight is null ? null : Title(Spotlight),
        Spotlight is null ? 0 : Spotlight.Scenario.P50[^1] - Baseline.Scenario.P50[^1],
        Spotlight is null ? null : Input.Gap);

    public string Title(ShareSeries series) => Title(series.Scenario);

    public string Title(ScenarioBand scenario) => Language == Language.Zh ? scenario.TitleZh : scenario.TitleEn;

    private ScenarioBand Single(ScenarioRole role)
    {
        var found = Input.Scenarios.Where(s => s.Role == role).ToList();
        return found.Count == 1
            ? found[0]
            : throw new ArgumentException($"The chart needs exactly one scenario with the role {role}; found {found.Count}.");
    }
}
