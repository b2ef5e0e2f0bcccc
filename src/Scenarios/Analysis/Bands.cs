using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Quantiles over the futures of one scenario, at one place, by quarter.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Place">Code of the place; empty for the nation.</param>
/// <param name="Futures">Futures, or pairs of futures.</param>
/// <param name="Quarters">Quarters, ascending.</param>
/// <param name="P05">5 % quantile.</param>
/// <param name="P25">25 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record Bands(
    string Scenario, string Place, int Futures, IReadOnlyList<string> Quarters, double[] P05, double[] P25, double[] P50, double[] P75, double[] P95)
{
    /// <summary>Bands of a series, every scenario and place.</summary>
    public static IReadOnlyList<Bands> Read(RunQuery query, ResultSeries series) => Group(query.Run($"""
        SELECT scenario, place, quarter, count(*)::INTEGER AS futures, {Sql.Quantiles("v")}
        FROM {series.Sql} GROUP BY scenario, place, quarter ORDER BY scenario, place, quarter
        """)).Select(group => group.Bands).ToArray();

    /// <summary>Between equal figures the interpolation of a quantile may be off by its last bit; a band does not cross itself for that.</summary>
    private static void Ascend(double[][] quantiles)
    {
        for (var i = 1; i < quantiles.Length; i++)
        {
            for (var quarter = 0; quarter < quantiles[i].Length; quarter++)
            {
                quantiles[i][quarter] = Math.Max(quantiles[i][quarter], quantiles[i - 1][quarter]);
            }
        }
    }

    /// <summary>Rows of scenario, place, quarter, futures, five quantiles, sorted, as one record for each scenario and place.</summary>
    internal static IEnumerable<(Bands Bands, object?[][] Rows)> Group(QueryResult result)
    {
        foreach (var group in result.Rows.GroupBy(row => (Sql.Text(row, 0), Sql.Text(row, 1))))
        {
            var rows = group.ToArray();
            double[] Column(int index) => rows.Select(row => Sql.Number(row, index)).ToArray();
            var quantiles = Enumerable.Range(4, 5).Select(Column).ToArray();
            Ascend(quantiles);
            yield return (new Bands(
                group.Key.Item1, group.Key.Item2, Sql.Whole(rows[^1], 3), rows.Select(row => Sql.Text(row, 2)).ToArray(),
                quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]), rows);
        }
    }
}
