namespace Torch.Sim.Silo.Tests;

/// <summary>The verbs calibrate and validate as a user starts them.</summary>
public sealed class CalibrateAndValidateTests
{
    [Fact]
    public async Task A_wrong_option_of_calibrate_is_refused_before_anything_runs()
    {
        using var workspace = new Workspace();
        var result = await Cli.Run("calibrate", "--data", workspace.Data, "--points", "2");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--points: 2; expected a whole number from 8 to 4096", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_compared_with_the_shipped_history_and_leaves_a_table()
    {
        using var workspace = new Workspace();
        var run = await Cli.Run(
            "run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, "--plain", "--seeds", "3", "--firms-per-record", "500", "--to", "2021Q4");
        Assert.Equal(0, run.ExitCode);
        var result = await Cli.Run("validate", run.RunFolder, "--data", workspace.Data, "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Naive forecasts know figures up to 2019", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("FAILS", result.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(Path.Combine(run.RunFolder, "validation.csv"), TestContext.Current.CancellationToken);
        Assert.Contains(lines, line => line.StartsWith("nation,zones_share,", StringComparison.Ordinal) && line.Contains(",2021,", StringComparison.Ordinal));
        workspace.Replace("national/national.csv", "2019,enterprises,141147", "2019,enterprises,141148");
        var other = await Cli.Run("validate", run.RunFolder, "--data", workspace.Data);
        Assert.Equal(2, other.ExitCode);
        Assert.Contains("the data of the run, hash", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_observed_file_is_named_and_nothing_runs()
    {
        using var workspace = new Workspace();
        var path = Path.Combine(workspace.Data, "observed.csv");
        await File.WriteAllTextAsync(path, "place,year,indicator,value\nwuhan-dongu,2020,firms,1\n", TestContext.Current.CancellationToken);
        var result = await Cli.Run("validate", "--observed", path, "--data", workspace.Data);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("observed.csv:2:1: unknown place 'wuhan-dongu'", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'wuhan-donghu'?", result.Error, StringComparison.Ordinal);
    }
}
