using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Indicators;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Where the places of the result tables lie: what indicators over cities need and the tables do not hold.</summary>
/// <param name="Cities">Index of every city by its code.</param>
/// <param name="Regions">Region of every city, from 0.</param>
/// <param name="RegionCount">Number of regions.</param>
/// <param name="CityOfPark">City on whose territory a zone or enclave park lies, by code.</param>
/// <param name="Weights">Spatial weights of all pairs of cities, rows summing to 1.</param>
public sealed record IndicatorPlaces(
    IReadOnlyDictionary<string, int> Cities, int[] Regions, int RegionCount, IReadOnlyDictionary<string, int> CityOfPark, double[] Weights)
{
    /// <summary>The places of the data folder.</summary>
    public static IndicatorPlaces Of(WorldFiles files)
    {
        var cities = files.Cities.Select(row => row.City).ToArray();
        var regions = cities.Select(city => city.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var km = new double[cities.Length * cities.Length];
        for (var cell = 0; cell < km.Length; cell++)
        {
            var (from, to) = (cities[cell / cities.Length], cities[cell % cities.Length]);
            km[cell] = Geodesy.DistanceKm(from.Latitude, from.Longitude, to.Latitude, to.Longitude);
        }

        return new IndicatorPlaces(
            cities.Select((city, i) => (city.Code, i)).ToDictionary(pair => pair.Code, pair => pair.i, StringComparer.Ordinal),
            [.. cities.Select(city => Array.IndexOf(regions, city.Region))],
            regions.Length,
            files.Zones.Select(row => (row.Zone.Code, row.Zone.City)).Concat(files.Enclaves.Select(enclave => (enclave.Park.Code, City: enclave.Park.Host)))
                .ToDictionary(pair => pair.Code, pair => pair.City, StringComparer.Ordinal),
            InverseDistanceWeights.RowStandardised(km, cities.Length));
    }
}
