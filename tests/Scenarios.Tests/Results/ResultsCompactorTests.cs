using System.Text;
using DuckDB.NET.Data;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class ResultsCompactorTests : IDisposable
{
    private static readonly ResultTable[] Tables = [Sample.Zones, Sample.Nation];

    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Parts_become_one_sorted_file_per_table()
    {
        WriteThree(run.Folder);
        ResultsCompactor.Compact(run.Folder, Tables);

        Assert.Equal(Compacted, run.Files());
        Assert.True(run.Folder.IsCompacted);
        using var query = RunQuery.Open(run.Folder);
        var rows = query.Run("SELECT future, quarter, zone_id FROM zone_quarter").Rows;
        Assert.Equal(36, rows.Count);
        Assert.Equal(rows.OrderBy(row => (int)row[0]!).ThenBy(row => (string)row[1]!, StringComparer.Ordinal).ThenBy(row => (string)row[2]!, StringComparer.Ordinal), rows);
    }

    [Fact]
    public void Flows_are_sorted_by_future_then_year_then_keys_and_ages_as_numbers()
    {
        using (var results = new ParquetResultsSink(run.Folder).Open(0, Sample.Futures(0, 2)))
        {
            results.Write([Sample.Block(Sample.Firms, 1, [["Z", "10"], ["Z", "9"]], 2, 8, i => i)]);
            results.WriteFlows([new(1, "a", 2020, "x", "y", 1), new(0, "b", 2020, "x", "y", 2), new(0, "a", 2021, "x", "y", 3), new(0, "a", 2020, "z", "y", 4), new(0, "a", 2020, "x", "z", 5)]);
            results.Publish(Sample.Outcome(0, Sample.Futures(0, 2)));
        }

        ResultsCompactor.Compact(run.Folder, [Sample.Firms]);
        using var query = RunQuery.Open(run.Folder);
        Assert.Equal([5.0, 4, 2, 3, 1], query.Run("SELECT amount FROM flows").Rows.Select(row => (double)row[0]!));
        Assert.Equal([9, 10, 9, 10], query.Run("SELECT age_years FROM firm_ages").Rows.Select(row => (int)row[0]!));
    }

    [Fact]
    public async Task Values_keep_their_bits_even_where_a_dictionary_would_pay()
    {
        // Few distinct values in many rows: DuckDB's dictionary would take 0.0 and -0.0 for one value.
        const int rows = 5_000;
        var keys = Enumerable.Range(0, rows).Select(row => new[] { row.ToString("d6", System.Globalization.CultureInfo.InvariantCulture) }).ToArray();
        using (var results = new ParquetResultsSink(run.Folder).Open(0, Sample.Futures(0, 1)))
        {
            results.Write([Sample.Block(Sample.Zones, 1, keys, 1, 8, i => Sample.Odd[i / 8 % Sample.Odd.Length])]);
            results.Publish(Sample.Outcome(0, Sample.Futures(0, 1)));
        }

        ResultsCompactor.Compact(run.Folder, Tables);
        var path = run.Folder.CompactedPath("zone_quarter");
        using (var duck = new DuckDb())
        {
            foreach (var row in duck.Rows($"SELECT zone_id, gdp_million_yuan, talent_persons FROM read_parquet({DuckDb.Literal(path)})"))
            {
                var number = int.Parse((string)row[0]!, System.Globalization.CultureInfo.InvariantCulture);
                Sample.EqualBits(Sample.Odd[2 * number % Sample.Odd.Length], (double)row[1]!);
                Sample.EqualBits(Sample.Odd[((2 * number) + 1) % Sample.Odd.Length], (double)row[2]!);
            }
        }

        // Another reader finds the same.
        await using var reader = await Parquet.ParquetReader.CreateAsync(path);
        var field = reader.Schema.GetDataFields().Single(field => string.Equals(field.Name, "talent_persons", StringComparison.Ordinal));
        using var group = reader.OpenRowGroupReader(0);
        var values = new double?[group.RowCount];
        await group.ReadAsync<double>(field, values);
        for (var row = 0; row < rows; row++)
        {
            Sample.EqualBits(Sample.Odd[((2 * row) + 1) % Sample.Odd.Length], values[row]!.Value);
        }
    }

    [Fact]
    public void Sorting_with_little_memory_goes_through_the_run_folder()
    {
        var zones = Enumerable.Range(0, 4_000).Select(zone => new[] { $"Z{zone:d5}" }).ToArray();
        var table = new ResultTable("wide_table", ["zone_id"], [.. Enumerable.Range(0, 16).Select(column => new ResultColumn($"v{column}", "1", Measure.Ratio, "", ""))]);
        var random = new Random(1);
        var futures = Sample.Futures(0, 16);
        using (var results = new ParquetResultsSink(run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= 8; quarter++)
            {
                results.Write([Sample.Block(table, quarter, zones, 16, 16, _ => random.NextDouble())]);
            }

            results.Publish(Sample.Outcome(0, futures));
        }

        ResultsCompactor.Compact(run.Folder, [table], memoryBytes: 96 << 20, threads: 1);
        using var query = RunQuery.Open(run.Folder);
        Assert.Equal(4_000L * 8 * 16, query.Run("SELECT count(*) FROM wide_table").Rows[0][0]);
        Assert.DoesNotContain("results/.sort", Directory.GetDirectories(run.Folder.ResultsPath).Select(run.Folder.RelativePath));
    }

    [Fact]
    public void A_crash_before_any_step_is_mended_by_the_next_start()
    {
        var steps = new List<string>();
        using (var counted = new TemporaryRun())
        {
            WriteThree(counted.Folder);
            counted.Folder.BeforeStep = steps.Add;
            ResultsCompactor.Compact(counted.Folder, Tables);
        }

        Assert.Equal((3 * (2 + 3)) + 1, steps.Count);
        for (var crash = 0; crash < steps.Count; crash++)
        {
            using var fresh = new TemporaryRun();
            WriteThree(fresh.Folder);
            var before = Content(fresh.Folder);
            var step = 0;
            fresh.Folder.BeforeStep = _ =>
            {
                if (step++ == crash)
                {
                    throw new SimulatedCrashException();
                }
            };
            Assert.Throws<SimulatedCrashException>(() => ResultsCompactor.Compact(fresh.Folder, Tables));
            Assert.Equal(before, Content(fresh.Folder));

            var again = RunFolder.Open(fresh.Folder.FullPath);
            using var held = again.StartWriting();
            Assert.Equal(before, Content(again));
            ResultsCompactor.Compact(again, Tables);
            Assert.Equal(Compacted, fresh.Files());
            Assert.Equal(before, Content(again));
        }
    }

    [Fact]
    public void Compacting_twice_changes_nothing()
    {
        WriteThree(run.Folder);
        ResultsCompactor.Compact(run.Folder, Tables);
        var before = run.Folder.DescribeFiles();
        ResultsCompactor.Compact(run.Folder, Tables);

        Assert.Equal(before, run.Folder.DescribeFiles());
        Assert.Equal([0, 1, 2], run.Folder.Outcomes().Select(outcome => outcome.Batch));
    }

    [Fact]
    public void A_compacted_run_takes_no_more_batches()
    {
        WriteThree(run.Folder);
        ResultsCompactor.Compact(run.Folder, Tables);
        Assert.Contains(
            "its tables are compacted; batch 3 cannot be added",
            Assert.Throws<ResultsStoreException>(() => new ParquetResultsSink(run.Folder).Open(3, Sample.Futures(3, 1))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_stay_when_the_merged_file_lacks_rows()
    {
        WriteThree(run.Folder);
        var batch = run.Folder.BatchPath(1);
        File.WriteAllText(batch, File.ReadAllText(batch).Replace("\"rows\":12,", "\"rows\":13,", StringComparison.Ordinal));
        var error = Assert.Throws<ResultsStoreException>(() => ResultsCompactor.Compact(run.Folder, Tables));

        Assert.Contains("found 36 rows; expected the 37 rows of the finished batches", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(run.Folder.At("results/zone_quarter")).Length);
    }

    [Fact]
    public void A_torn_part_or_a_full_disk_is_a_clear_error_and_deletes_no_part()
    {
        WriteThree(run.Folder);
        var part = run.Folder.At(RunFolder.PartPath("zone_quarter", 1));
        File.WriteAllBytes(part, new byte[new FileInfo(part).Length]);
        var error = Assert.Throws<ResultsStoreException>(() => ResultsCompactor.Compact(run.Folder, Tables));
        Assert.IsType<DuckDBException>(error.InnerException);
        Assert.EndsWith("zone_quarter.parquet", error.File, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(run.Folder.At("results/zone_quarter")).Length);

        using var full = new TemporaryRun();
        WriteThree(full.Folder);
        Directory.CreateDirectory(full.Folder.CompactedPath("flows") + ".tmp");
        Assert.EndsWith("flows.parquet", Assert.Throws<ResultsStoreException>(() => ResultsCompactor.Compact(full.Folder, Tables)).File, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(full.Folder.At("results/flows")).Length);
    }

    [Fact]
    public void The_dictionary_explains_every_column()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        ResultsCompactor.Compact(run.Folder, [Sample.Zones, Sample.Firms]);
        var bytes = File.ReadAllBytes(run.Folder.DictionaryPath);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);

        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("table,column,unit,measure,title_zh,title_en", lines[0]);
        Assert.Contains("firm_ages,firms,firms,stock,\"企业数, 按年龄\",\"Firms, \"\"by age\"\"\"", lines);
        Assert.Contains("firm_ages,age_years,,key,年龄（岁）,Age in years", lines);
        Assert.Contains("zone_quarter,gdp_million_yuan,\"million yuan, 2019 prices\",flow,增加值,Value added", lines);
        Assert.Contains("flows,amount,\"persons, or million yuan at 2019 prices\",flow,年内流量,Flow within the year", lines);
        Assert.Equal(1 + (4 + 2 + 1) + (4 + 1 + 2) + 8 + 1, lines.Length);
    }

    [Fact]
    public void An_empty_run_compacts_to_its_dictionary()
    {
        ResultsCompactor.Compact(run.Folder, Tables);
        Assert.Equal(["results/dictionary.csv"], run.Files());
    }

    private static readonly string[] Compacted =
    [
        "batches/0000.json", "batches/0001.json", "batches/0002.json",
        "results/dictionary.csv", "results/flows.parquet", "results/nation_quarter.parquet", "results/zone_quarter.parquet",
    ];

    private static void WriteThree(RunFolder folder)
    {
        var sink = new ParquetResultsSink(folder);
        foreach (var batch in new[] { 2, 0, 1 })
        {
            Sample.WriteBatch(sink, batch);
        }
    }

    private static string Content(RunFolder folder)
    {
        using var query = RunQuery.Open(folder);
        var text = new StringWriter();
        foreach (var table in query.Tables)
        {
            query.Write($"SELECT * FROM {table} ORDER BY ALL", QueryFormat.Csv, text);
        }

        return text.ToString();
    }
}
