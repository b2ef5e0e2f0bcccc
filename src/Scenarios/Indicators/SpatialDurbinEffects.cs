using MathNet.Numerics.LinearAlgebra;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>What a change in one place does there and elsewhere, from a spatial Durbin regression.</summary>
/// <param name="Direct">Mean effect on the place itself, feedback through its neighbours included.</param>
/// <param name="Indirect">Mean effect on all others together: the spillover; below 0 the place lives at their expense.</param>
/// <remarks>y = ρWy + xβ + Wxθ + ε; S = (I − ρW)⁻¹(βI + θW); direct tr(S)/n, total 1′S1/n, indirect their difference.
/// LeSage and Pace 2009, <i>Introduction to Spatial Econometrics</i>, ch. 2.7.</remarks>
public readonly record struct SpatialDurbinEffects(double Direct, double Indirect)
{
    /// <summary>Pivots so far apart leave no digit.</summary>
    private const double Singular = 1e-14;

    /// <summary>Direct + indirect; (β + θ)/(1 − ρ) when the rows of W sum to 1.</summary>
    public double Total => Direct + Indirect;

    /// <summary>Effects from the coefficients.</summary>
    /// <param name="weights">w_ij, n × n, row by row, 0 on the diagonal.</param>
    /// <param name="count">n, 1 or more.</param>
    /// <param name="rho">ρ; I − ρW must have an inverse, as it has for |ρ| &lt; 1 and rows that sum to 1.</param>
    /// <param name="beta">β, of the own x.</param>
    /// <param name="theta">θ, of the neighbours' x.</param>
    public static SpatialDurbinEffects Of(ReadOnlySpan<double> weights, int count, double rho, double beta, double theta)
    {
        var matrix = Matrix(weights, count, rho, beta, theta);
        var direct = matrix.Trace() / count;
        return new SpatialDurbinEffects(direct, (matrix.RowSums().Sum() / count) - direct);
    }

    /// <summary>S, the effect on place i of a unit of x in place j, n × n.</summary>
    /// <inheritdoc cref="Of"/>
    public static double[,] Effects(ReadOnlySpan<double> weights, int count, double rho, double beta, double theta) =>
        Matrix(weights, count, rho, beta, theta).ToArray();

    private static Matrix<double> Matrix(ReadOnlySpan<double> weights, int count, double rho, double beta, double theta)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Shapes.RequireEqual(weights.Length, count * count, nameof(weights));
        var w = Matrix<double>.Build.DenseOfRowMajor(count, count, weights.ToArray());
        var identity = Matrix<double>.Build.DenseIdentity(count);
        var factors = (identity - (rho * w)).LU();
        var pivots = factors.U.Diagonal().PointwiseAbs();
        return pivots.Minimum() > Singular * pivots.Maximum()
            ? factors.Solve((beta * identity) + (theta * w))
            : throw new ArgumentException($"with ρ = {rho} the effects are infinite; expected I − ρW to have an inverse.", nameof(rho));
    }
}
