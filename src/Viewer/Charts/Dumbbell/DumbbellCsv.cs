using static Torch.Sim.Viewer.Charts.CsvTable;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>The data of the chart: the rows that are drawn, in their order.</summary>
public static class DumbbellCsv
{
    /// <summary>UTF-8 with a byte order mark; numbers with all their digits.</summary>
    public static byte[] Write(DumbbellInput input)
    {
        var scene = new DumbbellScene(input, Layout.Language.En);
        var table = new CsvTable(
            "rank", "code", "title_zh", "title_en", "measure", "unit", "before_scenario", "after_scenario",
            "before_p05", "before_median", "before_p95", "after_p05", "after_median", "after_p95",
            "change_p05", "change_median", "change_p95", "change_unit", "highlight", "futures", "provenance");
        foreach (var (row, rank, highlight) in scene.Drawn)
        {
            table.Row(
                Whole(rank), row.Code, row.TitleZh, row.TitleEn, input.MeasureEn, input.UnitEn, input.BeforeEn, input.AfterEn,
                Number(row.Before.P05), Number(row.Before.Median), Number(row.Before.P95),
                Number(row.After.P05), Number(row.After.Median), Number(row.After.P95),
                Number(row.Change.P05), Number(row.Change.Median), Number(row.Change.P95), scene.ChangeUnit,
                highlight > 0 ? "gain" : highlight < 0 ? "loss" : string.Empty, Whole(input.Futures), input.Stamp.Provenance);
        }

        return table.ToBytes();
    }
}
