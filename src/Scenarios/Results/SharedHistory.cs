using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Rows that futures have in common with others, which ran them.</summary>
/// <param name="Until">The last quarter they have in common.</param>
/// <param name="Futures">Numbers of the futures that ran them, in lane order.</param>
/// <param name="Run">Folder of the run they belong to, or null for this run.</param>
public sealed record SharedHistory(string Until, IReadOnlyList<int> Futures, string? Run)
{
    internal static SharedHistory? Of(LaneBranch? branch, RunFolder folder) => branch is null ? null : new SharedHistory(
        Quarter.FromIndex(branch.Quarter).ToString(), [.. branch.Sources.Select(future => future.Id)],
        string.Equals(branch.History, folder.FullPath, StringComparison.Ordinal) ? null : branch.History);
}
