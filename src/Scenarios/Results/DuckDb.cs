using System.Globalization;
using DuckDB.NET.Data;

namespace Torch.Sim.Scenarios.Results;

/// <summary>A DuckDB that lives in memory only.</summary>
internal sealed class DuckDb : IDisposable
{
    public DuckDb()
    {
        Connection = new DuckDBConnection("DataSource=:memory:");
        Connection.Open();
    }

    public DuckDBConnection Connection { get; }

    /// <summary>A text as an SQL literal.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Texts as an SQL list.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Literal))}]";

    /// <summary>A name as an SQL identifier.</summary>
    public static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>A number of bytes as DuckDB reads it.</summary>
    public static string Bytes(long bytes) => Literal(string.Create(CultureInfo.InvariantCulture, $"{bytes}B"));

    public void Execute(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public IReadOnlyList<object?[]> Rows(string sql, string? argument = null)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        if (argument is not null)
        {
            command.Parameters.Add(new DuckDBParameter(argument));
        }

        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add(Row(reader));
        }

        return rows;
    }

    /// <summary>The reader's current row; NULL is null.</summary>
    public static object?[] Row(DuckDBDataReader reader)
    {
        var row = new object?[reader.FieldCount];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = reader.IsDBNull(column) ? null : Value(reader, column);
        }

        return row;
    }

    public void Dispose() => Connection.Dispose();

    private static object Value(DuckDBDataReader reader, int column)
    {
        try
        {
            return reader.GetValue(column);
        }
        catch (InvalidCastException cause)
        {
            var name = reader.GetName(column);
            throw new QueryException(
                $"column {name} holds a value that has no plain form, such as a list with NULL in it; ask for it as text: ({name})::VARCHAR.", cause);
        }
    }
}
