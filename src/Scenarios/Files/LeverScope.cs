namespace Torch.Sim.Scenarios.Files;

/// <summary>Where a lever is moved: the places that any of the lists names; everywhere when all are empty.</summary>
/// <param name="Zones">Codes of zones; files may also write their Chinese or English names.</param>
/// <param name="Tiers">Tiers of zones by staff in 2019: top20, middle (the next sixty), tail.</param>
/// <param name="Regions">Zones and cities of a region, as zones.csv and cities.csv have it in <c>region4</c> (east, central, west, northeast), or of a
/// province by its Chinese name.</param>
/// <param name="Rings">Rings around the fifteen largest zones, as the table of rings names them: zone, host city, 0-50 km, ...</param>
public sealed record LeverScope(
    IReadOnlyList<string> Zones, IReadOnlyList<string> Tiers, IReadOnlyList<string> Regions, IReadOnlyList<string> Rings)
{
    /// <summary>Everywhere.</summary>
    public static LeverScope Everywhere { get; } = new([], [], [], []);

    /// <summary>True without any entry.</summary>
    public bool IsEverywhere => Zones.Count + Tiers.Count + Regions.Count + Rings.Count == 0;

    /// <summary>True when the lists alone show that both scopes name a same place.</summary>
    internal bool Shares(LeverScope other) => IsEverywhere || other.IsEverywhere
        || Zones.Intersect(other.Zones, StringComparer.Ordinal).Any() || Tiers.Intersect(other.Tiers, StringComparer.Ordinal).Any()
        || Regions.Intersect(other.Regions, StringComparer.Ordinal).Any() || Rings.Intersect(other.Rings, StringComparer.Ordinal).Any();
}
