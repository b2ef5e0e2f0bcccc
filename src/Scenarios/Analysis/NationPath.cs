using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>The nation of one future, quarter by quarter from the run's first to the one asked for [m yuan].</summary>
internal sealed record NationPath(string Scenario, int Seed, double[] Gdp, double[] ZonesValueAdded, double[] PublicMoney)
{
    /// <summary>The paths of all futures; those that end before the quarter are left out.</summary>
    internal static IReadOnlyDictionary<int, NationPath> Read(RunQuery query, Quarter last)
    {
        var rows = query.Run(
            "SELECT future, scenario, seed, gdp_m_yuan, zones_value_added_m_yuan, policy_public_m_yuan + public_fund_m_yuan, quarter FROM nation "
            + $"WHERE quarter <= '{last}' ORDER BY future, quarter").Rows;
        return rows.GroupBy(row => Convert.ToInt32(row[0], CultureInfo.InvariantCulture))
            .Where(group => string.Equals((string)group.Last()[6]!, last.ToString(), StringComparison.Ordinal))
            .ToDictionary(group => group.Key, group => Of([.. group]));
    }

    private static NationPath Of(object?[][] rows)
    {
        double[] Column(int index) => [.. rows.Select(row => Convert.ToDouble(row[index], CultureInfo.InvariantCulture))];
        return new NationPath((string)rows[0][1]!, Convert.ToInt32(rows[0][2], CultureInfo.InvariantCulture), Column(3), Column(4), Column(5));
    }
}
