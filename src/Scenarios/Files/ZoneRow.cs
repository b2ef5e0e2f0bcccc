using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A zone as the tables give it.</summary>
/// <param name="Zone">Code, names, place.</param>
/// <param name="YearApproved">Year of national status.</param>
/// <param name="HasArea">False when the approved area is unknown and was taken as the median.</param>
/// <param name="Gdp2019">Published value added or GDP of the zone in 2019, m yuan, or null.</param>
/// <param name="Gdp2019Provenance">Where that figure comes from.</param>
public sealed record ZoneRow(Zone Zone, int YearApproved, bool HasArea, double? Gdp2019, string Gdp2019Provenance)
{
    /// <summary>Enterprises of 2019 from an overlay, or null.</summary>
    public double? Firms2019 { get; init; }

    /// <summary>Staff of 2019 from an overlay, persons, or null.</summary>
    public double? Staff2019 { get; init; }

    internal static IReadOnlyList<ZoneRow> Read(string zonesPath, string areaPath, string gdpPath, IReadOnlyDictionary<string, int> cities)
    {
        var areas = ReadAreas(areaPath);
        var median = areas.Values.Order().ElementAtOrDefault(areas.Count / 2);
        var gdp = ReadGdp(gdpPath);
        var table = CsvTable.Read(
            zonesPath, "id", "name_zh", "name_en", "city_code", "province_zh", "region4", "year_approved", "counts_from_year", "lat", "lon");
        _ = table.RowsBy("id");
        var zones = new List<ZoneRow>();
        for (var row = 0; row < table.Count; row++)
        {
            var code = table.Text(row, "id");
            var cityCode = table.Text(row, "city_code");
            if (!cities.TryGetValue(cityCode, out var city) && cities.Count > 0)
            {
                table.Report(row, "city_code", $"unknown city '{cityCode}'", "a code of cities.csv", NearestName.Of(cityCode, cities.Keys));
            }

            var hasArea = areas.TryGetValue(code, out var area);
            var hasGdp = gdp.TryGetValue(code, out var figure);
            zones.Add(new ZoneRow(
                new Zone(
                    code, table.Text(row, "name_zh"), table.Text(row, "name_en"), city, table.Text(row, "province_zh"),
                    table.Text(row, "region4"), table.Whole(row, "counts_from_year"), hasArea ? area : median,
                    table.Number(row, "lat"), table.Number(row, "lon")),
                table.Whole(row, "year_approved"), hasArea, hasGdp ? figure!.Value : null, hasGdp ? figure!.Provenance : ""));
        }

        table.Close();
        return zones;
    }

    private static Dictionary<string, double> ReadAreas(string path)
    {
        var table = CsvTable.Read(path, "zone_id", "approved_area_km2");
        var areas = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Text(row, "approved_area_km2").Length > 0)
            {
                areas[table.Text(row, "zone_id")] = table.Positive(row, "approved_area_km2");
            }
        }

        table.Close();
        return areas;
    }

    private static Dictionary<string, NationalFigure> ReadGdp(string path)
    {
        const double millionPerUnit = 100;
        var table = CsvTable.Read(path, "zone_id", "year", "indicator", "value", "unit", "provenance");
        var figures = new Dictionary<string, NationalFigure>(StringComparer.Ordinal);
        for (var row = 0; row < table.Count; row++)
        {
            if (table.Whole(row, "year") == 2019)
            {
                figures[table.Text(row, "zone_id")] =
                    new NationalFigure(table.Number(row, "value") * millionPerUnit, table.Text(row, "provenance"));
            }
        }

        table.Close();
        return figures;
    }
}
