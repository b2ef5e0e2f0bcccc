using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>How far from a core a policy is felt: mean difference of growth by ring, and by distance without rings.</summary>
/// <remarks>Δ_k = Σ_(i in ring k) N_i·(g_p,i − g_0,i) / Σ_(i in ring k) N_i. Smoothed with a normal kernel, Nadaraya 1964,
/// Theory of Probability and its Applications 9:141–142.</remarks>
public static class RingProfile
{
    /// <summary>Mean difference by ring.</summary>
    /// <param name="policy">g_p, growth of every place [any unit; percent a year gives percentage points].</param>
    /// <param name="baseline">g_0, growth under the same seed and draw.</param>
    /// <param name="populations">N, 0 or more.</param>
    /// <param name="rings">Ring of each place, 0 to <paramref name="ringCount"/> − 1.</param>
    /// <param name="ringCount">Number of rings.</param>
    /// <returns>One number per ring; NaN for a ring without population.</returns>
    public static double[] Of(
        ReadOnlySpan<double> policy, ReadOnlySpan<double> baseline, ReadOnlySpan<double> populations, ReadOnlySpan<int> rings, int ringCount)
    {
        Shapes.RequireEqual(baseline.Length, policy.Length, nameof(baseline));
        Shapes.RequireEqual(populations.Length, policy.Length, nameof(populations));
        Shapes.RequireEqual(rings.Length, policy.Length, nameof(rings));
        var (weight, sum) = (new StableSum[ringCount], new StableSum[ringCount]);
        for (var i = 0; i < policy.Length; i++)
        {
            weight[rings[i]].Add(populations[i]);
            sum[rings[i]].Add(populations[i] * (policy[i] - baseline[i]));
        }

        return [.. sum.Zip(weight, (total, people) => total.Total / people.Total)];
    }

    /// <summary>Smoothed profile at chosen distances.</summary>
    /// <param name="distanceKm">Distance of every place from the core [km].</param>
    /// <param name="differences">g_p − g_0 of every place.</param>
    /// <param name="populations">N, 0 or more.</param>
    /// <param name="atKm">Where the profile is asked for [km].</param>
    /// <param name="bandwidthKm">Standard deviation of the kernel, positive [km].</param>
    /// <returns>One number per distance asked for; NaN where no place is near enough to weigh anything.</returns>
    public static double[] Smooth(
        ReadOnlySpan<double> distanceKm, ReadOnlySpan<double> differences, ReadOnlySpan<double> populations, ReadOnlySpan<double> atKm, double bandwidthKm)
    {
        Shapes.RequireEqual(differences.Length, distanceKm.Length, nameof(differences));
        Shapes.RequireEqual(populations.Length, distanceKm.Length, nameof(populations));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bandwidthKm);
        var profile = new double[atKm.Length];
        for (var at = 0; at < profile.Length; at++)
        {
            var (weight, sum) = (new StableSum(), new StableSum());
            for (var i = 0; i < distanceKm.Length; i++)
            {
                var steps = (distanceKm[i] - atKm[at]) / bandwidthKm;
                var near = populations[i] * Math.Exp(-0.5 * steps * steps);
                weight.Add(near);
                sum.Add(near * differences[i]);
            }

            profile[at] = sum.Total / weight.Total;
        }

        return profile;
    }
}
