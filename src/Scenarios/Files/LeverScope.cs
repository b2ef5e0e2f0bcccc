namespace Torch.Sim.Scenarios.Files;

/// <summary>
/// Where a lever moves. Lists narrow one another: a zone is meant when it meets every list that has entries; within a list one entry is enough. Without
/// entries the lever moves everywhere.
/// </summary>
/// <param name="Zones">Codes of zones.</param>
/// <param name="Tiers">Kinds of the zone's city, <c>unit_kind</c> of cities.csv: municipality, prefecture, direct_county.</param>
/// <param name="Regions">Regions of zones.csv: <c>region4</c> (east, central, west, northeast) or a province's Chinese name.</param>
/// <param name="Rings">Rings around the fifteen largest zones, as the table of rings names them: zone, host city, 0-50 km, ...</param>
public sealed record LeverScope(
    IReadOnlyList<string> Zones, IReadOnlyList<string> Tiers, IReadOnlyList<string> Regions, IReadOnlyList<string> Rings)
{
    /// <summary>Everywhere.</summary>
    public static LeverScope Everywhere { get; } = new([], [], [], []);

    /// <summary>True without any entry.</summary>
    public bool IsEverywhere => Zones.Count + Tiers.Count + Regions.Count + Rings.Count == 0;

    /// <summary>Whether a zone meets the lists of zones, tiers and regions; rings depend on the base state and are not looked at.</summary>
    /// <param name="zone">Its row.</param>
    /// <param name="city">The row of its city.</param>
    public bool Covers(ZoneRow zone, CityRow city) =>
        Meets(Zones, zone.Zone.Code) && Meets(Tiers, city.UnitKind)
        && (Meets(Regions, zone.Zone.Region) || Meets(Regions, zone.Zone.Province));

    /// <inheritdoc/>
    public bool Equals(LeverScope? other) => other is not null
        && Zones.SequenceEqual(other.Zones) && Tiers.SequenceEqual(other.Tiers) && Regions.SequenceEqual(other.Regions) && Rings.SequenceEqual(other.Rings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zones.Count, Tiers.Count, Regions.Count, Rings.Count);

    private static bool Meets(IReadOnlyList<string> list, string entry) => list.Count == 0 || list.Contains(entry, StringComparer.Ordinal);
}
