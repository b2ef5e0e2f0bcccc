using System.Globalization;

namespace Torch.Sim.Model.Futures;

/// <summary>A calendar quarter, written "2026Q1". One tick of the model is one quarter.</summary>
/// <param name="Year">Calendar year, 1900 to 2200.</param>
/// <param name="OfYear">Quarter of the year, 1 to 4.</param>
public readonly record struct Quarter(int Year, int OfYear) : IComparable<Quarter>
{
    /// <summary>The base state of every run: stocks at the end of this quarter are data, estimates or synthetic firms.</summary>
    public static readonly Quarter Base = new(2019, 4);

    /// <summary>First quarter in which a policy lever may move: the start of the 15th Five-Year Plan.</summary>
    public static readonly Quarter PlanStart = new(2026, 1);

    /// <summary>Number of quarters since 2019Q4; 0 is the base state, 1 is 2020Q1.</summary>
    public int Index => (Year - Base.Year) * 4 + OfYear - Base.OfYear;

    /// <summary>True in the last quarter of a calendar year.</summary>
    public bool IsYearEnd => OfYear == 4;

    /// <summary>The quarter that lies <paramref name="index"/> quarters after 2019Q4.</summary>
    public static Quarter FromIndex(int index)
    {
        var absolute = Base.Year * 4 + Base.OfYear - 1 + index;
        return new Quarter(Math.DivRem(absolute, 4, out var rest), rest + 1);
    }

    /// <summary>Reads "2026Q1"; false when the text is not a quarter.</summary>
    public static bool TryParse(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] != 'Q' || text[5] is < '1' or > '4'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < 1900 or > 2200)
        {
            return false;
        }

        quarter = new Quarter(year, text[5] - '0');
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);

    /// <summary>Chronological order.</summary>
    public static bool operator <(Quarter left, Quarter right) => left.Index < right.Index;

    /// <summary>Chronological order.</summary>
    public static bool operator >(Quarter left, Quarter right) => left.Index > right.Index;

    /// <summary>Chronological order.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left.Index <= right.Index;

    /// <summary>Chronological order.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left.Index >= right.Index;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{OfYear}");
}
