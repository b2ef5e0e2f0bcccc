using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Why a weighted mean moved: weight went to units that were already better (selection), or the units themselves got better.</summary>
/// <param name="Selection">Σ_i (s′_i − s_i)·(z_i − z̄), the covariance of growth and trait over mean growth [unit of z].</param>
/// <param name="Transmission">Σ_i s′_i·(z′_i − z_i), change inside the units [unit of z].</param>
/// <remarks>Price 1970, Nature 227:520–521: Δz̄ = Cov(w, z)/w̄ + E(w·Δz)/w̄ with w_i = s′_i/s_i. The two parts sum to z̄′ − z̄ exactly when both
/// sets of shares sum to 1. For productivity they correspond to the terms between and within firms of
/// Foster, Haltiwanger and Krizan 2001.</remarks>
public readonly record struct PriceDecomposition(double Selection, double Transmission)
{
    /// <summary>Change of the weighted mean [unit of z].</summary>
    public double Total => Selection + Transmission;

    /// <summary>Splits the change between two moments.</summary>
    /// <param name="shares">s_i before, summing to 1.</param>
    /// <param name="traits">z_i before, such as productivity.</param>
    /// <param name="nextShares">s′_i after, summing to 1.</param>
    /// <param name="nextTraits">z′_i after.</param>
    public static PriceDecomposition Of(
        ReadOnlySpan<double> shares, ReadOnlySpan<double> traits, ReadOnlySpan<double> nextShares, ReadOnlySpan<double> nextTraits)
    {
        Shapes.RequireEqual(traits.Length, shares.Length, nameof(traits));
        Shapes.RequireEqual(nextShares.Length, shares.Length, nameof(nextShares));
        Shapes.RequireEqual(nextTraits.Length, shares.Length, nameof(nextTraits));
        var mean = ReplicatorDynamics.MeanFitness(shares, traits);
        var (selection, transmission) = (new StableSum(), new StableSum());
        for (var i = 0; i < shares.Length; i++)
        {
            selection.Add((nextShares[i] - shares[i]) * (traits[i] - mean));
            transmission.Add(nextShares[i] * (nextTraits[i] - traits[i]));
        }

        return new PriceDecomposition(selection.Total, transmission.Total);
    }
}
