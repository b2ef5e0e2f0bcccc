using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Whether poor places grow faster than rich ones.</summary>
/// <param name="Intercept">a of the regression.</param>
/// <param name="Slope">b of the regression, below 0 when the poor catch up; NaN when all began alike.</param>
/// <param name="Years">T, years between start and end, positive.</param>
/// <remarks>(1/T)·ln(y_T/y_0) = a + b·ln y_0 with b = −(1 − e^(−βT))/T, so β = −ln(1 + bT)/T. Barro and Sala-i-Martin 1992, Journal of
/// Political Economy 100:223–251.</remarks>
public readonly record struct BetaConvergence(double Intercept, double Slope, double Years)
{
    /// <summary>β, speed of convergence [1/year]; negative when places diverge, NaN when b·T ≤ −1: faster than any β.</summary>
    public double Beta => Slope * Years <= -1 ? double.NaN : -Math.Log(1 + (Slope * Years)) / Years;

    /// <summary>ln 2/β, years until half of a gap is closed; infinite when no gap closes, negative the years in which it doubles.</summary>
    public double HalfLife => Math.Log(2) / Beta;

    /// <summary>The slope that belongs to a speed.</summary>
    /// <param name="beta">β [1/year].</param>
    /// <param name="years">T, positive.</param>
    public static double SlopeOf(double beta, double years) => -(1 - Math.Exp(-beta * years)) / years;

    /// <summary>Ordinary least squares over places, each counted once.</summary>
    /// <param name="start">y_0, positive.</param>
    /// <param name="end">y_T, positive.</param>
    /// <param name="years">T, positive.</param>
    public static BetaConvergence Fit(ReadOnlySpan<double> start, ReadOnlySpan<double> end, double years)
    {
        Shapes.RequireEqual(end.Length, start.Length, nameof(end));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(years);
        var (levels, growth) = (new double[start.Length], new double[start.Length]);
        for (var i = 0; i < levels.Length; i++)
        {
            levels[i] = Math.Log(start[i]);
            growth[i] = Math.Log(end[i] / start[i]) / years;
        }

        var (meanLevel, meanGrowth) = (StableSum.Of(levels) / levels.Length, StableSum.Of(growth) / levels.Length);
        var (products, squares) = (new StableSum(), new StableSum());
        for (var i = 0; i < levels.Length; i++)
        {
            products.Add((levels[i] - meanLevel) * (growth[i] - meanGrowth));
            squares.Add((levels[i] - meanLevel) * (levels[i] - meanLevel));
        }

        var slope = products.Total / squares.Total;
        return new BetaConvergence(meanGrowth - (slope * meanLevel), slope, years);
    }
}
