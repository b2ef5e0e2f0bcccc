namespace Torch.Sim.Scenarios.Files;

/// <summary>A figure of the tables that an overlay replaced.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="OtherPlace">Code of the other city of a distance, else empty.</param>
/// <param name="Indicator">What it measures.</param>
/// <param name="Year">Year.</param>
/// <param name="OldValue">Value of the tables; null when they have none.</param>
/// <param name="NewValue">Value of the overlay.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Provenance">Where the user has it from.</param>
public sealed record OverlayChange(
    string Place, string OtherPlace, string Indicator, int Year, double? OldValue, double NewValue, string Unit, string Provenance);
