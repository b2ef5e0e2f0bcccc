using Parquet;
using Parquet.Schema;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>A run folder in a temporary place, gone with the test.</summary>
internal sealed class TemporaryRun : IDisposable
{
    public const string PlanHash = "0123456789abcdef0123456789abcdef";

    public TemporaryRun()
    {
        Root = Directory.CreateTempSubdirectory("torch-results-").FullName;
        Folder = RunFolder.Create(Root, "small-study", PlanHash);
    }

    public string Root { get; }

    public RunFolder Folder { get; }

    /// <summary>Every file of the run below its folder, sorted; without the lock.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.GetFiles(Folder.FullPath, "*", SearchOption.AllDirectories)
            .Select(Folder.RelativePath)
            .Where(path => !path.StartsWith(".lock", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>The process dies: no handler of the store may catch this.</summary>
internal sealed class SimulatedCrashException() : Exception("crash");

/// <summary>Small tables, futures and batches.</summary>
internal static class Sample
{
    public static readonly ResultTable Zones = new(
        "zone_quarter",
        ["zone_id"],
        [
            new ResultColumn("gdp_million_yuan", "million yuan, 2019 prices", Measure.Flow, "增加值", "Value added"),
            new ResultColumn("talent_persons", "persons", Measure.Stock, "人才", "Talent"),
        ]);

    public static readonly ResultTable Firms = new(
        "firm_ages",
        ["zone_id", "age_years"],
        [new ResultColumn("firms", "firms", Measure.Stock, "企业数, 按年龄", "Firms, \"by age\"")]);

    public static readonly ResultTable Nation = new(
        "nation_quarter", [], [new ResultColumn("output_index", "1", Measure.Ratio, "产出指数", "Output index")]);

    /// <summary>Values that lose their bits easily.</summary>
    public static readonly double[] Odd =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, 2.2250738585072009e-308, double.MaxValue, double.MinValue, double.NaN,
        BitConverter.Int64BitsToDouble(0x7FF8000000000123), BitConverter.Int64BitsToDouble(unchecked((long)0xFFF8000000000000)),
        double.PositiveInfinity, double.NegativeInfinity, 0.1, 1.0 / 3, 1e300, 123456789.123456789,
    ];

    public static IReadOnlyList<Future> Futures(int batch, int count) =>
        [.. Enumerable.Range(0, count).Select(lane => new Future((batch * count) + lane, lane % 2 == 0 ? "baseline" : "talent-programme", 1 + lane, batch))];

    public static BatchOutcome Outcome(int batch, IReadOnlyList<Future> futures) => new(
        batch,
        [.. futures.Select(future => new FutureOutcome(future, Digest(future.Id), [0.1 * future.Id, -0.0, double.Epsilon, 1.0 / 3]))],
        1.25);

    public static string Digest(int number) => number.ToString("x64", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Values of a table in a quarter, every one different; padding lanes hold -1.</summary>
    public static TableQuarter Block(ResultTable table, int quarter, IReadOnlyList<string[]> keys, int futures, int lanes, Func<int, double> value)
    {
        var values = new double[keys.Count * table.Columns.Count * lanes];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i % lanes < futures ? value(i) : -1;
        }

        return new TableQuarter(table, Quarter.FromIndex(quarter), keys, values, lanes);
    }

    /// <summary>Writes and publishes one small batch with all kinds of tables.</summary>
    public static void WriteBatch(ParquetResultsSink sink, int batch, int futures = 3, int quarters = 2)
    {
        var list = Futures(batch, futures);
        using var results = sink.Open(batch, list);
        WriteRows(results, batch, futures, quarters);
        results.Publish(Outcome(batch, list));
    }

    public static void WriteRows(IBatchResults results, int batch, int futures, int quarters)
    {
        string[][] zones = [["110000-01"], ["320500-07"]];
        for (var quarter = 1; quarter <= quarters; quarter++)
        {
            var base_ = (batch * 1_000_000) + (quarter * 1_000);
            results.Write(
            [
                Block(Zones, quarter, zones, futures, 8, i => base_ + i + 0.5),
                Block(Nation, quarter, [[]], futures, 8, i => Odd[(base_ + i) % Odd.Length]),
            ]);
        }

        results.WriteFlows([new FlowYear(1, "talent_skilled", 2020, "110000-01", "other", 12.5), new FlowYear(7, "capital", 2020, "padding", "padding", 1)]);
    }

    /// <summary>Reads one column of a Parquet file with Parquet.Net, row group by row group.</summary>
    public static async Task<List<T>> ReadColumn<T>(string path, string column)
        where T : struct
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        var field = reader.Schema.GetDataFields().Single(field => string.Equals(field.Name, column, StringComparison.Ordinal));
        var all = new List<T>();
        for (var number = 0; number < reader.RowGroupCount; number++)
        {
            using var group = reader.OpenRowGroupReader(number);
            var values = new T[group.RowCount];
            await group.ReadAsync<T>(field, values);
            all.AddRange(values);
        }

        return all;
    }

    public static async Task<ParquetSchema> ReadSchema(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        return reader.Schema;
    }

    public static void EqualBits(double expected, double found) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(found));
}
