using System.Text;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>What the columns of tables mean, one row per column.</summary>
public static class Codebook
{
    /// <summary>Names of the columns of a codebook.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["table", "column", "unit", "measure", "title_zh", "title_en", "origin"];

    private static readonly Dictionary<string, (string Zh, string En)> KeyTitles = new(StringComparer.Ordinal)
    {
        ["future"] = ("未来编号", "Number of the future within the study"),
        ["scenario"] = ("情景", "Scenario"),
        ["seed"] = ("随机种子", "Seed of the random draws"),
        ["quarter"] = ("季度", "Quarter"),
        ["kind"] = ("流动类别", "What flows"),
        ["year"] = ("年份", "Calendar year"),
        ["origin"] = ("流出地", "Place of origin"),
        ["destination"] = ("流入地", "Place of destination"),
        [TablePart.AgeKey] = ("年龄（岁）", "Age in years"),
    };

    /// <summary>The rows of the given tables, sorted by name, and of the flows.</summary>
    public static IReadOnlyList<CodebookRow> Of(IReadOnlyList<ResultTable> tables)
    {
        var rows = new List<CodebookRow>();
        foreach (var table in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            rows.AddRange(Keys(table.Name, ["future", "scenario", "seed", "quarter", .. table.Keys]));
            rows.AddRange(table.Columns.Select(column => new CodebookRow(
                table.Name, column.Name, column.Unit, MeasureName(column.Measure), column.TitleZh, column.TitleEn,
                ColumnOrigins.Of(table.Name, column.Name))));
        }

        rows.AddRange(Keys(FlowPart.Table, ["future", "scenario", "seed", "kind", "year", "origin", "destination"]));
        rows.Add(new CodebookRow(
            FlowPart.Table, "amount", "persons, or million yuan at 2019 prices", MeasureName(Measure.Flow), "年内流量", "Flow within the year",
            "E8-3, E9-6, E10-2, E1-3"));
        return rows;
    }

    /// <summary>Writes rows as CSV: UTF-8 with byte order mark, so that Excel shows Chinese.</summary>
    /// <exception cref="ResultsStoreException">The operating system refuses.</exception>
    public static void Write(string path, IEnumerable<CodebookRow> rows) => WholeFile.Write(path, temporary =>
    {
        using var text = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Csv.WriteRow(text, Columns);
        foreach (var row in rows)
        {
            Csv.WriteRow(text, row.Cells);
        }
    });

    private static IEnumerable<CodebookRow> Keys(string table, IEnumerable<string> keys) => keys.Select(key =>
    {
        var (zh, en) = KeyTitles.GetValueOrDefault(key, (key, key));
        return new CodebookRow(table, key, null, "key", zh, en, null);
    });

    private static string MeasureName(Measure measure) => measure switch
    {
        Measure.Flow => "flow",
        Measure.Stock => "stock",
        Measure.Ratio => "ratio",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}

/// <summary>What one column means.</summary>
/// <param name="Table">Table.</param>
/// <param name="Column">Column.</param>
/// <param name="Unit">Unit, null for a key.</param>
/// <param name="Measure">key, flow (sum over the quarter), stock (level at its end), ratio, or test.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Origin">Numbers of the equations, or the source; null for a key.</param>
public sealed record CodebookRow(string Table, string Column, string? Unit, string Measure, string TitleZh, string TitleEn, string? Origin)
{
    /// <summary>The cells in the order of <see cref="Codebook.Columns"/>.</summary>
    public IReadOnlyList<string?> Cells => [Table, Column, Unit, Measure, TitleZh, TitleEn, Origin];
}
