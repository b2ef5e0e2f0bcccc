using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>A future that goes on from a saved state is the future that came the whole way: every row, every flow and the digest, bit for bit.</summary>
public sealed class SavedLanesTests
{
    private const int Quarters = 10;

    private static readonly World.World s_world = Samples.World;

    private static readonly PolicyLever[] s_levers =
    [
        new("targeting", 1, [new ChannelMove(Channel.TargetingExponent, 1)], LeverCost.None),
        new("entry", 2, [new ChannelMove(Channel.EntryRate, 0.5, 2), new ChannelMove(Channel.TalentAttraction, 0.1)],
            new LeverCost(200, CostBasis.Zone, [0.4, 0.3, 0.2, 0.05, 0.05])),
    ];

    /// <summary>Futures of one seed share their history: two scenarios whose levers move after the fork, and the baseline itself.</summary>
    private static readonly Lane[] s_lanes = [new(1, false), new(2, false), new(3, false), new(1, true), new(2, true), new(3, true)];

    /// <summary>Sixteen lanes, of which eleven are used, in another order.</summary>
    private static readonly int[] s_order = [4, 0, 5, 3, 2, 3, 1, 5, 4, 0, 3];

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_branch_of_another_batch_gives_the_bits_of_the_whole_way(int fork)
    {
        var baseline = Run(Batch(s_lanes[..3], fork + 1, null), out var kept);
        var index = baseline.Futures.ToDictionary(future => future.Future.Seed, future => future.OutputIndexLog);
        var whole = Run(Batch(s_lanes, fork + 1, index), out var wholeRows);
        using var first = new SequentialWorld(s_world, Batch(s_lanes[..3], fork + 1, null), new KeptResults());
        while (first.QuartersDone < fork)
        {
            first.Step();
        }

        var saved = first.SaveLanes(2, 0, 1).Pick([.. s_order.Select(lane => lane % 3 == 2 ? 0 : (lane % 3) + 1)]);
        var branchRows = new KeptResults();
        using var branch = SequentialWorld.Resume(s_world, Batch([.. s_order.Select(lane => s_lanes[lane])], fork + 1, index), saved, branchRows);
        Assert.Equal(fork, branch.QuartersDone);
        Assert.NotEmpty(branch.NextReceipts.Movers);
        var branched = branch.Run();
        for (var i = 0; i < s_order.Length; i++)
        {
            Assert.Equal(whole.Futures[s_order[i]].Digest, branched.Futures[i].Digest);
            Assert.Equal(whole.Futures[s_order[i]].OutputIndexLog, branched.Futures[i].OutputIndexLog);
            AssertRows(wholeRows, branchRows, fork, s_order[i], i);
            AssertFlows(wholeRows, branchRows, fork, s_order[i], i);
        }

        Assert.NotEqual(whole.Futures[0].Digest, whole.Futures[3].Digest);
        Assert.True(kept.Sum(ResultTables.Zones, fork, ParkColumn.Entries) > 0, "no firm was born");
        AssertRows(wholeRows, kept, 0, 0, 0);
    }

    [Fact]
    public void A_lever_that_has_already_spent_goes_on_with_its_lag()
    {
        var baseline = Run(Batch(s_lanes[..3], 3, null), out _);
        var index = baseline.Futures.ToDictionary(future => future.Future.Seed, future => future.OutputIndexLog);
        var whole = Run(Batch(s_lanes, 3, index), out _);
        using var first = new SequentialWorld(s_world, Batch(s_lanes, 3, index));
        while (first.QuartersDone < 4)
        {
            first.Step();
        }

        using var branch = SequentialWorld.Resume(s_world, Batch([s_lanes[5], s_lanes[3]], 3, index), first.SaveLanes(5, 3));
        Assert.Equal([whole.Futures[5].Digest, whole.Futures[3].Digest], branch.Run().Futures.Select(future => future.Digest));
        var error = Assert.Throws<LaneStateException>(() => SequentialWorld.Resume(s_world, Batch(s_lanes[..3], 3, null), first.SaveLanes(5)));
        Assert.Contains("spending on a lever that no future of this batch moves", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Isolated_places_stay_isolated_and_may_not_become_open()
    {
        var alone = new Sample(1) { IsIsolated = true };
        using var whole = new SequentialWorld(s_world, Samples.Batch(s_world.NationalPath, 8, new Sample(2), alone));
        while (whole.QuartersDone < 3)
        {
            whole.Step();
        }

        var saved = whole.SaveLanes(0, 1);
        using var branch = SequentialWorld.Resume(s_world, Samples.Batch(s_world.NationalPath, 8, alone, new Sample(2)), saved.Pick(1, 0));
        Assert.Equal(whole.Run().Futures.Select(future => future.Digest).Reverse(), branch.Run().Futures.Select(future => future.Digest));
        var error = Assert.Throws<LaneStateException>(() => SequentialWorld.Resume(s_world, Samples.Batch(s_world.NationalPath, 8, new Sample(2)), saved.Pick(1)));
        Assert.Contains("values in section 'frozen'; expected 0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_or_foreign_state_is_refused_and_names_what_was_found()
    {
        var batch = Samples.Batch(s_world.NationalPath, 4, new Sample(1));
        using var first = new SequentialWorld(s_world, batch);
        Assert.Throws<InvalidOperationException>(() => first.SaveLanes(0));
        first.Step();
        var saved = first.SaveLanes(0);
        string Refused(SavedLanes states) => Assert.Throws<LaneStateException>(() => SequentialWorld.Resume(s_world, batch, states)).Message;
        SavedLanes With(int agent, Func<AgentState, AgentState> change) =>
            saved with { Agents = [.. saved.Agents.Select((state, i) => i == agent ? change(state) : state)] };
        var cluster = saved.Agents[1];
        Assert.Equal($"cluster {s_world.Clusters[0].Code}", cluster.Name);
        Assert.Equal(
            $"file: {cluster.Name}: found no whole section 'firms' after 0 of 100 values; expected the state as this version of the model saves it.",
            Refused(With(1, state => state with { Lanes = [state.Lanes[0][..100]], Origins = ["file"] })));
        Assert.Contains("found no whole section 'firms'", Refused(With(1, state => state with { Lanes = [[.. state.Lanes[0].Skip(1)]] })), StringComparison.Ordinal);
        Assert.Matches("found \\d+ values; expected \\d+\\.", Refused(With(1, state => state with { Lanes = [[.. state.Lanes[0], 1]] })));
        Assert.Contains("found the state of another holder; expected cluster", Refused(With(1, _ => saved.Agents[2])), StringComparison.Ordinal);
        Assert.Contains("expected", Refused(saved with { Agents = [.. saved.Agents.Skip(1)] }), StringComparison.Ordinal);
        Assert.Contains("no flows of the year so far in 2020Q1", Assert.Throws<LaneStateException>(
            () => SequentialWorld.Resume(s_world, Samples.Batch(s_world.NationalPath, 4, [0], new Sample(1)), saved)).Message, StringComparison.Ordinal);
    }

    private static BatchOutcome Run(FutureBatch batch, out KeptResults rows)
    {
        rows = new KeptResults();
        using var run = new SequentialWorld(s_world, batch, rows);
        return run.Run();
    }

    private static FutureBatch Batch(Lane[] lanes, int start, IReadOnlyDictionary<int, double[]>? baselines)
    {
        double[] From(double difference) => [.. Enumerable.Range(0, Quarters + 1).Select(quarter => quarter < start ? 0 : difference)];
        var moved = new PolicyProgramme([new PolicyMove(0, From(1.5), []), new PolicyMove(1, From(0.8), [.. Enumerable.Range(0, 40)])]);
        var parameters = (double[])Samples.Defaults.Clone();
        parameters[(int)Parameter.RelocationRate] = 0.02;
        return new BatchSpec(
            0, Quarters, [.. lanes.Select((lane, id) => new Future(id, lane.IsMoved ? "moved" : "baseline", lane.Seed, 0))],
            [.. lanes.Select(_ => parameters)], s_levers, [.. lanes.Select(lane => lane.IsMoved ? moved : PolicyProgramme.None)],
            [.. lanes.Select(lane => lane.IsMoved ? baselines![lane.Seed] : null)],
            [.. Enumerable.Range(0, lanes.Length).Where(lane => lanes[lane].Seed < 3)]).Build(s_world.NationalPath);
    }

    private static void AssertRows(KeptResults whole, KeptResults part, int after, int wholeLane, int partLane)
    {
        var expected = whole.Tables.Where(table => table.Quarter.Index > after).ToArray();
        Assert.Equal(expected.Length, part.Tables.Count);
        foreach (var (one, other) in expected.Zip(part.Tables))
        {
            Assert.Equal((one.Table.Name, one.Quarter), (other.Table.Name, other.Quarter));
            for (var row = 0; row < one.Values.Length / one.Lanes; row++)
            {
                var same = BitConverter.DoubleToInt64Bits(one.Values[(row * one.Lanes) + wholeLane]) == BitConverter.DoubleToInt64Bits(other.Values[(row * other.Lanes) + partLane]);
                Assert.True(same, $"{one.Table.Name} in {one.Quarter}, row {row}, lanes {wholeLane} and {partLane}");
            }
        }
    }

    private static void AssertFlows(KeptResults whole, KeptResults part, int after, int wholeLane, int partLane)
    {
        var expected = whole.Flows.Where(flow => flow.Lane == wholeLane && new Quarter(flow.Year, 4).Index > after).Select(flow => flow with { Lane = partLane });
        Assert.Equal(expected, part.Flows.Where(flow => flow.Lane == partLane));
    }

    private readonly record struct Lane(int Seed, bool IsMoved);
}
