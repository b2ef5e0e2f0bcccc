using DuckDB.NET.Data;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>A query may not touch anything but the tables of its run, whatever it says.</summary>
public sealed class RunQueryEscapeTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public RunQueryEscapeTests()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        File.WriteAllText(Path.Combine(run.Root, "secret.csv"), "a\nsecret\n");
        File.WriteAllText(run.Folder.At("results/inside.csv"), "a\ninside\n");
        File.CreateSymbolicLink(run.Folder.At("results/link.csv"), Path.Combine(run.Root, "secret.csv"));
        Directory.CreateSymbolicLink(run.Folder.At("results/out"), run.Root);
    }

    /// <summary>ROOT stands for the folder above the run, RUN for the run folder.</summary>
    public static TheoryData<string> Escapes =>
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_csv('ROOT/secret.csv')",
        "SELECT * FROM READ_CSV_AUTO('ROOT/secret.csv')",
        "SELECT * FROM main.read_text('ROOT/secret.csv')",
        "SELECT * FROM system.main.read_blob('ROOT/secret.csv')",
        "SELECT * FROM 'ROOT/secret.csv'",
        "SELECT * FROM \"ROOT/secret.csv\"",
        "SELECT * FROM read_csv('RUN/results/inside.csv')",
        "SELECT * FROM 'RUN/results/inside.csv'",
        "SELECT * FROM read_csv('RUN/results/link.csv')",
        "SELECT * FROM 'RUN/results/link.csv'",
        "SELECT * FROM 'RUN/results/out/secret.csv'",
        "SELECT * FROM read_text('RUN/results/out/secret.csv')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM glob('RUN/*')",
        "SELECT * FROM read_json('ROOT/secret.csv')",
        "SELECT * FROM read_parquet('RUN/results/flows/../../../secret.csv')",
        "SELECT * FROM parquet_metadata('ROOT/secret.csv')",
        "SELECT * FROM sniff_csv('ROOT/secret.csv')",
        "SELECT (SELECT count(*) FROM read_text('ROOT/secret.csv'))",
        "SELECT 1 WHERE EXISTS (FROM read_text('ROOT/secret.csv'))",
        "WITH a AS MATERIALIZED (FROM read_text('ROOT/secret.csv')) FROM a",
        "DESCRIBE SELECT * FROM read_csv('ROOT/secret.csv')",
        "SUMMARIZE 'ROOT/secret.csv'",
        "SELECT * FROM query('SELECT * FROM read_text(''ROOT/secret.csv'')')",
        "SELECT * FROM query_table('ROOT/secret.csv')",
        "SELECT * FROM json_execute_serialized_sql('{}')",
        "SELECT * FROM read_duckdb('ROOT/x.db')",
        "SELECT * FROM 'https://example.com/a.parquet'",
        "COPY (SELECT 1) TO 'ROOT/written.csv'",
        "COPY (SELECT 1) TO 'RUN/results/written.parquet'",
        "COPY (SELECT 1) TO 'RUN/results/flows/part-0000.parquet' (USE_TMP_FILE false)",
        "COPY flows TO 'ROOT/written.parquet'",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO 'ROOT/written.csv'",
        "SELECT 1; COPY (SELECT 1) TO 'ROOT/written.csv'",
        "SELECT 1) TO 'ROOT/written.csv'; --",
        "EXPORT DATABASE 'ROOT/written'",
        "IMPORT DATABASE 'ROOT'",
        "ATTACH 'ROOT/written.db'",
        "ATTACH ':memory:' AS other",
        "INSTALL httpfs",
        "LOAD httpfs",
        "LOAD 'ROOT/x.duckdb_extension'",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET lock_configuration",
        "SET VARIABLE a = 1",
        "PRAGMA database_list",
        "PRAGMA enable_profiling",
        "PRAGMA profiling_output = 'ROOT/written.json'",
        "PREPARE a AS SELECT 1",
        "CALL enable_logging(storage = 'file', storage_config = {'path': 'ROOT/written'})",
        "SELECT * FROM enable_logging(storage = 'file', storage_config = {'path': 'ROOT/written'})",
        "SELECT * FROM enable_profiling(format = 'json', save_location = 'ROOT/written.json')",
        "SELECT * FROM duckdb_extensions()",
        "CREATE SECRET (TYPE s3)",
        "CREATE TABLE copied AS FROM flows",
        "CREATE MACRO m() AS TABLE SELECT * FROM read_text('ROOT/secret.csv')",
        "DROP VIEW flows",
        "INSERT INTO flows VALUES (1)",
        "USE memory",
        "VACUUM",
        "CHECKPOINT",
        "SELECT 1\0; COPY (SELECT 1) TO 'ROOT/written.csv'",
    ];

    /// <summary>All but those the settings cannot stop: writing over the run's own tables, and printing on the console.</summary>
    public static TheoryData<string> EscapesToFiles =>
    [
        .. Escapes.Select(escape => escape.Data)
            .Where(escape => !escape.Contains("part-0000", StringComparison.Ordinal) && !escape.Contains("enable_profiling", StringComparison.Ordinal) && !escape.Contains("enable_logging", StringComparison.Ordinal)),
    ];

    public void Dispose() => run.Dispose();

    [Theory]
    [MemberData(nameof(Escapes))]
    public void An_escape_is_refused(string escape)
    {
        var before = Everything();
        using var query = RunQuery.Open(run.Folder);
        var error = Assert.Throws<QueryException>(() => query.Run(Place(escape)));

        Assert.DoesNotContain("secret\n", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
        Assert.Equal(1L, query.Run("SELECT count(*) FROM flows").Rows[0][0]);
        Assert.Equal(3, query.Run("SHOW TABLES").Rows.Count);
    }

    [Theory]
    [MemberData(nameof(EscapesToFiles))]
    public void DuckDB_itself_keeps_escapes_off_other_files(string escape)
    {
        // Were the guard fooled, the settings still hold.
        var before = Everything();
        using var query = RunQuery.Open(run.Folder);
        var seen = "";
        try
        {
            seen = string.Join('\n', query.RunUnguarded(Place(escape)).SelectMany(row => row));
        }
        catch (DuckDBException)
        {
        }

        Assert.DoesNotContain("secret", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", seen, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_table_that_is_a_link_is_not_opened()
    {
        var part = run.Folder.At("results/flows/part-0000.parquet");
        var outside = Path.Combine(run.Root, "outside.parquet");
        File.Move(part, outside);
        File.CreateSymbolicLink(part, outside);

        Assert.Equal(part, Assert.Throws<ResultsStoreException>(() => RunQuery.Open(run.Folder)).File);
    }

    [Fact]
    public void A_compacted_table_or_a_folder_that_is_a_link_is_not_opened()
    {
        var flows = run.Folder.At("results/flows");
        Directory.Move(flows, Path.Combine(run.Root, "flows"));
        Directory.CreateSymbolicLink(flows, Path.Combine(run.Root, "flows"));
        Assert.Equal(
            $"{flows}: found a link; expected a file or folder of the run itself",
            Assert.Throws<ResultsStoreException>(() => RunQuery.Open(run.Folder)).Message);

        File.CreateSymbolicLink(run.Folder.CompactedPath("flows"), Path.Combine(run.Root, "secret.csv"));
        Assert.EndsWith("flows.parquet", Assert.Throws<ResultsStoreException>(() => RunQuery.Open(run.Folder)).File, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused_rather_than_unchecked()
    {
        using var query = RunQuery.Open(run.Folder);
        var deep = string.Concat(Enumerable.Repeat("SELECT * FROM (", 1_500)) + "SELECT * FROM read_text('/etc/passwd')" + new string(')', 1_500);
        Assert.Throws<QueryException>(() => query.Run(deep));
    }

    private string Place(string escape) =>
        escape.Replace("ROOT", run.Root, StringComparison.Ordinal).Replace("RUN", run.Folder.FullPath, StringComparison.Ordinal);

    private List<string> Everything() =>
    [
        .. Directory.GetFiles(run.Root, "*", SearchOption.TopDirectoryOnly)
            .Concat(Directory.GetFiles(run.Folder.FullPath, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
            .Select(path => $"{path} {new FileInfo(path).Length} {File.GetLastWriteTimeUtc(path).Ticks}")
            .Order(StringComparer.Ordinal),
    ];
}
