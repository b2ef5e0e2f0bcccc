using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>A column of a result table taken to calendar years: flows are summed, stocks are those of the year-end, ratios are averaged.</summary>
/// <param name="Kind">Kind of place.</param>
/// <param name="Column">The column.</param>
/// <param name="IsWholeCity">True for a city with its parks: the sum over the hinterland and its parks.</param>
public sealed record AnnualIndicator(PlaceKind Kind, ResultColumn Column, bool IsWholeCity = false)
{
    /// <summary>Value added of a city with its zones and enclave parks.</summary>
    private static readonly ResultColumn s_cityGdp = new("gdp_m_yuan", "million yuan, 2019 prices", Measure.Flow, "城市 GDP（含高新区）", "GDP of a city with its parks");

    /// <summary>Name.</summary>
    public string Name => Column.Name;

    /// <summary>True when the year-end value is the year's: stocks, and shares that already look back four quarters.</summary>
    public bool IsYearEnd => Column.Measure == Measure.Stock || Column.Unit.Contains("trailing", StringComparison.Ordinal);

    /// <summary>True for a share, which may be given in percent.</summary>
    public bool IsShare => Column.Unit.StartsWith("share", StringComparison.Ordinal);

    /// <summary>True when it grows with the size of the nation: not for ratios.</summary>
    public bool IsExtensive => Column.Measure != Measure.Ratio;

    /// <summary>SQL that takes the four quarters of a group to a year.</summary>
    internal string Aggregate => (IsYearEnd, Column.Measure) switch
    {
        (true, _) => $"max(\"{SourceColumn}\") FILTER (WHERE quarter LIKE '%Q4')",
        (_, Measure.Flow) => $"sum(\"{SourceColumn}\")",
        _ => $"avg(\"{SourceColumn}\")",
    };

    private string SourceColumn => IsWholeCity ? "value_added_m_yuan" : Column.Name;

    /// <summary>All indicators of a kind of place.</summary>
    public static IEnumerable<AnnualIndicator> Of(PlaceKind kind)
    {
        var columns = (kind switch
        {
            PlaceKind.Nation => ResultTables.Nation,
            PlaceKind.Zone => ResultTables.Zones,
            PlaceKind.City => ResultTables.Cities,
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        }).Columns.Select(column => new AnnualIndicator(kind, column));
        return kind == PlaceKind.City ? columns.Append(new AnnualIndicator(kind, s_cityGdp, IsWholeCity: true)) : columns;
    }

    /// <summary>What a figure must be multiplied by to stand in the unit of the column; null when its unit is another.</summary>
    /// <param name="unit">Unit as written; empty for that of the column.</param>
    public double? FactorOf(string unit)
    {
        var own = Column.Unit.Split(',')[0];
        return unit.Length == 0 || string.Equals(unit, Column.Unit, StringComparison.Ordinal) || string.Equals(unit, own, StringComparison.Ordinal) ? 1
            : IsShare && unit is "%" ? 0.01
            : own is "million yuan" && unit is "100 million yuan" ? 100
            : own is "persons" or "firms" && string.Equals(unit, $"10 000 {own}", StringComparison.Ordinal) ? 1e4
            : null;
    }
}
