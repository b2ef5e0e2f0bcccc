using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Writes an indicator table for readers and for programs.</summary>
public static class IndicatorWriter
{
    private static readonly string[] s_columns =
    [
        "scenario", "quarter", "indicator", "title_zh", "title_en", "unit", "futures", "undefined", "p05", "median", "p95",
        "difference_p05", "difference_median", "difference_p95", "greater", "pairs",
    ];

    /// <summary>Writes the table. A value that does not exist is empty (CSV), null (JSON) or said in words (table), never 0.</summary>
    /// <param name="table">The table.</param>
    /// <param name="format">CSV and JSON have both titles and fixed column names; a table has one language.</param>
    /// <param name="isChinese">Language of a table.</param>
    /// <param name="output">Where it goes.</param>
    public static void Write(IndicatorTable table, QueryFormat format, bool isChinese, TextWriter output)
    {
        var writer = QueryWriter.For(format, output);
        var isTable = format == QueryFormat.Table;
        writer.Begin(isTable ? Headings(isChinese) : s_columns);
        foreach (var row in table.Rows)
        {
            writer.Row(isTable ? Readable(row, isChinese) : Record(table, row));
        }

        writer.End();
    }

    private static string[] Headings(bool isChinese) => isChinese
        ? ["情景", "指标", "单位", "中位数", "90% 区间", "与基准之差（配对中位数）", "90% 区间", "高于基准"]
        : ["scenario", "indicator", "unit", "median", "90% band", "difference from baseline (paired median)", "90% band", "greater in"];

    private static object?[] Readable(IndicatorRow row, bool isChinese)
    {
        var undefined = isChinese ? "无定义" : "undefined";
        return
        [
            row.Scenario, isChinese ? row.Definition.TitleZh : row.Definition.TitleEn, row.Definition.Unit,
            row.Level is null ? undefined : Short(row.Level.Median), Band(row.Level),
            row.Definition.IsEffect ? "" : row.Difference is null ? "" : Short(row.Difference.Median), row.Definition.IsEffect ? "" : Band(row.Difference),
            row.Pairs == 0 ? "" : isChinese
                ? string.Create(CultureInfo.InvariantCulture, $"{row.Greater}/{row.Pairs}")
                : string.Create(CultureInfo.InvariantCulture, $"{row.Greater} of {row.Pairs}"),
        ];
    }

    private static double Short(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Band(IndicatorBand? band) =>
        band is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{band.P05:G4} … {band.P95:G4}");

    private static object?[] Record(IndicatorTable table, IndicatorRow row) =>
    [
        row.Scenario, table.Quarter.ToString(), row.Definition.Name, row.Definition.TitleZh, row.Definition.TitleEn, row.Definition.Unit,
        row.Futures, row.Undefined, row.Level?.P05, row.Level?.Median, row.Level?.P95,
        row.Difference?.P05, row.Difference?.Median, row.Difference?.P95, row.Greater, row.Pairs,
    ];
}
