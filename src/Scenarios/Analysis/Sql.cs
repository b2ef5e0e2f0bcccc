using System.Globalization;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>What the questions to a run have in common.</summary>
internal static class Sql
{
    /// <summary>The five quantiles of a column, named p05, p25, p50, p75, p95.</summary>
    public static string Quantiles(string column) => string.Join(", ", new[] { 5, 25, 50, 75, 95 }.Select(percent =>
        string.Create(CultureInfo.InvariantCulture, $"quantile_cont({column}, {percent / 100.0:R}) AS p{percent:00}")));

    /// <summary>Three quantiles of a column: 5 %, median, 95 %.</summary>
    public static string Three(string column) =>
        $"quantile_cont({column}, 0.05), quantile_cont({column}, 0.5), quantile_cont({column}, 0.95)";

    /// <summary>The condition that a quarter is one of the four that end with this one.</summary>
    public static string YearTo(string quarter) => string.Create(
        CultureInfo.InvariantCulture,
        $"quarter > '{int.Parse(quarter.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}{quarter.AsSpan(4)}' AND quarter <= {DuckDb.Literal(quarter)}");

    public static double Number(object?[] row, int column) => Convert.ToDouble(row[column], CultureInfo.InvariantCulture);

    public static int Whole(object?[] row, int column) => Convert.ToInt32(row[column], CultureInfo.InvariantCulture);

    public static string Text(object?[] row, int column) => (string)row[column]!;

    /// <summary>Three quantiles, see <see cref="Three"/>; between equal figures their interpolation may be off by the last bit.</summary>
    public static Spread Spread(object?[] row, int first)
    {
        var low = Number(row, first);
        var median = Math.Max(low, Number(row, first + 1));
        return new Spread(low, median, Math.Max(median, Number(row, first + 2)));
    }
}
