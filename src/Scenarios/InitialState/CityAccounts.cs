using Torch.Sim.Model.Numerics;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Cities at the end of 2019: output and persons of their whole territory.</summary>
/// <remarks>
/// GDP 2019: the observed value; a gap is filled with 2018 or 2020 moved by national growth, else with population times the province's GDP
/// per head; then all are raked to national GDP. Skilled persons: census persons with tertiary education times 165/217 (the employed among
/// them); other persons: the rest of 750 million employed, by population.
/// </remarks>
public sealed class CityAccounts
{
    private const double MillionPerHundredMillion = 100;
    private const double EmployedPerTertiary = 165.0 / 217.0;
    private const double EmployedPersons = 750e6;

    private CityAccounts(double[] gdp, double[] skilled, double[] other, bool[] gdpObserved)
    {
        Gdp = gdp;
        Skilled = skilled;
        Other = other;
        GdpObserved = gdpObserved;
    }

    /// <summary>GDP of 2019, m yuan; sums to the national figure.</summary>
    public double[] Gdp { get; }

    /// <summary>Skilled persons.</summary>
    public double[] Skilled { get; }

    /// <summary>Other persons.</summary>
    public double[] Other { get; }

    /// <summary>False where GDP was filled in.</summary>
    public bool[] GdpObserved { get; }

    /// <summary>Builds the accounts.</summary>
    public static CityAccounts Build(WorldFiles files)
    {
        var cities = files.Cities;
        var national = files.NationalValue("national_gdp_100m_yuan", 2019) * MillionPerHundredMillion;
        var observed = cities.Select(city => city.Gdp[2019] is not null).ToArray();
        var gdp = cities.Select((_, i) => Fill(files, i)).ToArray();
        var scale = national / StableSum.Of(gdp);
        var population = StableSum.Of(cities.Select(city => city.Population2020).ToArray());
        var skilled = cities.Select(city => (city.Tertiary2020 ?? 0.1 * city.Population2020) * EmployedPerTertiary).ToArray();
        var others = EmployedPersons - StableSum.Of(skilled);
        return new CityAccounts(
            gdp.Select(value => value * scale).ToArray(), skilled,
            cities.Select(city => others * city.Population2020 / population).ToArray(), observed);
    }

    private static double Fill(WorldFiles files, int city)
    {
        var row = files.Cities[city];
        if (row.Gdp[2019] is { } value)
        {
            return value * MillionPerHundredMillion;
        }

        var national = files.NationalValue("national_gdp_100m_yuan", 2019);
        foreach (var year in new[] { 2018, 2020 })
        {
            if (row.Gdp[year] is { } near)
            {
                return near * MillionPerHundredMillion * national / files.NationalValue("national_gdp_100m_yuan", year);
            }
        }

        double output = 0, people = 0;
        foreach (var other in files.Cities)
        {
            if (string.Equals(other.City.Province, row.City.Province, StringComparison.Ordinal) && other.Gdp[2019] is { } gdp)
            {
                output += gdp;
                people += other.Population2020;
            }
        }

        return row.Population2020 * output / people * MillionPerHundredMillion;
    }
}
