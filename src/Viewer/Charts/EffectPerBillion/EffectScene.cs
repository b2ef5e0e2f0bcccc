using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.EffectPerBillion;

/// <summary>The scenarios checked, ordered and put into words.</summary>
internal sealed class EffectScene
{
    private const int MostScenarios = 6;

    private readonly EffectPerBillionInput input;
    private readonly Language language;
    private readonly ChartPhrases shared;
    private readonly QuantityWords money;
    private readonly QuantityWords ratio;

    public EffectScene(EffectPerBillionInput input, Language language)
    {
        input.Stamp.Check();
        (this.input, this.language) = (input, language);
        (Phrases, shared) = (EffectPerBillionPhrases.Of(language), Of(language));
        money = new QuantityWords(Quantity(10), language);
        ratio = new QuantityWords(Quantity(1), language);
        Check();
        Rows = [.. input.Scenarios.OrderByDescending(row => row.GdpPerBillion?.Median ?? double.MinValue)];
        Columns =
        [
            Column(Phrases.Gdp, row => row.Gdp, money, signed: true),
            Column(Phrases.Zones, row => row.ZonesValueAdded, money, signed: true),
            Column(Phrases.Money, row => row.PublicMoney, money, signed: false, byAll: true),
            Column(Phrases.PerBillion, row => row.GdpPerBillion, ratio, signed: true),
        ];
    }

    public EffectPerBillionPhrases Phrases { get; }

    /// <summary>Most GDP for the money first.</summary>
    public IReadOnlyList<ScenarioEffect> Rows { get; }

    public IReadOnlyList<EffectColumn> Columns { get; }

    public SlideText Frame => new(Headlines, Subtitle, shared.Mark, SourceLine(input.Stamp, language, [], AboutChart));

    public string Title(ScenarioEffect row) => language == Language.Zh ? row.TitleZh : row.TitleEn;

    private IEnumerable<string> AboutChart =>
        [.. Rows.Count > 1 ? [Phrases.Order] : Array.Empty<string>(), .. Columns.Any(column => column.HasBeyond) ? [Phrases.Beyond] : Array.Empty<string>()];

    private string Subtitle
    {
        get
        {
            var years = input.FirstYear == input.LastYear
                ? Fill(shared.YearEnd, input.FirstYear)
                : Fill(shared.YearEnd, $"{input.FirstYear}\u2013{input.LastYear}");
            var futures = Rows.Select(row => row.Futures).ToList();
            return futures.Max() == 1
                ? Fill(Phrases.NoRanges, years)
                : Fill(Phrases.Subtitle, years, Counts(futures), shared.Draws(input.Stamp.ParameterDraws));
        }
    }

    private IReadOnlyList<string> Headlines
    {
        get
        {
            var spending = Rows.Where(row => row.GdpPerBillion is not null).ToList();
            if (spending.Count == 0)
            {
                return [Phrases.NoMoney];
            }

            var clear = spending.Where(row => row.Futures > 1 && row.GdpPerBillion!.Verdict != GapVerdict.Indistinct).ToList();
            if (clear.Count == 0)
            {
                return [Phrases.None + (spending.Any(row => row.Futures == 1) ? shared.OneFuture : string.Empty)];
            }

            var best = clear[0];
            if (best.GdpPerBillion!.Verdict == GapVerdict.Below)
            {
                var worst = clear[^1];
                var loss = ratio.Value(Math.Abs(worst.GdpPerBillion!.Median), Columns[3].Decimals);
                return [Fill(Phrases.Loss, Title(worst), loss), Fill(Phrases.ShortLoss, Title(worst), loss)];
            }

            var gain = ratio.Value(best.GdpPerBillion.Median, Columns[3].Decimals);
            var rival = spending.FirstOrDefault(row => row != best && row.GdpPerBillion!.P95 >= best.GdpPerBillion.P05);
            return rival is not null
                ? [Fill(Phrases.BestOverlaps, Title(best), gain, Title(rival)), Fill(Phrases.ShortBest, Title(best), gain)]
                : [Fill(spending.Count > 1 ? Phrases.Best : Phrases.Only, Title(best), gain), Fill(Phrases.ShortBest, Title(best), gain)];
        }
    }

    private EffectColumn Column(string title, Func<ScenarioEffect, EffectRange?> pick, QuantityWords words, bool signed, bool byAll = false)
    {
        var ranges = Rows.Select(pick).ToList();
        var spending = Rows.Where(row => byAll || row.GdpPerBillion is not null).Select(pick).OfType<EffectRange>().ToList();
        var values = ranges.OfType<EffectRange>().Select(range => range.Median).ToArray();
        var decimals = values.Length == 0 ? 0 : words.ChangeDecimals(values);
        return new EffectColumn(title, ranges, spending.Count > 0 ? spending : [.. ranges.OfType<EffectRange>()], decimals, [.. ranges.Zip(Rows).Select(pair => Cell(pair.First, pair.Second.Futures, words, decimals, signed))]);
    }

    private EffectCell? Cell(EffectRange? range, int futures, QuantityWords words, int decimals, bool signed)
    {
        if (range is null)
        {
            return null;
        }

        var value = signed ? words.SignedNumber(range.Median, decimals) : words.Value(range.Median, decimals);
        if (futures == 1)
        {
            return new EffectCell(value, [shared.SingleFuture, string.Empty]);
        }

        var note = signed ? words.SignedRange(range.P05, range.P95, decimals) : words.Range(range.P05, range.P95, decimals);
        return new EffectCell(value, signed && range.Verdict == GapVerdict.Indistinct ? [Fill(Phrases.SpansZero, note), note] : [note]);
    }

    private static ChartQuantity Quantity(double factorZh) =>
        new() { NameZh = string.Empty, NameEn = string.Empty, UnitZh = "亿元", UnitEn = "billion yuan", FactorZh = factorZh };

    private void Check()
    {
        if (input.Scenarios.Count is 0 or > MostScenarios || input.LastYear < input.FirstYear)
        {
            throw new ArgumentException($"The table takes 1 to {MostScenarios} scenarios and years in order; found {input.Scenarios.Count}, {input.FirstYear} to {input.LastYear}.");
        }

        foreach (var row in input.Scenarios)
        {
            EffectRange?[] ranges = [row.Gdp, row.ZonesValueAdded, row.PublicMoney, row.GdpPerBillion];
            if (row.Futures < 1 || ranges.OfType<EffectRange>().Any(r => !double.IsFinite(r.P05 + r.P95) || !(r.P05 <= r.Median && r.Median <= r.P95)))
            {
                throw new ArgumentException($"Scenario '{row.Name}' needs futures and finite quantiles in ascending order.");
            }
        }
    }
}

/// <summary>A column of effects.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Ranges">Effects by row; none where the scenario has none.</param>
/// <param name="Scaled">Effects that set the scale: those of scenarios that spend, where there are any, else all.</param>
/// <param name="Decimals">Decimals of the figures.</param>
/// <param name="Cells">Effects in print.</param>
internal sealed record EffectColumn(
    string Title, IReadOnlyList<EffectRange?> Ranges, IReadOnlyList<EffectRange> Scaled, int Decimals, IReadOnlyList<EffectCell?> Cells)
{
    /// <summary>Left end of the scale, zero or below.</summary>
    public double Low => Math.Min(0, Scaled.Select(range => range.P05).DefaultIfEmpty(0).Min());

    /// <summary>Right end of the scale, above the left one.</summary>
    public double High => Math.Max(Scaled.Select(range => range.P95).DefaultIfEmpty(1).Max(), Low < 0 ? 0 : double.Epsilon);

    /// <summary>True when some effect lies beyond the scale.</summary>
    public bool HasBeyond => Ranges.OfType<EffectRange>().Any(range => range.P05 < Low || range.P95 > High);
}

/// <summary>An effect in print: its median, and its range in wordings from the fullest to the shortest.</summary>
internal sealed record EffectCell(string Value, IReadOnlyList<string> Notes);
