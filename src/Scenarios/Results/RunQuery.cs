using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// SQL over the tables of one run, growing or finished: every table is a view by its name. It reads these tables and nothing else;
/// no file can be written, no other file read, no extension loaded. One query runs at a time. Batches that finish
/// later, and a compaction, are seen by opening again.
/// </summary>
public sealed partial class RunQuery : IDisposable
{
    private readonly DuckDb duck = new();
    private readonly Lock oneAtATime = new();
    private readonly List<string> files;

    private RunQuery(SortedDictionary<string, TableRows> tables)
    {
        Tables = [.. tables.Keys];
        files = [.. tables.Values.SelectMany(rows => rows.Files).Select(file => file.Path).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names of the tables, sorted.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>Opens the tables of a run: the compacted file of each, or its published parts.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="memoryBytes">Memory that one query may use; a query that needs more fails.</param>
    /// <param name="threads">Threads of one query. With one, sums of doubles come out the same, bit for bit, every time.</param>
    public static RunQuery Open(RunFolder folder, long memoryBytes = 1L << 30, int threads = 1)
    {
        var tables = TablesOf(folder);
        var query = new RunQuery(tables);
        try
        {
            query.DefineViews(tables);
            query.ShutIn(memoryBytes, threads);
            return query;
        }
        catch (DuckDBException cause)
        {
            query.Dispose();
            throw new ResultsStoreException(folder.ResultsPath, cause.Message.Split('\n')[0], cause);
        }
    }

    /// <summary>Answers a query; the whole answer is held in memory.</summary>
    /// <exception cref="QueryException">The query is wrong or does more than read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public QueryResult Run(string sql, CancellationToken cancellation = default)
    {
        IReadOnlyList<string> columns = [];
        var rows = new List<object?[]>();
        Read(sql, names => columns = names, rows.Add, cancellation);
        return new QueryResult(columns, rows);
    }

    /// <summary>Answers a query in a text format. CSV and JSON are written row by row as they are found.</summary>
    /// <exception cref="QueryException">The query is wrong or does more than read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Write(string sql, QueryFormat format, TextWriter output, CancellationToken cancellation = default)
    {
        var writer = QueryWriter.For(format, output);
        Read(sql, writer.Begin, writer.Row, cancellation);
        writer.End();
    }

    /// <inheritdoc/>
    public void Dispose() => duck.Dispose();

    /// <summary>Tests ask what DuckDB's settings alone prevent.</summary>
    internal IReadOnlyList<object?[]> RunUnguarded(string sql) => duck.Rows(sql);

    /// <summary>The rows of every table, from files inside run folders only.</summary>
    internal static SortedDictionary<string, TableRows> TablesOf(RunFolder folder)
    {
        var tables = TableRows.OfRun(folder);
        foreach (var (owner, file) in tables.Values.SelectMany(rows => rows.Files))
        {
            ResultsStoreException.Guard(file, () => RequirePlain(owner, file));
        }

        return tables;
    }

    /// <summary>A link would lead out of the run folder.</summary>
    private static void RequirePlain(RunFolder folder, string file)
    {
        for (var path = file; path.Length > folder.FullPath.Length; path = Path.GetDirectoryName(path)!)
        {
            if (File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint))
            {
                throw new ResultsStoreException(path, "found a link; expected a file or folder of the run itself");
            }
        }
    }

    private void DefineViews(SortedDictionary<string, TableRows> tables)
    {
        foreach (var (table, rows) in tables)
        {
            duck.Execute($"CREATE VIEW {DuckDb.Name(table)} AS {rows.Sql}");
        }
    }

    private void ShutIn(long memoryBytes, int threads)
    {
        string[] settings =
        [
            $"memory_limit = {DuckDb.Bytes(memoryBytes)}",
            string.Create(CultureInfo.InvariantCulture, $"threads = {threads}"),
            "temp_directory = ''",
            "allow_persistent_secrets = false",
            "allow_community_extensions = false",
            "autoinstall_known_extensions = false",
            "autoload_known_extensions = false",
            $"allowed_paths = {DuckDb.List(files)}",
            "enable_external_access = false",
            "lock_configuration = true",
        ];
        foreach (var setting in settings)
        {
            duck.Execute($"SET {setting}");
        }
    }

    private void Read(string sql, Action<IReadOnlyList<string>> begin, Action<object?[]> row, CancellationToken cancellation)
    {
        lock (oneAtATime)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                QueryGuard.RequireQuestion(duck, sql);
                using var command = duck.Connection.CreateCommand();
                command.CommandText = sql;
                command.UseStreamingMode = true;
                using var stop = cancellation.Register(command.Cancel);
                using var reader = command.ExecuteReader();
                begin([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
                while (reader.Read())
                {
                    cancellation.ThrowIfCancellationRequested();
                    row(DuckDb.Row(reader));
                }
            }
            catch (DuckDBException cause)
            {
                cancellation.ThrowIfCancellationRequested();
                throw new QueryException(Explain(cause.Message), cause);
            }
        }
    }

    /// <summary>DuckDB's words, except where it misses a name: it does not know which names are ours.</summary>
    private string Explain(string message)
    {
        if (UnknownTable().Match(message) is { Success: true } table)
        {
            return NoSuch("table", table.Groups["name"].Value, Tables);
        }

        if (UnknownColumn().Match(message) is { Success: true } column)
        {
            return NoSuch("column", column.Groups["name"].Value, Columns());
        }

        return files.Any(file => message.Contains(file, StringComparison.Ordinal) && !File.Exists(file))
            ? "the run was finished meanwhile and its parts were merged; open it again."
            : message;
    }

    private static string NoSuch(string what, string name, IReadOnlyCollection<string> known)
    {
        var nearest = NearestName.Of(name, known);
        var hint = nearest is not null ? $"did you mean {nearest}?"
            : known.Count == 0 ? "the run has no finished batch yet."
            : $"there are {string.Join(", ", known.Take(40))}{(known.Count > 40 ? ", ..." : "")}.";
        return $"no {what} {name}; {hint}";
    }

    private List<string> Columns() =>
        [.. duck.Rows("SELECT DISTINCT column_name FROM duckdb_columns() WHERE NOT internal ORDER BY column_name").Select(row => (string)row[0]!)];

    [GeneratedRegex("Table with name (?<name>.+?) does not exist|Referenced table \"(?<name>[^\"]+)\" not found")]
    private static partial Regex UnknownTable();

    [GeneratedRegex("Referenced column \"(?<name>[^\"]+)\" (not|was not) found|does not have a column named \"(?<name>[^\"]+)\"")]
    private static partial Regex UnknownColumn();
}
