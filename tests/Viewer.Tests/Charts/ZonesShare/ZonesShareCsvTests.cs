using System.Globalization;
using System.Text;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ZonesShareCsvTests
{
    private static readonly ZonesShareInput Input = ZonesShareSamples.Input(5);

    [Fact]
    public void The_file_starts_with_a_byte_order_mark() =>
        Assert.Equal([0xEF, 0xBB, 0xBF], ZonesShareCsv.Write(Input)[..3]);

    [Fact]
    public void Every_plotted_number_stands_in_the_file_to_the_last_bit()
    {
        var rows = Rows(Input);
        var scene = new ShareScene(Input, SlideTheme.Light, Language.Zh);
        foreach (var series in scene.Drawn)
        {
            var (xs, quantiles) = series.From(double.MinValue);
            var written = rows.Where(row => row["kind"] == "simulated" && row["scenario"] == series.Scenario.Name).ToList();
            Assert.Equal(xs, written.Select(row => BandSeries.TimeOf(BandSeries.Parse(row["period"]))));
            string[] columns = ["p05_pct", "p25_pct", "share_pct", "p75_pct", "p95_pct"];
            for (var q = 0; q < columns.Length; q++)
            {
                Assert.Equal(quantiles[q], written.Select(row => Number(row[columns[q]])));
            }
        }
    }

    [Fact]
    public void History_keeps_its_provenance()
    {
        var observed = Rows(Input).Where(row => row["kind"] == "observed").ToList();
        Assert.Equal(Input.History.Select(p => p.SharePercent), observed.Select(row => Number(row["share_pct"])));
        Assert.Equal(Input.History.Select(p => p.Provenance), observed.Select(row => row["provenance"]));
        Assert.Equal("2016", observed[0]["period"]);
    }

    [Fact]
    public void The_paired_difference_is_there()
    {
        var row = Assert.Single(Rows(Input), row => row["kind"] == "difference_from_baseline_points");
        Assert.Equal(Input.Gap!.Median, Number(row["share_pct"]));
        Assert.Equal(Input.Gap.P05, Number(row["p05_pct"]));
        Assert.Equal("200", row["futures"]);
        Assert.Equal("200", row["futures_above_baseline"]);
        Assert.Equal("2030Q4", row["period"]);
    }

    [Fact]
    public void Scenarios_that_are_not_drawn_are_in_the_file_all_the_same()
    {
        var more = Input with { Scenarios = [.. Input.Scenarios, Input.Scenarios[^1] with { Name = "sixth" }] };
        Assert.Contains(Rows(more), row => row["scenario"] == "sixth");
        var slide = new ZonesShareSlide(more, SlideTheme.Light, Language.En);
        Assert.Contains("scenarios not drawn, see the data file: 1", slide.Text.Source);
    }

    [Fact]
    public void Commas_and_quotes_in_names_are_escaped()
    {
        var odd = Input with { Scenarios = [Input.Scenarios[0] with { TitleEn = "a, \"b\"" }], Gap = null };
        Assert.Contains("\"a, \"\"b\"\"\"", Encoding.UTF8.GetString(ZonesShareCsv.Write(odd)), StringComparison.Ordinal);
    }

    private static List<Dictionary<string, string>> Rows(ZonesShareInput input)
    {
        var lines = Encoding.UTF8.GetString(ZonesShareCsv.Write(input)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
