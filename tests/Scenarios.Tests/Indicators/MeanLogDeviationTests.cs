using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class MeanLogDeviationTests
{
    [Fact]
    public void Total_is_within_plus_between() => Populations.Grouped.Sample((values, people, groups) =>
    {
        var parts = MeanLogDeviation.Decompose(values, people, groups, Populations.GroupCount);
        Assert.Equal(parts.Total, parts.Within + parts.Between, 1e-12);
        Assert.True(parts.Within >= -1e-15 && parts.Between >= -1e-15);
    });

    [Fact]
    public void Unit_and_order_are_irrelevant() => Gen.Select(Populations.Plain, Gen.Double[1e-6, 1e6]).Sample((population, unit) =>
    {
        var (values, people) = population;
        var deviation = MeanLogDeviation.Of(values, people);
        Assert.Equal(deviation, MeanLogDeviation.Of(Array.ConvertAll(values, x => x * unit), people), 1e-12);
        Assert.Equal(deviation, MeanLogDeviation.Of([.. values.Reverse()], [.. people.Reverse()]), 1e-13);
    });

    [Fact]
    public void A_poor_unit_without_income_makes_it_infinite_unless_nobody_lives_there()
    {
        Assert.Equal(double.PositiveInfinity, MeanLogDeviation.Of([0, 1], [1, 1]));
        Assert.Equal(double.PositiveInfinity, MeanLogDeviation.Decompose([0, 1], [1, 1], [0, 1], 2).Total);
        Assert.Equal(0, MeanLogDeviation.Of([0, 1], [0, 1]));
    }
}
