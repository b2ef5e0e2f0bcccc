using static Torch.Sim.Viewer.Charts.CsvTable;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>The data of the chart: every cell and every sum, one a row: mean, least and most over the futures, in the English unit.</summary>
public static class FlowHeatmapCsv
{
    /// <summary>UTF-8 with a byte order mark; numbers with all their digits.</summary>
    public static byte[] Write(FlowHeatmapInput input)
    {
        var scene = new FlowHeatmapScene(input, Layout.Language.En);
        var table = new CsvTable(
            "kind", "what", "scenario", "year", "origin", "origin_zh", "origin_en", "target", "target_zh", "target_en", "amount",
            "amount_least", "amount_most", "unit", "share_of_total", "futures", "provenance");
        for (var i = 0; i < scene.Count; i++)
        {
            for (var j = 0; j < scene.Count; j++)
            {
                Row("cell", input.Groups[i], input.Groups[j], input.Amounts[i][j]);
            }
        }

        for (var i = 0; i < scene.Count; i++)
        {
            Row("outflow", input.Groups[i], null, scene.Outflows[i]);
            Row("inflow", null, input.Groups[i], scene.Inflows[i]);
        }

        Row("total", null, null, scene.Total);
        return table.ToBytes();

        void Row(string kind, HeatGroup? origin, HeatGroup? target, FutureAmounts amount) => table.Row(
            kind, input.KindEn, input.ScenarioEn, Whole(input.Year), origin?.Code ?? string.Empty, origin?.TitleZh ?? string.Empty,
            origin?.TitleEn ?? string.Empty, target?.Code ?? string.Empty, target?.TitleZh ?? string.Empty, target?.TitleEn ?? string.Empty,
            Number(amount.Mean), Number(amount.Least), Number(amount.Most), input.UnitEn,
            scene.Total.Mean > 0 ? Number(amount.Mean / scene.Total.Mean) : string.Empty, Whole(scene.Futures), input.Stamp.Provenance);
    }
}
