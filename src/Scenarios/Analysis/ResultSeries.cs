using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>
/// A column of a result table as figures over time: a flow over the four quarters that end with the quarter, a stock or a ratio as it stands.
/// </summary>
/// <param name="Table">Table, such as nation, zones or cities.</param>
/// <param name="Column">One of its columns.</param>
/// <param name="Measure">Flow, stock or ratio.</param>
/// <param name="Key">Column that names the places; null for the nation.</param>
public sealed record ResultSeries(string Table, string Column, Measure Measure, string? Key)
{
    /// <summary>Every figure is multiplied by it: 100 for a share in percent.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Places wanted; empty for all.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The series of a column.</summary>
    /// <exception cref="ArgumentException">No such column, or a table with two keys.</exception>
    public static ResultSeries Of(ResultTable table, string column)
    {
        var found = table.Columns.FirstOrDefault(known => string.Equals(known.Name, column, StringComparison.Ordinal));
        return found is not null && table.Keys.Count < 2
            ? new ResultSeries(table.Name, column, found.Measure, table.Keys.FirstOrDefault())
            : throw new ArgumentException($"Table {table.Name} has no column {column}, or more keys than one.", nameof(column));
    }

    /// <summary>The figures as a subquery of scenario, seed, place, quarter and v, without quarters that have no full year behind them.</summary>
    internal string Sql
    {
        get
        {
            var place = Key is null ? "''" : DuckDb.Name(Key);
            var where = Places.Count == 0 ? "" : $"WHERE {place} IN ({string.Join(", ", Places.Select(DuckDb.Literal))})";
            return Measure == Measure.Flow
                ? $"""
                   (SELECT scenario, seed, place, quarter, v FROM (
                     SELECT scenario, seed, {place} AS place, quarter, sum({Scaled}) OVER year AS v, count(*) OVER year AS n
                     FROM {DuckDb.Name(Table)} {where}
                     WINDOW year AS (PARTITION BY scenario, seed, {place} ORDER BY quarter ROWS BETWEEN 3 PRECEDING AND CURRENT ROW))
                   WHERE n = 4)
                   """
                : $"(SELECT scenario, seed, {place} AS place, quarter, {Scaled} AS v FROM {DuckDb.Name(Table)} {where})";
        }
    }

    private string Scaled => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Scale:R}::DOUBLE * {DuckDb.Name(Column)}");
}
