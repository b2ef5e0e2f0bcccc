using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Hill's estimator of the exponent of a power-law tail.</summary>
/// <remarks>α = k / Σ_i≤k ln(x_(i) / x_(k+1)) over the k largest, standard error α/√k. Hill 1975, Annals of Statistics 3:1163–1174.
/// A record that stands for w firms of one size counts w times in α and, since its firms are one draw, once in the error:
/// k there is (Σw)²/Σw² (Kish 1965).</remarks>
public static class HillEstimator
{
    /// <summary>α of the largest firms.</summary>
    /// <param name="sizes">Size of the firms of each record, positive, in any order.</param>
    /// <param name="firms">Firms each record stands for, 0 or more.</param>
    /// <param name="tailFirms">k, how many firms to use; records that would exceed it are left out.</param>
    /// <returns>The exponent; NaN when the tail is empty, is the whole population, or is all of one size.</returns>
    public static TailExponent Estimate(ReadOnlySpan<double> sizes, ReadOnlySpan<double> firms, double tailFirms)
    {
        var tail = UpperTail.Of(sizes, firms, tailFirms);
        var logs = new StableSum();
        for (var i = 0; i < tail.Records; i++)
        {
            logs.Add(tail.Firms[i] * Math.Log(tail.Sizes[i] / tail.Threshold));
        }

        var alpha = logs.Total == 0 ? double.NaN : tail.TailFirms / logs.Total;
        return new TailExponent(alpha, alpha / Math.Sqrt(tail.EffectiveRecords), tail.TailFirms, tail.EffectiveRecords);
    }
}
