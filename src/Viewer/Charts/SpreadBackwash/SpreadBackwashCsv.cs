using static Torch.Sim.Viewer.Charts.CsvTable;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>The data of the chart: the cities drawn, the rest and the total.</summary>
public static class SpreadBackwashCsv
{
    /// <summary>UTF-8 with a byte order mark; numbers with all their digits.</summary>
    public static byte[] Write(SpreadBackwashInput input)
    {
        var scene = new SpreadBackwashScene(input, Layout.Language.En);
        var titles = new SpreadBackwashScene(input, Layout.Language.Zh);
        var table = new CsvTable(
            "code", "title_zh", "title_en", "spread_median", "backwash_median", "net_p05", "net_median", "net_p95", "unit", "measure",
            "scenario", "futures", "provenance");
        foreach (var (row, zh) in scene.Cities.Concat(scene.Sums).Zip(titles.Cities.Concat(titles.Sums)))
        {
            var (spread, backwash, net) = row.Summary;
            table.Row(
                row.Code, zh.Title, row.Title, Number(spread), Number(backwash), Number(net.P05), Number(net.Median), Number(net.P95),
                input.UnitEn, input.MeasureEn, input.ScenarioEn, Whole(scene.Futures), input.Stamp.Provenance);
        }

        return table.ToBytes();
    }
}
