using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A city as the tables give it; empty cells are null.</summary>
/// <param name="City">Code, names, place.</param>
/// <param name="Population2020">Census 2020, persons.</param>
/// <param name="Population2010">Census 2010, persons.</param>
/// <param name="Gdp">GDP by year, 100 million yuan, current prices.</param>
/// <param name="Tertiary2020">Persons with junior college or more, census 2020.</param>
/// <param name="Universities2021">Institutions of higher education.</param>
public sealed record CityRow(
    City City, double Population2020, double? Population2010, IReadOnlyDictionary<int, double?> Gdp,
    double? Tertiary2020, double Universities2021)
{
    private static readonly int[] s_years = [2010, 2015, 2018, 2019, 2020, 2021];

    internal static IReadOnlyList<CityRow> Read(string citiesPath, string talentPath, HashSet<string> hosts)
    {
        var talent = CsvTable.Read(talentPath, "adcode", "tertiary_2020", "universities_2021");
        var talentRows = talent.RowsBy("adcode");
        var table = CsvTable.Read(
            citiesPath, "adcode", "name_zh", "name_en", "province_zh", "region4", "unit_kind", "lat", "lon", "population_2020", "gdp_2019");
        var kinds = new[] { "municipality", "prefecture", "direct_county" };
        _ = table.RowsBy("adcode");
        var cities = new List<CityRow>();
        for (var row = 0; row < table.Count; row++)
        {
            var code = table.Text(row, "adcode");
            var kind = table.Word(row, "unit_kind", kinds);
            if (string.Equals(kind, "direct_county", StringComparison.Ordinal) && !hosts.Contains(code))
            {
                continue;
            }

            var city = new City(
                code, table.Text(row, "name_zh"), table.Text(row, "name_en"), table.Text(row, "province_zh"), table.Text(row, "region4"),
                table.Number(row, "lat"), table.Number(row, "lon"));
            var hasTalent = talentRows.TryGetValue(code, out var talentRow);
            cities.Add(new CityRow(
                city, table.Positive(row, "population_2020"), table.OptionalNumber(row, "population_2010"),
                s_years.ToDictionary(year => year, year => table.OptionalNumber(row, $"gdp_{year}")),
                hasTalent ? talent.OptionalNumber(talentRow, "tertiary_2020") : null,
                hasTalent ? talent.OptionalNumber(talentRow, "universities_2021") ?? 0 : 0));
        }

        talent.Close();
        table.Close();
        return cities;
    }
}
