using MathNet.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Shape of the distribution of firms' growth rates: 1 is Laplace (the tent), 2 is normal, below 1 the tails are heavier still.</summary>
/// <param name="Shape">b [1], from 0.2 to 20.</param>
/// <param name="ShapeError">Asymptotic standard error of b [1].</param>
/// <param name="Scale">a [unit of the growth rates]; for b = 1 the mean absolute deviation, for b = 2 the standard deviation.</param>
/// <param name="Location">m, the median of the growth rates.</param>
/// <remarks>
/// <para>Density e^(−|x − m|^b / (b·a^b)) / (2·a·b^(1/b)·Γ(1 + 1/b)). Subbotin 1923; for firms Bottazzi and Secchi 2006, RAND Journal of
/// Economics 37:235–256. The median stands in for the maximum over m: it is the exact one at b = 1 and consistent for all b.</para>
/// <para>Given b the likelihood is largest at a^b = Σ|x − m|^b / n; b itself is found by golden section on ln b. The error is that of Agrò 1995,
/// Communications in Statistics – Simulation and Computation 24:523–536: √(b³ / (n·((1 + 1/b)·ψ′(1 + 1/b) − 1))).</para>
/// </remarks>
public readonly record struct SubbotinFit(double Shape, double ShapeError, double Scale, double Location)
{
    private const double SmallestShape = 0.2;
    private const double LargestShape = 20;
    private const double ShapeTolerance = 1e-10;

    /// <summary>Fits growth rates by maximum likelihood.</summary>
    /// <param name="growthRates">x, such as annual log growth of survivors; at least two different ones.</param>
    /// <returns>The fit; NaN throughout when more than half of the rates are equal, for then the likelihood has no maximum.</returns>
    public static SubbotinFit Of(ReadOnlySpan<double> growthRates)
    {
        var sorted = growthRates.ToArray();
        Array.Sort(sorted);
        var count = sorted.Length;
        var median = count == 0 ? double.NaN : 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
        var logDistances = sorted.Where(rate => rate != median).Select(rate => Math.Log(Math.Abs(rate - median))).ToArray();
        if (logDistances.Length < 2 || 2 * logDistances.Length < count)
        {
            return new SubbotinFit(double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var shape = Math.Exp(GoldenSection(
            logShape => NegativeLogLikelihood(Math.Exp(logShape), logDistances, count), Math.Log(SmallestShape), Math.Log(LargestShape)));
        var inverse = 1 + 1 / shape;
        var error = Math.Sqrt(shape * shape * shape / (count * (inverse * Trigamma(inverse) - 1)));
        return new SubbotinFit(shape, error, Math.Exp(LogScale(shape, logDistances, count)), median);
    }

    /// <summary>Mean over the sample of −ln f at the best scale for this shape.</summary>
    private static double NegativeLogLikelihood(double shape, double[] logDistances, int count) =>
        Math.Log(2) + LogScale(shape, logDistances, count) + Math.Log(shape) / shape + SpecialFunctions.GammaLn(1 + 1 / shape) + 1 / shape;

    /// <summary>ln a, a^b = Σ|x − m|^b / n; the distances at the median itself are 0.</summary>
    private static double LogScale(double shape, double[] logDistances, int count) =>
        Math.Log(logDistances.Sum(distance => Math.Exp(shape * distance)) / count) / shape;

    private static double GoldenSection(Func<double, double> function, double from, double to)
    {
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (left, right) = (to - golden * (to - from), from + golden * (to - from));
        var (atLeft, atRight) = (function(left), function(right));
        while (to - from > ShapeTolerance)
        {
            if (atLeft < atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - golden * (to - from);
                atLeft = function(left);
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + golden * (to - from);
                atRight = function(right);
            }
        }

        return 0.5 * (from + to);
    }

    /// <summary>ψ′(x) for x ≥ 1: recurrence to 8, then the asymptotic series (Abramowitz and Stegun 6.4.6, 6.4.12); 1e-12.</summary>
    private static double Trigamma(double x)
    {
        var sum = 0.0;
        for (; x < 8; x++)
        {
            sum += 1 / (x * x);
        }

        var y = 1 / (x * x);
        return sum + 1 / x + y / 2 + y / x * (1.0 / 6 - y * (1.0 / 30 - y * (1.0 / 42 - y * (1.0 / 30 - y * 5.0 / 66))));
    }
}
