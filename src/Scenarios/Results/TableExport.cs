using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Tables of a run in files for other programs, with a codebook.</summary>
public static class TableExport
{
    /// <summary>Rows below the header that a sheet of Excel holds.</summary>
    public const int SheetRows = 1_048_575;

    private const string CodebookName = "codebook";

    /// <summary>Writes the tables; returns the files.</summary>
    /// <param name="folder">Run, finished or growing.</param>
    /// <param name="tables">Names of tables; empty for all.</param>
    /// <param name="format">Format.</param>
    /// <param name="target">Folder for the files.</param>
    /// <param name="cancellation">Stops; files not yet whole are not left behind.</param>
    /// <exception cref="InvalidInputException">An unknown table, or more rows than a sheet holds.</exception>
    /// <exception cref="ResultsStoreException">A file cannot be read or written.</exception>
    public static IReadOnlyList<string> Write(
        RunFolder folder, IReadOnlyList<string> tables, ExportFormat format, string target, CancellationToken cancellation)
    {
        var sources = RunQuery.TablesOf(folder);
        var wanted = tables.Count == 0 ? [.. sources.Keys] : tables.Distinct(StringComparer.Ordinal).ToArray();
        RequireKnown(folder, wanted, [.. sources.Keys]);
        var codebook = Codebook.Of(ResultTables.All).Where(row => wanted.Contains(row.Table, StringComparer.Ordinal)).ToArray();
        using var duck = new DuckDb();
        duck.Execute("SET threads = 1");
        try
        {
            return format == ExportFormat.Xlsx
                ? [WriteBook(duck, wanted, sources, codebook, Path.Combine(target, $"{Path.GetFileName(folder.FullPath)}.xlsx"), cancellation)]
                : WriteFiles(duck, wanted, sources, codebook, format, target, cancellation);
        }
        catch (DuckDBException cause)
        {
            throw new ResultsStoreException(folder.ResultsPath, cause.Message.Split('\n')[0], cause);
        }
    }

    private static void RequireKnown(RunFolder folder, string[] wanted, ICollection<string> known)
    {
        if (known.Count == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(folder.FullPath, 0, 0, "no finished batch", "a run with results"));
        }

        var problems = wanted.Where(table => !known.Contains(table)).Select(table => new ScenarioProblem(
            "--tables", 0, 0, $"unknown table '{table}'", $"one of {known}", Validation.NearestName.Of(table, known))).ToArray();
        if (problems.Length > 0)
        {
            throw new InvalidInputException(problems);
        }
    }

    private static List<string> WriteFiles(
        DuckDb duck, string[] wanted, IReadOnlyDictionary<string, TableRows> sources, CodebookRow[] codebook, ExportFormat format,
        string target, CancellationToken cancellation)
    {
        var written = new List<string>();
        foreach (var table in wanted)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(target, $"{table}.{(format == ExportFormat.Csv ? "csv" : "parquet")}");
            var source = sources[table].Sql;
            WholeFile.Write(path, temporary =>
            {
                if (format == ExportFormat.Csv)
                {
                    WriteCsv(duck, source, temporary, cancellation);
                }
                else
                {
                    duck.Execute($"COPY ({source}) TO {DuckDb.Literal(temporary)} (FORMAT parquet, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT 0)");
                }
            });
            written.Add(path);
        }

        var book = Path.Combine(target, $"{CodebookName}.csv");
        Codebook.Write(book, codebook);
        written.Add(book);
        return written;
    }

    private static void WriteCsv(DuckDb duck, string source, string path, CancellationToken cancellation)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var command = duck.Connection.CreateCommand();
        command.CommandText = source;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        Csv.WriteRow(text, Enumerable.Range(0, reader.FieldCount).Select(reader.GetName));
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            Csv.WriteRow(text, DuckDb.Row(reader).Select(QueryWriter.Text));
        }
    }

    private static string WriteBook(
        DuckDb duck, string[] wanted, IReadOnlyDictionary<string, TableRows> sources, CodebookRow[] codebook, string path,
        CancellationToken cancellation)
    {
        RequireRoom(wanted.Select(table => (table, Convert.ToInt64(
            duck.Rows($"SELECT count(*) FROM ({sources[table].Sql})")[0][0], CultureInfo.InvariantCulture))).ToArray());
        var sheets = wanted.ToDictionary(table => table, object (table) => Rows(duck, sources[table].Sql, cancellation), StringComparer.Ordinal);
        sheets[CodebookName] = codebook.Select(row => Codebook.Columns.Zip(row.Cells).ToDictionary(
            pair => pair.First, pair => (object?)pair.Second, StringComparer.Ordinal)).ToArray();
        WholeFile.Write(path, temporary => MiniExcel.SaveAs(
            temporary, sheets, configuration: new OpenXmlConfiguration { FastMode = true, AutoFilter = false, TableStyles = TableStyles.None }));
        return path;
    }

    private static void RequireRoom((string Table, long Rows)[] sizes)
    {
        var large = sizes.Where(size => size.Rows > SheetRows).ToArray();
        if (large.Length == 0)
        {
            return;
        }

        var fitting = string.Join(',', sizes.Where(size => size.Rows <= SheetRows).Select(size => size.Table));
        var expected = fitting.Length == 0
            ? (Phrase)$"at most {SheetRows:N0}, what a sheet of Excel holds: take --format csv or parquet"
            : (Phrase)$"at most {SheetRows:N0}, what a sheet of Excel holds: take --format csv or parquet, or --tables {fitting}";
        throw new InvalidInputException(large.Select(size => new ScenarioProblem(
            "--format", 0, 0, $"table {size.Table} has {size.Rows:N0} rows", expected)).ToArray());
    }

    private static IEnumerable<IDictionary<string, object?>> Rows(DuckDb duck, string source, CancellationToken cancellation)
    {
        using var command = duck.Connection.CreateCommand();
        command.CommandText = source;
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            var cells = DuckDb.Row(reader);
            var row = new Dictionary<string, object?>(names.Length, StringComparer.Ordinal);
            for (var column = 0; column < names.Length; column++)
            {
                row[names[column]] = cells[column];
            }

            yield return row;
        }
    }
}

/// <summary>Formats of an export.</summary>
public enum ExportFormat
{
    /// <summary>One CSV file per table; doubles read back to the same bits.</summary>
    Csv,

    /// <summary>One workbook with a sheet per table.</summary>
    Xlsx,

    /// <summary>One Parquet file per table.</summary>
    Parquet,
}
