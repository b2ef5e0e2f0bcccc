namespace Torch.Sim.Scenarios.Results;

/// <summary>CSV after RFC 4180: comma, CR LF, quotes where needed. An absent value is empty, an empty text is <c>""</c>.</summary>
internal static class Csv
{
    public static void WriteRow(TextWriter output, IEnumerable<string?> cells)
    {
        var separator = "";
        foreach (var cell in cells)
        {
            output.Write(separator);
            output.Write(Quote(cell));
            separator = ",";
        }

        output.Write("\r\n");
    }

    private static string? Quote(string? cell)
    {
        var plain = cell is null || (cell.Length > 0 && cell.AsSpan().IndexOfAny(",\"\r\n") < 0);
        return plain ? cell : $"\"{cell!.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
