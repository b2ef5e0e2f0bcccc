using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Population and income of groups, for the decomposition of inequality.</summary>
internal sealed record GroupTotals(double Population, double Income, double[] GroupPopulation, double[] GroupIncome)
{
    public double Mean => Income / Population;

    public double MeanOf(int group) => GroupIncome[group] / GroupPopulation[group];

    public static GroupTotals Of(ReadOnlySpan<double> values, ReadOnlySpan<double> populations, ReadOnlySpan<int> groups, int groupCount)
    {
        Shapes.RequireEqual(populations.Length, values.Length, nameof(populations));
        Shapes.RequireEqual(groups.Length, values.Length, nameof(groups));
        var population = new StableSum[groupCount];
        var income = new StableSum[groupCount];
        for (var i = 0; i < values.Length; i++)
        {
            population[groups[i]].Add(populations[i]);
            income[groups[i]].Add(populations[i] * values[i]);
        }

        var groupPopulation = Array.ConvertAll(population, sum => sum.Total);
        var groupIncome = Array.ConvertAll(income, sum => sum.Total);
        return new GroupTotals(StableSum.Of(groupPopulation), StableSum.Of(groupIncome), groupPopulation, groupIncome);
    }
}
