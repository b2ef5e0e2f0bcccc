namespace Torch.Sim.Scenarios.Calibration;

/// <summary>How far a vector is from a target, in standard deviations of all that is not known. Craig, Goldstein, Seheult and Smith 1997.</summary>
public static class Implausibility
{
    /// <summary>Vectors at or above it are ruled out (Pukelsheim's three-sigma rule).</summary>
    public const double Limit = 3;

    /// <summary>I = |z − E| / √(variance of E + variance between seeds + (tolerance/3)²).</summary>
    /// <remarks>The tolerance of a target is the half of a band: three standard deviations. A perfect emulator of a model without luck then keeps exactly
    /// the vectors inside the band.</remarks>
    /// <param name="target">The target.</param>
    /// <param name="mean">E: expected value at the vector.</param>
    /// <param name="meanVariance">Variance of the error of E.</param>
    /// <param name="seedVariance">Variance of one future around E: history is one future.</param>
    public static double Of(CalibrationTarget target, double mean, double meanVariance, double seedVariance)
    {
        var tolerance = target.Tolerance / Limit;
        return Math.Abs(target.Observed - mean) / Math.Sqrt(meanVariance + seedVariance + (tolerance * tolerance));
    }
}
