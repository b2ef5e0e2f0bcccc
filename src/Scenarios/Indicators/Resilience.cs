using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>What a shock costs and how long it is felt.</summary>
/// <param name="LossPercentQuarters">Area between the paths, Σ_t 100·(1 − shock/no shock) [% quarters]; negative when the shock helps.</param>
/// <param name="RecoveryQuarters">Quarters from the shock until 95 % of the deepest loss is made up; 0 when there is no loss, null when it is not made up.</param>
/// <remarks>The resilience triangle of Bruneau et al. 2003, Earthquake Spectra 19:733–752.</remarks>
public readonly record struct Resilience(double LossPercentQuarters, int? RecoveryQuarters)
{
    private const double StillOpen = 0.05;

    /// <summary>Compares two paths, from the quarter of the shock on.</summary>
    /// <param name="shock">Path with the shock.</param>
    /// <param name="noShock">Path without it, under the same seed and draw, positive.</param>
    public static Resilience Of(ReadOnlySpan<double> shock, ReadOnlySpan<double> noShock)
    {
        Shapes.RequireEqual(noShock.Length, shock.Length, nameof(noShock));
        var losses = new double[shock.Length];
        var area = new StableSum();
        var deepest = 0;
        for (var t = 0; t < losses.Length; t++)
        {
            losses[t] = 100 * (noShock[t] - shock[t]) / noShock[t];
            area.Add(losses[t]);
            deepest = losses[t] > losses[deepest] ? t : deepest;
        }

        return new Resilience(area.Total, Recovery(losses, deepest));
    }

    private static int? Recovery(double[] losses, int deepest)
    {
        if (losses.Length == 0 || losses[deepest] <= 0)
        {
            return 0;
        }

        for (var t = deepest + 1; t < losses.Length; t++)
        {
            if (losses[t] <= StillOpen * losses[deepest])
            {
                return t;
            }
        }

        return null;
    }
}
