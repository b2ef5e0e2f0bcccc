using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Theil's T, inequality that weighs units by their income share.</summary>
/// <remarks>T = Σ_i p_i·(x_i/μ)·ln(x_i/μ) with p_i the share of the population; T = Σ_g s_g·T_g + Σ_g s_g·ln(s_g/p_g) with s_g the share of
/// income. Theil 1967, <i>Economics and Information Theory</i>, ch. 4; Shorrocks 1980, Econometrica 48:613–625.</remarks>
public static class TheilIndex
{
    /// <summary>T over all units.</summary>
    /// <param name="values">x_i, income per head, 0 or more; a 0 adds nothing.</param>
    /// <param name="populations">Size of each unit, 0 or more; only the shares matter.</param>
    /// <returns>From 0 (all equal) to ln(Σ population / smallest population); NaN when all income or all population is 0.</returns>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations)
    {
        Shapes.RequireEqual(populations.Length, values.Length, nameof(populations));
        var (population, income) = (new StableSum(), new StableSum());
        for (var i = 0; i < values.Length; i++)
        {
            population.Add(populations[i]);
            income.Add(populations[i] * values[i]);
        }

        var mean = income.Total / population.Total;
        var sum = new StableSum();
        for (var i = 0; i < values.Length; i++)
        {
            var relative = values[i] / mean;
            sum.Add(relative == 0 ? 0 : populations[i] * relative * Math.Log(relative));
        }

        return sum.Total / population.Total;
    }

    /// <summary>T with its parts within and between groups.</summary>
    /// <param name="values">x_i, income per head, 0 or more.</param>
    /// <param name="populations">Size of each unit, 0 or more.</param>
    /// <param name="groups">Group of each unit, from 0 to <paramref name="groupCount"/> − 1; empty groups are allowed.</param>
    /// <param name="groupCount">Number of groups.</param>
    public static InequalityParts Decompose(
        ReadOnlySpan<double> values, ReadOnlySpan<double> populations, ReadOnlySpan<int> groups, int groupCount)
    {
        var totals = GroupTotals.Of(values, populations, groups, groupCount);
        var (within, between) = (new StableSum(), new StableSum());
        for (var i = 0; i < values.Length; i++)
        {
            // s_g·T_g, one unit at a time: the unit's share of all income times the log of its distance to the group's mean.
            var incomeShare = populations[i] * values[i] / totals.Income;
            within.Add(incomeShare == 0 ? 0 : incomeShare * Math.Log(values[i] / totals.MeanOf(groups[i])));
        }

        for (var g = 0; g < groupCount; g++)
        {
            var incomeShare = totals.GroupIncome[g] / totals.Income;
            between.Add(incomeShare == 0 ? 0 : incomeShare * Math.Log(totals.MeanOf(g) / totals.Mean));
        }

        return new InequalityParts(Of(values, populations), within.Total, between.Total);
    }
}
