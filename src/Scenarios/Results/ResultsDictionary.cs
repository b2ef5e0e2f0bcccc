using System.Text;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary><c>results/dictionary.csv</c>: what every column of every table means, for readers with a spreadsheet.</summary>
public static class ResultsDictionary
{
    /// <summary>Writes the dictionary of the given tables and of the flows: UTF-8 with byte order mark, so that Excel shows Chinese.</summary>
    public static void Write(RunFolder folder, IReadOnlyList<ResultTable> tables) => folder.WriteWhole(folder.DictionaryPath, file =>
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        Csv.WriteRow(text, ["table", "column", "unit", "measure", "title_zh", "title_en"]);
        foreach (var row in Codebook.Of(tables))
        {
            Csv.WriteRow(text, [row.Table, row.Column, row.Unit, row.Measure, row.TitleZh, row.TitleEn]);
        }
    });
}
