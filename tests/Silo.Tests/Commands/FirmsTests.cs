using System.Globalization;

namespace Torch.Sim.Silo.Tests.Commands;

/// <summary>Firms of one future: they are those of the run, and add up to what the run stored of every zone.</summary>
public sealed class FirmsTests(SharedRun shared) : IClassFixture<SharedRun>
{
    [Theory]
    [InlineData("2021Q2", "demand-shock", "2", "same digest as the run")]
    [InlineData("2020Q3", "baseline", "1", "same path of the output index")]
    public async Task Firms_add_up_to_the_zones(string quarter, string scenario, string seed, string said)
    {
        var file = Path.Combine(shared.Fresh(), "firms.csv");
        var result = await Cli.Run("firms", shared.Folder, "--quarter", quarter, "--scenario", scenario, "--seed", seed, "--data", shared.Data, "--out", file, "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains(said, result.Output, StringComparison.Ordinal);
        var firms = Read(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(firms.Length, firms.Select(firm => firm["firm_id"]).Distinct(StringComparer.Ordinal).Count());
        var asked = await Cli.Run(
            "query", shared.Folder, $"SELECT zone_id, value_added_m_yuan, rd_m_yuan, skilled_persons, other_persons, firms FROM zones WHERE scenario = '{scenario}' AND seed = {seed} AND quarter = '{quarter}'", "--format", "csv");
        var zones = Read(asked.Output);
        Assert.Equal(178, zones.Length);
        foreach (var zone in zones)
        {
            var here = firms.Where(firm => firm["zone_id"] == zone["zone_id"]).ToArray();
            Near(zone["value_added_m_yuan"], here.Sum(firm => Number(firm, "firms_in_quarter") * Number(firm, "value_added_m_yuan")));
            Near(zone["rd_m_yuan"], here.Sum(firm => Number(firm, "firms_in_quarter") * Number(firm, "rd_m_yuan")));
            Near(zone["skilled_persons"], here.Sum(firm => Number(firm, "firms_at_end") * Number(firm, "skilled_persons")));
            Near(zone["other_persons"], here.Sum(firm => Number(firm, "firms_at_end") * Number(firm, "other_persons")));
            Near(zone["firms"], here.Sum(firm => Number(firm, "firms_at_end")));
        }
    }

    [Fact]
    public async Task The_firms_of_one_zone_can_be_written_as_parquet_with_a_codebook()
    {
        var folder = shared.Fresh();
        var result = await Cli.Run("firms", shared.Folder, "--quarter", "2020Q4", "--future", "3", "--zone", "wuhan-donghu", "--data", shared.Data, "--out", Path.Combine(folder, "donghu.parquet"));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["donghu.codebook.csv", "donghu.parquet"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "donghu.parquet"), TestContext.Current.CancellationToken);
        Assert.Equal("PAR1"u8.ToArray(), bytes[^4..]);
        var codebook = await File.ReadAllTextAsync(Path.Combine(folder, "donghu.codebook.csv"), TestContext.Current.CancellationToken);
        Assert.Contains("独角兽", codebook, StringComparison.Ordinal);
        Assert.Contains("is_gazelle", codebook, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--zone", "wuhan-dongh", "did you mean 'wuhan-donghu'?")]
    [InlineData("--scenario", "demand-shok", "did you mean 'demand-shock'?")]
    [InlineData("--seed", "7", "a seed from 1 to 2")]
    [InlineData("--future", "10", "a number from 0 to 9")]
    [InlineData("--out", "firms.txt", ".csv or .parquet")]
    public async Task What_the_run_does_not_have_is_refused(string option, string value, string said)
    {
        var result = await Cli.Run("firms", shared.Folder, "--quarter", "2020Q4", "--data", shared.Data, option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(shared.Folder, "export")));
    }

    [Fact]
    public async Task A_quarter_beyond_the_run_is_refused()
    {
        var result = await Cli.Run("firms", shared.Folder, "--quarter", "2021Q3", "--data", shared.Data);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("a quarter from 2020Q1 to 2021Q2", result.Error, StringComparison.Ordinal);
    }

    private static void Near(string expected, double found)
    {
        var value = double.Parse(expected, CultureInfo.InvariantCulture);
        Assert.InRange(Math.Abs(found - value), 0, 1e-9 * Math.Max(1, Math.Abs(value)));
    }

    private static double Number(Dictionary<string, string> row, string column) => double.Parse(row[column], CultureInfo.InvariantCulture);

    private static Dictionary<string, string>[] Read(string csv)
    {
        var lines = csv.TrimEnd().Split("\r\n");
        var names = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
