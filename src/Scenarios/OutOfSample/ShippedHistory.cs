using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>Figures up to 2021 that come with the program, as observed values.</summary>
public static class ShippedHistory
{
    // Money is left out: the table is at current prices.
    private static readonly (string Table, string Indicator, double Factor)[] s_national =
    [
        ("zones_share_of_gdp_pct", "zones_share", 0.01), ("enterprises", "zone_firms", 1), ("employees_10k", "zone_staff_persons", 1e4),
    ];

    /// <summary>The nation's share, firms and staff of zones, by year.</summary>
    public static IReadOnlyList<ObservedValue> National(WorldFiles files) => s_national.SelectMany(series =>
    {
        var indicator = AnnualIndicator.Of(PlaceKind.Nation).First(known => string.Equals(known.Name, series.Indicator, StringComparison.Ordinal));
        return files.National.Where(pair => string.Equals(pair.Key.Indicator, series.Table, StringComparison.Ordinal))
            .Select(pair => new ObservedValue(PlaceBook.Nation, pair.Key.Year, indicator, pair.Value.Value * series.Factor, pair.Value.Provenance));
    }).OrderBy(value => value.Indicator.Name, StringComparer.Ordinal).ThenBy(value => value.Year).ToArray();

    /// <summary>Figures of 2019 of the base state, from which a naive forecast may start where nothing else is known.</summary>
    public static IReadOnlyDictionary<(string Place, string Indicator), double> BaseYear(WorldFiles files)
    {
        var cities = CityAccounts.Build(files);
        var parks = ParkAccounts.Build(files, cities);
        var figures = new Dictionary<(string, string), double>();
        var ofParks = new double[files.Cities.Count];
        for (var zone = 0; zone < files.Zones.Count; zone++)
        {
            var code = files.Zones[zone].Zone.Code;
            figures[(code, "value_added_m_yuan")] = parks.ValueAdded[zone];
            figures[(code, "firms")] = parks.Firms[zone];
            figures[(code, "skilled_persons")] = parks.Skilled[zone];
            figures[(code, "other_persons")] = parks.Staff[zone] - parks.Skilled[zone];
            ofParks[files.Zones[zone].Zone.City] += parks.ValueAdded[zone];
        }

        for (var enclave = 0; enclave < files.Enclaves.Count; enclave++)
        {
            ofParks[files.Enclaves[enclave].Park.Host] += parks.ValueAdded[files.Zones.Count + enclave];
        }

        for (var city = 0; city < files.Cities.Count; city++)
        {
            var code = files.Cities[city].City.Code;
            figures[(code, "gdp_m_yuan")] = cities.Gdp[city];
            figures[(code, "value_added_m_yuan")] = cities.Gdp[city] - ofParks[city];
        }

        figures[(PlaceBook.Nation, "gdp_m_yuan")] = files.NationalValue("national_gdp_100m_yuan", Quarter.Base.Year) * 100;
        return figures;
    }
}
