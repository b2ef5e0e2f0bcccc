using System.Globalization;
using Sylvan.Data.Csv;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A CSV file of the data folder: header, rows, and where each cell stands.</summary>
public sealed class CsvTable
{
    private readonly string[] _header;
    private readonly List<(int Line, string[] Cells)> _rows = [];

    private CsvTable(string file, string[] header)
    {
        File = file;
        _header = header;
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns => _header;

    /// <summary>Number of rows.</summary>
    public int Count => _rows.Count;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidInputException">Unreadable, a required column is missing, or a row has another number of cells.</exception>
    public static CsvTable Read(string path, params ReadOnlySpan<string> required)
    {
        var options = new CsvDataReaderOptions { Delimiter = ',' };
        try
        {
            using var csv = CsvDataReader.Create(path, options);
            var header = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
            var table = new CsvTable(path, header);
            foreach (var column in required)
            {
                table.ColumnOf(column);
            }

            while (csv.Read())
            {
                if (csv.RowFieldCount != header.Length)
                {
                    throw new InvalidInputException(new ScenarioProblem(
                        path, csv.RowNumber + 1, 1, $"{csv.RowFieldCount} cells", $"{header.Length} cells, as in the header"));
                }

                table._rows.Add((csv.RowNumber + 1, Enumerable.Range(0, header.Length).Select(csv.GetString).ToArray()));
            }

            return table;
        }
        catch (CsvFormatException error)
        {
            throw new InvalidInputException(new ScenarioProblem(path, error.RowNumber + 1, 1, error.Message, "RFC 4180 CSV"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new ScenarioProblem(path, 0, 0, error.Message, "a readable CSV file"));
        }
    }

    /// <summary>A cell as text.</summary>
    public string Text(int row, string column) => _rows[row].Cells[ColumnOf(column)];

    /// <summary>A cell as a finite number.</summary>
    /// <exception cref="InvalidInputException">Empty, not a number, NaN or infinite.</exception>
    public double Number(int row, string column) => OptionalNumber(row, column)
        ?? throw Problem(row, column, "an empty cell", "a number");

    /// <summary>A cell as a finite number, or null when it is empty.</summary>
    /// <exception cref="InvalidInputException">Not a number, NaN or infinite.</exception>
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

        throw Problem(row, column, $"'{text}' in column {column}", "a finite number");
    }

    /// <summary>An exception that points at a cell.</summary>
    public InvalidInputException Problem(int row, string column, string found, string expected, string? nearest = null) =>
        new(new ScenarioProblem(File, _rows[row].Line, ColumnOf(column) + 1, found, expected, nearest));

    private int ColumnOf(string column)
    {
        var index = Array.IndexOf(_header, column);
        return index >= 0 ? index : throw new InvalidInputException(new ScenarioProblem(
            File, 1, 1, $"no column '{column}'", $"the columns {string.Join(", ", _header)}", NearestName.Of(column, _header)));
    }
}
