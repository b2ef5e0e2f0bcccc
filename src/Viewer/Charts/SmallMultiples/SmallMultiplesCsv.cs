namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>The data of small multiples: every quarter of baseline and scenario of every panel, and the differences.</summary>
public static class SmallMultiplesCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    /// <remarks>value is the median over futures, or the median difference.</remarks>
    public static byte[] Write(SmallMultiplesInput input)
    {
        var table = new CsvTable(
            "kind", "panel", "panel_zh", "panel_en", "quantity_zh", "quantity_en", "unit_en", "scenario", "quarter",
            "value", "p05", "p25", "p75", "p95", "futures", "futures_above_baseline", "provenance");
        foreach (var panel in input.Panels)
        {
            Series(table, input, panel, "baseline", panel.Baseline);
            Series(table, input, panel, "scenario", panel.Scenario);
            Row(table, input, panel, "difference_from_baseline", panel.Scenario.Name, panel.Scenario.Quarters[^1],
                [panel.Gap.Median, panel.Gap.P05, null, null, panel.Gap.P95], panel.Gap.Futures, panel.Gap.FuturesAbove);
        }

        return table.ToBytes();
    }

    private static void Series(CsvTable table, SmallMultiplesInput input, MultiplePanel panel, string kind, ScenarioBand band)
    {
        for (var i = 0; i < band.Quarters.Count; i++)
        {
            Row(table, input, panel, kind, band.Name, band.Quarters[i],
                [band.P50[i], band.P05[i], band.P25[i], band.P75[i], band.P95[i]], band.Futures, above: null);
        }
    }

    private static void Row(
        CsvTable table, SmallMultiplesInput input, MultiplePanel panel, string kind, string scenario, string quarter,
        double?[] values, int futures, int? above) => table.Row([
            kind, panel.Name, panel.TitleZh, panel.TitleEn, input.Quantity.NameZh, input.Quantity.NameEn, input.Quantity.UnitEn, scenario, quarter,
            .. values.Select(CsvTable.Number), CsvTable.Whole(futures), CsvTable.Whole(above), input.Stamp.Provenance]);
}
