namespace Torch.Sim.Silo.Tests;

/// <summary>One small finished run that tests read and must not change.</summary>
public sealed class SharedRun : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    internal string Data => _workspace.Data;

    internal string Runs => _workspace.Runs;

    internal string Folder { get; private set; } = "";

    /// <summary>A folder for what a test writes.</summary>
    internal string Fresh() => Path.Combine(Path.GetDirectoryName(_workspace.Runs)!, Path.GetRandomFileName());

    public async ValueTask InitializeAsync() => Folder = (await Run("2", "2021Q2")).RunFolder;

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Another run beside it.</summary>
    internal async Task<Cli.Result> Run(string seeds, string to)
    {
        var run = await Cli.Run(["run", _workspace.Study, "--out", Runs, "--data", Data, "--plain", "--firms-per-record", "500", "--to", to, "--seeds", seeds]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }
}
