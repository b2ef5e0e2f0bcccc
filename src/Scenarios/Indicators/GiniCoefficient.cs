using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Gini coefficient: half the mean absolute difference between two units drawn by population, over the mean.</summary>
/// <remarks>G = 1 − Σ_i p_i·(S_(i−1) + S_i), units in rising order of x, p share of the population, S the share of income up to and with unit i:
/// twice the area between the Lorenz curve and the diagonal. Gini 1914; Cowell 2011, <i>Measuring Inequality</i>, ch. 2. No correction for small
/// samples.</remarks>
public static class GiniCoefficient
{
    /// <summary>G over all units.</summary>
    /// <param name="values">x_i, 0 or more, in any order.</param>
    /// <param name="populations">Size of each unit, 0 or more; only the shares matter.</param>
    /// <returns>From 0 (all equal) to below 1; NaN when all income or all population is 0.</returns>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations)
    {
        Shapes.RequireEqual(populations.Length, values.Length, nameof(populations));
        var sorted = values.ToArray();
        var sizes = populations.ToArray();
        Array.Sort(sorted, sizes);

        var (population, income, area) = (new StableSum(), new StableSum(), new StableSum());
        for (var i = 0; i < sorted.Length; i++)
        {
            var before = income.Total;
            population.Add(sizes[i]);
            income.Add(sizes[i] * sorted[i]);
            area.Add(sizes[i] * (before + income.Total));
        }

        return 1 - area.Total / (population.Total * income.Total);
    }
}
