using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Innovation of a zone: the mean of its z-scores, with one list of components for all zones.</summary>
/// <remarks>100 + 10·mean_k (x_k − x̄_k)/s_k, mean and standard deviation over zones in the reference year: 100 is the mean zone of that year, 10 points are one
/// standard deviation. Equal weights and z-scores after OECD 2008, <i>Handbook on Constructing Composite Indicators</i>.</remarks>
public static class InnovationIndex
{
    /// <summary>Points of one standard deviation.</summary>
    public const double PointsPerDeviation = 10;

    /// <summary>Index of one zone.</summary>
    /// <param name="components">x_k.</param>
    /// <param name="means">x̄_k, over zones in the reference year.</param>
    /// <param name="deviations">s_k, over zones in the reference year, 0 or more; a component that does not vary is left out for all zones.</param>
    /// <returns>NaN when no component varies, or one that counts is missing.</returns>
    public static double Of(ReadOnlySpan<double> components, ReadOnlySpan<double> means, ReadOnlySpan<double> deviations)
    {
        Shapes.RequireEqual(means.Length, components.Length, nameof(means));
        Shapes.RequireEqual(deviations.Length, components.Length, nameof(deviations));
        var scores = new StableSum();
        var count = 0;
        for (var k = 0; k < components.Length; k++)
        {
            if (deviations[k] != 0)
            {
                scores.Add((components[k] - means[k]) / deviations[k]);
                count++;
            }
        }

        return count == 0 ? double.NaN : 100 + (PointsPerDeviation * scores.Total / count);
    }
}
