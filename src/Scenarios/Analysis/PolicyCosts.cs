using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Who paid for the levers of a scenario at places, summed over years: medians over futures, m yuan at 2019 prices.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Central">Central government.</param>
/// <param name="City">Cities.</param>
/// <param name="Zone">Zones.</param>
/// <param name="Firms">Firms.</param>
/// <param name="Bank">The bank.</param>
/// <param name="Shortfall">Wanted but not paid.</param>
public sealed record PolicyCosts(string Scenario, double Central, double City, double Zone, double Firms, double Bank, double Shortfall)
{
    private const string Columns = "policy_central_m_yuan, policy_city_m_yuan, policy_zone_m_yuan, policy_firms_m_yuan, policy_bank_m_yuan, policy_shortfall_m_yuan";

    private static readonly string[] s_places = ["zones", "enclaves", "cities"];

    /// <summary>The costs of every scenario, from the first quarter of one year to the last of another.</summary>
    public static IReadOnlyList<PolicyCosts> Read(RunQuery query, int firstYear, int lastYear)
    {
        var years = string.Create(CultureInfo.InvariantCulture, $"quarter >= '{firstYear}Q1' AND quarter <= '{lastYear}Q4'");
        var rows = string.Join(" UNION ALL ", s_places.Where(table => query.Tables.Contains(table, StringComparer.Ordinal))
            .Select(table => $"SELECT scenario, seed, {Columns} FROM {table} WHERE {years}"));
        var columns = Columns.Split(", ");
        var result = query.Run($"""
            WITH f AS (SELECT scenario, seed, {string.Join(", ", columns.Select(column => $"sum({column}) AS {column}"))} FROM ({rows}) GROUP BY scenario, seed)
            SELECT scenario, {string.Join(", ", columns.Select(column => $"median({column})"))} FROM f GROUP BY scenario ORDER BY scenario
            """);
        return result.Rows.Select(row => new PolicyCosts(
            Sql.Text(row, 0), Sql.Number(row, 1), Sql.Number(row, 2), Sql.Number(row, 3), Sql.Number(row, 4), Sql.Number(row, 5), Sql.Number(row, 6))).ToArray();
    }
}
