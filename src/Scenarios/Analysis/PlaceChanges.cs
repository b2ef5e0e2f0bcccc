using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>A flow of a place over a year in two scenarios, and its change in percent, taken in each pair of futures.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Reference">The figure in the reference.</param>
/// <param name="Scenario">The figure in the scenario.</param>
/// <param name="ChangePercent">Change from reference to scenario [%].</param>
/// <param name="Pairs">Pairs of futures.</param>
public sealed record PlaceChanges(string Place, Spread Reference, Spread Scenario, Spread ChangePercent, int Pairs)
{
    /// <summary>The year that ends with a quarter, place by place; places whose figure is not positive in every future of the reference are left out.</summary>
    public static IReadOnlyList<PlaceChanges> Read(RunQuery query, ResultSeries flow, string scenario, string reference, string quarter)
    {
        var place = DuckDb.Name(flow.Key!);
        var column = DuckDb.Name(flow.Column);
        var result = query.Run($"""
            WITH y AS (SELECT scenario, seed, {place} AS place, sum({column}) AS v FROM {DuckDb.Name(flow.Table)}
                       WHERE scenario IN ({DuckDb.Literal(scenario)}, {DuckDb.Literal(reference)}) AND {Sql.YearTo(quarter)}
                       GROUP BY ALL)
            SELECT a.place, {Sql.Three("b.v")}, {Sql.Three("a.v")}, {Sql.Three("100 * (a.v / b.v - 1)")}, count(*)::INTEGER
            FROM y a JOIN y b ON a.seed = b.seed AND a.place = b.place
            WHERE a.scenario = {DuckDb.Literal(scenario)} AND b.scenario = {DuckDb.Literal(reference)}
            GROUP BY a.place HAVING min(b.v) > 0 ORDER BY a.place
            """);
        return result.Rows.Select(row => new PlaceChanges(
            Sql.Text(row, 0), Sql.Spread(row, 1), Sql.Spread(row, 4), Sql.Spread(row, 7), Sql.Whole(row, 10))).ToArray();
    }
}
