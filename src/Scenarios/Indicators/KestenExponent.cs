namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Exponent of the tail that random proportional growth with something added settles to.</summary>
/// <remarks>X′ = A·X + B has P(X &gt; x) ~ x^(−α) with E[A^α] = 1, if E[ln A] &lt; 0. Kesten 1973, Acta Mathematica 131:207–248.
/// Gabaix 1999, Quarterly Journal of Economics 114:739–767: E[A] = 1 gives α = 1, Zipf's law.</remarks>
public static class KestenExponent
{
    private const int Bisections = 200;

    /// <summary>ln A normal: α = −2m/s².</summary>
    /// <param name="mean">m = E[ln A], negative.</param>
    /// <param name="variance">s² = Var[ln A], positive.</param>
    public static double Lognormal(double mean, double variance) => -2 * mean / variance;

    /// <summary>ln A Laplace: e^(α·m) = 1 − b²·α².</summary>
    /// <param name="location">m = E[ln A], negative.</param>
    /// <param name="scale">b, positive; Var[ln A] = 2b².</param>
    /// <returns>α, between 0 and 1/b.</returns>
    /// <exception cref="ArgumentOutOfRangeException">m is not negative: there is no stationary law.</exception>
    public static double Laplace(double location, double scale)
    {
        RequireShrinking(location, nameof(location));
        return Root(alpha => alpha * scale >= 1 ? double.PositiveInfinity : alpha * location - Math.Log(1 - alpha * alpha * scale * scale), 1 / scale);
    }

    /// <summary>A one of several factors: Σ_i p_i·a_i^α = 1.</summary>
    /// <param name="factors">a_i, positive, at least one above 1.</param>
    /// <param name="probabilities">p_i, summing to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Σ p·ln a is not negative, or no factor exceeds 1: there is no power law.</exception>
    public static double Discrete(ReadOnlySpan<double> factors, ReadOnlySpan<double> probabilities)
    {
        Shapes.RequireEqual(probabilities.Length, factors.Length, nameof(probabilities));
        var (logs, chances) = (new double[factors.Length], probabilities.ToArray());
        var (mean, largest) = (0.0, 0.0);
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(factors[i]);
            mean += chances[i] * logs[i];
            largest = chances[i] > 0 ? Math.Max(largest, logs[i]) : largest;
        }

        RequireShrinking(mean, nameof(factors));
        if (largest == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factors), "No factor exceeds 1, so the tail is no power law.");
        }

        return Root(
            alpha =>
            {
                var moment = 0.0;
                for (var i = 0; i < logs.Length; i++)
                {
                    moment += chances[i] * Math.Exp(alpha * logs[i]);
                }

                return moment - 1;
            },
            double.PositiveInfinity);
    }

    /// <summary>Growth with a floor instead of something added: α = 1 / (1 − S_min/S̄).</summary>
    /// <param name="floorOverMean">S_min/S̄, the reflecting floor over the mean size, 0 to below 1.</param>
    /// <returns>1 for a vanishing floor (Zipf), rising with it. Gabaix 1999.</returns>
    public static double ReflectingFloor(double floorOverMean) => 1 / (1 - floorOverMean);

    /// <summary>The positive root of a convex function that is 0 at 0 and falls there.</summary>
    private static double Root(Func<double, double> function, double limit)
    {
        var above = double.IsPositiveInfinity(limit) ? 1.0 : limit;
        while (function(above) < 0)
        {
            above *= 2;
        }

        // Walk down to where the function is negative: the root lies between.
        var below = above / 2;
        while (function(below) >= 0)
        {
            (above, below) = (below, below / 2);
        }

        for (var step = 0; step < Bisections && below < above; step++)
        {
            var middle = 0.5 * (below + above);
            (below, above) = function(middle) < 0 ? (middle, above) : (below, middle);
        }

        return 0.5 * (below + above);
    }

    private static void RequireShrinking(double meanLog, string name)
    {
        if (!(meanLog < 0))
        {
            throw new ArgumentOutOfRangeException(name, meanLog, "E[ln A] must be negative; otherwise sizes grow without bound.");
        }
    }
}
