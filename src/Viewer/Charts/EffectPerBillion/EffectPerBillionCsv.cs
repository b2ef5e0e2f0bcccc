namespace Torch.Sim.Viewer.Charts.EffectPerBillion;

/// <summary>The data of the table: every effect of every scenario.</summary>
public static class EffectPerBillionCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    public static byte[] Write(EffectPerBillionInput input)
    {
        var table = new CsvTable(
            "scenario", "title_zh", "title_en", "effect", "unit_en", "first_year", "last_year", "median", "p05", "p95", "futures", "provenance");
        foreach (var row in input.Scenarios)
        {
            Row(table, input, row, "gdp_difference", "billion yuan", row.Gdp);
            Row(table, input, row, "zones_value_added_difference", "billion yuan", row.ZonesValueAdded);
            Row(table, input, row, "public_money_difference", "billion yuan", row.PublicMoney);
            Row(table, input, row, "gdp_per_billion_public_money", "billion yuan per billion yuan", row.GdpPerBillion);
        }

        return table.ToBytes();
    }

    private static void Row(CsvTable table, EffectPerBillionInput input, ScenarioEffect row, string effect, string unit, EffectRange? range) => table.Row(
        row.Name, row.TitleZh, row.TitleEn, effect, unit, CsvTable.Whole(input.FirstYear), CsvTable.Whole(input.LastYear),
        CsvTable.Number(range?.Median), CsvTable.Number(range?.P05), CsvTable.Number(range?.P95), CsvTable.Whole(row.Futures), input.Stamp.Provenance);
}
