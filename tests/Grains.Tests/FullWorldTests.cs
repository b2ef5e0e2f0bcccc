using Torch.Sim.Model;

namespace Torch.Sim.Grains.Tests;

/// <summary>Every firm of every zone.</summary>
public sealed class FullWorldTests
{
    [Fact]
    public async Task Every_firm_in_64_futures_gives_the_same_bits_with_grains_and_without()
    {
        const int quarters = 8;
        var world = TestWorlds.Get(1);
        var spec = TestWorlds.Spec(0, TestWorlds.Futures(64), quarters);
        IReadOnlyList<string> plain;
        using (var sequential = new SequentialWorld(
            world, spec.Build(world.NationalPath), null, (count, body) => Parallel.For(0, count, body)))
        {
            plain = sequential.Run().Futures.Select(future => future.Digest).ToArray();
        }

        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await using var cluster = await SimulationCluster.Start(1);
        var digests = await cluster.Run([spec], TestWorlds.Key(1));
        Assert.Equal(plain, spec.Futures.Select(future => digests[future.Seed]));
        Assert.Equal(64, plain.Distinct(StringComparer.Ordinal).Count());
    }
}
