using System.Globalization;

namespace Torch.Sim.Silo.Tests;

/// <summary>Futures that share their history run it once, also from states of another run: the same digests and the same rows as the whole way.</summary>
public sealed class BranchTests
{
    private static readonly string[] s_tables = ["nation", "zones", "clusters", "cities", "enclaves", "rings", "demography", "flows"];

    private const string Study = """
        study: branches
        title_zh: 分叉
        title_en: Branches
        question_zh: 无
        question_en: None
        from: 2019Q4
        to: 2026Q2
        scenarios: [../scenarios/baseline.yaml, early.yaml, late.yaml]
        seeds: 2
        flow_seeds: 1
        draws: [productivity_drift]
        """;

    [Fact]
    public async Task A_branched_run_and_a_run_from_saved_states_are_the_run_of_the_whole_way()
    {
        using var workspace = new Workspace();
        Prepare(workspace);
        var straight = await Run(workspace, "straight", "--no-branching");
        Assert.Equal(0, straight.ExitCode);
        var branched = await Run(workspace, "branched", "--save-state", "2024Q2", "--save-state", "2026Q1", "--batch", "3");
        Assert.Equal(0, branched.ExitCode);
        Assert.Contains("scenarios share their history up to 2025Q4", branched.Output, StringComparison.Ordinal);
        Assert.Equal(Path.GetFileName(straight.RunFolder), Path.GetFileName(branched.RunFolder));
        Assert.Equal(straight.StudyDigest, branched.StudyDigest);
        Assert.Equal(["2024Q2", "2026Q1"], Directory.GetDirectories(Path.Combine(branched.RunFolder, "states")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var later = await Run(workspace, "later", "--branch-from", $"{branched.RunFolder}@2024Q2");
        Assert.Equal(0, later.ExitCode);
        Assert.Equal(straight.StudyDigest, later.StudyDigest);
        Assert.False(Directory.Exists(Path.Combine(later.RunFolder, "states")));
        foreach (var table in s_tables)
        {
            var expected = await Rows(straight, table);
            Assert.Equal(expected, await Rows(branched, table));
            Assert.Equal(expected, await Rows(later, table));
        }

        var verify = await Cli.Run("verify", later.RunFolder, "--data", workspace.Data);
        Assert.Contains("6 of 6 futures, 0 different", verify.Output, StringComparison.Ordinal);

        var parted = await Run(workspace, "parted", "--branch-from", $"{branched.RunFolder}@2026Q1");
        Assert.Equal(2, parted.ExitCode);
        Assert.Contains("@2026Q1, when the scenarios of this study have parted or ended; expected a state of 2025Q4 or earlier", parted.Error, StringComparison.Ordinal);
        var seeds = await Run(workspace, "seeds", "--branch-from", $"{branched.RunFolder}@2024Q2", "--seeds", "3", "--firms-per-record", "400");
        Assert.Equal(2, seeds.ExitCode);
        Assert.Contains("states of 2 seeds, not of seed 3, in branches-", seeds.Error, StringComparison.Ordinal);
        Assert.Contains("500 firms per record in branches-", seeds.Error, StringComparison.Ordinal);
        Assert.Contains("expected 400, as this study has", seeds.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Runs, "seeds")));
    }

    [Fact]
    public async Task A_damaged_state_fails_its_futures_and_names_the_file()
    {
        using var workspace = new Workspace();
        Prepare(workspace);
        var saved = await Run(workspace, "saved", "--save-state", "2024Q2");
        var state = Directory.GetFiles(Path.Combine(saved.RunFolder, "states", "2024Q2")).Order(StringComparer.Ordinal).First();
        var bytes = await File.ReadAllBytesAsync(state, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(state, bytes, TestContext.Current.CancellationToken);
        var result = await Run(workspace, "damaged", "--branch-from", $"{saved.RunFolder}@2024Q2");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(Path.GetFileName(state), result.Error, StringComparison.Ordinal);
        Assert.Contains("found", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_run_goes_on_from_the_states_it_saved()
    {
        using var workspace = new Workspace();
        Prepare(workspace);
        var whole = await Run(workspace, "whole", "--no-branching");
        using (var process = Cli.Start(new Dictionary<string, string>(), Arguments(workspace, "killed", "--batch", "1", "--parallel", "1")))
        {
            while (!process.HasExited && Published(workspace) < 3)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.InRange(Published(workspace), 3, 6);
        var resumed = await Run(workspace, "killed");
        Assert.Equal(0, resumed.ExitCode);
        Assert.Matches("[3-6] already done", resumed.Output);
        Assert.Equal(whole.StudyDigest, resumed.StudyDigest);
        Assert.Equal(await Rows(whole, "zones"), await Rows(resumed, "zones"));
    }

    [Fact]
    public async Task A_state_of_a_quarter_that_has_passed_is_refused()
    {
        using var workspace = new Workspace();
        Prepare(workspace);
        await Run(workspace, "done");
        var again = await Run(workspace, "done", "--save-state", "2024Q2");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("seed 1 already finished in", again.Error, StringComparison.Ordinal);
        var beyond = await Run(workspace, "beyond", "--save-state", "2027Q1");
        Assert.Equal(2, beyond.ExitCode);
        Assert.Contains("--save-state: 2027Q1; expected a quarter from 2020Q1 to 2026Q2", beyond.Error, StringComparison.Ordinal);
    }

    private static void Prepare(Workspace workspace)
    {
        var studies = Path.GetDirectoryName(workspace.Study)!;
        File.WriteAllText(Path.Combine(studies, "branches.yaml"), Study);
        File.WriteAllText(Path.Combine(studies, "early.yaml"), Scenario("early", "2026Q1", 2));
        File.WriteAllText(Path.Combine(studies, "late.yaml"), Scenario("late", "2026Q2", 3));
    }

    private static string Scenario(string name, string quarter, double level) => string.Create(
        CultureInfo.InvariantCulture, $"scenario: {name}\ntitle_zh: 无\ntitle_en: None\nlevers: [{{ name: growth_pole_targeting, path: [[{quarter}, {level}]] }}]\n");

    private static async Task<string> Rows(Cli.Result run, string table)
    {
        var result = await Cli.Run("query", run.RunFolder, $"SELECT * FROM {table} ORDER BY ALL", "--format", "csv");
        Assert.Equal(0, result.ExitCode);
        return result.Output;
    }

    private static int Published(Workspace workspace) => Directory.Exists(Path.Combine(workspace.Runs, "killed"))
        ? Directory.GetFiles(Path.Combine(workspace.Runs, "killed"), "*.json", SearchOption.AllDirectories).Count(file => file.Contains($"{Path.DirectorySeparatorChar}batches{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        : 0;

    private static Task<Cli.Result> Run(Workspace workspace, string runs, params string[] more) => Cli.Run(Arguments(workspace, runs, more));

    private static string[] Arguments(Workspace workspace, string runs, params string[] more)
    {
        string[] coarse = more.Contains("--firms-per-record") ? [] : ["--firms-per-record", "500"];
        return
        [
            "run", Path.Combine(Path.GetDirectoryName(workspace.Study)!, "branches.yaml"), "--out", Path.Combine(workspace.Runs, runs), "--data", workspace.Data,
            "--plain", .. coarse, .. more,
        ];
    }
}
