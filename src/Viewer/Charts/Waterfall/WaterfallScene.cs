using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>The bars checked, stacked and put into words.</summary>
internal sealed class WaterfallScene
{
    private const int MostItems = 10;

    /// <summary>Share of the largest value under which the changes would be slivers on an axis from zero.</summary>
    private const double LeastShare = 0.35;

    private readonly WaterfallInput input;
    private readonly Language language;
    private readonly WaterfallPhrases phrases;
    private readonly ChartPhrases shared;
    private readonly int valueDecimals;
    private readonly int changeDecimals;

    public WaterfallScene(WaterfallInput input, Language language)
    {
        input.Stamp.Check();
        (this.input, this.language) = (input, language);
        (phrases, shared, Words) = (WaterfallPhrases.Of(language), Of(language), new QuantityWords(input.Quantity, language));
        Check();
        double[] changes = [.. input.Items.Select(item => item.Value).Append(Change)];
        changeDecimals = input.ChangesHaveThreeDigits ? Words.Decimals(changes) : Words.ChangeDecimals(changes);
        valueDecimals = Math.Max(Words.Decimals(input.From.Value, input.To.Value), changeDecimals);
        (Low, High, IsCut) = Range();
        Bars = [.. Stacked()];
    }

    public IReadOnlyList<WaterfallBar> Bars { get; }

    public QuantityWords Words { get; }

    public double Low { get; }

    public double High { get; }

    /// <summary>True when the axis does not start at zero.</summary>
    public bool IsCut { get; }

    public SlideText Frame => new(
        (language == Language.Zh ? input.HeadlinesZh : input.HeadlinesEn) is { Count: > 0 } given ? given : Headlines,
        Sentence(Fill(
            phrases.Subtitle, Place, Words.Name, Words.Unit, Words.Period, language == Language.Zh ? input.MethodZh : input.MethodEn,
            input.Futures == 1 ? phrases.NoWhiskers : Fill(input.RangesAreExtremes ? phrases.ExtremeWhiskers : phrases.Whiskers, Figures.Count(input.Futures), shared.Draws(input.Stamp.ParameterDraws)))),
        shared.Mark,
        SourceLine(input.Stamp, language, [], IsCut ? [phrases.AxisCut] : []));

    private string Place => language == Language.Zh ? input.PlaceZh : input.PlaceEn;

    private double Change => input.To.Value - input.From.Value;

    private bool HasResidual => Math.Abs(input.Residual) > 1e-9 * Math.Max(Math.Abs(input.From.Value), Math.Abs(input.To.Value));

    private List<string> Headlines
    {
        get
        {
            var (from, to) = (Words.Full(input.From.Value, valueDecimals), Words.Full(input.To.Value, valueDecimals));
            var told = input.Futures == 1 ? null
                : input.Items.Where(item => item.Verdict != GapVerdict.Indistinct).MaxBy(item => Math.Abs(item.Value));
            var direction = string.Equals(from, to, StringComparison.Ordinal) ? 0 : Math.Sign(Change);
            var full = (direction, told) switch
            {
                (1, null) => phrases.RiseUnclear,
                (-1, null) => phrases.FallUnclear,
                (_, null) => phrases.FlatUnclear,
                (1, _) => phrases.Rise,
                (-1, _) => phrases.Fall,
                _ => phrases.Flat,
            };
            var single = input.Futures == 1 ? shared.OneFuture : string.Empty;
            return [.. new[] { full, told is null ? phrases.ShortUnclear : phrases.ShortClear }.Select(template => Sentence(Fill(
                template, Place, Words.Name, from, to, told is null ? string.Empty : Label(told),
                told is null ? string.Empty : Words.Signed(told.Value, changeDecimals), Words.Signed(Change, changeDecimals))) + single)];
        }
    }

    private string RangeWords(bool clear) => (input.RangesAreExtremes, clear) switch
    {
        (true, true) => phrases.ExtremeRange,
        (true, false) => phrases.ExtremesSpanZero,
        (false, true) => phrases.Range,
        _ => phrases.SpansZero,
    };

    private string Label(WaterfallItem item) => language == Language.Zh ? item.LabelZh : item.LabelEn;

    private IEnumerable<WaterfallBar> Stacked()
    {
        var foot = IsCut ? Low : 0;
        yield return Total(input.From, foot);
        var running = input.From.Value;
        foreach (var item in input.Items)
        {
            var range = Words.SignedRange(item.P05, item.P95, changeDecimals);
            var clear = item.Verdict != GapVerdict.Indistinct;
            yield return new WaterfallBar(
                BarKind.Part, Label(item), running, running + item.Value, running + item.P05, running + item.P95,
                Words.SignedNumber(item.Value, changeDecimals),
                item.P95 > item.P05 ? Fill(RangeWords(clear), range) : string.Empty,
                clear && input.Futures > 1);
            running += item.Value;
        }

        if (HasResidual)
        {
            yield return new WaterfallBar(
                BarKind.Residual, phrases.Residual, running, input.To.Value, running, running,
                Words.SignedNumber(input.Residual, changeDecimals), string.Empty, IsClear: true);
        }

        yield return Total(input.To, foot);
    }

    private WaterfallBar Total(WaterfallItem item, double foot) => new(
        BarKind.Total, Label(item), foot, item.Value, item.P05, item.P95, Words.Value(item.Value, valueDecimals),
        item.P95 > item.P05 ? Fill(RangeWords(clear: true), Words.Range(item.P05, item.P95, valueDecimals)) : string.Empty, IsClear: true);

    private (double Low, double High, bool IsCut) Range()
    {
        var running = input.From.Value;
        List<double> ends = [input.From.Value, input.To.Value, input.From.P05, input.From.P95, input.To.P05, input.To.P95];
        foreach (var item in input.Items)
        {
            ends.AddRange([running + item.P05, running + item.P95, running + item.Value]);
            running += item.Value;
        }

        var (low, high) = (ends.Min(), ends.Max());
        var padding = Math.Max((high - low) * 0.06, 1e-9);
        var cut = low > 0 && high - low < LeastShare * high;
        return cut ? (low - (high - low) * 0.25 - padding, high + padding, true)
            : (Math.Min(0, low < 0 ? low - padding : low), Math.Max(0, high > 0 ? high + padding : high), false);
    }

    private void Check()
    {
        if (input.Items.Count is 0 or > MostItems || input.Futures < 1)
        {
            throw new ArgumentException($"A waterfall takes 1 to {MostItems} contributions and 1 future or more; found {input.Items.Count} and {input.Futures}.");
        }

        foreach (var item in input.Items.Append(input.From).Append(input.To))
        {
            if (!double.IsFinite(item.Value + item.P05 + item.P95) || item.P05 > item.Value || item.Value > item.P95)
            {
                throw new ArgumentException($"'{item.Name}' needs finite figures with its value inside its range; found {item.P05}, {item.Value}, {item.P95}.");
            }
        }
    }
}
