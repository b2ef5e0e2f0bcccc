using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>A lever is a few lines of text: no code knows its name.</summary>
public sealed class LeversAsDataTests : IDisposable
{
    private const int First = 25; // 2026Q1
    private const int Lag = 2;
    private readonly string _folder = Directory.CreateTempSubdirectory("levers-as-data").FullName;

    [Fact]
    public void A_lever_added_as_text_is_paid_at_once_and_acts_after_its_lag()
    {
        var (baseline, scenario) = Run("""
              field_laboratories:
                title_zh: 野外实验室
                title_en: Field laboratories
                unit: laboratories per zone
                range: [0, 10]
                base: 2
                lag_quarters: 2
                channels:
                  - { channel: rd_efficiency, gain: 0.2, half_saturation: 4 }
                cost:
                  m_yuan_per_year: 12
                  per: zone
                  payers: { central: 0.25, city: 0.25, zone: 0.5 }
                adverse: "less money for roads"
            """);

        Assert.Equal(0, Spent(baseline, First));
        Assert.Equal(0, Spent(scenario, First - 1));
        Assert.True(Spent(scenario, First) > 0);
        for (var quarter = 1; quarter <= First + Lag + 2; quarter++)
        {
            var same = Columns.All(column => Zones(baseline, quarter, column).SequenceEqual(Zones(scenario, quarter, column)));
            // What is learnt in a quarter sells in the next.
            Assert.True(same == (quarter < First + Lag), $"quarter {Quarter.FromIndex(quarter)}: {(same ? "no" : "an")} effect");
        }
    }

    [Fact]
    public void What_payers_spend_at_all_places_is_what_the_nation_reports()
    {
        var (_, scenario) = Run("""
              wide_help:
                title_zh: 帮助
                title_en: Help
                unit: units
                range: [0, 10]
                base: 2
                lag_quarters: 0
                channels:
                  - { channel: loan_access, gain: 0.1 }
                  - { channel: talent_attraction, gain: 0.01 }
                cost:
                  m_yuan_per_year: 12
                  per: zone
                  payers: { central: 0.2, city: 0.2, zone: 0.2, firm: 0.2, bank: 0.2 }
                adverse: none
            """);
        var nation = Enumerable.Range(0, 2).Select(i => scenario.At(ResultTables.Nation, First, 0, NationColumn.PolicyPublic + i, 0)).ToArray();
        var byPayer = Enumerable.Range(0, 5).Select(payer => Zones(scenario, First, ParkColumn.PolicyCentral + payer).Sum()).ToArray();
        var enclave = Enumerable.Range(0, 5).Select(payer => scenario.At(ResultTables.Enclaves, First, 0, ParkColumn.PolicyCentral + payer, 0)).ToArray();
        Assert.Equal(nation[0], byPayer[..3].Sum() + enclave[..3].Sum(), 1e-9);
        Assert.Equal(nation[1], byPayer[3..].Sum() + enclave[3..].Sum(), 1e-9);
        Assert.All(byPayer, spent => Assert.True(spent > 0));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<int> Columns =>
        Enumerable.Range(0, ParkColumn.Count).Where(column => column is < ParkColumn.PolicyCentral or > ParkColumn.PolicyShortfall);

    private static double Spent(KeptResults results, int quarter) =>
        Enumerable.Range(0, 5).Sum(payer => Zones(results, quarter, ParkColumn.PolicyCentral + payer).Sum());

    private static double[] Zones(KeptResults results, int quarter, int column) =>
        [.. Enumerable.Range(0, Samples.World.Zones.Count).Select(zone => results.At(ResultTables.Zones, quarter, zone, column, 0))];

    private (KeptResults Baseline, KeptResults Scenario) Run(string lever)
    {
        var data = Path.Combine(_folder, "data");
        Copy(Samples.DataFolder, data);
        File.AppendAllText(Path.Combine(data, "levers.yaml"), lever + "\n");
        var name = lever.Split(':')[0].Trim();
        var study = Path.Combine(data, "studies", "test.yaml");
        File.WriteAllText(Path.Combine(data, "scenarios", "test.yaml"), $"""
            scenario: test
            title_zh: 试
            title_en: Test
            base: baseline
            levers:
              - name: {name}
                path: [[2026Q1, 4]]
            """);
        File.WriteAllText(study, """
            study: test
            title_zh: 试
            title_en: Test
            question_zh: 无
            question_en: None
            from: 2019Q4
            to: 2027Q1
            scenarios: [../scenarios/baseline.yaml, ../scenarios/test.yaml]
            seeds: 1
            """);
        var (plan, files) = StudyPlanner.Plan(data, study, new PlanOptions(FirmsPerRecord: 500));
        var world = WorldBuilder.Build(files, plan.Draws.Defaults, plan.FirmsPerRecord);
        var policy = PolicyBook.Of(plan.Study.Scenarios, world, plan.Quarters);
        var (baseline, outcome) = Run(world, plan.Spec(0, [.. plan.BaselineFutures], policy, new Dictionary<(int, int), double[]>()));
        var index = outcome.Futures.ToDictionary(future => (future.Future.Seed, future.Future.Draw), future => future.OutputIndexLog);
        var (scenario, _) = Run(world, plan.Spec(1, [.. plan.ScenarioFutures], policy, index));
        return (baseline, scenario);
    }

    private static (KeptResults Results, BatchOutcome Outcome) Run(World.World world, BatchSpec spec)
    {
        var results = new KeptResults();
        using var sequential = new SequentialWorld(world, spec.Build(world.NationalPath), results);
        return (results, sequential.Run());
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
