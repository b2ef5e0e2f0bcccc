using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>Reads back the data file of a chart.</summary>
internal static partial class CsvRows
{
    /// <summary>The rows by column name.</summary>
    public static List<Dictionary<string, string>> Read(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var lines = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(Cells(line)).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static List<string> Cells(string line) =>
        [.. Cell().Matches(line).Select(match => match.Groups[1].Success ? match.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : match.Groups[2].Value)];

    [GeneratedRegex("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))")]
    private static partial Regex Cell();

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static IEnumerable<double> Column(IEnumerable<Dictionary<string, string>> rows, string name) => rows.Select(row => Number(row[name]));
}
