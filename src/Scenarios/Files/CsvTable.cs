using System.Globalization;
using Sylvan.Data.Csv;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A CSV file: header, rows, and where each cell stands. The column of a problem is the number of the cell.</summary>
public sealed class CsvTable
{
    private readonly string[] _header;
    private readonly List<(int Line, string[] Cells)> _rows = [];
    private readonly List<ScenarioProblem> _problems = [];

    private CsvTable(string file, string content, string[] header)
    {
        File = file;
        Content = content;
        _header = header;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns => _header;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a file. Rows with another number of cells than the header are left out and are problems.</summary>
    /// <exception cref="InvalidInputException">Unreadable, or a required column is missing.</exception>
    public static CsvTable Read(string path, params ReadOnlySpan<string> required)
    {
        var problems = new List<ScenarioProblem>();
        return TextFile.Read(path, problems) is { } text ? Parse(path, text, required) : throw new InvalidInputException(problems);
    }

    /// <summary>Reads text as if it stood in a file.</summary>
    /// <exception cref="InvalidInputException">No CSV, or a required column is missing.</exception>
    internal static CsvTable Parse(string path, string text, params ReadOnlySpan<string> required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidInputException(new ScenarioProblem(path, 0, 0, "the file is empty", "a header and rows"));
        }

        try
        {
            using var csv = CsvDataReader.Create(new StringReader(text), new CsvDataReaderOptions { Delimiter = ',' });
            var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
            var table = new CsvTable(path, text, header);
            table.CheckHeader(required);
            while (csv.Read())
            {
                var line = csv.RowNumber + 1;
                if (csv.RowFieldCount != header.Length)
                {
                    table._problems.Add(new ScenarioProblem(path, line, 1, $"{csv.RowFieldCount} cells", $"{header.Length} cells, as in the header"));
                }
                else
                {
                    table.AddRow(line, Enumerable.Range(0, header.Length).Select(csv.GetString).ToArray());
                }
            }

            return table;
        }
        catch (CsvFormatException error)
        {
            throw new InvalidInputException(new ScenarioProblem(path, error.RowNumber + 1, 1, $"what is no CSV: {error.Message}", "RFC 4180 CSV"));
        }
    }

    /// <summary>A cell as text; empty in a column that the file does not have.</summary>
    public string Text(int row, string column) => ColumnOf(column) is var cell and >= 0 ? _rows[row].Cells[cell] : "";

    /// <summary>A cell as a finite number; 0 and a problem when empty, not a number, NaN or infinite.</summary>
    public double Number(int row, string column)
    {
        if (Text(row, column).Length > 0)
        {
            return OptionalNumber(row, column) ?? 0;
        }

        Report(row, column, "an empty cell", "a number");
        return 0;
    }

    /// <summary>A cell as a number above 0; 1 and a problem when it is none.</summary>
    public double Positive(int row, string column)
    {
        var before = _problems.Count;
        var number = Number(row, column);
        if (number > 0 || _problems.Count > before)
        {
            return number > 0 ? number : 1;
        }

        Report(row, column, $"{number} in column {column}", "a positive number");
        return 1;
    }

    /// <summary>A cell as a whole number; 0 and a problem when it is none.</summary>
    public int Whole(int row, string column)
    {
        var number = Number(row, column);
        if (Math.Abs(number) < int.MaxValue && number == Math.Floor(number))
        {
            return (int)number;
        }

        Report(row, column, $"'{Text(row, column)}' in column {column}", "a whole number");
        return 0;
    }

    /// <summary>A cell as a finite number, or null when it is empty; a problem when it is anything else.</summary>
    public double? OptionalNumber(int row, string column)
    {
        var text = Text(row, column);
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Report(row, column, $"'{text}' in column {column}", "a finite number");
        return null;
    }

    /// <summary>One of a few words; a problem when it is another.</summary>
    public string Word(int row, string column, IReadOnlyList<string> words)
    {
        var text = Text(row, column);
        if (!words.Contains(text, StringComparer.Ordinal))
        {
            Report(row, column, $"'{text}'", $"one of {words}", NearestName.Of(text, words));
        }

        return text;
    }

    /// <summary>Rows by the text of a column; a text that stands twice is a problem.</summary>
    public IReadOnlyDictionary<string, int> RowsBy(string column)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var row = 0; row < Count; row++)
        {
            if (!rows.TryAdd(Text(row, column), row))
            {
                Report(row, column, $"'{Text(row, column)}' stands twice", "each once");
            }
        }

        return rows;
    }

    /// <summary>Line of a row.</summary>
    public int LineOf(int row) => _rows[row].Line;

    /// <summary>Reports columns that nobody knows.</summary>
    public void AllowOnly(IReadOnlyList<string> columns)
    {
        for (var cell = 0; cell < _header.Length; cell++)
        {
            if (!columns.Contains(_header[cell], StringComparer.Ordinal))
            {
                _problems.Add(new ScenarioProblem(
                    File, 1, cell + 1, $"unknown column '{_header[cell]}'", $"the columns {columns}", NearestName.Of(_header[cell], columns)));
            }
        }
    }

    /// <summary>Adds a problem at a cell.</summary>
    public void Report(int row, string column, Phrase found, Phrase expected, string? nearest = null) =>
        _problems.Add(new ScenarioProblem(File, _rows[row].Line, Math.Max(0, ColumnOf(column)) + 1, found, expected, nearest));

    /// <summary>Ends the reading.</summary>
    /// <exception cref="InvalidInputException">With all problems, if there are any.</exception>
    public void Close()
    {
        if (_problems.Count > 0)
        {
            throw new InvalidInputException(_problems);
        }
    }

    private void CheckHeader(ReadOnlySpan<string> required)
    {
        foreach (var twice in _header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            _problems.Add(new ScenarioProblem(File, 1, Array.LastIndexOf(_header, twice.Key) + 1, $"column '{twice.Key}' stands twice", "each column once"));
        }

        foreach (var column in required)
        {
            if (!_header.Contains(column, StringComparer.Ordinal))
            {
                _problems.Add(new ScenarioProblem(
                    File, 1, 1, $"no column '{column}'", $"the columns {required.ToArray()}", NearestName.Of(column, _header)));
            }
        }

        Close();
    }

    private void AddRow(int line, string[] cells)
    {
        var broken = Array.FindIndex(cells, cell => cell.AsSpan().IndexOfAny('\n', '\r') >= 0);
        if (broken >= 0)
        {
            throw new InvalidInputException(new ScenarioProblem(File, line, broken + 1, "a cell of several lines", "one line for each row; a quotation mark too many does this"));
        }

        _rows.Add((line, cells));
    }

    private int ColumnOf(string column) => Array.IndexOf(_header, column);
}
