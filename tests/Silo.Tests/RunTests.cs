using System.Diagnostics;

namespace Torch.Sim.Silo.Tests;

/// <summary>A study from the command line: results, queries, verification, resumption, the same bits everywhere.</summary>
public sealed class RunTests
{
    private static readonly string[] s_small = ["--plain", "--charts", "share", "--seeds", "3", "--firms-per-record", "500", "--to", "2021Q4"];

    private static readonly string[] s_tables = ["nation", "zones", "clusters", "cities", "enclaves", "rings", "demography", "flows"];

    [Fact]
    public async Task A_run_leaves_tables_manifest_and_charts_and_can_be_queried_and_verified()
    {
        using var workspace = new Workspace();
        // Fewer than the three seeds of the run: flows are those of two of them.
        workspace.Replace("studies/first-look.yaml", "flow_seeds: 4", "flow_seeds: 2");
        var run = await Run(workspace, []);
        Assert.Equal(0, run.ExitCode);
        foreach (var table in s_tables)
        {
            var count = await Cli.Run("query", run.RunFolder, $"SELECT count(*) AS n, count(DISTINCT future) AS f FROM {table}", "--format", "csv");
            Assert.Equal(0, count.ExitCode);
            var cells = count.Output.TrimEnd().Split('\n')[^1].Split(',');
            Assert.True(long.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture) > 0, table);
            Assert.Equal(table == "flows" ? "10" : "15", cells[1].Trim());
        }

        foreach (var file in new[] { "manifest.json", "plan.json", "charts/zones-share.png", "charts/zones-share.svg", "charts/zones-share.csv", "charts/zones-share.en.png", "charts/zones-share.zh.png", "results/initial_state.csv", "results/dictionary.csv" })
        {
            Assert.True(new FileInfo(Path.Combine(run.RunFolder, file)) is { Exists: true, Length: > 0 }, file);
        }

        var firms = await Cli.Run("query", run.RunFolder, "SELECT round(sum(value)) FROM (SELECT 1 AS value) t", "--format", "json");
        Assert.Equal(0, firms.ExitCode);
        var verify = await Cli.Run("verify", run.RunFolder, "--data", workspace.Data);
        Assert.Equal(0, verify.ExitCode);
        Assert.Contains("15 of 15 futures, 0 different", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_study_again_runs_nothing_and_says_the_same()
    {
        using var workspace = new Workspace();
        var first = await Run(workspace, []);
        var batches = Directory.GetFiles(Path.Combine(first.RunFolder, "batches")).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        var second = await Run(workspace, []);
        Assert.Equal(0, second.ExitCode);
        Assert.Contains("15 already done", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.StudyDigest, second.StudyDigest);
        Assert.Equal(batches, Directory.GetFiles(Path.Combine(first.RunFolder, "batches")).ToDictionary(file => file, File.GetLastWriteTimeUtc));
    }

    [Fact]
    public async Task A_killed_run_goes_on_from_its_finished_batches_with_the_same_bits()
    {
        using var workspace = new Workspace();
        var whole = await Run(workspace, []);
        Directory.Delete(workspace.Runs, recursive: true);
        using (var process = Cli.Start(new Dictionary<string, string>(), Arguments(workspace, ["--batch", "1", "--parallel", "1"])))
        {
            while (!process.HasExited && Published(workspace) < 1)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var kept = Published(workspace);
        Assert.InRange(kept, 1, 8);
        var resumed = await Run(workspace, []);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Matches("[1-8] already done", resumed.Output);
        Assert.Equal(whole.StudyDigest, resumed.StudyDigest);
    }

    [Fact]
    public async Task Batch_size_and_parallelism_change_neither_folder_nor_bits()
    {
        using var workspace = new Workspace();
        var first = await Run(workspace, []);
        var folder = Path.GetFileName(first.RunFolder);
        Directory.Delete(workspace.Runs, recursive: true);
        var second = await Run(workspace, ["--batch", "2", "--parallel", "3", "--lang", "en"]);
        Assert.Equal(folder, Path.GetFileName(second.RunFolder));
        Assert.Equal(first.StudyDigest, second.StudyDigest);
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "Vector512")]
    [InlineData("DOTNET_EnableAVX2", "Avx2")]
    [InlineData("DOTNET_EnableHWIntrinsic", "Vector128")]
    public async Task Instruction_sets_change_no_bit(string variable, string feature)
    {
        using var workspace = new Workspace();
        string[] tiny = ["run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, "--plain", "--charts", "share", "--seeds", "2", "--firms-per-record", "500", "--to", "2020Q4"];
        var here = await Cli.Run(tiny);
        Assert.SkipUnless(Features(here).Contains($"\"{feature}\"", StringComparison.Ordinal), $"{variable}: this machine lacks what the switch turns off.");
        Directory.Delete(workspace.Runs, recursive: true);
        var there = await Cli.Run(new Dictionary<string, string> { [variable] = "0" }, tiny);
        Assert.False(Features(there).Contains($"\"{feature}\"", StringComparison.Ordinal), $"{variable}=0 changed nothing; the runtime may have renamed the switch.");
        Assert.Equal(here.StudyDigest, there.StudyDigest);
    }

    [Fact]
    public async Task Verify_finds_a_future_whose_digest_was_changed()
    {
        using var workspace = new Workspace();
        var run = await Run(workspace, []);
        var batch = Directory.GetFiles(Path.Combine(run.RunFolder, "batches")).Order(StringComparer.Ordinal).First();
        var text = await File.ReadAllTextAsync(batch, TestContext.Current.CancellationToken);
        var at = text.IndexOf("\"digest\"", StringComparison.Ordinal) + "\"digest\": \"".Length + 3;
        await File.WriteAllTextAsync(batch, text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..], TestContext.Current.CancellationToken);
        var verify = await Cli.Run("verify", run.RunFolder, "--data", workspace.Data);
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("1 different", verify.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_refuses_other_data()
    {
        using var workspace = new Workspace();
        var run = await Run(workspace, []);
        workspace.Replace("national/national.csv", "2019,enterprises,141147", "2019,enterprises,141148");
        var verify = await Cli.Run("verify", run.RunFolder, "--data", workspace.Data);
        Assert.Equal(2, verify.ExitCode);
        Assert.Contains("the data of the run", verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_run_folder_is_named()
    {
        using var workspace = new Workspace();
        var run = await Run(workspace, []);
        var batch = Directory.GetFiles(Path.Combine(run.RunFolder, "batches")).Order(StringComparer.Ordinal).First();
        await File.WriteAllTextAsync(batch, "{ \"outcome\": ", TestContext.Current.CancellationToken);
        foreach (var command in new[] { new[] { "query", run.RunFolder, "SELECT 1" }, ["verify", run.RunFolder], Arguments(workspace, []) })
        {
            var result = await Cli.Run(command);
            Assert.InRange(result.ExitCode, 1, 2);
            Assert.Contains(Path.GetFileName(batch), result.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_full_disk_fails_the_run_with_a_message_and_leaves_nothing_half_written()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "a limit on file sizes stands in for a full disk; only on Linux");
        using var workspace = new Workspace();
        var command = string.Join(' ', Arguments(workspace, []).Select(argument => $"'{argument}'"));
        var start = new ProcessStartInfo("bash") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"trap '' XFSZ; ulimit -f 300; exec dotnet '{Path.Combine(AppContext.BaseDirectory, "torch-sim.dll")}' {command}");
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        using var process = Process.Start(start)!;
        var result = await Cli.Finish(process);
        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.Empty(Directory.GetFiles(workspace.Runs, "part-*.parquet", SearchOption.AllDirectories));
        Assert.Equal(0, Published(workspace));
    }

    [Theory]
    [InlineData("SELECT * FROM zons", "zones")]
    [InlineData("COPY nation TO 'x.csv'", "")]
    public async Task A_wrong_query_is_refused(string sql, string nearest)
    {
        using var workspace = new Workspace();
        var run = await Run(workspace, []);
        var result = await Cli.Run("query", run.RunFolder, sql);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(nearest, result.Error, StringComparison.Ordinal);
    }

    private static int Published(Workspace workspace) => Directory.Exists(workspace.Runs)
        ? Directory.GetFiles(workspace.Runs, "*.json", SearchOption.AllDirectories).Count(file => file.Contains($"{Path.DirectorySeparatorChar}batches{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        : 0;

    private static string Features(Cli.Result run)
    {
        var manifest = File.ReadAllText(Path.Combine(run.RunFolder, "manifest.json"));
        var from = manifest.IndexOf("\"cpu_features\"", StringComparison.Ordinal);
        return manifest[from..manifest.IndexOf(']', from)];
    }

    private static Task<Cli.Result> Run(Workspace workspace, string[] more) => Cli.Run(Arguments(workspace, more));

    private static string[] Arguments(Workspace workspace, string[] more) =>
        ["run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, .. s_small, .. more];
}
