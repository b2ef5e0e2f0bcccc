using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>What a scenario changed and what it cost, summed over years, minus the baseline in each pair of futures; m yuan at 2019 prices.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Pairs">Pairs of futures.</param>
/// <param name="Gdp">Difference in national GDP.</param>
/// <param name="ZonesValueAdded">Difference in the zones' value added.</param>
/// <param name="PublicMoney">Difference in public money: levers paid by governments, grants and equity of the public fund.</param>
/// <param name="Shortfall">Levers wanted but not paid.</param>
/// <param name="GdpPerYuan">Difference in GDP for each yuan of public money, divided in each pair; null when some pair spends no more than the baseline.</param>
public sealed record MoneyEffects(
    string Scenario, int Pairs, Spread Gdp, Spread ZonesValueAdded, Spread PublicMoney, Spread Shortfall, Spread? GdpPerYuan)
{
    /// <summary>
    /// The public fund follows GDP, so a scenario that moves no money moves it a little all the same. Below this share of the baseline's public money
    /// a difference counts as none.
    /// </summary>
    private const double LeastShare = 0.02;

    /// <summary>Effects of every scenario, from the first quarter of one year to the last of another.</summary>
    public static IReadOnlyList<MoneyEffects> Read(RunQuery query, string baseline, int firstYear, int lastYear)
    {
        var result = query.Run(string.Create(CultureInfo.InvariantCulture, $"""
            WITH y AS (SELECT scenario, seed, sum(gdp_m_yuan) AS gdp, sum(zones_value_added_m_yuan) AS zones,
                              sum(policy_public_m_yuan + public_fund_m_yuan) AS public,
                              sum(policy_shortfall_m_yuan) AS shortfall
                       FROM nation WHERE quarter >= '{firstYear}Q1' AND quarter <= '{lastYear}Q4' GROUP BY scenario, seed)
            SELECT a.scenario, count(*)::INTEGER, {Sql.Three("a.gdp - b.gdp")}, {Sql.Three("a.zones - b.zones")}, {Sql.Three("a.public - b.public")},
                   {Sql.Three("a.shortfall - b.shortfall")},
                   {Sql.Three("(a.gdp - b.gdp) / nullif(a.public - b.public, 0)")}, min((a.public - b.public) / nullif(b.public, 0))
            FROM y a JOIN y b ON a.seed = b.seed
            WHERE b.scenario = {DuckDb.Literal(baseline)} AND a.scenario <> b.scenario
            GROUP BY a.scenario ORDER BY a.scenario
            """));
        return result.Rows.Select(row => new MoneyEffects(
            Sql.Text(row, 0), Sql.Whole(row, 1), Sql.Spread(row, 2), Sql.Spread(row, 5), Sql.Spread(row, 8), Sql.Spread(row, 11),
            row[17] is not null && Sql.Number(row, 17) > LeastShare ? Sql.Spread(row, 14) : null)).ToArray();
    }
}
