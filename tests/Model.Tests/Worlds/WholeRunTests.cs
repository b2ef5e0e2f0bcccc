using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>The eleven years of a study, on the real places. The ledger checks itself in every quarter.</summary>
public sealed class WholeRunTests
{
    private const int Quarters = 44;

    private static readonly World.World s_world = Samples.World;

    private static readonly Lazy<(KeptResults Kept, string[] Digests)> s_run = new(() =>
    {
        var kept = new KeptResults();
        using var run = Start(kept, null);
        var digests = Digests(run);
        foreach (var cluster in run.Clusters)
        {
            Array.ForEach([.. cluster.Records.Records.ToArray().Chunk(FirmColumns.Stride)], CheckRecord);
        }

        return (kept, digests);
    });

    [Fact]
    public void Every_number_is_a_number_and_no_stock_falls_below_zero()
    {
        foreach (var table in s_run.Value.Kept.Tables)
        {
            for (var i = 0; i < table.Values.Length; i++)
            {
                var column = table.Table.Columns[i / table.Lanes % table.Table.Columns.Count];
                if (!double.IsFinite(table.Values[i]) || (column.Measure == Measure.Stock && table.Values[i] < 0))
                {
                    Assert.Fail($"{table.Table.Name}.{column.Name} is {table.Values[i]} in {table.Quarter}");
                }
            }
        }
    }

    /// <summary>Places may run in any order: none reads what another wrote in the same quarter.</summary>
    [Fact]
    public void The_order_of_places_changes_no_bit()
    {
        using var backwards = Start(null, (count, body) =>
        {
            for (var i = count - 1; i >= 0; i--)
            {
                body(i);
            }
        });
        Assert.Equal(s_run.Value.Digests, Digests(backwards));
    }

    [Fact]
    public void Two_threads_change_no_bit()
    {
        using var parallel = Start(null, (count, body) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, body));
        Assert.Equal(s_run.Value.Digests, Digests(parallel));
    }

    [Fact]
    public void Every_seed_has_its_own_future() => Assert.Equal(8, s_run.Value.Digests.Distinct(StringComparer.Ordinal).Count());

    private static SequentialWorld Start(IBatchResults? results, Action<int, Action<int>>? forEach) => new(
        s_world, Samples.Batch(s_world.NationalPath, Quarters, [.. Enumerable.Range(1, 8).Select(seed => new Sample(seed))]), results, forEach);

    private static string[] Digests(SequentialWorld run) => [.. run.Run().Futures.Select(future => future.Digest)];

    private static void CheckRecord(double[] record)
    {
        for (var lane = 0; lane < 8; lane++)
        {
            for (var column = 0; column < FirmColumns.Count; column++)
            {
                var value = record[(column * 8) + lane];
                var isStock = column is FirmColumns.Firms or FirmColumns.Capital or FirmColumns.Skilled or FirmColumns.Other
                    or FirmColumns.Knowledge or FirmColumns.Cash or FirmColumns.Debt;
                if (!double.IsFinite(value) || (isStock && value < 0))
                {
                    Assert.Fail($"column {column} of a firm is {value}");
                }
            }
        }
    }
}
