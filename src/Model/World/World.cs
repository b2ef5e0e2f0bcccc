using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.World;

/// <summary>Everything that all futures of a study share: places, distances and the base state. Immutable.</summary>
/// <remarks>
/// Places are numbered: parks (zones, then enclave parks) from 0, then cities. Clusters are numbered in the order of their parks.
/// </remarks>
public sealed class World
{
    private readonly List<int>[] _clustersOfPark;
    private readonly List<int>[] _parksOfCity;

    /// <summary>Joins the parts.</summary>
    public World(
        IReadOnlyList<Zone> zones, IReadOnlyList<EnclavePark> enclaves, IReadOnlyList<City> cities,
        IReadOnlyList<EnterpriseCluster> clusters, Impedance impedance, InitialState initial, IReadOnlyList<double> nationalPath)
    {
        Zones = zones;
        Enclaves = enclaves;
        Cities = cities;
        Clusters = clusters;
        Impedance = impedance;
        Initial = initial;
        NationalPath = nationalPath;
        _clustersOfPark = Enumerable.Range(0, zones.Count + enclaves.Count).Select(_ => new List<int>()).ToArray();
        for (var cluster = 0; cluster < clusters.Count; cluster++)
        {
            _clustersOfPark[clusters[cluster].Park].Add(cluster);
        }

        _parksOfCity = cities.Select(_ => new List<int>()).ToArray();
        for (var park = 0; park < ParkCount; park++)
        {
            _parksOfCity[CityOf(park)].Add(park);
        }
    }

    /// <summary>National high-tech zones.</summary>
    public IReadOnlyList<Zone> Zones { get; }

    /// <summary>Enclave parks.</summary>
    public IReadOnlyList<EnclavePark> Enclaves { get; }

    /// <summary>Cities.</summary>
    public IReadOnlyList<City> Cities { get; }

    /// <summary>Enterprise clusters of all parks.</summary>
    public IReadOnlyList<EnterpriseCluster> Clusters { get; }

    /// <summary>Distances turned into what exchanges need.</summary>
    public Impedance Impedance { get; }

    /// <summary>The state at the end of 2019Q4.</summary>
    public InitialState Initial { get; }

    /// <summary>Baseline GDP by quarter from 2019Q4 on, m yuan per quarter at 2019 prices.</summary>
    public IReadOnlyList<double> NationalPath { get; }

    /// <summary>Zones and enclave parks.</summary>
    public int ParkCount => Zones.Count + Enclaves.Count;

    /// <summary>Parks and cities.</summary>
    public int PlaceCount => ParkCount + Cities.Count;

    /// <summary>Clusters of a park.</summary>
    public IReadOnlyList<int> ClustersOf(int park) => _clustersOfPark[park];

    /// <summary>Parks on the territory of a city.</summary>
    public IReadOnlyList<int> ParksOf(int city) => _parksOfCity[city];

    /// <summary>The city a place belongs to: its own number for a city.</summary>
    public int CityOf(int place) =>
        place < Zones.Count ? Zones[place].City
        : place < ParkCount ? Enclaves[place - Zones.Count].Host
        : place - ParkCount;

    /// <summary>Identifier of a place.</summary>
    public string CodeOf(int place) =>
        place < Zones.Count ? Zones[place].Code
        : place < ParkCount ? Enclaves[place - Zones.Count].Code
        : Cities[place - ParkCount].Code;

    /// <summary>Firms at quarter 0 in the zones that official totals of a year include.</summary>
    public double FirmsCounted(int year)
    {
        var firms = 0.0;
        for (var cluster = 0; cluster < Clusters.Count; cluster++)
        {
            var park = Clusters[cluster].Park;
            if (park < Zones.Count && Zones[park].CountsFromYear <= year)
            {
                firms += Initial.Clusters[cluster].Records[Firms.FirmColumns.Firms].Sum();
            }
        }

        return firms;
    }

    /// <summary>Size of a place for the costs of levers: staff of a park, persons of a city, at quarter 0.</summary>
    /// <param name="place">Index of the place.</param>
    /// <returns>Size over the mean of its kind, and a zone's share of all zones (0 for other places).</returns>
    public (double Relative, double Share) SizeOf(int place)
    {
        if (place >= ParkCount)
        {
            return (Persons(place - ParkCount) / (Enumerable.Range(0, Cities.Count).Sum(Persons) / Cities.Count), 0);
        }

        var staff = Initial.Parks[place].Staff;
        var total = Enumerable.Range(0, Zones.Count).Sum(zone => Initial.Parks[zone].Staff);
        return (staff / (total / Zones.Count), place < Zones.Count ? staff / total : 0);

        double Persons(int city) => Initial.Cities[city].SkilledPersons + Initial.Cities[city].OtherPersons;
    }

    /// <summary>Share of a parameter that all futures have in common.</summary>
    public double Shared(Parameter parameter) => Initial.Parameters[(int)parameter];
}
