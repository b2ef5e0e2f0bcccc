using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Grains.Tests;

/// <summary>The grains distribute the plain loop and change not one bit of it.</summary>
public sealed class SameBitsTests
{
    private const int FirmsPerRecord = 500;
    private const int Quarters = 44;

    private static readonly Lazy<IReadOnlyDictionary<int, string>> s_oracle = new(() => Sequential(TestWorlds.Futures(16), Quarters));

    [Fact]
    public async Task One_silo_gives_the_bits_of_the_plain_loop()
    {
        await using var cluster = await SimulationCluster.Start(1);
        Assert.Equal(s_oracle.Value, await Run(cluster, batchSize: 16));
    }

    [Fact]
    public void Two_threads_give_the_bits_of_one()
    {
        using var world = new SequentialWorld(
            TestWorlds.Get(FirmsPerRecord), TestWorlds.Spec(0, TestWorlds.Futures(16), Quarters).Build(TestWorlds.Get(FirmsPerRecord).NationalPath),
            null, (count, body) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, body));
        Assert.Equal(s_oracle.Value, Digests(world.Run()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Several_silos_give_the_same_bits(int silos)
    {
        await using var cluster = await SimulationCluster.Start(silos);
        Assert.Equal(s_oracle.Value, await Run(cluster, batchSize: 8, inFlight: silos));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(64)]
    public async Task Batch_size_changes_no_bit(int batchSize)
    {
        // 64 lanes hold the same futures and others besides: adding futures changes no other.
        await using var cluster = await SimulationCluster.Start(1);
        var futures = TestWorlds.Futures(batchSize == 64 ? 64 : 16);
        var digests = await cluster.Run(Pack(futures, batchSize, quarters: 8), TestWorlds.Key(FirmsPerRecord));
        foreach (var (seed, digest) in Sequential(TestWorlds.Futures(16), 8))
        {
            Assert.Equal(digest, digests[seed]);
        }
    }

    [Fact]
    public async Task Futures_may_sit_in_any_lane_of_any_batch()
    {
        await using var cluster = await SimulationCluster.Start(1);
        var shuffled = TestWorlds.Futures(16).OrderBy(future => (future.Seed * 7) % 16).ToArray();
        Assert.Equal(s_oracle.Value, await cluster.Run(Pack(shuffled, 8, Quarters), TestWorlds.Key(FirmsPerRecord)));
    }

    [Fact]
    public async Task Nothing_is_read_from_an_array_after_it_was_sent()
    {
        await using var cluster = await SimulationCluster.Start(1, poison: true);
        Assert.Equal(s_oracle.Value, await Run(cluster, batchSize: 16));
    }

    [Fact]
    public async Task A_batch_whose_silo_stops_runs_again_elsewhere_with_the_same_bits()
    {
        await using var cluster = await SimulationCluster.Start(3);
        var stopped = false;
        var attempts = 0;
        var digests = await cluster.Run(
            Pack(TestWorlds.Futures(16), 8, Quarters), TestWorlds.Key(FirmsPerRecord), inFlight: 3, observe: async progress =>
            {
                attempts = Math.Max(attempts, progress.Batches.Max(batch => batch.Attempt));
                if (!stopped && progress.Batches.All(batch => batch.Quarter >= 5))
                {
                    stopped = true;
                    await cluster.Cluster.KillSiloAsync(await cluster.SiloWithABatch());
                }
            });
        Assert.True(stopped);
        Assert.True(attempts > 1, "no batch had to run again: the silo that was stopped held none");
        Assert.Equal(s_oracle.Value, digests);
    }

    private static async Task<IReadOnlyDictionary<int, string>> Run(SimulationCluster cluster, int batchSize, int inFlight = 2) =>
        await cluster.Run(Pack(TestWorlds.Futures(16), batchSize, Quarters), TestWorlds.Key(FirmsPerRecord), inFlight);

    private static IEnumerable<BatchSpec> Pack(Future[] futures, int batchSize, int quarters) =>
        futures.Chunk(batchSize).Select((chunk, number) => TestWorlds.Spec(number, chunk, quarters));

    private static IReadOnlyDictionary<int, string> Sequential(Future[] futures, int quarters)
    {
        var world = TestWorlds.Get(FirmsPerRecord);
        using var sequential = new SequentialWorld(world, TestWorlds.Spec(0, futures, quarters).Build(world.NationalPath));
        return Digests(sequential.Run());
    }

    private static IReadOnlyDictionary<int, string> Digests(BatchOutcome outcome) =>
        outcome.Futures.ToDictionary(future => future.Future.Seed, future => future.Digest);
}
