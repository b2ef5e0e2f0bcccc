namespace Torch.Sim.Model.Results;

/// <summary>One row of the table of flows between places: the sum over one calendar year in one future.</summary>
/// <param name="Lane">Lane of the batch.</param>
/// <param name="Kind">What flows: "talent_skilled", "talent_other", "capital", "technology" or "orders".</param>
/// <param name="Year">Calendar year.</param>
/// <param name="Origin">Code of the origin place, or "region:east" and so on in region totals.</param>
/// <param name="Destination">Code of the destination place, "other" for the rest beyond the listed ones, or a region.</param>
/// <param name="Amount">Persons, or million yuan at 2019 prices, within the year.</param>
public readonly record struct FlowYear(int Lane, string Kind, int Year, string Origin, string Destination, double Amount);
