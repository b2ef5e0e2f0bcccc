using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>What is measured at a place.</summary>
/// <param name="Name">Name of the column, the same in all tables.</param>
/// <param name="Park">Column of the tables of zones and enclave parks.</param>
/// <param name="City">Column of the table of cities, or null where hinterlands have none.</param>
/// <param name="IsFlow">True when four quarters are added up; else the level at the end of the quarter counts.</param>
public sealed record PlaceMeasure(string Name, int Park, int? City, bool IsFlow)
{
    /// <summary>All measures, the default first.</summary>
    public static IReadOnlyList<PlaceMeasure> All { get; } =
    [
        new("value_added_m_yuan", ParkColumn.ValueAdded, CityColumn.ValueAdded, IsFlow: true),
        new("skilled_persons", ParkColumn.Skilled, CityColumn.Skilled, IsFlow: false),
        new("firms", ParkColumn.Firms, null, IsFlow: false),
        new("capital_m_yuan", ParkColumn.Capital, CityColumn.Capital, IsFlow: false),
    ];
}
