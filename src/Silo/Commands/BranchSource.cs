using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Saved states of another run from which a study starts.</summary>
/// <param name="Folder">The other run.</param>
/// <param name="Quarter">The quarter at whose end they were saved.</param>
/// <param name="Baselines">The other run's baseline futures by seed.</param>
internal sealed record BranchSource(RunFolder Folder, Quarter Quarter, IReadOnlyDictionary<int, Future> Baselines)
{
    private const string Option = "--branch-from";

    /// <summary>Reads RUN@2027Q4 and compares the other run with the plan.</summary>
    /// <exception cref="InvalidInputException">Both sides of everything that does not fit.</exception>
    internal static BranchSource Open(string text, StudyPlan plan, PolicyBook policy)
    {
        var at = text.LastIndexOf('@');
        if (at < 1 || !Quarter.TryParse(text[(at + 1)..], out var quarter))
        {
            throw new InvalidInputException(new ScenarioProblem(Option, 0, 0, $"'{text}'", "a run folder and a quarter, such as runs/my-study-0123456789ab@2027Q4"));
        }

        try
        {
            var folder = Runs.Open(text[..at]);
            var record = PlanRecord.Read(folder);
            var baselines = folder.Outcomes().SelectMany(batch => batch.Futures).Select(outcome => outcome.Future).Where(record.IsBaseline)
                .Where(future => File.Exists(LaneStateFile.PathOf(folder.StatesPath, quarter, future))).ToDictionary(future => future.Seed);
            var source = new BranchSource(folder, quarter, baselines);
            var problems = source.Compare(record, plan, policy).Select(pair => new ScenarioProblem(Option, 0, 0, pair.Found, pair.Expected)).ToArray();
            return problems.Length == 0 ? source : throw new InvalidInputException(problems);
        }
        catch (ResultsStoreException error)
        {
            throw new InvalidInputException(new ScenarioProblem(Option, 0, 0, $"{error.Message}", "a run that saved states with --save-state"));
        }
    }

    private IEnumerable<(Phrase Found, Phrase Expected)> Compare(PlanRecord record, StudyPlan plan, PolicyBook policy)
    {
        var run = $"{Path.GetFileName(Folder.FullPath)}@{Quarter}";
        if (!string.Equals(record.DataHash, plan.DataHash, StringComparison.Ordinal))
        {
            yield return ($"data with hash {record.DataHash[..16]} in {run}", $"those of this study, hash {plan.DataHash[..16]}");
        }

        if (record.FirmsPerRecord != plan.FirmsPerRecord)
        {
            yield return ($"{record.FirmsPerRecord} firms per record in {run}", $"{plan.FirmsPerRecord}, as this study has");
        }

        var last = Quarter.FromIndex(Math.Min(plan.Quarters, policy.SharedQuarters(plan.Quarters)));
        if (Quarter > last)
        {
            yield return ($"{run}, when the scenarios of this study have parted or ended", $"a state of {last} or earlier");
        }

        var seeds = plan.BaselineFutures.Select(future => future.Seed).ToArray();
        if (seeds.FirstOrDefault(seed => !Baselines.ContainsKey(seed)) is > 0 and var missing)
        {
            Phrase present = Baselines.Count == 0 ? "no states" : (Phrase)$"states of {Baselines.Count} seeds, not of seed {missing},";
            yield return ($"{present} in {run}", $"seeds 1 to {seeds.Max()}, as this study has; save them with --save-state {Quarter}");
            yield break;
        }

        if (plan.BaselineFutures.FirstOrDefault(future => !record.Vector(Baselines[future.Seed].Draw).SequenceEqual(plan.Draws.Vector(future.Draw))) is { } other)
        {
            yield return ($"other parameters for seed {other.Seed} in {run}", "those of this study, draws included");
        }

        if (record.FlowSeeds < plan.Study.FlowSeeds)
        {
            yield return ($"flows between places of {record.FlowSeeds} seeds in {run}", $"{plan.Study.FlowSeeds} or more, as this study records");
        }
    }
}
