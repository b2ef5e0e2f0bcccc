using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Results;

/// <summary>Turns the observations of all places into the rows of the result tables.</summary>
public sealed class QuarterBook
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly NationBook _nation;
    private readonly RingBook _rings;
    private readonly string[][] _zoneKeys;
    private readonly string[][] _clusterKeys;
    private readonly string[][] _cityKeys;
    private readonly string[][] _enclaveKeys;
    private readonly string[][] _ageKeys;
    private readonly double[] _zones;
    private readonly double[] _clusters;
    private readonly double[] _cities;
    private readonly double[] _enclaves;
    private readonly double[] _demography;
    private readonly int _zoneClusters;

    /// <summary>Prepares the tables of a batch.</summary>
    public QuarterBook(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _nation = new NationBook(batch, world);
        _rings = new RingBook(batch, world);
        _zoneKeys = world.Zones.Select(zone => new[] { zone.Code }).ToArray();
        _zoneClusters = world.Clusters.Count(cluster => cluster.Park < world.Zones.Count);
        _clusterKeys = world.Clusters.Take(_zoneClusters)
            .Select(cluster => new[] { cluster.Code, world.Zones[cluster.Park].Code, World.Fields.Code(cluster.Field) }).ToArray();
        _cityKeys = world.Cities.Select(city => new[] { city.Code }).ToArray();
        _enclaveKeys = world.Enclaves.Select(enclave => new[] { enclave.Code }).ToArray();
        _ageKeys = Enumerable.Range(0, ClusterReport.Ages)
            .Select(age => new[] { age.ToString(System.Globalization.CultureInfo.InvariantCulture) }).ToArray();
        var lanes = batch.LaneCount;
        _zones = new double[world.Zones.Count * ParkColumn.Count * lanes];
        _clusters = new double[_zoneClusters * ClusterColumn.Count * lanes];
        _cities = new double[world.Cities.Count * CityColumn.Count * lanes];
        _enclaves = new double[world.Enclaves.Count * (ParkColumn.Count + 3) * lanes];
        _demography = new double[ClusterReport.Ages * 3 * lanes];
    }

    /// <summary>Rows that a quarter adds to each table, per future.</summary>
    public static IReadOnlyDictionary<string, int> RowsPerQuarter(World.World world) => new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["nation"] = 1,
        ["zones"] = world.Zones.Count,
        ["clusters"] = world.Clusters.Count(cluster => cluster.Park < world.Zones.Count),
        ["cities"] = world.Cities.Count,
        ["enclaves"] = world.Enclaves.Count,
        ["rings"] = RingBook.RowCount(world),
        ["demography"] = ClusterReport.Ages,
    };

    /// <summary>Takes the base state: it stands for the quarters before the first in trailing sums.</summary>
    public void Start(QuarterOffers offers) => _nation.Start(offers);

    /// <summary>Takes down what later quarters need.</summary>
    internal void Save(LaneStateWriter to) => _nation.Save(to);

    /// <summary>Takes over what later quarters need.</summary>
    internal void Load(LaneStateReader from) => _nation.Load(from);

    /// <summary>The rows of a quarter. The arrays are reused in the next.</summary>
    /// <param name="quarter">Quarters since 2019Q4, from 1 on.</param>
    /// <param name="offers">The offers of the quarter.</param>
    /// <param name="orders">The nation's rows of the orders that the quarter ran on.</param>
    public IReadOnlyList<TableQuarter> Write(int quarter, QuarterOffers offers, LaneTable orders)
    {
        var lanes = _batch.LaneCount;
        var named = Quarter.FromIndex(quarter);
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            offers.Places[zone].Observations.CopyTo(_zones.AsSpan(zone * ParkColumn.Count * lanes));
        }

        var offset = 0;
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            var clusters = offers.Places[zone].Clusters;
            clusters.CopyTo(_clusters.AsSpan(offset));
            offset += clusters.Length;
        }

        for (var i = 0; i < _world.Enclaves.Count; i++)
        {
            offers.Places[_world.Zones.Count + i].Observations.CopyTo(_enclaves.AsSpan(i * (ParkColumn.Count + 3) * lanes));
        }

        for (var city = 0; city < _world.Cities.Count; city++)
        {
            offers.Places[_world.ParkCount + city].Observations.CopyTo(_cities.AsSpan(city * CityColumn.Count * lanes));
        }

        WriteDemography(named.Year, offers);
        return
        [
            new(ResultTables.Nation, named, NationBook.Keys, _nation.Write(quarter, offers, orders), lanes),
            new(ResultTables.Zones, named, _zoneKeys, _zones, lanes),
            new(ResultTables.Clusters, named, _clusterKeys, _clusters, lanes),
            new(ResultTables.Cities, named, _cityKeys, _cities, lanes),
            new(ResultTables.Enclaves, named, _enclaveKeys, _enclaves, lanes),
            new(ResultTables.Rings, named, _rings.Keys, _rings.Write(_zones, _cities), lanes),
            new(ResultTables.Demography, named, _ageKeys, _demography, lanes),
        ];
    }

    private void WriteDemography(int year, QuarterOffers offers)
    {
        _demography.AsSpan().Clear();
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            if (_world.Zones[zone].CountsFromYear <= year)
            {
                var from = offers.Places[zone].Demography;
                for (var i = 0; i < _demography.Length; i++)
                {
                    _demography[i] += from[i];
                }
            }
        }
    }
}
