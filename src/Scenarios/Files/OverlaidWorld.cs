using Torch.Sim.Model.Numerics;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>Lays overlays over the tables.</summary>
internal static class OverlaidWorld
{
    /// <summary>The tables with the figures of the overlays.</summary>
    /// <exception cref="InvalidInputException">Two overlays give the same figure, or figures contradict one another: a zone that exceeds its city, zones that exceed the national total.</exception>
    internal static WorldFiles Build(WorldFiles files, IReadOnlyList<OverlayFile> overlays)
    {
        RequireOnce(overlays);
        var zones = files.Zones.ToArray();
        var cities = files.Cities.ToArray();
        var distances = new Dictionary<(int A, int B), double>();
        var changes = new List<OverlayChange>();
        foreach (var row in overlays.SelectMany(overlay => overlay.Rows))
        {
            var old = row.Kind switch
            {
                OverlayFigure.Zone => ChangeZone(zones, row),
                OverlayFigure.City => ChangeCity(cities, row),
                _ => ChangeDistance(cities, distances, row),
            };
            changes.Add(new OverlayChange(row.Place, row.OtherPlace, row.Indicator, row.Year, old, row.Value, row.Unit, row.Provenance));
        }

        var overlaid = files.With(cities, zones, distances, changes);
        Check(overlaid, overlays);
        return overlaid;
    }

    private static void RequireOnce(IReadOnlyList<OverlayFile> overlays)
    {
        var problems = new List<ScenarioProblem>();
        for (var i = 1; i < overlays.Count; i++)
        {
            foreach (var row in overlays[i].Rows)
            {
                var earlier = overlays.Take(i).SelectMany(overlay => overlay.Rows.Where(row.IsSameFigure).Select(same => $"{overlay.Path}:{same.Line}")).FirstOrDefault();
                if (earlier is not null)
                {
                    problems.Add(new ScenarioProblem(overlays[i].Path, row.Line, 1, $"a figure that {earlier} gives, too", "each figure once"));
                }
            }
        }

        if (problems.Count > 0)
        {
            throw new InvalidInputException(problems);
        }
    }

    private static double? ChangeZone(ZoneRow[] zones, OverlayRow row)
    {
        var at = Array.FindIndex(zones, zone => string.Equals(zone.Zone.Code, row.Place, StringComparison.Ordinal));
        var zone = zones[at];
        (zones[at], var old) = row.Indicator switch
        {
            "gdp" => (zone with { Gdp2019 = row.Value, Gdp2019Provenance = row.Provenance }, zone.Gdp2019),
            "firms" => (zone with { Firms2019 = row.Value }, zone.Firms2019),
            "staff" => (zone with { Staff2019 = row.Value }, zone.Staff2019),
            _ => (zone with { HasArea = true, Zone = zone.Zone with { AreaKm2 = row.Value } }, zone.HasArea ? zone.Zone.AreaKm2 : (double?)null),
        };
        return old;
    }

    private static double? ChangeCity(CityRow[] cities, OverlayRow row)
    {
        var at = IndexOf(cities, row.Place);
        var city = cities[at];
        if (string.Equals(row.Indicator, "gdp", StringComparison.Ordinal))
        {
            var gdp = city.Gdp.ToDictionary();
            gdp[row.Year] = row.Value;
            cities[at] = city with { Gdp = gdp };
            return city.Gdp[row.Year];
        }

        cities[at] = row.Year == 2020 ? city with { Population2020 = row.Value } : city with { Population2010 = row.Value };
        return row.Year == 2020 ? city.Population2020 : city.Population2010;
    }

    private static double ChangeDistance(CityRow[] cities, Dictionary<(int A, int B), double> distances, OverlayRow row)
    {
        var (a, b) = (IndexOf(cities, row.Place), IndexOf(cities, row.OtherPlace));
        var pair = (Math.Min(a, b), Math.Max(a, b));
        var old = Geodesy.DistanceKm(cities[a].City.Latitude, cities[a].City.Longitude, cities[b].City.Latitude, cities[b].City.Longitude);
        distances[pair] = row.Value;
        return old;
    }

    private static int IndexOf(CityRow[] cities, string code) => Array.FindIndex(cities, city => string.Equals(city.City.Code, code, StringComparison.Ordinal));

    /// <summary>What no single figure shows: parks must fit into their city, the zones' own figures into the national total.</summary>
    private static void Check(WorldFiles files, IReadOnlyList<OverlayFile> overlays)
    {
        var problems = new List<ScenarioProblem>();
        var counted = files.Zones.Where(zone => zone.Zone.CountsFromYear <= 2019).ToArray();
        Total("gdp", counted.Sum(zone => zone.Gdp2019 ?? 0), files.NationalValue("zones_gdp_trillion_yuan", 2019) * 1e6, "m yuan");
        Total("firms", counted.Sum(zone => zone.Firms2019 ?? 0), files.NationalValue("enterprises", 2019), "enterprises");
        Total("staff", counted.Sum(zone => zone.Staff2019 ?? 0), files.NationalValue("employees_10k", 2019) * 1e4, "persons");
        if (problems.Count == 0)
        {
            CheckCities(files, overlays, problems);
        }

        if (problems.Count > 0)
        {
            throw new InvalidInputException(problems);
        }

        void Total(string indicator, double given, double total, string unit)
        {
            if (given >= total)
            {
                problems.AddRange(At(overlays, row => string.Equals(row.Kind, OverlayFigure.Zone, StringComparison.Ordinal) && string.Equals(row.Indicator, indicator, StringComparison.Ordinal))
                    .Select(at => new ScenarioProblem(at.File, at.Line, 1, $"zones whose own figures for {indicator} sum to {given} {unit}", $"less than the national total of the zones, {total} {unit}")));
            }
        }
    }

    private static void CheckCities(WorldFiles files, IReadOnlyList<OverlayFile> overlays, List<ScenarioProblem> problems)
    {
        var cities = CityAccounts.Build(files);
        var parks = ParkAccounts.Build(files, cities);
        var cityOf = files.Zones.Select(zone => zone.Zone.City).Concat(files.Enclaves.Select(enclave => enclave.Park.Host)).ToArray();
        foreach (var group in Enumerable.Range(0, cityOf.Length).GroupBy(park => cityOf[park]))
        {
            var code = files.Cities[group.Key].City.Code;
            var output = StableSum.Of(group.Select(park => parks.ValueAdded[park]).ToArray());
            var staff = StableSum.Of(group.Select(park => parks.Staff[park]).ToArray());
            var persons = cities.Skilled[group.Key] + cities.Other[group.Key];
            var rows = At(overlays, row => string.Equals(row.Place, code, StringComparison.Ordinal)
                || files.Zones.Any(zone => zone.Zone.City == group.Key && string.Equals(zone.Zone.Code, row.Place, StringComparison.Ordinal)));
            if (output >= cities.Gdp[group.Key])
            {
                problems.AddRange(rows.Select(at => new ScenarioProblem(
                    at.File, at.Line, 1, $"zones of {code} with {output:F0} m yuan", $"less than the city's GDP, {cities.Gdp[group.Key]:F0} m yuan")));
            }

            if (staff >= persons || group.Sum(park => parks.Staff[park] - parks.Skilled[park]) >= cities.Other[group.Key])
            {
                problems.AddRange(rows.Select(at => new ScenarioProblem(
                    at.File, at.Line, 1, $"zones of {code} with {staff:F0} persons", $"fewer than work in the city, {persons:F0}")));
            }
        }
    }

    private static IEnumerable<(string File, int Line)> At(IReadOnlyList<OverlayFile> overlays, Func<OverlayRow, bool> concerns) =>
        overlays.SelectMany(overlay => overlay.Rows.Where(concerns).Select(row => (overlay.Path, row.Line)));
}
