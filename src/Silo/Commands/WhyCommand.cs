using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>
/// Says why a place differs between a scenario and its baseline: runs both again from the run's plan, the scenario under every coalition of exchanges,
/// and splits the difference exactly.
/// </summary>
internal sealed class WhyCommand(WhyOptions options, TextWriter output)
{
    internal int Execute(CancellationToken cancellation)
    {
        var folder = Runs.Open(options.Run);
        var record = PlanRecord.Read(folder);
        var scenario = ScenarioOf(record);
        var measure = MeasureOf();
        var quarter = QuarterOf(record);
        var outcomes = folder.Outcomes().SelectMany(batch => batch.Futures).ToArray();
        var seeds = SeedsOf(record, scenario, outcomes);
        var world = RunWorld.Of(record, options.Data);
        var place = PlaceOf(world, measure);
        var splits = new List<PlaceSplit>();
        foreach (var chunk in seeds.Chunk(CoalitionBatch.SeedsPerBatch))
        {
            splits.AddRange(Rerun(record, scenario, chunk, outcomes, world, place, measure, quarter, cancellation));
            Console.Error.WriteLine(Tongue.Of(options.Language).Say(
                $"{seeds.Count} 个种子完成 {splits.Count} 个，每个 {1 + CoalitionBatch.Coalitions} 个未来",
                $"{splits.Count} of {seeds.Count} seeds, {1 + CoalitionBatch.Coalitions} futures each"));
        }

        WhyReport.Write(new WhyAnswer(folder, record, scenario, place, measure, quarter, splits), options.Language, output);
        return ExitCode.Success;
    }

    private static List<PlaceSplit> Rerun(
        PlanRecord record, ScenarioRecord scenario, (int Seed, int Draw)[] seeds, IReadOnlyList<FutureOutcome> outcomes, World world,
        PlaceChoice place, PlaceMeasure measure, Quarter quarter, CancellationToken cancellation)
    {
        var baselines = outcomes.Where(outcome => record.IsBaseline(outcome.Future))
            .ToDictionary(outcome => (outcome.Future.Seed, outcome.Future.Draw), outcome => outcome.OutputIndexLog);
        var spec = CoalitionBatch.Spec(record, scenario.Name, seeds, world, baselines);
        using var book = new PlaceBook(place, measure);
        using var run = new SequentialWorld(world, spec.Build(world.NationalPath), book, (count, body) => Parallel.For(0, count, body));
        while (run.QuartersDone < quarter.Index)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
        }

        if (quarter.Index == spec.Quarters)
        {
            RequireSameBits(run.Run().Futures, scenario.Name, seeds, outcomes);
        }

        return [.. seeds.Select((seed, i) => PlaceSplit.Of(seed.Seed, i, book))];
    }

    /// <summary>Baseline and uncut scenario must be the run's own futures, bit for bit.</summary>
    private static void RequireSameBits(
        IReadOnlyList<FutureOutcome> found, string scenario, (int Seed, int Draw)[] seeds, IReadOnlyList<FutureOutcome> stored)
    {
        for (var i = 0; i < seeds.Length; i++)
        {
            foreach (var lane in new[] { CoalitionBatch.BaselineLane(i), CoalitionBatch.Lane(i, CoalitionBatch.Coalitions - 1) })
            {
                var future = found[lane].Future;
                var expected = stored.First(outcome => outcome.Future.Seed == future.Seed && string.Equals(outcome.Future.Scenario, future.Scenario, StringComparison.Ordinal));
                if (!string.Equals(expected.Digest, found[lane].Digest, StringComparison.Ordinal))
                {
                    throw new Model.Ledger.ModelInvariantException(
                        $"{future.Scenario}, seed {future.Seed}, is not the future of the run: stored digest {expected.Digest[..16]}, now {found[lane].Digest[..16]}. Split of {scenario} refused.");
                }
            }
        }
    }

    private ScenarioRecord ScenarioOf(PlanRecord record)
    {
        var names = record.Scenarios.Skip(1).Select(scenario => scenario.Name).ToArray();
        return record.Scenarios.Skip(1).FirstOrDefault(scenario => string.Equals(scenario.Name, options.Scenario, StringComparison.Ordinal))
            ?? throw Wrong("--scenario", $"unknown scenario '{options.Scenario}'", $"a scenario of the run other than its baseline: {names}", NearestName.Of(options.Scenario, names));
    }

    private PlaceMeasure MeasureOf()
    {
        var names = PlaceMeasure.All.Select(measure => measure.Name).ToArray();
        return PlaceMeasure.All.FirstOrDefault(measure => string.Equals(measure.Name, options.Measure, StringComparison.Ordinal))
            ?? throw Wrong("--measure", $"'{options.Measure}'", $"one of {names}", NearestName.Of(options.Measure, names));
    }

    private Quarter QuarterOf(PlanRecord record)
    {
        _ = Quarter.TryParse(record.To, out var to);
        var quarter = options.Quarter ?? to;
        return quarter >= Quarter.PlanStart && quarter <= to
            ? quarter
            : throw Wrong("--quarter", $"{quarter}", $"a quarter from {Quarter.PlanStart}, where plans start, to {to}, where the run ends");
    }

    private List<(int Seed, int Draw)> SeedsOf(PlanRecord record, ScenarioRecord scenario, IReadOnlyList<FutureOutcome> outcomes)
    {
        var finished = outcomes.Where(outcome => string.Equals(outcome.Future.Scenario, scenario.Name, StringComparison.Ordinal))
            .Select(outcome => (outcome.Future.Seed, outcome.Future.Draw))
            .Intersect(outcomes.Where(outcome => record.IsBaseline(outcome.Future)).Select(outcome => (outcome.Future.Seed, outcome.Future.Draw)))
            .Order().ToList();
        if (finished.Count == 0)
        {
            throw Wrong(options.Run, $"no finished seed of {scenario.Name}", "a run in which baseline and scenario have finished");
        }

        return options.Seeds is not { } seeds ? [.. finished.Take(CoalitionBatch.SeedsPerBatch)]
            : seeds >= 1 && seeds <= finished.Count ? [.. finished.Take(seeds)]
            : throw Wrong("--seeds", $"{seeds}", $"a whole number from 1 to {finished.Count}, the seeds of the run");
    }

    private PlaceChoice PlaceOf(World world, PlaceMeasure measure)
    {
        var (place, nearest) = PlaceChoice.Find(options.Place, PlaceChoice.Of(world));
        return place switch
        {
            null => throw Wrong("--place", $"unknown place '{options.Place}'", "the id or name of a zone, the code or name of a city, or nation", nearest),
            { Kind: PlaceKind.City } when measure.City is null => throw Wrong(
                "--measure", $"{measure.Name} for the city {place.NameEn}", $"one of {PlaceMeasure.All.Where(known => known.City is not null).Select(known => known.Name)}"),
            _ => place,
        };
    }

    private static InvalidInputException Wrong(string option, Phrase found, Phrase expected, string? nearest = null) =>
        new(new ScenarioProblem(option, 0, 0, found, expected, nearest));
}

/// <summary>What the command line asks.</summary>
/// <param name="Run">Run folder.</param>
/// <param name="Data">Data folder, or null.</param>
/// <param name="Place">The place.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Quarter">The quarter, or null for the last of the run.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="Seeds">Seeds, or null for as many as fit in one batch.</param>
/// <param name="Language">zh or en.</param>
internal sealed record WhyOptions(
    string Run, string? Data, string Place, string Scenario, Quarter? Quarter, string Measure, int? Seeds, string Language);
