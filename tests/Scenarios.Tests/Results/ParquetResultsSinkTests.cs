using Parquet;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class ParquetResultsSinkTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Columns_have_the_promised_names_and_types()
    {
        using (var results = new ParquetResultsSink(run.Folder).Open(0, Sample.Futures(0, 1)))
        {
            results.Write([Sample.Block(Sample.Firms, 24, [["Z1", "0"], ["Z1", "12"]], 1, 8, i => i)]);
            results.WriteFlows([new FlowYear(0, "orders", 2025, "region:east", "region:west", -0.0)]);
            results.Publish(Sample.Outcome(0, Sample.Futures(0, 1)));
        }

        Assert.Equal(
            "future Int32 False, scenario String False, seed Int32 False, quarter String False, zone_id String False, age_years Int32 False, firms Double False",
            await Describe("results/firm_ages/part-0000.parquet"));
        Assert.Equal(
            "future Int32 False, scenario String False, seed Int32 False, kind String False, year Int32 False, origin String False, destination String False, amount Double False",
            await Describe("results/flows/part-0000.parquet"));
        Assert.Equal([0, 12], await Sample.ReadColumn<int>(run.Folder.At("results/firm_ages/part-0000.parquet"), "age_years"));

        using var query = RunQuery.Open(run.Folder);
        Assert.Equal(["2025Q4", "Z1", 12, 8.0], query.Run("SELECT quarter, zone_id, age_years, firms FROM firm_ages WHERE age_years = 12").Rows.Single());
    }

    [Fact]
    public void Rows_stand_by_quarter_then_row_then_lane_and_padding_lanes_are_left_out()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), batch: 2, futures: 3);

        using var query = RunQuery.Open(run.Folder);
        var rows = query.Run("SELECT quarter, zone_id, future, scenario, seed FROM zone_quarter").Rows;
        string[] expected =
        [
            .. from quarter in new[] { "2020Q1", "2020Q2" }
               from zone in new[] { "110000-01", "320500-07" }
               from lane in new[] { "6 baseline 1", "7 talent-programme 2", "8 baseline 3" }
               select $"{quarter} {zone} {lane}",
        ];
        Assert.Equal(expected, rows.Select(row => string.Join(' ', row)));
        Assert.Equal(["talent_skilled", 7, 2, 2020, "110000-01", "other", 12.5], query.Run("SELECT kind, future, seed, year, origin, destination, amount FROM flows").Rows.Single());
    }

    [Fact]
    public async Task Row_groups_stay_bounded()
    {
        const int quarters = 3;
        var zones = Enumerable.Range(0, 2_000).Select(zone => new[] { $"Z{zone}" }).ToArray();
        var futures = Sample.Futures(0, 60);
        using (var results = new ParquetResultsSink(run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= quarters; quarter++)
            {
                results.Write([Sample.Block(Sample.Zones, quarter, zones, futures.Count, 64, i => i)]);
            }

            results.Publish(Sample.Outcome(0, futures));
        }

        await using var reader = await ParquetReader.CreateAsync(run.Folder.At("results/zone_quarter/part-0000.parquet"));
        var sizes = reader.RowGroups.Select(group => group.RowCount).ToList();
        Assert.Equal(quarters * zones.Length * futures.Count, sizes.Sum());
        Assert.InRange(sizes.Max(), 90_000, PartWriter.MaxGroupRows);
    }

    [Fact]
    public void Nothing_is_visible_before_publishing_and_nothing_stays_after_giving_up()
    {
        using (var results = new ParquetResultsSink(run.Folder).Open(0, Sample.Futures(0, 3)))
        {
            Sample.WriteRows(results, 0, 3, 2);
            Assert.Empty(run.Folder.Published());
            Assert.All(run.Files(), file => Assert.StartsWith("results/.batch-0000", file, StringComparison.Ordinal));
        }

        Assert.Empty(run.Files());
        Assert.Equal(["results"], Directory.GetDirectories(run.Folder.FullPath, "r*").Select(Path.GetFileName));
        Assert.Empty(Directory.GetDirectories(run.Folder.ResultsPath));
    }

    [Fact]
    public void A_published_batch_lists_its_parts_and_reads_back()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 3);

        Assert.Equal(
            [
                "batches/0003.json", "results/flows/part-0003.parquet", "results/nation_quarter/part-0003.parquet", "results/zone_quarter/part-0003.parquet",
            ],
            run.Files());
        var batch = Assert.Single(run.Folder.Published());
        Assert.Equal(["flows", "nation_quarter", "zone_quarter"], batch.Parts.Select(part => part.Table));
        Assert.Equal([1L, 6L, 12L], batch.Parts.Select(part => part.Rows));
        foreach (var part in batch.Parts)
        {
            var bytes = File.ReadAllBytes(run.Folder.At(part.Path));
            Assert.Equal(bytes.LongLength, part.Bytes);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), part.Sha256);
        }

        var expected = Sample.Outcome(3, Sample.Futures(3, 3));
        Assert.Equal(expected.WallSeconds, batch.Outcome.WallSeconds);
        Assert.Equal(expected.Futures.Select(future => (future.Future, future.Digest)), batch.Outcome.Futures.Select(future => (future.Future, future.Digest)));
        foreach (var (want, found) in expected.Futures.Zip(batch.Outcome.Futures))
        {
            Assert.Equal(want.OutputIndexLog.Select(BitConverter.DoubleToInt64Bits), found.OutputIndexLog.Select(BitConverter.DoubleToInt64Bits));
        }
    }

    [Fact]
    public void Equal_batches_make_equal_files()
    {
        using var other = new TemporaryRun();
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        Sample.WriteBatch(new ParquetResultsSink(other.Folder), 0);

        Assert.Equal(run.Folder.Published()[0].Parts, other.Folder.Published()[0].Parts);
    }

    [Fact]
    public void Batches_are_written_at_the_same_time()
    {
        const int batches = 12;
        var sink = new ParquetResultsSink(run.Folder);
        Parallel.For(0, batches, new ParallelOptions { MaxDegreeOfParallelism = 6 }, batch => Sample.WriteBatch(sink, batch, quarters: 5));

        Assert.Equal(Enumerable.Range(0, batches), run.Folder.Outcomes().Select(outcome => outcome.Batch));
        using var query = RunQuery.Open(run.Folder);
        Assert.Equal([(long)batches * 3, (long)batches * 3 * 2 * 5], query.Run("SELECT count(DISTINCT future), count(*) FROM zone_quarter").Rows.Single());
        Assert.Equal(0L, query.Run("SELECT count(*) FROM zone_quarter WHERE floor(gdp_million_yuan / 1000000) <> future // 3").Rows.Single()[0]);
    }

    [Fact]
    public async Task A_scheduler_with_one_thread_is_not_blocked()
    {
        // A grain's turn: continuations would queue behind the call that waits for them.
        var turn = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var work = Task.Factory.StartNew(
            () => Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0, quarters: 40), CancellationToken.None, TaskCreationOptions.None, turn);
        await work.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_finished_batch_is_not_written_again()
    {
        var sink = new ParquetResultsSink(run.Folder);
        using var late = sink.Open(0, Sample.Futures(0, 3));
        Sample.WriteRows(late, 0, 3, 1);
        Sample.WriteBatch(sink, 0);
        var before = run.Folder.Published()[0].Parts;

        Assert.Contains("batch 0 is already finished", Assert.Throws<ResultsStoreException>(() => sink.Open(0, Sample.Futures(0, 3))).Message, StringComparison.Ordinal);
        Assert.Throws<ResultsStoreException>(() => late.Publish(Sample.Outcome(0, Sample.Futures(0, 3))));
        Assert.Equal(before, run.Folder.Published()[0].Parts);
    }

    [Fact]
    public void A_batch_given_up_without_dispose_does_not_disturb_its_second_try()
    {
        var sink = new ParquetResultsSink(run.Folder);
        using var lost = sink.Open(0, Sample.Futures(0, 3));
        Sample.WriteRows(lost, 0, 3, 1);
        Sample.WriteBatch(sink, 0);
        Sample.WriteRows(lost, 0, 3, 1);

        Assert.Equal([1L, 6L, 12L], run.Folder.Published()[0].Parts.Select(part => part.Rows));
    }

    [Fact]
    public void Mistakes_of_the_caller_are_refused()
    {
        var futures = Sample.Futures(0, 3);
        var sink = new ParquetResultsSink(run.Folder);
        void Refused(Action<IBatchResults> action)
        {
            using var results = sink.Open(0, futures);
            Assert.Throws<ArgumentException>(() => action(results));
            Assert.Throws<InvalidOperationException>(() => results.Publish(Sample.Outcome(0, futures)));
        }

        var good = Sample.Block(Sample.Zones, 1, [["A"]], 3, 8, i => i);
        Refused(results => results.Write([good with { Lanes = 2 }]));
        Refused(results => results.Write([good with { Values = new double[5] }]));
        Refused(results => results.Write([good with { RowKeys = [["A", "B"]] }]));
        Refused(results => results.Write([good with { Table = Sample.Zones with { Name = "../zones" } }]));
        Refused(results => results.Write([good with { Table = Sample.Zones with { Name = "flows" } }]));
        Refused(results => results.Write([good with { Table = Sample.Zones with { Keys = ["future"] } }]));
        Refused(results => results.Write([good, good with { Table = Sample.Zones with { Keys = ["city_id"] } }]));

        using var open = sink.Open(0, futures);
        Assert.Throws<ArgumentException>(() => open.Publish(Sample.Outcome(1, futures)));
        Assert.Throws<ArgumentException>(() => open.Publish(Sample.Outcome(0, Sample.Futures(0, 2))));
        Assert.Throws<ArgumentException>(() => open.Publish(new BatchOutcome(0, [.. futures.Select(future => new FutureOutcome(future, "short", []))], 0)));
        open.Publish(Sample.Outcome(0, futures));
        Assert.Throws<InvalidOperationException>(() => open.Write([good]));
    }

    private async Task<string> Describe(string path) => string.Join(", ", (await Sample.ReadSchema(run.Folder.At(path))).GetDataFields()
        .Select(field => $"{field.Name} {(field.ClrType == typeof(ReadOnlyMemory<char>) ? "String" : field.ClrType.Name)} {field.IsNullable}"));
}
