using System.Diagnostics;

namespace Torch.Sim.Silo.Tests.Commands;

/// <summary>Ctrl-C keeps what is finished, says so, and the same command goes on.</summary>
public sealed class InterruptTests
{
    [Fact]
    public async Task An_interrupted_run_says_what_is_kept_and_goes_on_from_there()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the signal is sent with kill");
        using var workspace = new Workspace();
        string[] command = ["run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, "--plain", "--seeds", "2", "--firms-per-record", "500", "--to", "2021Q4", "--batch", "1", "--parallel", "1"];
        using var process = Cli.Start(new Dictionary<string, string>(), command);
        var ending = Cli.Finish(process);
        while (!process.HasExited && !Batches(workspace).Any())
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var stopped = await ending;
        Assert.Equal(130, stopped.ExitCode);
        Assert.Matches("Stopped: [1-9] of 10 futures are finished and kept", stopped.Error);
        var list = await Cli.Run("list", workspace.Runs, "--lang", "en");
        Assert.Contains("resumable", list.Output, StringComparison.Ordinal);
        var resumed = await Cli.Run(command);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Matches("[1-9] already done", resumed.Output);
    }

    private static IEnumerable<string> Batches(Workspace workspace) => Directory.Exists(workspace.Runs)
        ? Directory.EnumerateFiles(workspace.Runs, "0*.json", SearchOption.AllDirectories) : [];
}
