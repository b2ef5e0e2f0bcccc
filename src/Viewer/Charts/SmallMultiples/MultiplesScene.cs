using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>The panels checked, ordered by effect and put into words.</summary>
internal sealed class MultiplesScene
{
    private const int MostPanels = 12;

    private readonly SmallMultiplesInput input;
    private readonly Language language;
    private readonly SmallMultiplesPhrases phrases;
    private readonly ChartPhrases shared;

    public MultiplesScene(SmallMultiplesInput input, SlideTheme theme, Language language)
    {
        input.Stamp.Check();
        (this.input, this.language) = (input, language);
        (phrases, shared, Words) = (SmallMultiplesPhrases.Of(language), Of(language), new QuantityWords(input.Quantity, language));
        if (input.Panels.Count is < 2 or > MostPanels)
        {
            throw new ArgumentException($"Small multiples show 2 to {MostPanels} panels; found {input.Panels.Count}.", nameof(input));
        }

        Panels = [.. input.Panels.Select(panel => Series(panel, theme)).OrderByDescending(panel => panel.Verdict != GapVerdict.Indistinct)
            .ThenByDescending(panel => panel.Gap.Median).ThenBy(panel => panel.Name, StringComparer.Ordinal)];
        End = Panels[0].Series.Band.End;
        if (Panels.Any(panel => panel.Series.Band.End != End))
        {
            throw new ArgumentException("All panels end in the same quarter.", nameof(input));
        }

        Scales = new PanelScales([.. Panels.Select(panel => panel.Series)]);
    }

    public IReadOnlyList<PanelSeries> Panels { get; }

    public QuantityWords Words { get; }

    public PanelScales Scales { get; }

    public SlideText Frame => new(
        Headlines,
        Sentence(Fill(phrases.Subtitle, Words.Name, Words.DifferenceUnit, Words.Period, Scenario ?? phrases.TheScenario, shared.BandsOf(
            [.. Panels.Select(panel => panel.Series.Band.Scenario.Futures)], input.Stamp.ParameterDraws))),
        shared.Mark,
        SourceLine(input.Stamp, language, Selection.Length > 0 ? [Selection] : [], [Scales.AreOwn ? phrases.OwnScales : phrases.OneScale]));

    private string Selection => language == Language.Zh ? input.SelectionZh : input.SelectionEn;

    private Quarter End { get; }

    private int Decimals(PanelSeries panel) => Scales.Decimals(panel.Series, [.. Panels.Select(each => each.Series)], Words);

    private string? Scenario => language == Language.Zh ? input.ScenarioZh : input.ScenarioEn;

    private List<string> Headlines
    {
        get
        {
            var (above, below) = (Panels.Count(panel => panel.Verdict == GapVerdict.Above), Panels.Count(panel => panel.Verdict == GapVerdict.Below));
            var (full, brief) = (above, below) switch
            {
                (0, 0) => (phrases.None, phrases.ShortNone),
                ( > 0, 0) => (phrases.Gain, phrases.ShortGain),
                (0, > 0) => (phrases.Lose, phrases.ShortLose),
                _ => (phrases.Mixed, phrases.ShortMixed),
            };
            var most = above > 0 ? Panels.First(panel => panel.Verdict == GapVerdict.Above) : Panels.LastOrDefault(panel => panel.Verdict == GapVerdict.Below) ?? Panels[0];
            var single = Panels.Any(panel => panel.Gap.Futures == 1) ? shared.OneFuture : string.Empty;
            return [.. new[] { full, brief }.Select(template => Sentence(Fill(
                template,
                Scenario is { } scenario ? Fill(phrases.With, scenario) : string.Empty,
                Panels.Count,
                language == Language.Zh ? input.PanelsZh : input.PanelsEn,
                above > 0 ? above : below,
                Words.Name,
                Words.Moment(End),
                most.Title,
                Words.Signed(most.Gap.Median, Decimals(most)),
                below)) + single)];
        }
    }

    /// <summary>The difference in print, and how sure it is in wordings from the fullest to the shortest.</summary>
    public (string Value, IReadOnlyList<string> Notes) Effect(PanelSeries panel)
    {
        var range = Words.SignedRange(panel.Gap.P05, panel.Gap.P95, Decimals(panel));
        IReadOnlyList<string> notes = panel.Gap.Futures == 1 ? [shared.SingleFuture]
            : panel.Verdict == GapVerdict.Indistinct ? [phrases.Indistinct, phrases.SpansZero]
            : [Fill(phrases.Range, range), range, string.Empty];
        return (Words.SignedNumber(panel.Gap.Median, Decimals(panel)), notes);
    }

    private PanelSeries Series(MultiplePanel panel, SlideTheme theme) => new(
        panel.Name,
        language == Language.Zh ? panel.TitleZh : panel.TitleEn,
        DifferenceSeries.Of(panel.Paired, series => series.Verdict switch
        {
            GapVerdict.Above => theme.Accent,
            GapVerdict.Below => theme.Others[0],
            _ => theme.Second,
        }));
}

/// <summary>One panel, ready to be drawn.</summary>
internal sealed record PanelSeries(string Name, string Title, DifferenceSeries Series)
{
    public SpotlightGap Gap => Series.End;

    public GapVerdict Verdict => Series.Verdict;
}
