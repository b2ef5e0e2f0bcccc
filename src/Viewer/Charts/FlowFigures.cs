using System.Globalization;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>Amounts of flows in print: three digits count, the rest is size.</summary>
internal static class FlowFigures
{
    private const int SignificantDigits = 3;

    /// <summary>A short amount: "919万" or "9.19 million", "1,230", "12.3".</summary>
    public static string Compact(double amount, Language language)
    {
        var (size, name) = SizeOf(amount, language);
        return Digits(amount / size) + name;
    }

    /// <summary>An amount with its unit.</summary>
    public static string WithUnit(double amount, string unit, Language language) =>
        Compact(amount, language) + (language == Language.Zh ? string.Empty : " ") + unit;

    /// <summary>A range of amounts, "8.9–9.2 million"; in words where a sign would meet the dash.</summary>
    public static string Range(double low, double high, Language language)
    {
        var (size, name) = SizeOf(Math.Max(Math.Abs(low), Math.Abs(high)), language);
        return (low < 0
            ? ChartPhrases.Fill(ChartPhrases.Of(language).SignedRange, Digits(low / size), Digits(high / size))
            : $"{Digits(low / size)}\u2013{Digits(high / size)}") + name;
    }

    /// <summary>A share in percent, with a decimal when it is small.</summary>
    public static string Percent(double share) => Figures.Plain(100 * share, Decimals(share)) + "%";

    /// <summary>A share in percent that is not rounded up: what may be said to be reached at least.</summary>
    public static string PercentReached(double share) => Percent(Down(share, Decimals(share)));

    /// <summary>A range of shares in percent, rounded outwards: its low end is what is reached at least.</summary>
    public static string PercentRange(double low, double high)
    {
        var decimals = Figures.LookEqual(100 * low, 100 * high, 0) ? 1 : Decimals(low);
        return Figures.Range(100 * Down(low, decimals), -100 * Down(-high, decimals), decimals) + "%";
    }

    private static double Down(double share, int decimals)
    {
        var unit = Math.Pow(10, decimals + 2);
        return Math.Floor((share * unit) + 1e-9) / unit;
    }

    private static int Decimals(double share) => share < 0.0995 ? 1 : 0;

    private static (double Size, string Name) SizeOf(double amount, Language language)
    {
        (double Size, string Name)[] sizes = language == Language.Zh ? [(1e8, "亿"), (1e4, "万")] : [(1e9, " billion"), (1e6, " million")];
        return sizes.Where(size => Math.Abs(amount) >= size.Size).DefaultIfEmpty((1, string.Empty)).First();
    }

    private static string Digits(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var decimals = SignificantDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var unit = Math.Pow(10, -decimals);
        var rounded = Math.Round(value / unit) * unit;
        var digits = Math.Abs(rounded).ToString(decimals <= 0 ? "N0" : "0." + new string('#', decimals), CultureInfo.InvariantCulture);
        return rounded < 0 ? "\u2212" + digits : digits;
    }
}
