using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>The zones' share of GDP by scenario and quarter: quantiles over futures, in percent.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Futures">Futures in the band.</param>
/// <param name="Quarters">Quarters.</param>
/// <param name="P05">5 % quantile.</param>
/// <param name="P25">25 % quantile.</param>
/// <param name="P50">Median.</param>
/// <param name="P75">75 % quantile.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record ShareBands(
    string Scenario, int Futures, IReadOnlyList<string> Quarters, double[] P05, double[] P25, double[] P50, double[] P75, double[] P95)
{
    /// <summary>Bands of every scenario of a run.</summary>
    public static IReadOnlyList<ShareBands> Read(RunQuery query)
    {
        var result = query.Run("""
            SELECT scenario, quarter, count(*)::INTEGER AS futures,
                   100 * quantile_cont(zones_share, 0.05) AS p05, 100 * quantile_cont(zones_share, 0.25) AS p25,
                   100 * quantile_cont(zones_share, 0.50) AS p50, 100 * quantile_cont(zones_share, 0.75) AS p75,
                   100 * quantile_cont(zones_share, 0.95) AS p95
            FROM nation GROUP BY scenario, quarter ORDER BY scenario, quarter
            """);
        return result.Rows.GroupBy(row => (string)row[0]!, StringComparer.Ordinal).Select(group =>
        {
            var rows = group.ToArray();
            double[] Column(int index) => rows.Select(row => Convert.ToDouble(row[index], CultureInfo.InvariantCulture)).ToArray();
            return new ShareBands(
                group.Key, (int)Column(2)[^1], rows.Select(row => (string)row[1]!).ToArray(),
                Column(3), Column(4), Column(5), Column(6), Column(7));
        }).ToArray();
    }
}

/// <summary>Difference of a scenario from the baseline under the same seed and draw, in percentage points of the zones' share.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
/// <param name="Above">Pairs in which the scenario lies above.</param>
/// <param name="Pairs">Pairs.</param>
public sealed record PairedShareDifference(double P05, double Median, double P95, int Above, int Pairs)
{
    /// <summary>The difference at a quarter; null when there are no pairs.</summary>
    public static PairedShareDifference? Read(RunQuery query, string scenario, string baseline, string quarter)
    {
        var result = query.Run(string.Create(CultureInfo.InvariantCulture, $"""
            SELECT quantile_cont(d, 0.05) AS p05, quantile_cont(d, 0.5) AS p50, quantile_cont(d, 0.95) AS p95,
                   (count(*) FILTER (WHERE d > 0))::INTEGER AS above, count(*)::INTEGER AS pairs
            FROM (SELECT 100 * (a.zones_share - b.zones_share) AS d
                  FROM nation a JOIN nation b ON a.seed = b.seed AND a.quarter = b.quarter
                  WHERE a.scenario = '{Quote(scenario)}' AND b.scenario = '{Quote(baseline)}' AND a.quarter = '{Quote(quarter)}')
            """));
        var row = result.Rows[0];
        double Number(int index) => Convert.ToDouble(row[index], CultureInfo.InvariantCulture);
        return row[4] is null || (int)Number(4) == 0 ? null : new PairedShareDifference(Number(0), Number(1), Number(2), (int)Number(3), (int)Number(4));
    }

    private static string Quote(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
