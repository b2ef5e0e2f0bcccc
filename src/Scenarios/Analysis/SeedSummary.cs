namespace Torch.Sim.Scenarios.Analysis;

/// <summary>A figure over seeds. Means of contributions add up to the mean of the whole; medians do not.</summary>
/// <param name="Mean">Mean.</param>
/// <param name="Median">Median.</param>
/// <param name="Low">5 % quantile, or with few seeds the least.</param>
/// <param name="High">95 % quantile, or with few seeds the most.</param>
public sealed record SeedSummary(double Mean, double Median, double Low, double High)
{
    /// <summary>From this number of seeds on quantiles are told; with fewer the least and the most.</summary>
    public const int EnoughForQuantiles = 20;

    /// <summary>True when some seeds lie above zero and some below.</summary>
    public bool Disagrees { get; private init; }

    /// <summary>Sums up one figure per seed.</summary>
    public static SeedSummary Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var enough = sorted.Length >= EnoughForQuantiles;
        // Rounding must not put the mean of equal values outside them.
        var mean = Math.Clamp(values.Sum() / values.Count, sorted[0], sorted[^1]);
        return new SeedSummary(
            mean, Quantile.Of(sorted, 0.5), Math.Min(mean, Quantile.Of(sorted, enough ? 0.05 : 0)), Math.Max(mean, Quantile.Of(sorted, enough ? 0.95 : 1)))
        {
            Disagrees = sorted[0] < 0 && sorted[^1] > 0,
        };
    }
}
