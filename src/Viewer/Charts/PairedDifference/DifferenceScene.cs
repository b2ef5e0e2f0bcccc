using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>The differences checked, coloured, ordered and put into words.</summary>
internal sealed class DifferenceScene
{
    private const int MostScenarios = 4;

    private readonly PairedDifferenceInput input;
    private readonly Language language;
    private readonly PairedDifferencePhrases phrases;
    private readonly ChartPhrases shared;

    public DifferenceScene(PairedDifferenceInput input, SlideTheme theme, Language language)
    {
        input.Stamp.Check();
        (this.input, this.language) = (input, language);
        (phrases, shared, Words) = (PairedDifferencePhrases.Of(language), Of(language), new QuantityWords(input.Quantity, language));
        if (input.Scenarios.Count is 0 or > MostScenarios || input.Scenarios.Any(s => s.Difference.Role == ScenarioRole.Baseline)
            || input.Scenarios.Count(s => s.Difference.Role == ScenarioRole.Spotlight) > 1)
        {
            throw new ArgumentException($"The chart takes 1 to {MostScenarios} scenarios, none the baseline, at most one in the spotlight.", nameof(input));
        }

        Rows = [.. Coloured(theme).OrderByDescending(row => row.End.Median)];
        if (Rows.Any(row => row.Band.End != Rows[0].Band.End))
        {
            throw new ArgumentException("All scenarios end in the same quarter.", nameof(input));
        }

        Scales = new PanelScales(Rows);
    }

    public IReadOnlyList<DifferenceSeries> Rows { get; }

    public PanelScales Scales { get; }

    public QuantityWords Words { get; }

    public string Zero => phrases.Zero;

    public SlideText Frame => new(
        Headlines,
        Sentence(Fill(
            phrases.Subtitle, Place, Words.Name, Words.DifferenceUnit, Words.Period,
            shared.BandsOf([.. Rows.Select(row => row.Band.Scenario.Futures)], input.Stamp.ParameterDraws))),
        shared.Mark,
        SourceLine(input.Stamp, language, [], Rows.Count > 1 ? [Scales.AreOwn ? phrases.OwnScales : phrases.OneScale] : []));

    private int Decimals(DifferenceSeries row) => Scales.Decimals(row, Rows, Words);

    private string Place => language == Language.Zh ? input.PlaceZh : input.PlaceEn;

    private List<string> Headlines
    {
        get
        {
            var (above, below) = (Rows.Count(row => row.Verdict == GapVerdict.Above), Rows.Count(row => row.Verdict == GapVerdict.Below));
            var told = Rows.Where(row => row.Verdict != GapVerdict.Indistinct).DefaultIfEmpty(Rows[0]).MaxBy(row => Math.Abs(row.End.Median))!;
            string[] templates = (above, below, Rows.Count) switch
            {
                (1, _, 1) => [phrases.OneAbove],
                (_, 1, 1) => [phrases.OneBelow],
                (_, _, 1) => [phrases.OneIndistinct],
                (0, 0, _) => [phrases.Indistinct, phrases.ShortIndistinct],
                (1, 0, _) => [phrases.AboveAlone, phrases.ShortAboveAlone],
                (0, 1, _) => [phrases.BelowAlone, phrases.ShortBelowAlone],
                (_, 0, _) => [phrases.Above, phrases.ShortAbove],
                (0, _, _) => [phrases.Below, phrases.ShortBelow],
                _ => [phrases.Mixed],
            };
            var difference = Rows.Count == 1 ? Words.Change(told.End.Median, Decimals(told)) : Words.Signed(told.End.Median, Decimals(told));
            var single = Rows.Any(row => !row.Band.HasBand) ? shared.OneFuture : string.Empty;
            return [.. templates.Select(template => Sentence(Fill(
                template, Title(told), Place, Words.Name, Words.Moment(told.Band.End), difference, Rows.Count,
                above > 0 ? above : below, below)) + single)];
        }
    }

    public string Title(DifferenceSeries row) => language == Language.Zh ? row.Band.Scenario.TitleZh : row.Band.Scenario.TitleEn;

    /// <summary>The difference at the end, its range, and what the pairs say.</summary>
    public (string Value, string Range, string Note) Effect(DifferenceSeries row)
    {
        var end = row.End;
        var value = Words.Signed(end.Median, Decimals(row));
        if (!row.Band.HasBand)
        {
            return (value, shared.SingleFuture, string.Empty);
        }

        var pairs = Fill(phrases.Pairs, Figures.Count(end.FuturesAbove), Figures.Count(end.Futures));
        var sure = row.ClearFrom is { } quarter ? Fill(phrases.Clear, quarter.ToString()) : phrases.Unclear;
        return (value, Fill(shared.Range, Words.SignedRange(end.P05, end.P95, Decimals(row))), pairs + phrases.Between + sure);
    }

    private IEnumerable<DifferenceSeries> Coloured(SlideTheme theme)
    {
        var colors = new Queue<SKColor>(theme.Others);
        var accent = input.Scenarios.FirstOrDefault(s => s.Difference.Role == ScenarioRole.Spotlight) ?? input.Scenarios[0];
        foreach (var scenario in input.Scenarios)
        {
            var color = ReferenceEquals(scenario, accent) ? theme.Accent : colors.Dequeue();
            yield return DifferenceSeries.Of(scenario, _ => color);
        }
    }
}
