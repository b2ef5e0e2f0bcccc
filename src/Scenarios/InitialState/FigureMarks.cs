using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>The register of the base state's figures: what was observed, what was estimated and how, what is synthetic.</summary>
internal static class FigureMarks
{
    internal static IReadOnlyList<FigureMark> Of(WorldFiles files, CityAccounts cities, ParkAccounts parks)
    {
        var marks = new List<FigureMark>();
        foreach (var ((indicator, year), figure) in files.National.OrderBy(pair => pair.Key.Indicator, StringComparer.Ordinal).ThenBy(pair => pair.Key.Year))
        {
            if (year == 2019)
            {
                marks.Add(new FigureMark("nation", indicator, figure.Value, Mark.Observed, figure.Provenance));
            }
        }

        for (var i = 0; i < files.Cities.Count; i++)
        {
            var code = files.Cities[i].City.Code;
            marks.Add(cities.GdpObserved[i]
                ? new(code, "gdp_m_yuan_year", cities.Gdp[i], Mark.Observed, "cities.csv, raked to national GDP")
                : new(code, "gdp_m_yuan_year", cities.Gdp[i], Mark.Estimated, "gap filled: near year or population times province's GDP per head, raked"));
            marks.Add(new(code, "skilled_persons", cities.Skilled[i], Mark.Estimated, "census 2020 tertiary education times 165/217"));
            marks.Add(new(code, "other_persons", cities.Other[i], Mark.Estimated, "rest of 750 million employed, by census 2020 population"));
        }

        var counted = files.Zones.Count(zone => zone.Zone.CountsFromYear <= Quarter.Base.Year);
        for (var i = 0; i < parks.ValueAdded.Length; i++)
        {
            var zone = i < files.Zones.Count ? files.Zones[i] : null;
            var code = zone?.Zone.Code ?? files.Enclaves[i - files.Zones.Count].Park.Code;
            var method = zone is null ? "contract file" : $"apportioned: city GDP, age, area; {counted} zones sum to the national total";
            marks.Add(parks.Observed[i]
                ? new(code, "value_added_m_yuan_year", parks.ValueAdded[i], Mark.Observed, zone!.Gdp2019Provenance)
                : new(code, "value_added_m_yuan_year", parks.ValueAdded[i], Mark.Estimated, method));
            marks.Add(new(code, "firms", parks.Firms[i], Mark.Estimated, "value added^0.9, national total met exactly"));
            marks.Add(new(code, "staff_persons", parks.Staff[i], Mark.Estimated, "value added^0.9, national total met exactly"));
            marks.Add(new(code, "skilled_persons", parks.Skilled[i], Mark.Estimated, "55 % of staff, at most half of the city's skilled"));
            if (zone is not null)
            {
                marks.Add(new(
                    code, "area_km2", zone.Zone.AreaKm2, zone.HasArea ? Mark.Observed : Mark.Estimated,
                    zone.HasArea ? "zone_area.csv" : "median of the zones"));
            }
        }

        marks.Add(new("nation", "firm_records", parks.Firms.Sum(), Mark.Synthetic, "one national draw of sizes, ages by survival, loans by their stationary law"));
        return marks.Select(mark => Overlaid(mark, files.Overlays)).Concat(files.Overlays.Where(change => change.OtherPlace.Length > 0).Select(
            change => new FigureMark($"{change.Place}-{change.OtherPlace}", "distance_km", change.NewValue, Mark.Overlay, change.Provenance))).ToArray();
    }

    /// <summary>The mark of a figure that an overlay gives; a city's GDP is still raked to the national total.</summary>
    private static FigureMark Overlaid(FigureMark mark, IReadOnlyList<OverlayChange> changes)
    {
        var indicator = mark.Figure switch
        {
            "gdp_m_yuan_year" or "value_added_m_yuan_year" => "gdp",
            "firms" => "firms",
            "staff_persons" => "staff",
            "area_km2" => "area",
            _ => null,
        };
        var change = changes.LastOrDefault(change => change.Year == 2019
            && string.Equals(change.Place, mark.Place, StringComparison.Ordinal) && string.Equals(change.Indicator, indicator, StringComparison.Ordinal));
        return change is null ? mark : mark with { Mark = Mark.Overlay, Provenance = change.Provenance };
    }
}
