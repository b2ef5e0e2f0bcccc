using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>One study digest, kept: the first-look study with two seeds, few records, to the end of the plan's first year.</summary>
public sealed class GoldenStudyTests
{
    private const string Golden = "e5757b4bcd56f46f29b76c2c06e3c2d344c005328364ea51fca30d0cecb252fa";

    [Fact]
    public void Results_are_those_of_this_version_of_the_model()
    {
        var path = Path.Combine(Samples.DataFolder, "studies", "first-look.yaml");
        var (plan, _) = StudyPlanner.Plan(Samples.DataFolder, path, new PlanOptions(Seeds: 2, To: new Quarter(2026, 4), FirmsPerRecord: 500));
        var policy = PolicyBook.Of(plan.Study.Scenarios, Samples.World, plan.Quarters);
        var baselines = Run(plan.Spec(0, [.. plan.BaselineFutures], policy, new Dictionary<(int, int), double[]>()));
        var index = baselines.Futures.ToDictionary(outcome => (outcome.Future.Seed, outcome.Future.Draw), outcome => outcome.OutputIndexLog);
        var scenarios = Run(plan.Spec(1, [.. plan.ScenarioFutures], policy, index));
        var digest = FutureDigest.OfStudy(FutureDigest.Of([baselines, scenarios]));
        Assert.True(string.Equals(Golden, digest, StringComparison.Ordinal), $"""
            Results changed: the study digest is
            {digest}.
            If that is not intended, look for what changed them. If it is: raise StudyPlanner.ModelVersion (now {StudyPlanner.ModelVersion}), note the change in
            CHANGELOG.md and put this digest into the test.
            """);
    }

    private static BatchOutcome Run(BatchSpec spec)
    {
        using var run = new SequentialWorld(Samples.World, spec.Build(Samples.World.NationalPath));
        return run.Run();
    }
}
