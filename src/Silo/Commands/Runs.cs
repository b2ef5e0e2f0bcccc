using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Finds the run a user names: a path or a name in the folder runs, whole or its beginning when only one run begins so.</summary>
internal static class Runs
{
    /// <summary>The folder of runs that is meant when none is named.</summary>
    internal const string Folder = "runs";

    /// <exception cref="InvalidInputException">There is no such run, or several begin so.</exception>
    internal static RunFolder Open(string run)
    {
        string[] places = [run, Path.Combine(Folder, run)];
        if (places.FirstOrDefault(RunCatalogue.IsRun) is { } whole)
        {
            return RunFolder.Open(whole);
        }

        var begin = places.Select(Beginning).FirstOrDefault(found => found.Length > 0, []);
        return begin.Length == 1 ? RunFolder.Open(begin[0]) : throw new InvalidInputException(begin.Length == 0 ? Missing(run) : Several(run, begin));
    }

    private static string[] Beginning(string run)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(run));
        var parent = Path.GetDirectoryName(path) ?? path;
        return RunCatalogue.Names(parent).Where(name => name.StartsWith(Path.GetFileName(path), StringComparison.Ordinal))
            .Select(name => Path.Combine(parent, name)).ToArray();
    }

    private static ScenarioProblem Several(string run, string[] found)
    {
        var names = string.Join(", ", found.Select(path => Path.GetFileName(path)));
        return new ScenarioProblem(run, 0, 0, $"{found.Length} runs that begin so: {names}", "the beginning of one");
    }

    private static ScenarioProblem Missing(string run)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(run));
        var names = RunCatalogue.Names(Path.GetDirectoryName(path) ?? path).Concat(RunCatalogue.Names(Folder)).ToArray();
        // The name without its hash is a beginning, too, and what users write.
        var known = names.Concat(names.Select(name => name[..Math.Max(0, name.LastIndexOf('-'))])).Distinct(StringComparer.Ordinal);
        return new ScenarioProblem(run, 0, 0, "no run folder", "a folder with batches and results in it, as run leaves it", NearestName.Of(Path.GetFileName(path), known));
    }
}
