using System.Globalization;

namespace Torch.Sim.Viewer.Layout;

/// <summary>Numbers as they are printed on slides.</summary>
public static class Figures
{
    private const string Minus = "\u2212";

    /// <summary>A number with a fixed number of decimals and a real minus sign; never "-0.0".</summary>
    public static string Plain(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + digits : digits;
    }

    /// <summary>A number that always shows its sign; zero has none.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Plain(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A number with a fixed number of decimals and thousands separated by commas.</summary>
    public static string Grouped(double value, int decimals)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + digits : digits;
    }

    /// <summary>A number with thousands separated by commas that always shows its sign; zero has none.</summary>
    public static string SignedGrouped(double value, int decimals)
    {
        var text = Grouped(value, decimals);
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>A range of positive numbers, "14.6–15.2".</summary>
    public static string Range(double low, double high, int decimals) => $"{Plain(low, decimals)}\u2013{Plain(high, decimals)}";

    /// <summary>True when two numbers look the same with this many decimals.</summary>
    public static bool LookEqual(double left, double right, int decimals) =>
        string.Equals(Plain(left, decimals), Plain(right, decimals), StringComparison.Ordinal);

    /// <summary>A whole number with thousands separated by commas.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
