namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>The data of a fan: every quarter of every scenario, and the paired difference.</summary>
public static class FanCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    /// <remarks>value is the median over futures, or the median difference.</remarks>
    public static byte[] Write(FanInput input)
    {
        var table = new CsvTable(
            "kind", "place_zh", "place_en", "quantity_zh", "quantity_en", "unit_en", "scenario", "title_zh", "title_en", "role", "quarter",
            "value", "p05", "p25", "p75", "p95", "futures", "futures_above_baseline", "provenance");
        foreach (var scenario in input.Scenarios)
        {
            for (var i = 0; i < scenario.Quarters.Count; i++)
            {
                Row(table, input, "simulated", scenario, scenario.Quarters[i],
                    [scenario.P50[i], scenario.P05[i], scenario.P25[i], scenario.P75[i], scenario.P95[i]], scenario.Futures, above: null);
            }
        }

        if (input.Gap is { } gap && input.Scenarios.FirstOrDefault(s => s.Role == ScenarioRole.Spotlight) is { } spotlight)
        {
            Row(table, input, "difference_from_baseline", spotlight, spotlight.Quarters[^1],
                [gap.Median, gap.P05, null, null, gap.P95], gap.Futures, gap.FuturesAbove);
        }

        return table.ToBytes();
    }

    private static void Row(
        CsvTable table, FanInput input, string kind, ScenarioBand scenario, string quarter, double?[] values, int futures, int? above)
    {
        var quantity = input.Quantity;
        table.Row([
            kind, input.PlaceZh, input.PlaceEn, quantity.NameZh, quantity.NameEn, quantity.UnitEn,
            scenario.Name, scenario.TitleZh, scenario.TitleEn, CsvTable.RoleName(scenario.Role), quarter,
            .. values.Select(CsvTable.Number), CsvTable.Whole(futures), CsvTable.Whole(above), input.Stamp.Provenance]);
    }
}
