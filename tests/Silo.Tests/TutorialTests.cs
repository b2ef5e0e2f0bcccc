using System.Text.RegularExpressions;

namespace Torch.Sim.Silo.Tests;

/// <summary>The tutorial works as it is written: its files are written, its commands run, in its order.</summary>
public sealed partial class TutorialTests
{
    [Theory]
    [InlineData("TUTORIAL.md")]
    [InlineData("TUTORIAL.zh.md")]
    public async Task Every_command_of_the_tutorial_runs(string page)
    {
        using var workspace = new Workspace();
        var commands = 0;
        foreach (Match block in Block().Matches(await File.ReadAllTextAsync(Page(page), TestContext.Current.CancellationToken)))
        {
            if (block.Groups["file"].Success)
            {
                await File.WriteAllTextAsync(Path.Combine(workspace.Root, block.Groups["file"].Value), block.Groups["text"].Value, TestContext.Current.CancellationToken);
                continue;
            }

            foreach (var line in block.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                var arguments = Argument().Matches(line).Select(match => match.Value.Trim('"')).ToArray();
                Assert.Equal("torch-sim", arguments[0]);
                var result = await Cli.RunIn(workspace.Root, arguments[1..]);
                Assert.True(result.ExitCode == 0, $"{line}\n{result.Output}\n{result.Error}");
                Assert.NotEmpty(result.Output);
                commands++;
            }
        }

        Assert.True(commands >= 9, $"{commands} commands found");
    }

    [Fact]
    public async Task Several_runs_that_begin_alike_are_all_named()
    {
        using var workspace = new Workspace();
        foreach (var part in new[] { "study-1/batches", "study-1/results", "study-2/batches", "study-2/results" })
        {
            Directory.CreateDirectory(Path.Combine(workspace.Runs, part));
        }

        var result = await Cli.RunIn(workspace.Root, ["verify", "runs/study"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("study-1, study-2", result.Error, StringComparison.Ordinal);
    }

    private static string Page(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Torch.Sim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no Torch.Sim.sln above the tests");
        }

        return Path.Combine(folder.FullName, "docs", name);
    }

    [GeneratedRegex(@"^```(?:sh|(?:yaml|csv) file=(?<file>\S+))\r?\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Argument();
}
