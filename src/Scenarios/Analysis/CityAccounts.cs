using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>What the hinterland of a city received from parks and lost to them in a year, a figure for each future.</summary>
/// <param name="City">Code of the city.</param>
/// <param name="Spread">Spread account by future, in the order of the seeds [m yuan].</param>
/// <param name="Backwash">Backwash account by future [m yuan].</param>
public sealed record CityAccounts(string City, double[] Spread, double[] Backwash)
{
    /// <summary>The year that ends with a quarter, city by city.</summary>
    public static IReadOnlyList<CityAccounts> Read(RunQuery query, string scenario, string quarter) => query.Run($"""
        SELECT city_code, seed, sum(spread_m_yuan), sum(backwash_m_yuan) FROM cities
        WHERE scenario = {DuckDb.Literal(scenario)} AND {Sql.YearTo(quarter)}
        GROUP BY city_code, seed ORDER BY city_code, seed
        """).Rows.GroupBy(row => Sql.Text(row, 0), StringComparer.Ordinal).Select(rows => new CityAccounts(
            rows.Key, rows.Select(row => Sql.Number(row, 2)).ToArray(), rows.Select(row => Sql.Number(row, 3)).ToArray())).ToArray();
}
