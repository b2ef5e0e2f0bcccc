namespace Torch.Sim.Scenarios.Files;

/// <summary>Where a lever is moved: the places that any of the lists names; everywhere when all are empty.</summary>
/// <param name="Zones">Zone ids.</param>
/// <param name="Tiers">Tiers of zones: top20, middle, tail.</param>
/// <param name="Regions">Regions: east, centre, west, northeast.</param>
/// <param name="Rings">Rings around the core zones.</param>
public sealed record LeverScope(
    IReadOnlyList<string> Zones, IReadOnlyList<string> Tiers, IReadOnlyList<string> Regions, IReadOnlyList<string> Rings)
{
    /// <summary>Everywhere.</summary>
    public static LeverScope Everywhere { get; } = new([], [], [], []);
}
