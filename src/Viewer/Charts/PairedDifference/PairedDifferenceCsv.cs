namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>The data of the paired differences: every quarter of every scenario.</summary>
public static class PairedDifferenceCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    public static byte[] Write(PairedDifferenceInput input)
    {
        var table = new CsvTable(
            "kind", "place_zh", "place_en", "quantity_zh", "quantity_en", "unit_en", "scenario", "title_zh", "title_en", "quarter",
            "median", "p05", "p25", "p75", "p95", "futures", "futures_above_baseline", "provenance");
        foreach (var (band, above) in input.Scenarios.Select(scenario => (scenario.Difference, scenario.FuturesAbove)))
        {
            for (var i = 0; i < band.Quarters.Count; i++)
            {
                table.Row([
                    "difference_from_baseline", input.PlaceZh, input.PlaceEn, input.Quantity.NameZh, input.Quantity.NameEn, input.Quantity.UnitEn,
                    band.Name, band.TitleZh, band.TitleEn, band.Quarters[i],
                    CsvTable.Number(band.P50[i]), CsvTable.Number(band.P05[i]), CsvTable.Number(band.P25[i]), CsvTable.Number(band.P75[i]), CsvTable.Number(band.P95[i]),
                    CsvTable.Whole(band.Futures), CsvTable.Whole(above[i]), input.Stamp.Provenance]);
            }
        }

        return table.ToBytes();
    }
}
