using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.World;

namespace Torch.Sim.Grains.Tests;

/// <summary>One round trip per place and quarter; failures that would come again are not repeated.</summary>
public sealed class ProtocolTests
{
    [Fact]
    public async Task Every_place_cluster_and_exchange_is_called_once_a_quarter()
    {
        const int quarters = 6;
        var world = TestWorlds.Get(500);
        await using var cluster = await SimulationCluster.Start(1, count: true);
        await cluster.Run([TestWorlds.Spec(0, TestWorlds.Futures(8), quarters)], TestWorlds.Key(500));
        var calls = cluster.Calls;
        Assert.Equal(quarters, calls.Of("BatchGrain", "Advance"));
        Assert.Equal(quarters * world.Zones.Count, calls.Of("ZoneGrain", "Advance"));
        Assert.Equal(quarters * world.Enclaves.Count, calls.Of("EnclaveParkGrain", "Advance"));
        Assert.Equal(quarters * world.Cities.Count, calls.Of("CityGrain", "Advance"));
        Assert.Equal(quarters * world.Clusters.Count, calls.Of("EnterpriseClusterGrain", "Advance"));
        foreach (var exchange in new[] { "OrderExchangeGrain", "TalentExchangeGrain", "CapitalExchangeGrain", "TechnologyExchangeGrain", "SettlementGrain" })
        {
            Assert.Equal(quarters + 1, calls.Of(exchange, "Clear"));
        }
    }

    [Fact]
    public async Task A_broken_law_ends_the_batch_with_its_message_and_is_not_tried_again()
    {
        // A national path with a hole: orders cannot close.
        var world = TestWorlds.Get(500);
        var path = world.NationalPath.ToArray();
        path[3] = double.NaN;
        var spoilt = new World(world.Zones, world.Enclaves, world.Cities, world.Clusters, world.Impedance, world.Initial, path);
        var key = new WorldKey("spoilt", 500);
        TestWorldSource.Special[key] = spoilt;
        await using var cluster = await SimulationCluster.Start(1);
        var progress = await cluster.RunStage([TestWorlds.Spec(0, TestWorlds.Futures(8), 8)], key);
        var batch = Assert.Single(progress.Batches);
        Assert.Equal(1, batch.Attempt);
        Assert.NotNull(batch.Failure);
        Assert.Matches("not conserved in 2020Q[34] at .* \\(eq\\. E\\d+\\) in future baseline, seed \\d+", batch.Failure);
        Assert.Empty(progress.Finished);
    }

    [Fact]
    public async Task Advancing_a_quarter_twice_is_harmless()
    {
        await using var cluster = await SimulationCluster.Start(1);
        var batch = cluster.Cluster.Client.GetGrain<IBatchGrain>(GrainKeys.Batch(0));
        await batch.Begin(new BatchOrder(TestWorlds.Spec(0, TestWorlds.Futures(8), 4), TestWorlds.Key(500), ""));
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            await batch.Advance(0, quarter);
            await batch.Advance(0, quarter);
        }

        var outcome = await batch.Finish(0);
        var once = await cluster.Run([TestWorlds.Spec(0, TestWorlds.Futures(8), 4)], TestWorlds.Key(500));
        Assert.All(outcome.Outcome.Futures, future => Assert.Equal(once[future.Future.Seed], future.Digest));
    }

    [Fact]
    public void Slots_are_read_back_from_keys_and_foreign_keys_are_refused()
    {
        Assert.Equal(17, GrainKeys.SlotOf(GrainKeys.Cluster(17, "wuhan-donghu/other")));
        Assert.Throws<ArgumentException>(() => GrainKeys.SlotOf("zone/wuhan"));
    }
}
