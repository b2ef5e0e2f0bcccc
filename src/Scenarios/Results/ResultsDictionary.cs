using System.Text;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary><c>results/dictionary.csv</c>: what every column of every table means, for readers with a spreadsheet.</summary>
public static class ResultsDictionary
{
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

    /// <summary>Writes the dictionary of the given tables and of the flows: UTF-8 with byte order mark, so that Excel shows Chinese.</summary>
    public static void Write(RunFolder folder, IReadOnlyList<ResultTable> tables) => folder.WriteWhole(folder.DictionaryPath, file =>
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        Csv.WriteRow(text, ["table", "column", "unit", "measure", "title_zh", "title_en"]);
        foreach (var table in tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            WriteKeys(text, table.Name, ["future", "scenario", "seed", "quarter", .. table.Keys]);
            foreach (var column in table.Columns)
            {
                Csv.WriteRow(text, [table.Name, column.Name, column.Unit, MeasureName(column.Measure), column.TitleZh, column.TitleEn]);
            }
        }

        WriteKeys(text, FlowPart.Table, ["future", "scenario", "seed", "kind", "year", "origin", "destination"]);
        Csv.WriteRow(text, [FlowPart.Table, "amount", "persons, or million yuan at 2019 prices", MeasureName(Measure.Flow), "年内流量", "Flow within the year"]);
    });

    private static void WriteKeys(TextWriter text, string table, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            var (zh, en) = KeyTitles.GetValueOrDefault(key, (key, key));
            Csv.WriteRow(text, [table, key, null, "key", zh, en]);
        }
    }

    private static string MeasureName(Measure measure) => measure switch
    {
        Measure.Flow => "flow",
        Measure.Stock => "stock",
        Measure.Ratio => "ratio",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };
}
