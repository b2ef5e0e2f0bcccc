using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Esteban–Ray polarisation: how far society falls into few large groups that stand far apart.</summary>
/// <remarks>P = Σ_i Σ_j π_i^(1+a)·π_j·|y_i − y_j|/μ, π the share of the population, μ the mean. Unlike inequality it rises when groups merge into
/// two poles. Esteban and Ray 1994, Econometrica 62:819–851.</remarks>
public static class EstebanRayIndex
{
    /// <summary>a, how much it counts to belong to a large group; the axioms allow above 0 to 1.6.</summary>
    public const double Identification = 1.3;

    /// <summary>P over all places, each a group of its own.</summary>
    /// <param name="values">y_i, income per head, 0 or more.</param>
    /// <param name="populations">Size of each place, 0 or more; only the shares matter.</param>
    /// <param name="identification">a, above 0 to 1.6; 0 would give twice the Gini coefficient.</param>
    /// <returns>0 (all equal) or more; NaN when all income or all population is 0.</returns>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations, double identification = Identification)
    {
        Shapes.RequireEqual(populations.Length, values.Length, nameof(populations));
        if (identification is not (>= 0 and <= 1.6))
        {
            throw new ArgumentOutOfRangeException(nameof(identification), identification, "expected a number from 0 to 1.6.");
        }

        var population = StableSum.Of(populations);
        var (mean, sum) = (new StableSum(), new StableSum());
        for (var i = 0; i < values.Length; i++)
        {
            mean.Add(populations[i] / population * values[i]);
            var weight = Math.Pow(populations[i] / population, 1 + identification);
            for (var j = 0; j < values.Length; j++)
            {
                sum.Add(weight * (populations[j] / population) * Math.Abs(values[i] - values[j]));
            }
        }

        return sum.Total / mean.Total;
    }
}
