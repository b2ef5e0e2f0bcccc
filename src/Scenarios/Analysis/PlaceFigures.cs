using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>The four quarters that end with a given one, of one table and one future: flows summed, stocks and ratios as at the end.</summary>
internal sealed class PlaceFigures
{
    private readonly Dictionary<string, double[]> _columns;

    private PlaceFigures(string[] keys, Dictionary<string, double[]> columns)
    {
        Keys = keys;
        _columns = columns;
    }

    /// <summary>Keys of the rows, ascending; several key columns are joined by a bar.</summary>
    internal string[] Keys { get; }

    /// <summary>One number per row.</summary>
    internal double[] this[string column] => _columns[column];

    /// <summary>The year of every future that has one.</summary>
    internal static IReadOnlyDictionary<int, PlaceFigures> Read(RunQuery query, ResultTable table, Quarter last, params string[] columns)
    {
        if (!query.Tables.Contains(table.Name, StringComparer.Ordinal))
        {
            return new Dictionary<int, PlaceFigures>();
        }

        var first = Quarter.FromIndex(last.Index - 3);
        var key = table.Keys.Count == 1 ? table.Keys[0] : $"concat_ws('|', {string.Join(", ", table.Keys)})";
        var sums = columns.Select(name => Sum(table.Columns.First(column => string.Equals(column.Name, name, StringComparison.Ordinal)), last));
        var rows = query.Run(
            $"SELECT future, {key} AS place, {string.Join(", ", sums)} FROM {table.Name} WHERE quarter BETWEEN '{first}' AND '{last}' "
            + "GROUP BY future, place HAVING count(DISTINCT quarter) = 4 ORDER BY future, place").Rows;
        return rows.GroupBy(row => Convert.ToInt32(row[0], CultureInfo.InvariantCulture)).ToDictionary(
            group => group.Key, group => Of([.. group], columns));
    }

    private static string Sum(ResultColumn column, Quarter last) => column.Measure == Measure.Flow
        ? $"sum({column.Name}) AS {column.Name}"
        : $"max({column.Name}) FILTER (WHERE quarter = '{last}') AS {column.Name}";

    private static PlaceFigures Of(object?[][] rows, string[] columns) => new(
        [.. rows.Select(row => (string)row[1]!)],
        columns.Select((name, i) => (name, Values: rows.Select(row => Convert.ToDouble(row[i + 2], CultureInfo.InvariantCulture)).ToArray()))
            .ToDictionary(pair => pair.name, pair => pair.Values, StringComparer.Ordinal));
}
