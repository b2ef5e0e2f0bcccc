using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Ellison–Glaeser index: geographic concentration of an industry beyond what chance and big plants give.</summary>
/// <remarks>γ = (G − (1 − Σ_z x_z²)·H) / ((1 − Σ_z x_z²)·(1 − H)), G = Σ_z (s_z − x_z)². Plants thrown at random with probabilities x give
/// E[γ] = 0. Ellison and Glaeser 1997, Journal of Political Economy 105:889–927.</remarks>
public static class EllisonGlaeserIndex
{
    /// <summary>γ of one industry.</summary>
    /// <param name="industryShares">s_z, the zone's share of the industry's employment; sums to 1.</param>
    /// <param name="aggregateShares">x_z, the zone's share of all employment; sums to 1.</param>
    /// <param name="plantHerfindahl">H over the industry's plants, from <see cref="HerfindahlIndex"/>, below 1.</param>
    /// <returns>0 by chance alone, positive when plants seek each other, negative when they avoid each other. NaN or infinite when the industry
    /// is one plant or one zone holds everything.</returns>
    public static double Of(ReadOnlySpan<double> industryShares, ReadOnlySpan<double> aggregateShares, double plantHerfindahl)
    {
        Shapes.RequireEqual(aggregateShares.Length, industryShares.Length, nameof(aggregateShares));
        var (raw, squares) = (new StableSum(), new StableSum());
        for (var z = 0; z < industryShares.Length; z++)
        {
            var excess = industryShares[z] - aggregateShares[z];
            raw.Add(excess * excess);
            squares.Add(aggregateShares[z] * aggregateShares[z]);
        }

        var room = 1 - squares.Total;
        return (raw.Total - room * plantHerfindahl) / (room * (1 - plantHerfindahl));
    }
}
