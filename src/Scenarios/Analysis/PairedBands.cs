using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>
/// Differences of scenarios from another one under the same seed and draw, by quarter: they have the same luck and the same parameters, so what differs
/// is the policy. A seed has one draw, so pairs are found by the seed.
/// </summary>
/// <param name="Difference">Quantiles of scenario minus reference; its futures are the pairs.</param>
/// <param name="Above">Pairs in which the scenario lies above, by quarter.</param>
public sealed record PairedBands(Bands Difference, int[] Above)
{
    /// <summary>Differences of every scenario from the reference, every place.</summary>
    /// <param name="query">The run.</param>
    /// <param name="series">The figures.</param>
    /// <param name="reference">The scenario that the others are compared with.</param>
    /// <param name="inPercent">True for differences in percent of the reference, taken in each pair; its figures must not be zero.</param>
    public static IReadOnlyList<PairedBands> Read(RunQuery query, ResultSeries series, string reference, bool inPercent = false) => Bands.Group(query.Run($"""
        WITH s AS {series.Sql}
        SELECT scenario, place, quarter, count(*)::INTEGER AS pairs, {Sql.Quantiles("d")}, (count(*) FILTER (WHERE d > 0))::INTEGER AS above
        FROM (SELECT a.scenario, a.place, a.quarter, {(inPercent ? "100 * (a.v / b.v - 1)" : "a.v - b.v")} AS d
              FROM s a JOIN s b ON a.seed = b.seed AND a.place = b.place AND a.quarter = b.quarter
              WHERE b.scenario = {DuckDb.Literal(reference)} AND a.scenario <> b.scenario)
        GROUP BY scenario, place, quarter ORDER BY scenario, place, quarter
        """)).Select(group => new PairedBands(group.Bands, group.Rows.Select(row => Sql.Whole(row, 9)).ToArray())).ToArray();

    /// <summary>The difference at the last quarter.</summary>
    public PairedGap Last => new(
        Difference.Scenario, Difference.Place, new Spread(Difference.P05[^1], Difference.P50[^1], Difference.P95[^1]), Above[^1], Difference.Futures);
}

/// <summary>The difference of a scenario from another one at one quarter.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Place">Code of the place; empty for the nation.</param>
/// <param name="Difference">Scenario minus reference.</param>
/// <param name="Above">Pairs in which the scenario lies above.</param>
/// <param name="Pairs">Pairs.</param>
public sealed record PairedGap(string Scenario, string Place, Spread Difference, int Above, int Pairs);
