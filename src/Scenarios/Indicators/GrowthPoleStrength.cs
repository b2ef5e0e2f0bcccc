using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Strength of a zone as a growth pole: the geometric mean of what makes one, each against its mean over zones in the reference year.</summary>
/// <remarks>(Π_k c_k/c̄_k)^(1/n). Components: share of GDP, productivity over the mean, net inflow of talent as the factor 1 + rate, share of
/// knowledge, share of what flows out to others. Geometric, so that none can be bought by another: a zone without one of them has strength 0. The
/// idea of a pole is that of Perroux 1950, Quarterly Journal of Economics 64:89–104.</remarks>
public static class GrowthPoleStrength
{
    /// <summary>Strength of one zone.</summary>
    /// <param name="components">c_k, 0 or more.</param>
    /// <param name="references">c̄_k, mean of each component over zones in the reference year, positive.</param>
    /// <returns>0 or more; 1 is the mean zone of the reference year. NaN without components, with a negative one, or where a reference is 0.</returns>
    public static double Of(ReadOnlySpan<double> components, ReadOnlySpan<double> references)
    {
        Shapes.RequireEqual(references.Length, components.Length, nameof(references));
        var logs = new StableSum();
        var isZero = false;
        for (var k = 0; k < components.Length; k++)
        {
            if (!(components[k] >= 0 && references[k] > 0))
            {
                return double.NaN;
            }

            isZero |= components[k] == 0;
            logs.Add(components[k] == 0 ? 0 : Math.Log(components[k] / references[k]));
        }

        return components.Length == 0 ? double.NaN : isZero ? 0 : Math.Exp(logs.Total / components.Length);
    }
}
