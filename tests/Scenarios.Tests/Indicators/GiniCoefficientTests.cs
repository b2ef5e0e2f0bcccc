using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class GiniCoefficientTests
{
    [Fact]
    public void It_is_half_the_relative_mean_difference() => Populations.Plain.Sample((values, people) =>
    {
        var (difference, population, income) = (0.0, people.Sum(), 0.0);
        for (var i = 0; i < values.Length; i++)
        {
            income += people[i] * values[i];
            for (var j = 0; j < values.Length; j++)
            {
                difference += people[i] * people[j] * Math.Abs(values[i] - values[j]);
            }
        }

        Assert.Equal(difference / (2 * population * income), GiniCoefficient.Of(values, people), 1e-12);
    });

    [Fact]
    public void Unit_and_order_are_irrelevant() => Gen.Select(Populations.Plain, Gen.Double[1e-6, 1e6]).Sample((population, unit) =>
    {
        var (values, people) = population;
        var gini = GiniCoefficient.Of(values, people);
        Assert.Equal(gini, GiniCoefficient.Of(Array.ConvertAll(values, x => x * unit), people), 1e-12);
        Assert.Equal(gini, GiniCoefficient.Of([.. values.Reverse()], [.. people.Reverse()]), 1e-12);
    });

    [Fact]
    public void Ends()
    {
        Assert.Equal(0, GiniCoefficient.Of([5, 5, 5], [1, 2, 3]), 1e-15);
        Assert.Equal(0.75, GiniCoefficient.Of([0, 0, 1, 0], [1, 1, 1, 1]), 1e-15);
        Assert.Equal(double.NaN, GiniCoefficient.Of([0], [1]));
    }
}
