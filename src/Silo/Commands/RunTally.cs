using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Silo.Commands;

/// <summary>How far a run is, scenario by scenario: counts only, shown by <see cref="RunDisplay"/>.</summary>
internal sealed class RunTally
{
    private readonly Dictionary<string, ScenarioTally> _scenarios;
    private readonly int _quarters;
    private IReadOnlyDictionary<int, BatchSpec> _stage = new Dictionary<int, BatchSpec>();
    private readonly int _toSimulate;
    private Dictionary<string, ScenarioTally> _now;
    private int _simulatedInStages;

    /// <summary>Begins with the futures that an earlier sitting has finished.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="done">Finished futures.</param>
    /// <param name="toSimulate">Quarters times futures that this sitting simulates; history that scenarios share counts once.</param>
    internal RunTally(StudyPlan plan, IEnumerable<Future> done, int toSimulate)
    {
        _toSimulate = toSimulate;
        _quarters = plan.Quarters;
        _scenarios = plan.Study.Scenarios.ToDictionary(
            scenario => scenario.Name,
            scenario => new ScenarioTally(plan.Futures.Count(future => string.Equals(future.Scenario, scenario.Name, StringComparison.Ordinal))),
            StringComparer.Ordinal);
        foreach (var future in done)
        {
            var tally = _scenarios[future.Scenario];
            _scenarios[future.Scenario] = tally with { Done = tally.Done + 1, FutureQuarters = tally.FutureQuarters + _quarters };
        }

        _now = _scenarios;
        FutureQuartersBefore = FutureQuarters;
    }

    /// <summary>Quarters times futures that were done before this sitting.</summary>
    internal int FutureQuartersBefore { get; }

    /// <summary>Quarters times futures simulated in this sitting.</summary>
    internal int Simulated { get; private set; }

    /// <summary>Quarters times futures that this sitting has still to simulate.</summary>
    internal int ToSimulate => Math.Max(0, _toSimulate - Simulated);

    /// <summary>Quarters times futures that have results.</summary>
    private int FutureQuarters => _now.Values.Sum(tally => tally.FutureQuarters);

    /// <summary>Futures with results.</summary>
    internal int Done => _now.Values.Sum(tally => tally.Done);

    /// <summary>Futures that failed.</summary>
    internal int Failed => _now.Values.Sum(tally => tally.Failed);

    /// <summary>Batches of the stage that run now.</summary>
    internal int RunningBatches { get; private set; }

    /// <summary>Batches of the stage.</summary>
    internal int Batches => _stage.Count;

    /// <summary>The latest quarter that a running batch has done.</summary>
    internal Quarter Quarter { get; private set; } = Quarter.Base;

    /// <summary>Counts of a scenario.</summary>
    internal ScenarioTally this[string scenario] => _now[scenario];

    /// <summary>Begins a stage.</summary>
    internal void Begin(IReadOnlyList<BatchSpec> specs) => _stage = specs.ToDictionary(spec => spec.Number);

    /// <summary>Takes the progress of the stage.</summary>
    internal void Update(StudyProgress progress)
    {
        var now = new Dictionary<string, ScenarioTally>(_scenarios, StringComparer.Ordinal);
        var finished = progress.Finished.Select(message => message.Outcome.Batch).ToHashSet();
        var running = progress.Batches.Where(batch => batch.Attempt > 0 && batch.Failure is null && !finished.Contains(batch.Batch)).ToArray();
        foreach (var batch in progress.Batches)
        {
            var isDone = finished.Contains(batch.Batch);
            foreach (var future in _stage[batch.Batch].Futures)
            {
                var tally = now[future.Scenario];
                now[future.Scenario] = isDone ? tally with { Done = tally.Done + 1, FutureQuarters = tally.FutureQuarters + _quarters }
                    : batch.Failure is not null ? tally with { Failed = tally.Failed + 1 }
                    : batch.Attempt > 0 ? tally with { Running = tally.Running + 1, FutureQuarters = tally.FutureQuarters + batch.Quarter }
                    : tally;
            }
        }

        _now = now;
        Simulated = _simulatedInStages + progress.Batches.Sum(batch => batch.Attempt == 0 || batch.Failure is not null
            ? 0 : batch.Futures * ((finished.Contains(batch.Batch) ? _quarters : batch.Quarter) - batch.Start));
        RunningBatches = running.Length;
        Quarter = running.Length == 0 ? Quarter.Base : Quarter.FromIndex(running.Max(batch => batch.Quarter));
    }

    /// <summary>Keeps the counts of a stage that has ended.</summary>
    internal void End()
    {
        foreach (var (name, tally) in _now)
        {
            _scenarios[name] = tally with { Running = 0 };
        }

        _now = _scenarios;
        _simulatedInStages = Simulated;
        RunningBatches = 0;
    }
}

/// <summary>Futures of one scenario.</summary>
/// <param name="Planned">Of the plan.</param>
/// <param name="Done">With results.</param>
/// <param name="Running">In a running batch.</param>
/// <param name="Failed">Given up.</param>
/// <param name="FutureQuarters">Quarters times futures done.</param>
internal readonly record struct ScenarioTally(int Planned, int Done = 0, int Running = 0, int Failed = 0, int FutureQuarters = 0);
