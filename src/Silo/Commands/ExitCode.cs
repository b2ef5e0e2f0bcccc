namespace Torch.Sim.Silo.Commands;

/// <summary>How the program ends.</summary>
public static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The run failed: a broken law, a full disk, a difference found by verify.</summary>
    public const int Failed = 1;

    /// <summary>What the user gave is wrong.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by Ctrl-C; finished batches are kept.</summary>
    public const int Cancelled = 130;
}
