namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Quantiles of figures in memory, as those of the results store: linear between the order statistics.</summary>
public static class Quantile
{
    /// <summary>The quantile of figures in ascending order; NaN of none.</summary>
    /// <param name="ascending">The figures; infinite ones too.</param>
    /// <param name="share">From 0, the least, to 1, the most.</param>
    public static double Of(double[] ascending, double share)
    {
        if (ascending.Length == 0)
        {
            return double.NaN;
        }

        var at = share * (ascending.Length - 1);
        var below = (int)at;
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] == ascending[above] ? ascending[below] : ascending[below] + ((at - below) * (ascending[above] - ascending[below]));
    }

    /// <summary>Three quantiles of figures in any order.</summary>
    public static Spread Spread(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return new Spread(Of(sorted, 0.05), Of(sorted, 0.5), Of(sorted, 0.95));
    }
}
