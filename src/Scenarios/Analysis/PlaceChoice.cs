using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>A place that a user can ask about: a zone, an enclave park, the hinterland of a city, or the nation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code of the data tables; "nation" for the nation.</param>
/// <param name="NameZh">Chinese name.</param>
/// <param name="NameEn">English name.</param>
public sealed record PlaceChoice(PlaceKind Kind, string Code, string NameZh, string NameEn)
{
    /// <summary>The nation.</summary>
    public static PlaceChoice Nation { get; } = new(PlaceKind.Nation, "nation", "全国", "China");

    /// <summary>All places of a world: the nation, zones, enclave parks, cities.</summary>
    public static IReadOnlyList<PlaceChoice> Of(World world) =>
    [
        Nation,
        .. world.Zones.Select(zone => new PlaceChoice(PlaceKind.Zone, zone.Code, zone.NameZh, zone.NameEn)),
        .. world.Enclaves.Select(enclave => new PlaceChoice(PlaceKind.Enclave, enclave.Code, enclave.NameZh, enclave.NameEn)),
        .. world.Cities.Select(city => new PlaceChoice(PlaceKind.City, city.Code, city.NameZh, city.NameEn)),
    ];

    /// <summary>
    /// The place that a text names: by code, else by a whole name, else by the beginning of just one name. Where a zone and a city bear one name it is
    /// the zone; a city's code always means its hinterland.
    /// </summary>
    /// <returns>The place, or null and the nearest name, which may be null too.</returns>
    public static (PlaceChoice? Place, string? Nearest) Find(string text, IReadOnlyList<PlaceChoice> places)
    {
        var wanted = text.Trim();
        var found = places.FirstOrDefault(place => Same(place.Code, wanted))
            ?? places.FirstOrDefault(place => Same(place.NameZh, wanted) || Same(place.NameEn, wanted));
        if (found is not null || wanted.Length == 0)
        {
            return (found, null);
        }

        var begun = places.Where(place => Begins(place.NameZh, wanted) || Begins(place.NameEn, wanted)).ToArray();
        return begun.Length == 1
            ? (begun[0], null)
            : (null, begun.FirstOrDefault()?.Code ?? Validation.NearestName.Of(
                wanted.ToLowerInvariant(), places.SelectMany(place => new[] { place.Code, place.NameEn.ToLowerInvariant(), place.NameZh })));
    }

    private static bool Same(string name, string text) => string.Equals(name, text, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string name, string text) => name.StartsWith(text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>All places together.</summary>
    Nation,

    /// <summary>A zone.</summary>
    Zone,

    /// <summary>An enclave park.</summary>
    Enclave,

    /// <summary>A city outside its zones and enclave parks.</summary>
    City,
}
