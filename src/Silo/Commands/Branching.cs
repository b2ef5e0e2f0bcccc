using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Which futures go on from saved states, and which states are saved: futures that share their history run it once. Decides time, never results.</summary>
internal sealed class Branching
{
    private readonly StudyPlan _plan;
    private readonly RunFolder _folder;
    private readonly BranchSource? _source;
    private readonly int[] _kept;
    private readonly int _fork;

    private Branching(StudyPlan plan, RunFolder folder, BranchSource? source, int[] kept, int fork)
    {
        _plan = plan;
        _folder = folder;
        _source = source;
        _kept = kept;
        _fork = fork;
    }

    /// <summary>Quarters that baseline futures do not run themselves.</summary>
    internal int BaselineStart => _source?.Quarter.Index ?? 0;

    /// <summary>Quarters that scenario futures need not run themselves.</summary>
    internal int ScenarioStart => Math.Max(BaselineStart, _fork);

    /// <summary>Number of quarters whose states are kept when the run has ended.</summary>
    internal int Kept => _kept.Length;

    /// <summary>Number of quarters whose states are on the disk while the run goes on.</summary>
    internal int Saved => _kept.Length + (_fork > 0 && !_kept.Contains(_fork) ? 1 : 0);

    /// <summary>Reads and checks the options, before anything is written.</summary>
    /// <returns>The other run to start from, or null.</returns>
    /// <exception cref="InvalidInputException">An option asks for what cannot be.</exception>
    internal static BranchSource? Check(RunOptions options, StudyPlan plan, PolicyBook policy)
    {
        if (options.NoBranching && options.BranchFrom is not null)
        {
            throw Wrong("--branch-from", "--no-branching beside it", "one of the two");
        }

        var source = options.BranchFrom is { } text ? BranchSource.Open(text, plan, policy) : null;
        var first = source?.Quarter.Index ?? 0;
        foreach (var quarter in options.SaveStates.Where(quarter => quarter.Index <= first || quarter.Index > plan.Quarters))
        {
            throw Wrong("--save-state", $"{quarter}", $"a quarter from {Quarter.FromIndex(first + 1)} to {plan.Study.To}");
        }

        return source;
    }

    /// <summary>Plans.</summary>
    /// <exception cref="InvalidInputException">A state is wanted of a quarter that finished futures have passed.</exception>
    internal static Branching Of(
        RunOptions options, BranchSource? source, StudyPlan plan, PolicyBook policy, RunFolder folder, IReadOnlyList<BatchOutcome> done)
    {
        var kept = options.SaveStates.Select(quarter => quarter.Index).Distinct().Order().ToArray();
        RequireSaved(plan, folder, kept, done);
        var branches = !options.NoBranching && source is null && plan.ScenarioFutures.Any();
        return new Branching(plan, folder, source, kept, branches ? policy.SharedQuarters(plan.Quarters) : 0);
    }

    /// <summary>A batch of baselines: where it starts, which states it saves.</summary>
    internal BatchSpec Baseline(BatchSpec spec, bool scenariosFollow)
    {
        var saves = _kept.Select(quarter => new LaneSave(quarter, _folder.StatesPath)).ToList();
        if (_fork > 0 && scenariosFollow && !_kept.Contains(_fork))
        {
            saves.Add(new LaneSave(_fork, _folder.BranchStatesPath));
        }

        return FromSource(spec) with { Saves = [.. saves] };
    }

    /// <summary>A batch of scenarios: it goes on from the states of its baselines when all of them are there.</summary>
    internal BatchSpec Scenario(BatchSpec spec)
    {
        if (_fork == 0)
        {
            return FromSource(spec);
        }

        var baselines = _plan.BaselineFutures.ToDictionary(future => (future.Seed, future.Draw));
        Future[] sources = [.. spec.Futures.Select(future => baselines[(future.Seed, future.Draw)])];
        var quarter = Quarter.FromIndex(_fork);
        var store = new[] { _folder.StatesPath, _folder.BranchStatesPath }
            .FirstOrDefault(store => Array.TrueForAll(sources, future => File.Exists(LaneStateFile.PathOf(store, quarter, future))));
        return store is null ? spec : spec with { Branch = new LaneBranch(_fork, store, sources, _folder.FullPath) };
    }

    private BatchSpec FromSource(BatchSpec spec) => _source is null ? spec : spec with
    {
        Branch = new LaneBranch(
            _source.Quarter.Index, _source.Folder.StatesPath, [.. spec.Futures.Select(future => _source.Baselines[future.Seed])], _source.Folder.FullPath),
    };

    private static void RequireSaved(StudyPlan plan, RunFolder folder, int[] kept, IReadOnlyList<BatchOutcome> done)
    {
        var finished = done.SelectMany(batch => batch.Futures).Select(outcome => outcome.Future)
            .Where(future => string.Equals(future.Scenario, plan.Baseline, StringComparison.Ordinal));
        foreach (var (quarter, future) in kept.SelectMany(quarter => finished.Select(future => (Quarter.FromIndex(quarter), future))))
        {
            if (!File.Exists(LaneStateFile.PathOf(folder.StatesPath, quarter, future)))
            {
                throw Wrong(
                    "--save-state", $"seed {future.Seed} already finished in {folder.FullPath} without a state of {quarter}",
                    "a run that has yet to come there: name another folder with --out");
            }
        }
    }

    private static InvalidInputException Wrong(string option, Phrase found, Phrase expected) => new(new ScenarioProblem(option, 0, 0, found, expected));
}
