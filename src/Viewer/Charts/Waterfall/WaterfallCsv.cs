namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>The data of a waterfall: start, contributions, residual, end.</summary>
public static class WaterfallCsv
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    public static byte[] Write(WaterfallInput input)
    {
        var table = new CsvTable(
            "kind", "name", "label_zh", "label_en", "place_zh", "place_en", "quantity_zh", "quantity_en", "unit_en",
            "value", "p05", "p95", "futures", "method_en", "provenance");
        Row(table, input, "from", input.From);
        foreach (var item in input.Items)
        {
            Row(table, input, "contribution", item);
        }

        Row(table, input, "residual", new WaterfallItem("residual", WaterfallPhrases.Zh.Residual, WaterfallPhrases.En.Residual, input.Residual, input.Residual, input.Residual));
        Row(table, input, "to", input.To);
        return table.ToBytes();
    }

    private static void Row(CsvTable table, WaterfallInput input, string kind, WaterfallItem item) => table.Row(
        kind, item.Name, item.LabelZh, item.LabelEn, input.PlaceZh, input.PlaceEn, input.Quantity.NameZh, input.Quantity.NameEn, input.Quantity.UnitEn,
        CsvTable.Number(item.Value), CsvTable.Number(item.P05), CsvTable.Number(item.P95), CsvTable.Whole(input.Futures), input.MethodEn, input.Stamp.Provenance);
}
