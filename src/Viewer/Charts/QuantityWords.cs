using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>A quantity, its values and its differences in print.</summary>
internal sealed class QuantityWords
{
    private const int MostDecimals = 4;

    private readonly ChartQuantity quantity;
    private readonly Language language;
    private readonly ChartPhrases phrases;
    private readonly double factor;

    /// <exception cref="ArgumentException">The factor of the Chinese unit is no power of ten.</exception>
    public QuantityWords(ChartQuantity quantity, Language language)
    {
        var power = Math.Log10(quantity.FactorZh);
        if (!double.IsFinite(power) || Math.Abs(power - Math.Round(power)) > 1e-9)
        {
            throw new ArgumentException($"The factor of the Chinese unit must be a power of ten; found {quantity.FactorZh}.", nameof(quantity));
        }

        (this.quantity, this.language, phrases) = (quantity, language, ChartPhrases.Of(language));
        factor = language == Language.Zh ? quantity.FactorZh : 1;
    }

    public string Name => language == Language.Zh ? quantity.NameZh : quantity.NameEn;

    public string Unit => language == Language.Zh ? quantity.UnitZh : quantity.UnitEn;

    /// <summary>Unit of differences: points for percentages and for indices, percent where they are taken relative to the baseline.</summary>
    public string DifferenceUnit => quantity.InPercentOfBaseline ? "%" : IsPercent ? phrases.Points : Unit.AsSpan().IndexOfAny('=', '＝') >= 0 ? phrases.IndexPoints : Unit;

    public bool IsPercent => string.Equals(Unit, "%", StringComparison.Ordinal);

    /// <summary>What the figure of a quarter stands for.</summary>
    public string Period => quantity.Period switch
    {
        QuantityPeriod.TrailingYear => phrases.TrailingYear,
        QuantityPeriod.Quarter => phrases.OfQuarter,
        _ => phrases.EndOfQuarter,
    };

    /// <summary>A moment: the year where the figure is that of a year or of its end, else the quarter.</summary>
    public string Moment(Quarter quarter) => (quantity.Period, quarter.IsYearEnd) switch
    {
        (QuantityPeriod.TrailingYear, _) => phrases.Moment(quarter),
        (QuantityPeriod.EndOfQuarter, true) => ChartPhrases.Fill(phrases.EndOfYear, quarter.Year),
        _ => ChartPhrases.Fill(phrases.QuarterEnd, quarter.Year, quarter.OfYear),
    };

    /// <summary>A value as it stands at an axis or in a label: with the percent sign, without any other unit.</summary>
    public string Value(double value, int decimals) => Grouped(value, decimals) + (IsPercent ? "%" : string.Empty);

    /// <summary>A value at an axis, given the decimals of the axis in the English unit.</summary>
    public string Tick(double value, int decimals) => Value(value, Math.Max(0, decimals - (int)Math.Round(Math.Log10(factor))));

    /// <summary>A difference at an axis, given the decimals of the axis in the English unit.</summary>
    public string SignedTick(double difference, int decimals) =>
        SignedGrouped(difference, Math.Max(0, decimals - (int)Math.Round(Math.Log10(factor))));

    /// <summary>A value with its unit.</summary>
    public string Full(double value, int decimals) => WithUnit(Grouped(value, decimals), Unit);

    /// <summary>The size of a difference with its unit: points for percentages and for indices (whose unit says "2025 = 100").</summary>
    public string Change(double size, int decimals) => WithUnit(Grouped(Math.Abs(size), decimals), DifferenceUnit);

    /// <summary>A difference with sign and unit.</summary>
    public string Signed(double difference, int decimals) => WithUnit(SignedGrouped(difference, decimals), DifferenceUnit);

    /// <summary>A difference with its sign, without unit.</summary>
    public string SignedNumber(double difference, int decimals) => SignedGrouped(difference, decimals);

    /// <summary>A range of values, "14.6–15.2%"; in words where a minus sign would meet the dash.</summary>
    public string Range(double low, double high, int decimals)
    {
        var (from, to) = (Grouped(low, decimals), Grouped(high, decimals));
        return (low < 0 ? ChartPhrases.Fill(phrases.SignedRange, from, to) : $"{from}\u2013{to}") + (IsPercent ? "%" : string.Empty);
    }

    /// <summary>A range of differences.</summary>
    public string SignedRange(double low, double high, int decimals) =>
        ChartPhrases.Fill(phrases.SignedRange, SignedGrouped(low, decimals), SignedGrouped(high, decimals));

    /// <summary>Decimals that give the largest of some values three digits and tell the least from the largest.</summary>
    public int Decimals(params double[] values) => DecimalsFor(3, values);

    /// <summary>Decimals that give the largest of some differences two digits and tell the least from the largest.</summary>
    public int ChangeDecimals(params double[] values) => DecimalsFor(2, values);

    /// <summary>Decimals that show the first digit of a difference.</summary>
    public int FirstDigit(double value) => DecimalsFor(1, [value]);

    private int DecimalsFor(int digits, double[] values)
    {
        var largest = values.Max(value => Math.Abs(value * factor));
        var decimals = largest <= 0 ? 0 : Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(largest)), 0, MostDecimals);
        var (low, high) = (values.Min() * factor, values.Max() * factor);
        while (decimals < MostDecimals && high > low && Figures.LookEqual(low, high, decimals))
        {
            decimals++;
        }

        return decimals;
    }

    private string Grouped(double value, int decimals) => Figures.Grouped(value * factor, decimals);

    private string SignedGrouped(double value, int decimals) => Figures.SignedGrouped(value * factor, decimals);

    private string WithUnit(string number, string unit) =>
        language == Language.Zh || unit.StartsWith('%') || unit.Length == 0 ? number + unit : $"{number} {unit}";
}
