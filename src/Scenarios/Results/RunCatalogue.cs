using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Scenarios.Results;

/// <summary>The runs in a folder of runs.</summary>
public static class RunCatalogue
{
    /// <summary>Every run, newest first. A run that cannot be read is listed with what is wrong.</summary>
    public static IReadOnlyList<RunSummary> Read(string runs) => Names(runs)
        .Select(name => Summary(Path.Combine(runs, name)))
        .OrderByDescending(run => run.Date)
        .ThenBy(run => run.Name, StringComparer.Ordinal)
        .ToArray();

    /// <summary>Names of the run folders in a folder, sorted; none when there is no such folder.</summary>
    public static IReadOnlyList<string> Names(string runs) => Directory.Exists(runs)
        ? Directory.GetDirectories(runs).Where(IsRun).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ToArray()
        : [];

    /// <summary>True for a folder with batches and results in it.</summary>
    public static bool IsRun(string path) => Directory.Exists(Path.Combine(path, "batches")) && Directory.Exists(Path.Combine(path, "results"));

    private static RunSummary Summary(string path)
    {
        var name = Path.GetFileName(path);
        var at = name.LastIndexOf('-');
        var summary = new RunSummary(
            name, at < 0 ? name : name[..at], at < 0 ? "" : name[(at + 1)..], Directory.GetLastWriteTimeUtc(path), 0, 0, 0, [], Bytes(path), null,
            RunState.Damaged, null);
        try
        {
            var folder = RunFolder.Open(path);
            var outcomes = folder.Outcomes();
            var finished = outcomes.Sum(batch => batch.Futures.Count);
            var plan = PlanRecord.Read(folder);
            var manifest = File.Exists(folder.ManifestPath) ? StudyManifest.Read(folder) : null;
            var planned = manifest?.Futures ?? (plan.Scenarios.Count * plan.Seeds);
            return summary with
            {
                Study = plan.Study,
                Hash = plan.PlanHash,
                Date = manifest?.Timings.Finished.UtcDateTime ?? summary.Date,
                Finished = finished,
                Planned = planned,
                Failed = manifest?.FailedFutures.Count ?? 0,
                Scenarios = plan.Scenarios.Select(scenario => scenario.Name).ToArray(),
                Digest = finished == 0 ? null : FutureDigest.OfStudy(FutureDigest.Of(outcomes)),
                State = manifest is not null && finished >= planned ? RunState.Complete : RunState.Resumable,
            };
        }
        catch (ResultsStoreException error)
        {
            return summary with { Problem = error.Message };
        }
        catch (ArgumentException error)
        {
            return summary with { Problem = error.Message };
        }
    }

    private static long Bytes(string path) =>
        new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Exists ? file.Length : 0);
}

/// <summary>What a folder of runs says of one run.</summary>
/// <param name="Name">Name of the run folder.</param>
/// <param name="Study">Name of the study.</param>
/// <param name="Hash">Hash of the plan.</param>
/// <param name="Date">When it ended, or was last written to; UTC.</param>
/// <param name="Finished">Futures with results.</param>
/// <param name="Planned">Futures of the plan.</param>
/// <param name="Failed">Futures that failed.</param>
/// <param name="Scenarios">Names of the scenarios.</param>
/// <param name="Bytes">Size on disk.</param>
/// <param name="Digest">Digest of the finished futures, or null.</param>
/// <param name="State">Whether it can be quoted, continued or neither.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
public sealed record RunSummary(
    string Name, string Study, string Hash, DateTime Date, int Finished, int Planned, int Failed, IReadOnlyList<string> Scenarios, long Bytes,
    string? Digest, RunState State, string? Problem);

/// <summary>State of a run.</summary>
public enum RunState
{
    /// <summary>Every future of the plan has results.</summary>
    Complete,

    /// <summary>Futures are missing: the same run command goes on from those that are there.</summary>
    Resumable,

    /// <summary>It cannot be read, or another version of the model wrote it.</summary>
    Damaged,
}
