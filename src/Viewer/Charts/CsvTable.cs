using System.Globalization;
using System.Text;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The data file of a chart: UTF-8 with a byte order mark, so that spreadsheets show the Chinese; numbers with all their digits.</summary>
internal sealed class CsvTable
{
    private readonly StringBuilder text = new();
    private readonly int columns;

    /// <summary>A table with these columns.</summary>
    public CsvTable(params string[] header)
    {
        columns = header.Length;
        Row(header);
    }

    /// <summary>Adds a row; one cell for each column.</summary>
    public void Row(params string[] cells)
    {
        if (cells.Length != columns)
        {
            throw new ArgumentException($"A row needs {columns} cells; found {cells.Length}.", nameof(cells));
        }

        text.AppendJoin(',', cells.Select(Quoted)).Append("\r\n");
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

    /// <summary>A number with all its digits; empty for none.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A whole number; empty for none.</summary>
    public static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A role in a data file.</summary>
    public static string RoleName(ScenarioRole role) => role switch
    {
        ScenarioRole.Baseline => "baseline",
        ScenarioRole.Spotlight => "spotlight",
        _ => "other",
    };

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0
        ? cell
        : "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
