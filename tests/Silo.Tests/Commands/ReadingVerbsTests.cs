namespace Torch.Sim.Silo.Tests.Commands;

/// <summary>The verbs that look at scenarios, levers and runs: what they say, and the nearest name for what they do not know.</summary>
public sealed class ReadingVerbsTests(SharedRun shared) : IClassFixture<SharedRun>
{
    [Fact]
    public async Task Scenarios_are_listed_with_titles_and_what_they_move()
    {
        var result = await Cli.Run("scenarios", "--data", shared.Data, "--lang", "en");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("talent-programme  人才计划  Talent programme", result.Output, StringComparison.Ordinal);
        Assert.Contains("mentor_visits", result.Output, StringComparison.Ordinal);
        Assert.Contains("moves no lever", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Levers_are_listed_and_one_is_shown_in_full()
    {
        var all = await Cli.Run("levers", "--data", shared.Data, "--lang", "en");
        Assert.Equal(0, all.ExitCode);
        Assert.Contains("pilot_platform_capacity", all.Output, StringComparison.Ordinal);
        var one = await Cli.Run("levers", "pilot_platform_capacity", "--data", shared.Data, "--lang", "en");
        Assert.Equal(0, one.ExitCode);
        Assert.All(
            ["projects per zone and year", "0 .. 200", "licence_knowledge (E4-2", "3.4 m yuan/year per zone", "firm 0.3", "verified for show", "中试验证工程化平台"],
            text => Assert.Contains(text, one.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_are_listed_complete_or_with_what_is_wrong()
    {
        var damaged = Directory.CreateDirectory(Path.Combine(shared.Runs, "broken-0123456789ab", "batches")).Parent!;
        damaged.CreateSubdirectory("results");
        try
        {
            var result = await Cli.Run("list", shared.Runs, "--lang", "en");
            Assert.Equal(0, result.ExitCode);
            var lines = result.Output.Split('\n');
            Assert.Contains(lines, line => line.StartsWith(Path.GetFileName(shared.Folder), StringComparison.Ordinal) && line.Contains("complete", StringComparison.Ordinal) && line.Contains("demand-shock", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith("broken-0123456789ab", StringComparison.Ordinal) && line.Contains("unreadable", StringComparison.Ordinal) && line.Contains("plan.json", StringComparison.Ordinal));
        }
        finally
        {
            damaged.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_run_is_identical_to_itself_and_differs_from_one_with_another_horizon()
    {
        var same = await Cli.Run("diff", shared.Folder, shared.Folder, "--lang", "en");
        Assert.Equal(0, same.ExitCode);
        Assert.Contains("identical: 10 futures", same.Output, StringComparison.Ordinal);
        var other = await shared.Run("1", "2020Q4");
        var diff = await Cli.Run("diff", shared.Folder, other.RunFolder, "--lang", "en");
        Directory.Delete(other.RunFolder, recursive: true);
        Assert.Equal(0, diff.ExitCode);
        Assert.DoesNotContain("identical", diff.Output, StringComparison.Ordinal);
        Assert.Contains("5 futures in both", diff.Output, StringComparison.Ordinal);
        Assert.Matches(@"to +2021Q2 +2020Q4", diff.Output);
        Assert.Matches(@"medians in 2020Q4", diff.Output);
        // Under one seed the years before are the same.
        Assert.Matches(@"baseline +zone_firms +[0-9.]+ +[0-9.]+ +0 +0 +0 +1", diff.Output);
    }

    [Theory]
    [InlineData("scenarios", "talent-program", "did you mean 'talent-programme'?")]
    [InlineData("levers", "mentor_visit", "did you mean 'mentor_visits'?")]
    public async Task An_unknown_name_is_answered_with_the_nearest(string verb, string name, string said)
    {
        var result = await Cli.Run(verb, name, "--data", shared.Data);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_run_is_answered_with_the_nearest()
    {
        var missing = Path.Combine(shared.Runs, "frist-look");
        string[][] commands = [["query", missing, "SELECT 1"], ["verify", missing], ["diff", missing, missing], ["export", missing], ["firms", missing, "--quarter", "2021Q1"]];
        foreach (var command in commands)
        {
            var result = await Cli.Run(command);
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("did you mean 'first-look'?", result.Error, StringComparison.Ordinal);
        }

        var list = await Cli.Run("list", shared.Runs + "s");
        Assert.Equal(2, list.ExitCode);
        Assert.Contains("did you mean 'runs'?", list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_every_verb_ends_with_examples_and_that_of_the_program_with_exit_codes()
    {
        var root = await Cli.Run("--help");
        Assert.Equal(0, root.ExitCode);
        Assert.Contains("130", root.Output, StringComparison.Ordinal);
        foreach (var verb in new[] { "run", "query", "verify", "bench", "scenarios", "levers", "list", "diff", "export", "firms" })
        {
            var help = await Cli.Run(verb, "--help");
            Assert.Equal(0, help.ExitCode);
            Assert.Contains($"  torch-sim {verb}", help.Output[help.Output.IndexOf("Examples", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.Contains("中文：", help.Output, StringComparison.Ordinal);
        }
    }
}
