using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>Headline, frame and annotation of a fan, from its numbers alone.</summary>
internal sealed class FanWords
{
    private readonly FanInput input;
    private readonly ScenarioSet scenarios;
    private readonly Language language;
    private readonly FanPhrases phrases;
    private readonly ChartPhrases shared;
    private readonly QuantityWords words;
    private readonly string place;

    public FanWords(FanInput input, ScenarioSet scenarios, Language language)
    {
        (this.input, this.scenarios, this.language) = (input, scenarios, language);
        (phrases, shared, words) = (FanPhrases.Of(language), Of(language), new QuantityWords(input.Quantity, language));
        place = language == Language.Zh ? input.PlaceZh : input.PlaceEn;
        var ends = scenarios.Drawn.SelectMany(s => new[] { s.Scenario.P05[^1], s.Scenario.P95[^1] }).ToArray();
        var bands = scenarios.Drawn.Where(s => s.HasBand).Select(s => words.Decimals(s.Scenario.P05[^1], s.Scenario.P50[^1], s.Scenario.P95[^1]));
        Decimals = bands.Append(words.Decimals(ends)).Max();
    }

    public QuantityWords Quantity => words;

    public ChartPhrases Shared => shared;

    /// <summary>Decimals of values in labels.</summary>
    public int Decimals { get; }

    public string End => words.Moment(scenarios.Baseline.End);

    public string Parting => Fill(phrases.Parting, scenarios.Parting?.ToString() ?? string.Empty);

    public SlideText Frame => new(Headlines, Subtitle, shared.Mark, SourceLine(
        input.Stamp,
        language,
        [],
        scenarios.NotDrawn.Count > 0 ? [Fill(shared.NotDrawn, scenarios.NotDrawn.Count), shared.AxisCut] : [shared.AxisCut]));

    public (string Title, string Value, string Note) Annotation
    {
        get
        {
            if (scenarios.Spotlight is not { } spotlight)
            {
                return Change;
            }

            var gap = MedianGap;
            return input.Gap is { } paired
                ? GapWords.Paired(paired, End, scenarios.Title(spotlight), words, shared, GapDecimals)
                : GapWords.Unpaired(gap, End, scenarios.Title(spotlight), words, shared, GapDecimals);
        }
    }

    private ScenarioBand Baseline => scenarios.Baseline.Scenario;

    private double MedianGap => scenarios.Spotlight!.Scenario.P50[^1] - Baseline.P50[^1];

    private int GapDecimals => input.Gap is { } gap ? words.ChangeDecimals(gap.P05, gap.Median, gap.P95) : words.ChangeDecimals(MedianGap);

    private string Subtitle => Fill(
        phrases.Subtitle, place, words.Name, words.Unit, words.Period,
        shared.BandsOf([.. scenarios.Drawn.Select(s => s.Scenario.Futures)], input.Stamp.ParameterDraws));

    private string[] Headlines
    {
        get
        {
            var single = scenarios.Drawn.Any(s => !s.HasBand) || input.Gap?.Futures == 1 ? shared.OneFuture : string.Empty;
            var (full, brief) = scenarios.Spotlight is null ? Alone : Against;
            return [Sentence(Filled(full)) + single, Sentence(Filled(brief)) + single];
        }
    }

    private (string Full, string Brief) Alone
    {
        get
        {
            var start = Baseline.P50[0];
            var (low, high) = (Baseline.P05[^1] - start, Baseline.P95[^1] - start);
            return low > 0 ? (phrases.Rise, phrases.ShortRise) : high < 0 ? (phrases.Fall, phrases.ShortFall) : (phrases.Open, phrases.ShortOpen);
        }
    }

    private (string Full, string Brief) Against => input.Gap?.Verdict switch
    {
        GapVerdict.Above => (phrases.Above, phrases.ShortAbove),
        GapVerdict.Below => (phrases.Below, phrases.ShortBelow),
        GapVerdict.Indistinct => (phrases.Indistinct, phrases.ShortIndistinct),
        _ => Twice(MedianGap == 0 ? phrases.MedianEqual : MedianGap > 0 ? phrases.MedianAbove : phrases.MedianBelow),
    };

    private (string Title, string Value, string Note) Change
    {
        get
        {
            var start = Baseline.P50[0];
            var (low, median, high) = (Baseline.P05[^1] - start, Baseline.P50[^1] - start, Baseline.P95[^1] - start);
            var decimals = words.ChangeDecimals(low, median, high);
            var signed = words.Signed(median, decimals);
            return (
                Fill(phrases.ChangeTitle, End, words.Moment(scenarios.Baseline.Quarters[0])),
                scenarios.Baseline.HasBand ? Fill(shared.GapValue, signed, words.SignedRange(low, high, decimals)) : signed,
                string.Empty);
        }
    }

    private static (string Full, string Brief) Twice(string template) => (template, template);

    private string Filled(string template) => Fill(
        template,
        place,
        words.Name,
        End,
        words.Full(Baseline.P50[^1], Decimals),
        words.Moment(scenarios.Baseline.Quarters[0]),
        words.Full(Baseline.P50[0], Decimals),
        words.Range(Baseline.P05[^1], Baseline.P95[^1], Decimals),
        scenarios.Spotlight is { } spotlight ? scenarios.Title(spotlight) : string.Empty,
        scenarios.Spotlight is null ? string.Empty : words.Change(input.Gap?.Median ?? MedianGap, GapDecimals));
}
