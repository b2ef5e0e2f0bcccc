using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>
/// Runs futures of a run again, as one plain loop without grains and in other batches, and compares digests: the same bits must come out.
/// </summary>
internal static class VerifyCommand
{
    private const int LanesPerBatch = 16;

    internal static int Execute(string run, string? data, int? futures, Tongue tongue, TextWriter output, CancellationToken cancellation)
    {
        if (futures < 1)
        {
            throw new InvalidInputException(new ScenarioProblem("--futures", 0, 0, $"{futures.Value}", "a whole number from 1"));
        }

        var folder = Runs.Open(run);
        var record = PlanRecord.Read(folder);
        var outcomes = folder.Outcomes().SelectMany(batch => batch.Futures).ToArray();
        if (outcomes.Length == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(run, 0, 0, "no finished future", "a run with finished futures"));
        }

        var world = RunWorld.Of(record, data);
        var wanted = Choose(outcomes, futures);
        var expected = outcomes.ToDictionary(outcome => Key(outcome.Future), outcome => outcome.Digest);
        var baselines = new Dictionary<(int, int), double[]>();
        var differences = 0;
        var checkedFutures = 0;
        foreach (var stage in new[] { true, false })
        {
            foreach (var chunk in wanted.Where(future => record.IsBaseline(future) == stage).Reverse().Chunk(LanesPerBatch))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var outcome in Rerun(record.Spec(0, chunk, world, baselines), world))
                {
                    if (stage)
                    {
                        baselines[(outcome.Future.Seed, outcome.Future.Draw)] = outcome.OutputIndexLog;
                    }

                    checkedFutures++;
                    var same = string.Equals(expected[Key(outcome.Future)], outcome.Digest, StringComparison.Ordinal);
                    differences += same ? 0 : 1;
                    if (!same)
                    {
                        output.WriteLine(
                            tongue.Say(
                                $"不一致：{outcome.Future.Scenario}，种子 {outcome.Future.Seed}：存储为 {expected[Key(outcome.Future)][..16]}，现为 {outcome.Digest[..16]}",
                                $"different: {outcome.Future.Scenario}, seed {outcome.Future.Seed}: stored {expected[Key(outcome.Future)][..16]}, now {outcome.Digest[..16]}"));
                    }
                }

                output.WriteLine(tongue.Say(
                    $"{wanted.Count} 个未来已核对 {checkedFutures} 个，{differences} 个不一致", $"{checkedFutures} of {wanted.Count} futures, {differences} different"));
            }
        }

        output.WriteLine(differences == 0
            ? tongue.Say("逐位一致。", "All bits are the same.") : tongue.Say($"有 {differences} 个未来不一致。", $"{differences} future(s) differ."));
        return differences == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>All finished futures, or the baselines of the first seeds with their scenarios until the number is reached.</summary>
    private static List<Future> Choose(IReadOnlyList<FutureOutcome> outcomes, int? number)
    {
        var all = outcomes.Select(outcome => outcome.Future).OrderBy(future => future.Seed).ThenBy(future => future.Id).ToList();
        return number is { } n ? all.Take(Math.Max(1, n)).ToList() : all;
    }

    private static IReadOnlyList<FutureOutcome> Rerun(BatchSpec spec, World world)
    {
        using var sequential = new SequentialWorld(
            world, spec.Build(world.NationalPath), null, (count, body) => Parallel.For(0, count, body));
        return sequential.Run().Futures;
    }

    private static (string Scenario, int Seed, int Draw) Key(Future future) => (future.Scenario, future.Seed, future.Draw);
}
