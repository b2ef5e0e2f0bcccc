using System.Globalization;
using System.Text;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>Reads back the data file of a chart.</summary>
internal static class CsvRows
{
    /// <summary>The rows by column name.</summary>
    public static List<Dictionary<string, string>> Read(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var lines = Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static IEnumerable<double> Column(IEnumerable<Dictionary<string, string>> rows, string name) => rows.Select(row => Number(row[name]));
}
