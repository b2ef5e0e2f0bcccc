using System.Globalization;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>Amounts of flows in print: three digits count, the rest is size.</summary>
internal static class FlowFigures
{
    /// <summary>A short amount: "919万" or "9.19 million", "1,230", "12.3".</summary>
    public static string Compact(double amount, Language language)
    {
        (double Size, string Zh, string En)[] names = language == Language.Zh
            ? [(1e8, "亿", string.Empty), (1e4, "万", string.Empty)]
            : [(1e9, string.Empty, " billion"), (1e6, string.Empty, " million")];
        foreach (var (size, zh, en) in names)
        {
            if (Math.Abs(amount) >= size)
            {
                return Digits(amount / size) + zh + en;
            }
        }

        return Digits(amount);
    }

    /// <summary>An amount with its unit.</summary>
    public static string WithUnit(double amount, string unit, Language language) =>
        Compact(amount, language) + (language == Language.Zh ? string.Empty : char.IsAsciiDigit(unit[0]) ? " × " : " ") + unit;

    /// <summary>A share in percent, with a decimal when it is small.</summary>
    public static string Percent(double share) => Figures.Plain(100 * share, share < 0.0995 ? 1 : 0) + "%";

    private static string Digits(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        var unit = Math.Pow(10, magnitude - 2);
        var rounded = Math.Round(value / unit) * unit;
        return rounded.ToString(Math.Abs(rounded) >= 100 ? "N0" : Math.Abs(rounded) >= 10 ? "0.#" : "0.##", CultureInfo.InvariantCulture);
    }
}
