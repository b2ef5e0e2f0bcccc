using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>What a policy brings to places outside the core for every yuan it brings to the core.</summary>
/// <remarks>Σ_outside (Y_p − Y_0) / Σ_core (Y_p − Y_0). Below 0 the core gains at the expense of the rest: backwash in the sense of
/// Myrdal 1957.</remarks>
public static class SpilloverRatio
{
    /// <summary>The ratio from the two gains.</summary>
    /// <param name="outsideGain">Gain outside the core against the baseline [m yuan].</param>
    /// <param name="coreGain">Gain of the core against the baseline [m yuan].</param>
    /// <returns>NaN when the core neither gains nor loses: without an effect there is nothing to spill over.</returns>
    public static double Of(double outsideGain, double coreGain) => coreGain == 0 ? double.NaN : outsideGain / coreGain;

    /// <summary>The ratio from the output of places, each summed until the quarter asked for.</summary>
    /// <param name="policy">Y_p of every place [m yuan].</param>
    /// <param name="baseline">Y_0 of every place [m yuan], under the same seed and draw.</param>
    /// <param name="isCore">Whether the place belongs to the core.</param>
    public static double Of(ReadOnlySpan<double> policy, ReadOnlySpan<double> baseline, ReadOnlySpan<bool> isCore)
    {
        Shapes.RequireEqual(baseline.Length, policy.Length, nameof(baseline));
        Shapes.RequireEqual(isCore.Length, policy.Length, nameof(isCore));
        var (core, outside) = (new StableSum(), new StableSum());
        for (var i = 0; i < policy.Length; i++)
        {
            var gain = policy[i] - baseline[i];
            core.Add(isCore[i] ? gain : 0);
            outside.Add(isCore[i] ? 0 : gain);
        }

        return Of(outside.Total, core.Total);
    }
}
