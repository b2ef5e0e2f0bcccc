using CsCheck;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>Whatever goes into the store comes out of it, from the parts and from the compacted files.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void Random_batches_come_back_bit_for_bit() =>
        (from seed in Gen.Int[0, 1_000_000]
         from futures in Gen.Int[1, 17]
         from rows in Gen.Int[0, 7]
         from columns in Gen.Int[1, 5]
         from quarters in Gen.Int[1, 4]
         from batches in Gen.Int[1, 3]
         select (seed, futures, rows, columns, quarters, batches))
        .Sample(RoundTrip, iter: 40, threads: 1);

    private static void RoundTrip((int Seed, int Futures, int Rows, int Columns, int Quarters, int Batches) size)
    {
        using var run = new TemporaryRun();
        var random = new Random(size.Seed);
        var columns = Enumerable.Range(0, size.Columns).Select(column => new ResultColumn($"v{column}_persons", "persons", Measure.Stock, "", "")).ToArray();
        var table = new ResultTable("random_table", ["zone_id", "age_years"], columns);
        var keys = Enumerable.Range(0, size.Rows).Select(row => new[] { $"区{row % 3}", $"{row}" }).ToArray();
        var lanes = ((size.Futures + 7) / 8 * 8) + (8 * random.Next(2));
        var written = new Dictionary<string, double>(StringComparer.Ordinal);
        var sink = new ParquetResultsSink(run.Folder);
        for (var batch = 0; batch < size.Batches; batch++)
        {
            var futures = Sample.Futures(batch, size.Futures);
            using var results = sink.Open(batch, futures);
            var reused = new double[size.Rows * size.Columns * lanes];
            for (var quarter = 1; quarter <= size.Quarters; quarter++)
            {
                for (var i = 0; i < reused.Length; i++)
                {
                    reused[i] = random.Next(4) == 0 ? Sample.Odd[random.Next(Sample.Odd.Length)] : BitConverter.Int64BitsToDouble(random.NextInt64());
                    if (i % lanes < size.Futures)
                    {
                        var row = i / lanes / size.Columns;
                        written.Add($"{futures[i % lanes].Id} {Quarter.FromIndex(quarter)} {string.Join(' ', keys[row])} {i / lanes % size.Columns}", reused[i]);
                    }
                }

                results.Write([new TableQuarter(table, Quarter.FromIndex(quarter), keys, reused, lanes)]);
            }

            results.Publish(Sample.Outcome(batch, futures));
        }

        RequireAll(run, written, size.Columns);
        ResultsCompactor.Compact(run.Folder, [table]);
        RequireAll(run, written, size.Columns);
    }

    private static void RequireAll(TemporaryRun run, Dictionary<string, double> written, int columns)
    {
        using var query = RunQuery.Open(run.Folder);
        if (written.Count == 0)
        {
            Assert.Empty(query.Tables);
            return;
        }

        var rows = query.Run("SELECT future, quarter, zone_id, age_years, * EXCLUDE (future, scenario, seed, quarter, zone_id, age_years) FROM random_table").Rows;
        Assert.Equal(written.Count, rows.Count * columns);
        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                Sample.EqualBits(written[$"{row[0]} {row[1]} {row[2]} {row[3]} {column}"], (double)row[4 + column]!);
            }
        }
    }
}
