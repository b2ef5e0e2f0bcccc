using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Policy;

namespace Torch.Sim.Grains.Tests;

/// <summary>Futures that share their history run it once; the grains hand the state over and change no bit.</summary>
public sealed class BranchTests
{
    private const int FirmsPerRecord = 500;
    private const int Quarters = 16;
    private const int Fork = 7;

    private static readonly PolicyLever[] s_levers = [new("targeting", 1, [new ChannelMove(Channel.TargetingExponent, 1)], LeverCost.None)];

    private static readonly PolicyProgramme s_moved = new(
        [new PolicyMove(0, [.. Enumerable.Range(0, Quarters + 1).Select(quarter => quarter <= Fork ? 0 : 1.5)], [])]);

    private static readonly Lazy<(IReadOnlyDictionary<int, double[]> Index, IReadOnlyDictionary<int, string> Digests)> s_oracle = new(Oracle);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Branches_give_the_bits_of_the_whole_way(bool poison)
    {
        await using var cluster = await SimulationCluster.Start(1, poison);
        await SaveBaselines(cluster, $"whole {poison}");
        Assert.Equal(s_oracle.Value.Digests, await cluster.Run(Branches($"whole {poison}", 8), TestWorlds.Key(FirmsPerRecord)));
    }

    [Fact]
    public async Task A_branch_whose_silo_stops_reads_its_state_again()
    {
        await using var cluster = await SimulationCluster.Start(3);
        await SaveBaselines(cluster, "killed");
        var before = MemoryStates.Opened;
        var stopped = false;
        var digests = await cluster.Run(Branches("killed", 3), TestWorlds.Key(FirmsPerRecord), inFlight: 5, observe: async progress =>
        {
            if (!stopped && progress.Batches.All(batch => batch.Quarter > Fork + 1))
            {
                stopped = true;
                await cluster.Cluster.KillSiloAsync(await cluster.SiloWithABatch());
            }
        });
        Assert.True(stopped);
        Assert.True(MemoryStates.Opened > before + 5, "no state was read again");
        Assert.Equal(s_oracle.Value.Digests, digests);
    }

    [Fact]
    public async Task A_state_that_does_not_fit_ends_the_batch_and_names_it()
    {
        await using var cluster = await SimulationCluster.Start(1);
        await SaveBaselines(cluster, "spoilt");
        MemoryStates.Spoil("spoilt", state => state.Name == "talent" ? state with { Lanes = [state.Lanes[0][..5]] } : state);
        var progress = await cluster.RunStage(Branches("spoilt", 16), TestWorlds.Key(FirmsPerRecord));
        var batch = Assert.Single(progress.Batches);
        Assert.Equal((1, Fork), (batch.Attempt, batch.Start));
        Assert.Equal(
            "spoilt, seed 13: talent: found no whole section 'human capital' after 0 of 5 values; expected the state as this version of the model saves it.",
            batch.Failure);
    }

    private static Task SaveBaselines(SimulationCluster cluster, string store) => cluster.Run(
        TestWorlds.Futures(13).Chunk(8).Select((futures, number) => TestWorlds.Spec(number, futures, Quarters) with { Saves = [new LaneSave(Fork, store), new LaneSave(Fork + 2, store)] }),
        TestWorlds.Key(FirmsPerRecord));

    /// <summary>Scenarios in another order and in batches of another size than their baselines.</summary>
    private static IEnumerable<BatchSpec> Branches(string store, int size) =>
        Moved().Chunk(size).Select((futures, number) => Spec(number, futures) with
        {
            Branch = new LaneBranch(Fork, store, [.. futures.Select(future => TestWorlds.Futures(13)[future.Seed - 1])], ""),
        });

    private static IEnumerable<Future> Moved() => TestWorlds.Futures(13).Reverse().Select(future => future with { Scenario = "moved", Id = future.Id + 100 });

    private static BatchSpec Spec(int number, Future[] futures) => TestWorlds.Spec(number, futures, Quarters) with
    {
        Levers = s_levers,
        Programmes = [.. futures.Select(_ => s_moved)],
        BaselineOutputIndex = [.. futures.Select(future => s_oracle.Value.Index[future.Seed])],
    };

    private static (IReadOnlyDictionary<int, double[]> Index, IReadOnlyDictionary<int, string> Digests) Oracle()
    {
        var world = TestWorlds.Get(FirmsPerRecord);
        using var baseline = new SequentialWorld(world, TestWorlds.Spec(0, TestWorlds.Futures(13), Quarters).Build(world.NationalPath));
        var index = baseline.Run().Futures.ToDictionary(future => future.Future.Seed, future => future.OutputIndexLog);
        var futures = Moved().ToArray();
        var spec = TestWorlds.Spec(0, futures, Quarters) with
        {
            Levers = s_levers,
            Programmes = [.. futures.Select(_ => s_moved)],
            BaselineOutputIndex = [.. futures.Select(future => index[future.Seed])],
        };
        using var moved = new SequentialWorld(world, spec.Build(world.NationalPath));
        return (index, moved.Run().Futures.ToDictionary(future => future.Future.Seed, future => future.Digest));
    }
}
