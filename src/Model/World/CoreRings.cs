namespace Torch.Sim.Model.World;

/// <summary>Rings around the fifteen largest zones of 2019: the zone itself, its city's hinterland, other cities' hinterlands by distance.</summary>
public sealed class CoreRings
{
    private const int CoreCount = 15;

    private static readonly (double From, double To)[] s_distances = [(0, 50), (50, 100), (100, 200), (200, 400)];

    private readonly World _world;

    /// <summary>Rings of a world.</summary>
    public CoreRings(World world)
    {
        _world = world;
        Cores = Enumerable.Range(0, world.Zones.Count)
            .OrderByDescending(zone => world.Initial.Parks[zone].Staff).ThenBy(zone => zone).Take(CoreCount).Order().ToArray();
    }

    /// <summary>Names of the rings from the core outwards.</summary>
    public static IReadOnlyList<string> Names { get; } = ["zone", "host city", "0-50 km", "50-100 km", "100-200 km", "200-400 km"];

    /// <summary>The core zones.</summary>
    public IReadOnlyList<int> Cores { get; }

    /// <summary>Cities of a ring of a core; none for ring 0, the zone itself.</summary>
    /// <param name="core">A core zone.</param>
    /// <param name="ring">Index into <see cref="Names"/>.</param>
    public IReadOnlyList<int> Cities(int core, int ring)
    {
        if (ring < 2)
        {
            return ring == 0 ? [] : [_world.Zones[core].City];
        }

        var (from, to) = s_distances[ring - 2];
        return Enumerable.Range(0, _world.Cities.Count).Where(city => city != _world.Zones[core].City && Between(core, city, from, to)).ToArray();
    }

    /// <summary>Places of a ring around any core: zones and cities; a place within reach of several cores belongs to the nearest ring.</summary>
    /// <param name="ring">Index into <see cref="Names"/>.</param>
    public IReadOnlyList<int> PlacesOf(int ring)
    {
        if (ring == 0)
        {
            return Cores;
        }

        var hosts = Cores.Select(core => _world.Zones[core].City).ToHashSet();
        var cities = Enumerable.Range(0, _world.Cities.Count).Where(city => RingOf(city, hosts) == ring).ToHashSet();
        return Enumerable.Range(0, _world.PlaceCount)
            .Where(place => cities.Contains(_world.CityOf(place)) && !Cores.Contains(place)).ToArray();
    }

    private int RingOf(int city, HashSet<int> hosts)
    {
        if (hosts.Contains(city))
        {
            return 1;
        }

        for (var ring = 2; ring < Names.Count; ring++)
        {
            if (Cores.Any(core => Between(core, city, s_distances[ring - 2].From, s_distances[ring - 2].To)))
            {
                return ring;
            }
        }

        return -1;
    }

    private bool Between(int core, int city, double from, double to)
    {
        var distance = _world.Impedance.DistanceKm[(core * _world.PlaceCount) + _world.ParkCount + city];
        return distance >= from && distance < to;
    }
}
