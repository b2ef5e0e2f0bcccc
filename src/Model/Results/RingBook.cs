using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Results;

/// <summary>Rings around the fifteen largest zones: the zone itself, its city's hinterland, then other cities' hinterlands by distance.</summary>
internal sealed class RingBook
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly int[] _cores;
    private readonly IReadOnlyList<int>[] _cities;
    private readonly double[] _values;

    internal RingBook(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        var rings = new CoreRings(world);
        _cores = [.. rings.Cores];
        var keys = new List<string[]>();
        var cities = new List<IReadOnlyList<int>>();
        foreach (var core in _cores)
        {
            for (var ring = 0; ring < CoreRings.Names.Count; ring++)
            {
                keys.Add([world.Zones[core].Code, CoreRings.Names[ring]]);
                cities.Add(rings.Cities(core, ring));
            }
        }

        Keys = keys;
        _cities = [.. cities];
        _values = new double[keys.Count * ResultTables.Rings.Columns.Count * batch.LaneCount];
    }

    internal IReadOnlyList<string[]> Keys { get; }

    internal static int RowCount(World.World world) => new CoreRings(world).Cores.Count * CoreRings.Names.Count;

    /// <summary>Sums the observations of zones and cities over the rings.</summary>
    internal double[] Write(double[] zones, double[] cities)
    {
        var lanes = _batch.LaneCount;
        int[] zoneColumns = [ParkColumn.ValueAdded, -1, -1, ParkColumn.Skilled];
        int[] cityColumns = [CityColumn.ValueAdded, CityColumn.Spread, CityColumn.Backwash, CityColumn.Skilled];
        _values.AsSpan().Clear();
        for (var row = 0; row < Keys.Count; row++)
        {
            var core = _cores[row / CoreRings.Names.Count];
            for (var column = 0; column < cityColumns.Length; column++)
            {
                var target = _values.AsSpan(((row * cityColumns.Length) + column) * lanes, lanes);
                if (row % CoreRings.Names.Count == 0 && zoneColumns[column] >= 0)
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

    private static void Add(Span<double> target, ReadOnlySpan<double> source)
    {
        for (var lane = 0; lane < target.Length; lane++)
        {
            target[lane] += source[lane];
        }
    }
}
