using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>Runs the placebos on a coarse world: they are about the code, not about sizes.</summary>
public static class PlaceboCheck
{
    private const int FirmsPerRecord = 500;
    private const int Quarters = 8;
    private const int FirstMoved = 2;
    private const int Seed = 1;

    /// <summary>Runs them.</summary>
    /// <param name="files">Data.</param>
    /// <param name="parameters">A full parameter vector.</param>
    /// <param name="catalogue">Levers.</param>
    /// <param name="cancellation">Stops between quarters.</param>
    public static IReadOnlyList<Placebo> Run(WorldFiles files, double[] parameters, LeverCatalogue catalogue, CancellationToken cancellation)
    {
        var world = InitialState.WorldBuilder.Build(files, parameters, FirmsPerRecord);
        var levers = catalogue.Levers.Values.OrderBy(lever => lever.Name, StringComparer.Ordinal).ToArray();
        var zone = Enumerable.Range(0, world.Zones.Count).MaxBy(index => world.Initial.Parks[index].Staff);
        var atBase = new PolicyProgramme([.. Enumerable.Range(0, levers.Length).Select(lever => new PolicyMove(lever, new double[Quarters + 1], []))]);
        var local = Enumerable.Range(0, levers.Length).Where(lever => levers[lever].Law.Moves.All(move => move.Channel.Note().Reach != ChannelReach.Nation));
        var atOneZone = new PolicyProgramme([.. local.Select(lever => new PolicyMove(lever, Path(levers[lever]), [zone]))]);
        var (baselines, index) = Batch(world, parameters, levers, [PolicyProgramme.None, PolicyProgramme.None], [null, null], cancellation);
        var (scenarios, _) = Batch(world, parameters, levers, [atBase, atOneZone], index, cancellation);
        return
        [
            Compare("所有政策杠杆保持现值：全国各表逐位不变", "Every lever at its base, everywhere: no bit of any table changes", baselines, scenarios, 0, null),
            Compare(
                $"切断所有流动，只在{world.Zones[zone].NameZh}动用地方杠杆：其他园区与城市逐位不变",
                $"All flows frozen, local levers moved in {world.Zones[zone].NameEn} alone: no bit changes in other zones and cities", baselines, scenarios, 1,
                world.Zones[zone].Code),
        ];
    }

    private static double[] Path(Lever lever) =>
        [.. Enumerable.Range(0, Quarters + 1).Select(quarter => quarter < FirstMoved ? 0 : (lever.To > lever.Base ? lever.To : lever.From) - lever.Base)];

    private static (List<IReadOnlyList<TableQuarter>> Tables, double[]?[] Index) Batch(
        World world, double[] parameters, Lever[] levers, PolicyProgramme[] programmes, double[]?[] baselines, CancellationToken cancellation)
    {
        // Lane 0 lives, lane 1 has all flows frozen.
        var futures = programmes.Select((_, lane) => new Future(lane, $"placebo-{lane}", Seed, 0)).ToArray();
        var spec = new BatchSpec(
            0, Quarters, futures, [parameters, parameters], levers.Select(lever => lever.Law).ToArray(), programmes, baselines, [], [false, true]);
        var recorder = new AllTables();
        using var run = new SequentialWorld(world, spec.Build(world.NationalPath), recorder, (count, body) => Parallel.For(0, count, body));
        while (run.QuartersDone < Quarters)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Step();
        }

        return (recorder.Quarters, run.Run().Futures.Select(outcome => (double[]?)outcome.OutputIndexLog).ToArray());
    }

    private static Placebo Compare(
        string zh, string en, List<IReadOnlyList<TableQuarter>> before, List<IReadOnlyList<TableQuarter>> after, int lane, string? home)
    {
        long compared = 0, different = 0, atHome = 0;
        var first = "";
        foreach (var (old, now) in before.SelectMany(quarter => quarter).Zip(after.SelectMany(quarter => quarter)))
        {
            if (home is not null && old.Table != ResultTables.Zones && old.Table != ResultTables.Cities && old.Table != ResultTables.Clusters)
            {
                continue; // sums that hold the zone itself
            }

            for (var i = lane; i < old.Values.Length; i += old.Lanes)
            {
                var keys = old.RowKeys[i / old.Lanes / old.Table.Columns.Count];
                var isSame = BitConverter.DoubleToInt64Bits(old.Values[i]) == BitConverter.DoubleToInt64Bits(now.Values[i]);
                if (home is not null && keys.Contains(home, StringComparer.Ordinal))
                {
                    atHome += isSame ? 0 : 1;
                    continue;
                }

                compared++;
                different += isSame ? 0 : 1;
                if (!isSame && first.Length == 0)
                {
                    first = $"{old.Table.Name}, {string.Join(' ', keys)}, {old.Table.Columns[i / old.Lanes % old.Table.Columns.Count].Name}, {old.Quarter}";
                }
            }
        }

        return new Placebo(zh, en, compared, different, first, home is null ? null : atHome);
    }

    /// <summary>Keeps every table of every quarter.</summary>
    private sealed class AllTables : IBatchResults
    {
        public List<IReadOnlyList<TableQuarter>> Quarters { get; } = [];

        public void Write(IReadOnlyList<TableQuarter> tables) =>
            Quarters.Add(tables.Select(table => table with { Values = (double[])table.Values.Clone() }).ToArray());

        public void WriteFlows(IReadOnlyList<FlowYear> flows)
        {
        }

        public void Publish(BatchOutcome outcome)
        {
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>A placebo: two runs that must agree in every bit of the rows compared.</summary>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Compared">Numbers compared.</param>
/// <param name="Different">Numbers that differ.</param>
/// <param name="First">Where the first difference is; empty when there is none.</param>
/// <param name="MovedAtHome">Numbers that differ where the lever acts: a placebo in which nothing moved at all would show nothing. Null when nothing may move.</param>
public sealed record Placebo(string TitleZh, string TitleEn, long Compared, long Different, string First, long? MovedAtHome)
{
    /// <summary>True when the placebo holds.</summary>
    public bool Holds => Different == 0 && MovedAtHome is null or > 0;
}
