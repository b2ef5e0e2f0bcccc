using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>One future of a scenario beside the baseline's future of the same seed, at the end.</summary>
/// <param name="Seed">Seed.</param>
/// <param name="BaselineShare">The zones' share of GDP in the baseline [%].</param>
/// <param name="ShareDifference">Scenario minus baseline [percentage points].</param>
/// <param name="GdpDifferencePercent">National GDP of the year, scenario against baseline [%].</param>
public sealed record FutureOutcomes(int Seed, double BaselineShare, double ShareDifference, double GdpDifferencePercent)
{
    /// <summary>The pairs of a scenario in the order of their seeds; the scenario may be the baseline itself, whose differences are zero.</summary>
    public static IReadOnlyList<FutureOutcomes> Read(RunQuery query, string scenario, string baseline, string quarter) => query.Run($"""
        WITH y AS (SELECT scenario, seed, 100 * arg_max(zones_share, quarter) AS share, sum(gdp_m_yuan) AS gdp
                   FROM nation WHERE {Sql.YearTo(quarter)} GROUP BY scenario, seed)
        SELECT a.seed, b.share, a.share - b.share, 100 * (a.gdp / b.gdp - 1) FROM y a JOIN y b ON a.seed = b.seed
        WHERE a.scenario = {DuckDb.Literal(scenario)} AND b.scenario = {DuckDb.Literal(baseline)} ORDER BY a.seed
        """).Rows.Select(row => new FutureOutcomes(Sql.Whole(row, 0), Sql.Number(row, 1), Sql.Number(row, 2), Sql.Number(row, 3))).ToArray();
}
