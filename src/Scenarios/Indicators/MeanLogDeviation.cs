using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Mean logarithmic deviation (Theil's L), inequality that weighs units by their population share: sensitive to the poor end.</summary>
/// <remarks>L = Σ_i p_i·ln(μ/x_i); L = Σ_g p_g·L_g + Σ_g p_g·ln(p_g/s_g), p share of the population, s share of income.
/// Theil 1967, <i>Economics and Information Theory</i>, ch. 4; Shorrocks 1980, Econometrica 48:613–625.</remarks>
public static class MeanLogDeviation
{
    /// <summary>L over all units.</summary>
    /// <param name="values">x_i, income per head, positive; a 0 in an inhabited unit makes L infinite.</param>
    /// <param name="populations">Size of each unit, 0 or more; only the shares matter.</param>
    /// <returns>0 (all equal) or more; NaN when all population is 0.</returns>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations)
    {
        Shapes.RequireEqual(populations.Length, values.Length, nameof(populations));
        var (population, income, sum) = (new StableSum(), new StableSum(), new StableSum());
        for (var i = 0; i < values.Length; i++)
        {
            population.Add(populations[i]);
            income.Add(populations[i] * values[i]);
            if (values[i] == 0 && populations[i] > 0)
            {
                return double.PositiveInfinity;
            }
        }

        var mean = income.Total / population.Total;
        for (var i = 0; i < values.Length; i++)
        {
            sum.Add(populations[i] == 0 ? 0 : populations[i] * Math.Log(mean / values[i]));
        }

        return sum.Total / population.Total;
    }

    /// <summary>L with its parts within and between groups.</summary>
    /// <param name="values">x_i, income per head, positive.</param>
    /// <param name="populations">Size of each unit, 0 or more.</param>
    /// <param name="groups">Group of each unit, from 0 to <paramref name="groupCount"/> − 1; empty groups are allowed.</param>
    /// <param name="groupCount">Number of groups.</param>
    /// <returns>The parts; with a 0 in an inhabited unit the total is infinite and the parts are not defined (NaN).</returns>
    public static InequalityParts Decompose(
        ReadOnlySpan<double> values, ReadOnlySpan<double> populations, ReadOnlySpan<int> groups, int groupCount)
    {
        var totals = GroupTotals.Of(values, populations, groups, groupCount);
        var total = Of(values, populations);
        if (double.IsPositiveInfinity(total))
        {
            return new InequalityParts(total, double.NaN, double.NaN);
        }

        var (within, between) = (new StableSum(), new StableSum());
        for (var i = 0; i < values.Length; i++)
        {
            within.Add(populations[i] == 0 ? 0 : populations[i] / totals.Population * Math.Log(totals.MeanOf(groups[i]) / values[i]));
        }

        for (var g = 0; g < groupCount; g++)
        {
            var populationShare = totals.GroupPopulation[g] / totals.Population;
            between.Add(populationShare == 0 ? 0 : populationShare * Math.Log(totals.Mean / totals.MeanOf(g)));
        }

        return new InequalityParts(total, within.Total, between.Total);
    }
}
