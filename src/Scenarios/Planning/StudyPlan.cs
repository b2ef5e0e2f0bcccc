using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>What a run will do: every future, what each is made of, and the hash that names it.</summary>
/// <param name="Study">The study, with the options of the command line applied.</param>
/// <param name="Draws">Parameter vectors.</param>
/// <param name="FirmsPerRecord">Firms a record stands for.</param>
/// <param name="Futures">All futures in the order scenario, seed.</param>
/// <param name="PlanHash">SHA-256 over everything that decides the results; batch size, threads and language are left out.</param>
/// <param name="DataHash">SHA-256 over the data files.</param>
/// <param name="ParameterHash">SHA-256 over the parameter file.</param>
public sealed record StudyPlan(
    StudyFile Study, ParameterDraws Draws, int FirmsPerRecord, IReadOnlyList<Future> Futures, string PlanHash, string DataHash,
    string ParameterHash)
{
    /// <summary>Quarters after 2019Q4.</summary>
    public int Quarters => Study.To.Index;

    /// <summary>Size on disk of the flows between places that the plan records: about 1 MB a year and future, measured.</summary>
    public long FlowBytes => (long)(1.04e6 * Futures.Count(future => future.Seed <= Study.FlowSeeds) * (Quarters / 4));

    /// <summary>Name of the baseline scenario.</summary>
    public string Baseline => Study.Scenarios[0].Name;

    /// <summary>Futures that are their own baseline.</summary>
    public IEnumerable<Future> BaselineFutures => Futures.Where(future => string.Equals(future.Scenario, Baseline, StringComparison.Ordinal));

    /// <summary>Futures measured against a baseline.</summary>
    public IEnumerable<Future> ScenarioFutures => Futures.Where(future => !string.Equals(future.Scenario, Baseline, StringComparison.Ordinal));

    /// <summary>The plain arrays from which a batch is built.</summary>
    /// <param name="number">Number of the batch.</param>
    /// <param name="futures">Its futures.</param>
    /// <param name="policy">What the scenarios move.</param>
    /// <param name="baselines">ln Q of finished baselines by (seed, draw); may be empty for a batch of baselines.</param>
    public BatchSpec Spec(
        int number, IReadOnlyList<Future> futures, PolicyBook policy, IReadOnlyDictionary<(int Seed, int Draw), double[]> baselines) => new(
        number, Quarters, [.. futures], futures.Select(future => Draws.Vector(future.Draw)).ToArray(), policy.Levers,
        futures.Select(future => policy.Programmes[future.Scenario]).ToArray(),
        futures.Select(future => string.Equals(future.Scenario, Baseline, StringComparison.Ordinal)
            ? null : baselines[(future.Seed, future.Draw)]).ToArray(),
        Enumerable.Range(0, futures.Count).Where(lane => futures[lane].Seed <= Study.FlowSeeds).ToArray());
}
