namespace Torch.Sim.Viewer.Charts;

/// <summary>
/// Paired difference: each future of the spotlight minus the baseline's future of the same seed and draw, at the last quarter
/// in the unit of the chart (percentage points for shares).
/// </summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
/// <param name="FuturesAbove">Pairs whose difference is greater than zero.</param>
/// <param name="Futures">Pairs.</param>
public sealed record SpotlightGap(double P05, double Median, double P95, int FuturesAbove, int Futures)
{
    /// <summary>Whether the spotlight can be told from the baseline.</summary>
    internal GapVerdict Verdict => P05 > 0 ? GapVerdict.Above : P95 < 0 ? GapVerdict.Below : GapVerdict.Indistinct;

    /// <summary>Refuses figures that contradict each other.</summary>
    internal void Check()
    {
        if (!(P05 <= Median && Median <= P95) || !double.IsFinite(P95 - P05) || Futures < 1 || FuturesAbove < 0 || FuturesAbove > Futures)
        {
            throw new ArgumentException($"The paired difference needs ascending finite quantiles and counts: {P05}, {Median}, {P95}; {FuturesAbove} of {Futures}.");
        }
    }
}
