namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>The data of small multiples: the difference from the baseline in every quarter of every panel.</summary>
public static class SmallMultiplesCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    /// <remarks>value is the median over pairs of futures; unit_en is the unit of the difference.</remarks>
    public static byte[] Write(SmallMultiplesInput input)
    {
        var unit = input.Quantity.InPercentOfBaseline ? "% of baseline" : input.Quantity.UnitEn;
        var table = new CsvTable(
            "kind", "panel", "panel_zh", "panel_en", "quantity_zh", "quantity_en", "unit_en", "scenario", "quarter",
            "value", "p05", "p25", "p75", "p95", "futures", "futures_above_baseline", "provenance");
        foreach (var panel in input.Panels)
        {
            var band = panel.Paired.Difference;
            for (var i = 0; i < band.Quarters.Count; i++)
            {
                double[] values = [band.P50[i], band.P05[i], band.P25[i], band.P75[i], band.P95[i]];
                table.Row([
                    "difference_from_baseline", panel.Name, panel.TitleZh, panel.TitleEn, input.Quantity.NameZh, input.Quantity.NameEn, unit,
                    band.Name, band.Quarters[i], .. values.Select(value => CsvTable.Number(value)), CsvTable.Whole(band.Futures),
                    CsvTable.Whole(panel.Paired.FuturesAbove[i]), input.Stamp.Provenance]);
            }
        }

        return table.ToBytes();
    }
}
