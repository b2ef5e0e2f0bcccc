using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class RunQueryTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void A_growing_and_a_finished_run_answer_alike()
    {
        var sink = new ParquetResultsSink(run.Folder);
        Sample.WriteBatch(sink, 0);
        Sample.WriteBatch(sink, 1);
        const string sql = "SELECT scenario, count(*), sum(gdp_million_yuan) FROM zone_quarter GROUP BY scenario ORDER BY scenario";
        QueryResult growing;
        using (var query = RunQuery.Open(run.Folder))
        {
            Assert.Equal(["flows", "nation_quarter", "zone_quarter"], query.Tables);
            growing = query.Run(sql);
        }

        ResultsCompactor.Compact(run.Folder, [Sample.Zones]);
        using var finished = RunQuery.Open(run.Folder);
        Assert.Equal(["flows", "nation_quarter", "zone_quarter"], finished.Tables);
        Assert.Equal(growing.Columns, finished.Run(sql).Columns);
        Assert.Equal(growing.Rows, finished.Run(sql).Rows);
        Assert.Equal(2, growing.Rows.Count);
    }

    [Fact]
    public void Parts_that_no_batch_names_are_not_seen()
    {
        var sink = new ParquetResultsSink(run.Folder);
        Sample.WriteBatch(sink, 0);
        File.Copy(run.Folder.At("results/flows/part-0000.parquet"), run.Folder.At("results/flows/part-0001.parquet"));
        using var query = RunQuery.Open(run.Folder);
        Assert.Equal(1L, query.Run("SELECT count(*) FROM flows").Rows[0][0]);
    }

    [Theory]
    [InlineData("SELECT 1 AS a")]
    [InlineData("-- a question\nFROM flows SELECT kind;")]
    [InlineData("WITH x AS (SELECT * FROM flows) SELECT count(*) FROM x")]
    [InlineData("DESCRIBE zone_quarter")]
    [InlineData("SUMMARIZE flows")]
    [InlineData("SHOW TABLES")]
    [InlineData("VALUES (1), (2)")]
    [InlineData("(SELECT 1) UNION ALL (SELECT 2)")]
    [InlineData("SELECT 1e999, -1e999, 'it''s \"value\":Infinity'")]
    [InlineData("SELECT * FROM range(3), unnest([1, 2])")]
    [InlineData("PIVOT zone_quarter ON zone_id IN ('110000-01') USING sum(gdp_million_yuan) GROUP BY future")]
    [InlineData("SELECT quantile_cont(gdp_million_yuan, [0.05, 0.5, 0.95]) FROM zone_quarter")]
    public void Questions_are_answered(string sql)
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        using var query = RunQuery.Open(run.Folder);
        Assert.NotEmpty(query.Run(sql).Rows);
    }

    [Theory]
    [InlineData("SELECT * FROM zone_quater", "no table zone_quater; did you mean zone_quarter?")]
    [InlineData("SELECT * FROM cities", "no table cities; there are flows, nation_quarter, zone_quarter.")]
    [InlineData("SELECT zones.future FROM zone_quarter", "no table zones; there are flows, nation_quarter, zone_quarter.")]
    [InlineData("SELECT gdp_millon_yuan FROM zone_quarter", "no column gdp_millon_yuan; did you mean gdp_million_yuan?")]
    [InlineData("SELECT z.Talent_person FROM zone_quarter z", "no column Talent_person; did you mean talent_persons?")]
    [InlineData("SELECT future WHERE seed = 1", "no column seed; did you mean seed?")]
    [InlineData("SELECT population FROM zone_quarter", "no column population; there are amount, destination, ")]
    [InlineData("SELEC 1", "syntax error at or near \"SELEC\" (character 0)")]
    [InlineData("", "found 0 statements; expected one SELECT.")]
    [InlineData("SELECT summ(amount) FROM flows", "Did you mean \"sum\"?")]
    [InlineData("SELECT kind::INTEGER FROM flows", "Could not convert string 'talent_skilled' to INT32")]
    [InlineData("SELECT kind, sum(amount) FROM flows", "GROUP BY")]
    [InlineData("SELECT error('boom')", "boom")]
    public void Mistakes_are_explained(string sql, string expected)
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        using var query = RunQuery.Open(run.Folder);
        Assert.Contains(expected, Assert.Throws<QueryException>(() => query.Run(sql)).Message, StringComparison.Ordinal);
        Assert.Equal(1, query.Run("SELECT 1").Rows[0][0]);
    }

    [Fact]
    public void A_run_without_batches_says_so()
    {
        using var query = RunQuery.Open(run.Folder);
        Assert.Equal("no table flows; the run has no finished batch yet.", Assert.Throws<QueryException>(() => query.Run("FROM flows")).Message);
    }

    [Fact]
    public async Task A_query_can_be_cancelled()
    {
        using var query = RunQuery.Open(run.Folder);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Task.Run(() => query.Run("SELECT sum(a.range * b.range) FROM range(10000000) a, range(10000000) b", cancellation.Token)).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Equal(1, query.Run("SELECT 1").Rows[0][0]);
        Assert.ThrowsAny<OperationCanceledException>(() => query.Run("SELECT 1", cancellation.Token));
    }

    [Fact]
    public void A_query_beyond_its_memory_fails_and_writes_nothing()
    {
        using var query = RunQuery.Open(run.Folder, memoryBytes: 32 << 20);
        var error = Assert.Throws<QueryException>(() => query.Run("SELECT count(*) FROM (SELECT range::VARCHAR || random() AS r FROM range(3000000) ORDER BY r)"));
        Assert.Contains("Out of Memory", error.Message, StringComparison.Ordinal);
        Assert.Empty(run.Files());
        Assert.False(Directory.Exists(".tmp"));
    }

    [Fact]
    public void Sums_are_the_same_bits_every_time()
    {
        var random = new Random(3);
        var zones = Enumerable.Range(0, 500).Select(zone => new[] { $"Z{zone}" }).ToArray();
        var futures = Sample.Futures(0, 64);
        using (var results = new ParquetResultsSink(run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= 12; quarter++)
            {
                results.Write([Sample.Block(Sample.Zones, quarter, zones, 64, 64, _ => Math.Exp(20 * random.NextDouble()))]);
            }

            results.Publish(Sample.Outcome(0, futures));
        }

        using var query = RunQuery.Open(run.Folder);
        var sums = Enumerable.Range(0, 10).Select(_ => (double)query.Run("SELECT sum(gdp_million_yuan) FROM zone_quarter").Rows[0][0]!);
        Assert.Single(sums.Distinct());
    }

    [Fact]
    public void A_run_that_is_finished_meanwhile_says_so()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        using var query = RunQuery.Open(run.Folder);
        ResultsCompactor.Compact(run.Folder, []);
        Assert.Equal(
            "the run was finished meanwhile and its parts were merged; open it again.",
            Assert.Throws<QueryException>(() => query.Run("FROM flows")).Message);
    }

    [Fact]
    public void Filters_find_every_row_whatever_the_statistics_of_the_parts_say()
    {
        // Names whose order depends on culture or encoding, values whose order does not exist.
        string[] names = ["a", "B", "Z9", "z-1", "z_1", "é", "高新区", "𠮷", "~", "", "110000-01", "Ä", "aa", "ﬀ", "\uffff"];
        double[] values = [double.NaN, 5, -0.0, 0.0, double.PositiveInfinity, -1, double.NegativeInfinity, 7];
        var random = new Random(5);
        var futures = Sample.Futures(0, 64);
        using (var results = new ParquetResultsSink(run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= names.Length; quarter++)
            {
                // Every quarter has other names and values, so that statistics could leave row groups out.
                var some = Enumerable.Range(0, 300).Select(_ => new[] { names[(quarter + random.Next(2)) % names.Length] }).ToArray();
                results.Write([Sample.Block(Sample.Zones, quarter, some, 64, 64, i => values[(quarter + (i / 64 % 2)) % values.Length])]);
            }

            results.Publish(Sample.Outcome(0, futures));
        }

        var before = Counts();
        Assert.Equal(300L * 64 * names.Length, before.Take(names.Length).Sum());
        ResultsCompactor.Compact(run.Folder, [Sample.Zones]);
        Assert.Equal(before, Counts());

        List<long> Counts()
        {
            using var query = RunQuery.Open(run.Folder);
            string[] filters =
            [
                .. names.Select(name => $"zone_id = {DuckDb.Literal(name)}"),
                .. names.Select(name => $"zone_id >= {DuckDb.Literal(name)}"),
                .. values.Select(value => $"gdp_million_yuan = '{value:R}'::DOUBLE"),
                .. values.Select(value => $"talent_persons > '{value:R}'::DOUBLE"),
            ];
            foreach (var filter in filters)
            {
                // A filter that DuckDB cannot hold against the statistics.
                var hidden = filter.Replace("zone_id", "(zone_id || '')", StringComparison.Ordinal)
                    .Replace("gdp_million_yuan", "(CASE WHEN random() < 2 THEN gdp_million_yuan END)", StringComparison.Ordinal)
                    .Replace("talent_persons", "(CASE WHEN random() < 2 THEN talent_persons END)", StringComparison.Ordinal);
                Assert.Equal((filter, Count(query, hidden)), (filter, Count(query, filter)));
            }

            return [.. filters.Select(filter => Count(query, filter))];
        }

        static long Count(RunQuery query, string filter) => (long)query.Run($"SELECT count(*) FROM zone_quarter WHERE {filter}").Rows[0][0]!;
    }

    [Fact]
    public void Several_threads_may_ask()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        using var query = RunQuery.Open(run.Folder);
        Parallel.For(0, 40, number => Assert.Equal(number + 12L, query.Run($"SELECT {number} + count(*) FROM zone_quarter").Rows[0][0]));
    }
}
