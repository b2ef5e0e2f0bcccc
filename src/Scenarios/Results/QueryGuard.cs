using System.Text.Json;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// Lets only questions through: one SELECT (or DESCRIBE, SHOW, SUMMARIZE), reading tables by name. DuckDB's own settings keep it off
/// the disk, but would still let COPY overwrite the run's files, and let table functions write profiles and logs.
/// </summary>
internal static class QueryGuard
{
    private static readonly HashSet<string> AllowedFunctions = new(StringComparer.OrdinalIgnoreCase)
    {
        "range", "generate_series", "unnest", "histogram", "histogram_values", "duckdb_columns", "duckdb_views",
    };

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2_000 };

    /// <summary>Throws a <see cref="QueryException"/> unless the text is one statement that only reads.</summary>
    public static void RequireQuestion(DuckDb duck, string sql)
    {
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new QueryException("the query holds a NUL character.");
        }

        using var tree = Parse(duck, sql);
        if (tree.RootElement.GetProperty("error").GetBoolean())
        {
            throw new QueryException(Refusal(tree.RootElement));
        }

        var statements = tree.RootElement.GetProperty("statements").GetArrayLength();
        if (statements != 1)
        {
            throw new QueryException($"found {statements} statements; expected one SELECT.");
        }

        RequireKnownFunctions(tree.RootElement);
    }

    private static JsonDocument Parse(DuckDb duck, string sql)
    {
        var text = (string)duck.Rows("SELECT json_serialize_sql(?::VARCHAR)::VARCHAR", sql)[0][0]!;
        try
        {
            // DuckDB writes a literal such as 1e999 in a way that JSON does not know.
            return JsonDocument.Parse(
                text.Replace("\"value\":Infinity", "\"value\":null", StringComparison.Ordinal)
                    .Replace("\"value\":-Infinity", "\"value\":null", StringComparison.Ordinal),
                Deep);
        }
        catch (JsonException cause)
        {
            throw new QueryException("the query cannot be checked: it is nested too deeply.", cause);
        }
    }

    private static string Refusal(JsonElement error)
    {
        var message = error.GetProperty("error_message").GetString()!;
        if (!string.Equals(error.GetProperty("error_type").GetString(), "parser", StringComparison.Ordinal))
        {
            return "only SELECT, DESCRIBE, SHOW and SUMMARIZE are possible here: results are read, never changed (PIVOT needs its values listed with IN).";
        }

        return error.TryGetProperty("position", out var position) ? $"{message} (character {position.GetString()})" : message;
    }

    private static void RequireKnownFunctions(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
            {
                RequireKnownFunctions(item);
            }
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("TABLE_FUNCTION"))
            {
                RequireKnown(node.GetProperty("function").GetProperty("function_name").GetString()!);
            }

            foreach (var property in node.EnumerateObject())
            {
                RequireKnownFunctions(property.Value);
            }
        }
    }

    private static void RequireKnown(string function)
    {
        if (!AllowedFunctions.Contains(function))
        {
            throw new QueryException(
                $"{function}(...) is not possible in FROM: a query reads the tables of its run only. Possible are {string.Join(", ", AllowedFunctions.Order(StringComparer.Ordinal))}.");
        }
    }
}
