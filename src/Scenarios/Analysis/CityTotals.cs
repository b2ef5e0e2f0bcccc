namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Whole cities: hinterland with the zones and enclave parks on its territory.</summary>
internal static class CityTotals
{
    /// <summary>Value added of the year [m yuan] and persons at its end, by city.</summary>
    internal static (double[] Output, double[] People) Of(IndicatorPlaces places, FutureYear year)
    {
        var (output, people) = (new double[places.Cities.Count], new double[places.Cities.Count]);
        Add(year.Cities, places.Cities);
        Add(year.Zones, places.CityOfPark);
        Add(year.Enclaves, places.CityOfPark);
        return (output, people);

        void Add(PlaceFigures? figures, IReadOnlyDictionary<string, int> cityOf)
        {
            for (var i = 0; i < (figures?.Keys.Length ?? 0); i++)
            {
                var city = cityOf[figures!.Keys[i]];
                output[city] += figures["value_added_m_yuan"][i];
                people[city] += figures["skilled_persons"][i] + figures["other_persons"][i];
            }
        }
    }
}
