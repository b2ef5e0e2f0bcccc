using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Change of value added in rings around the core zones: the sum over all cores, scenario against reference in each pair of futures.</summary>
/// <param name="Ring">Names of the rings that are taken together, as the table rings spells them.</param>
/// <param name="ChangePercent">Change in the year [%].</param>
/// <param name="Pairs">Pairs of futures.</param>
public sealed record RingEffects(IReadOnlyList<string> Ring, Spread ChangePercent, int Pairs)
{
    /// <summary>The year that ends with a quarter, group of rings by group.</summary>
    public static IReadOnlyList<RingEffects> Read(
        RunQuery query, string scenario, string reference, string quarter, IReadOnlyList<IReadOnlyList<string>> groups)
    {
        var cases = string.Join(' ', groups.Select((names, group) =>
            $"WHEN ring IN ({string.Join(", ", names.Select(DuckDb.Literal))}) THEN {group.ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
        var result = query.Run($"""
            WITH y AS (SELECT scenario, seed, CASE {cases} END AS ring_group, sum(value_added_m_yuan) AS v FROM rings
                       WHERE scenario IN ({DuckDb.Literal(scenario)}, {DuckDb.Literal(reference)}) AND {Sql.YearTo(quarter)}
                       GROUP BY ALL)
            SELECT a.ring_group, {Sql.Three("100 * (a.v / b.v - 1)")}, count(*)::INTEGER
            FROM y a JOIN y b ON a.seed = b.seed AND a.ring_group = b.ring_group
            WHERE a.scenario = {DuckDb.Literal(scenario)} AND b.scenario = {DuckDb.Literal(reference)} AND a.ring_group IS NOT NULL
            GROUP BY a.ring_group ORDER BY a.ring_group
            """);
        return result.Rows.Select(row => new RingEffects(groups[Sql.Whole(row, 0)], Sql.Spread(row, 1), Sql.Whole(row, 4))).ToArray();
    }

    /// <summary>Codes of the core zones of the run.</summary>
    public static IReadOnlyList<string> Cores(RunQuery query) =>
        query.Run("SELECT DISTINCT core_zone_id FROM rings ORDER BY core_zone_id").Rows.Select(row => Sql.Text(row, 0)).ToArray();
}
