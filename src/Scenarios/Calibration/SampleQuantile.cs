namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Quantiles of a sample, linear between order statistics (type 7 of Hyndman and Fan 1996), as DuckDB's quantile_cont.</summary>
public static class SampleQuantile
{
    /// <summary>The quantile.</summary>
    /// <param name="values">Values in any order, at least one.</param>
    /// <param name="probability">0 to 1.</param>
    public static double Of(IEnumerable<double> values, double probability)
    {
        var sorted = values.Order().ToArray();
        var at = probability * (sorted.Length - 1);
        var below = (int)Math.Floor(at);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }
}
