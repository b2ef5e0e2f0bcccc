using System.Globalization;
using System.Text;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Rows aligned for a terminal: numbers to the right, Chinese characters two cells wide.</summary>
public sealed class TextTable
{
    private readonly List<string[]> rows = [];
    private bool[] rightAligned = [];

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; set; } = [];

    /// <summary>Adds a row; a column with a number in it is aligned to the right.</summary>
    public void Add(string[] cells, bool[] isNumber)
    {
        // NULL says nothing about its column, so one number in it decides.
        Array.Resize(ref rightAligned, cells.Length);
        for (var column = 0; column < cells.Length; column++)
        {
            rightAligned[column] |= isNumber[column];
        }

        rows.Add(cells);
    }

    /// <summary>Writes header, rows and, unless told otherwise, the number of rows.</summary>
    public void Write(TextWriter output, bool count = true)
    {
        var widths = Columns.Select((name, column) => rows.Select(row => Width(row[column])).Append(Width(name)).Max()).ToArray();
        WriteRow(output, Columns, widths);
        WriteRow(output, [.. widths.Select(width => new string('-', width))], widths);
        foreach (var row in rows)
        {
            WriteRow(output, row, widths);
        }

        if (count)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"({rows.Count} rows)\n"));
        }
    }

    /// <summary>Number of terminal cells a text takes.</summary>
    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    private static int Width(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>The blocks of Unicode that East Asian terminals draw two cells wide (UAX 11).</summary>
    private static bool IsWide(int code) => code
        is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);

    private void WriteRow(TextWriter output, IReadOnlyList<string> cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var column = 0; column < cells.Count; column++)
        {
            var padding = new string(' ', widths[column] - Width(cells[column]));
            line.Append(column == 0 ? "" : "  ");
            line.Append(column < rightAligned.Length && rightAligned[column] ? padding + cells[column] : cells[column] + padding);
        }

        output.Write(line.ToString().TrimEnd());
        output.Write('\n');
    }
}
