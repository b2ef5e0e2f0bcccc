namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Exponents of the size distribution that proportional growth with entry and exit settles to: the design equation of the firm block.</summary>
/// <param name="Upper">α, P(X &gt; x) ~ x^(−α) for large firms [1].</param>
/// <param name="Lower">β, P(X &lt; x) ~ x^β for small firms [1].</param>
/// <remarks>Size is geometric Brownian motion stopped at a random age: α and −β are the roots of (σ²/2)·a² + (μ − σ²/2)·a − δ = 0, with
/// μ the drift of size (not of its log), σ² the variance of log growth, δ = exit rate + growth rate of the number of firms, all by the same
/// unit of time. Reed 2001, Economics Letters 74:15–19.</remarks>
public readonly record struct DoubleParetoExponents(double Upper, double Lower)
{
    /// <summary>The exponents for given growth and turnover.</summary>
    /// <param name="drift">μ, expected growth of size.</param>
    /// <param name="variance">σ², positive.</param>
    /// <param name="dilution">δ, positive.</param>
    public static DoubleParetoExponents Of(double drift, double variance, double dilution)
    {
        var half = drift - variance / 2;
        var root = Math.Sqrt(half * half + 2 * variance * dilution);

        // The product of the roots is −2δ/σ²; taking the larger from the sum and the other from the product avoids cancellation.
        return half >= 0
            ? new DoubleParetoExponents(2 * dilution / (half + root), (half + root) / variance)
            : new DoubleParetoExponents((root - half) / variance, 2 * dilution / (root - half));
    }
}
