using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Finds the run a user names: a path, or a name in the folder runs.</summary>
internal static class Runs
{
    /// <summary>The folder of runs that is meant when none is named.</summary>
    internal const string Folder = "runs";

    /// <exception cref="InvalidInputException">There is no such run.</exception>
    internal static RunFolder Open(string run)
    {
        var found = new[] { run, Path.Combine(Folder, run) }.FirstOrDefault(RunCatalogue.IsRun);
        return found is null ? throw new InvalidInputException(Missing(run)) : RunFolder.Open(found);
    }

    private static ScenarioProblem Missing(string run)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(run));
        var name = Path.GetFileName(path);
        var known = RunCatalogue.Names(Path.GetDirectoryName(path) ?? path).Concat(RunCatalogue.Names(Folder)).Distinct(StringComparer.Ordinal).ToArray();
        // A name without its hash is the likeliest slip.
        var nearest = Array.Find(known, candidate => candidate.StartsWith($"{name}-", StringComparison.Ordinal)) ?? NearestName.Of(name, known);
        return new ScenarioProblem(run, 0, 0, "no run folder", "a folder with batches and results in it, as run leaves it", nearest);
    }
}
