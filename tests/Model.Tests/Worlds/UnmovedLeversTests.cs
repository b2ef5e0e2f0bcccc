using System.Runtime.InteropServices;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>A scenario is what its levers move, and nothing besides.</summary>
public sealed class UnmovedLeversTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("unmoved-levers").FullName;

    [Fact]
    public void A_scenario_whose_levers_stay_at_base_is_the_baseline_to_the_last_bit()
    {
        var (baseline, unmoved, baselineOutcome, unmovedOutcome) = Run(lever: 1);
        Assert.Equal(baselineOutcome.Futures.Select(future => future.Digest), unmovedOutcome.Futures.Select(future => future.Digest));
        Assert.Equal(baselineOutcome.Futures.SelectMany(future => future.OutputIndexLog), unmovedOutcome.Futures.SelectMany(future => future.OutputIndexLog));
        Assert.Equal(28 * ResultTables.All.Count, baseline.Tables.Count);
        foreach (var (expected, found) in baseline.Tables.Zip(unmoved.Tables))
        {
            Assert.True(IsSame(expected, found), $"{expected.Table.Name} differs in {expected.Quarter}");
        }

        Assert.NotEmpty(baseline.Flows);
        Assert.Equal(baseline.Flows, unmoved.Flows);
    }

    /// <summary>The test above can fail: the same scenario with the lever moved differs from the quarter on in which the plan starts.</summary>
    [Fact]
    public void A_moved_lever_shows_from_the_start_of_the_plan_on()
    {
        var (baseline, moved, baselineOutcome, movedOutcome) = Run(lever: 3);
        Assert.All(baselineOutcome.Futures.Zip(movedOutcome.Futures), pair => Assert.NotEqual(pair.First.Digest, pair.Second.Digest));
        var first = baseline.Tables.Zip(moved.Tables).First(pair => !IsSame(pair.First, pair.Second)).First;
        Assert.Equal(Quarter.PlanStart, first.Quarter);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (KeptResults Baseline, KeptResults Scenario, BatchOutcome BaselineOutcome, BatchOutcome ScenarioOutcome) Run(double lever)
    {
        Write("baseline", "[]");
        Write("other", $"[{{ name: growth_pole_targeting, path: [[2026Q1, {lever}]] }}]");
        var study = Path.Combine(_folder, "study.yaml");
        File.WriteAllText(study, """
            study: levers
            title_zh: 不动
            title_en: Levers
            question_zh: 无
            question_en: None
            from: 2019Q4
            to: 2026Q4
            scenarios: [baseline.yaml, other.yaml]
            seeds: 2
            flow_seeds: 1
            """);
        var (plan, _) = StudyPlanner.Plan(Samples.DataFolder, study, new PlanOptions(FirmsPerRecord: 500));
        var policy = PolicyBook.Of(plan.Study.Scenarios, Samples.World, plan.Quarters);
        var (baseline, first) = Run(plan.Spec(0, [.. plan.BaselineFutures], policy, new Dictionary<(int, int), double[]>()));
        var index = first.Futures.ToDictionary(outcome => (outcome.Future.Seed, outcome.Future.Draw), outcome => outcome.OutputIndexLog);
        var (scenario, second) = Run(plan.Spec(1, [.. plan.ScenarioFutures], policy, index));
        return (baseline, scenario, first, second);
    }

    private static (KeptResults, BatchOutcome) Run(BatchSpec spec)
    {
        var kept = new KeptResults();
        using var run = new SequentialWorld(Samples.World, spec.Build(Samples.World.NationalPath), kept);
        return (kept, run.Run());
    }

    private static bool IsSame(TableQuarter one, TableQuarter other) =>
        MemoryMarshal.AsBytes<double>(one.Values).SequenceEqual(MemoryMarshal.AsBytes<double>(other.Values));

    private void Write(string name, string levers) => File.WriteAllText(
        Path.Combine(_folder, $"{name}.yaml"), $"scenario: {name}\ntitle_zh: 无\ntitle_en: None\nlevers: {levers}\n");
}
