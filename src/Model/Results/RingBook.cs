using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Results;

/// <summary>Rings around the fifteen largest zones: the zone itself, its city's hinterland, then other cities' hinterlands by distance.</summary>
internal sealed class RingBook
{
    private const int CoreCount = 15;

    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly int[] _cores;
    private readonly List<int>[] _cities;
    private readonly double[] _values;

    internal RingBook(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _cores = CoresOf(world);
        var keys = new List<string[]>();
        var cities = new List<List<int>>();
        foreach (var core in _cores)
        {
            keys.Add([world.Zones[core].Code, RingNames.Zone]);
            cities.Add([]);
            keys.Add([world.Zones[core].Code, RingNames.HostCity]);
            cities.Add([world.Zones[core].City]);
            foreach (var (name, from, to) in RingNames.Distances)
            {
                keys.Add([world.Zones[core].Code, name]);
                cities.Add(CitiesBetween(core, from, to));
            }
        }

        Keys = keys;
        _cities = [.. cities];
        _values = new double[keys.Count * ResultTables.Rings.Columns.Count * batch.LaneCount];
    }

    internal IReadOnlyList<string[]> Keys { get; }

    internal static int RowCount(World.World world) => CoresOf(world).Length * (2 + RingNames.Distances.Count);

    /// <summary>Sums the observations of zones and cities over the rings.</summary>
    internal double[] Write(double[] zones, double[] cities)
    {
        var lanes = _batch.LaneCount;
        int[] zoneColumns = [ParkColumn.ValueAdded, -1, -1, ParkColumn.Skilled];
        int[] cityColumns = [CityColumn.ValueAdded, CityColumn.Spread, CityColumn.Backwash, CityColumn.Skilled];
        _values.AsSpan().Clear();
        for (var row = 0; row < Keys.Count; row++)
        {
            var core = _cores[row / (2 + RingNames.Distances.Count)];
            for (var column = 0; column < cityColumns.Length; column++)
            {
                var target = _values.AsSpan(((row * cityColumns.Length) + column) * lanes, lanes);
                if (row % (2 + RingNames.Distances.Count) == 0 && zoneColumns[column] >= 0)
                {
                    Add(target, zones.AsSpan(((core * ParkColumn.Count) + zoneColumns[column]) * lanes, lanes));
                }

                foreach (var city in _cities[row])
                {
                    Add(target, cities.AsSpan(((city * CityColumn.Count) + cityColumns[column]) * lanes, lanes));
                }
            }
        }

        return _values;
    }

    private static int[] CoresOf(World.World world) => Enumerable.Range(0, world.Zones.Count)
        .OrderByDescending(zone => world.Initial.Parks[zone].Staff).ThenBy(zone => zone).Take(CoreCount).Order().ToArray();

    private List<int> CitiesBetween(int core, double from, double to)
    {
        var result = new List<int>();
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var distance = _world.Impedance.DistanceKm[(core * _world.PlaceCount) + _world.ParkCount + city];
            if (city != _world.Zones[core].City && distance >= from && distance < to)
            {
                result.Add(city);
            }
        }

        return result;
    }

    private static void Add(Span<double> target, ReadOnlySpan<double> source)
    {
        for (var lane = 0; lane < target.Length; lane++)
        {
            target[lane] += source[lane];
        }
    }
}
