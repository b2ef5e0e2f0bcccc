using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class EstebanRayIndexTests
{
    [Fact]
    public void All_equal_is_no_polarisation() => Assert.Equal(0, EstebanRayIndex.Of([2, 2, 2], [1, 3, 2]));

    /// <summary>Σ over the two ordered pairs of ½^2.3·½·|1 − 3|/2.</summary>
    [Fact]
    public void Two_equal_poles_by_hand() => Assert.Equal(Math.Pow(0.5, 2.3), EstebanRayIndex.Of([1, 3], [5, 5]), 1e-15);

    [Fact]
    public void Without_identification_it_is_twice_Gini() => Populations.Plain.Sample((values, people) =>
        Assert.Equal(2 * GiniCoefficient.Of(values, people), EstebanRayIndex.Of(values, people, 0), 1e-12));

    [Fact]
    public void Units_and_order_are_irrelevant() => Gen.Select(Populations.Plain, Gen.Double[1e-6, 1e6]).Sample((population, unit) =>
    {
        var (values, people) = population;
        var index = EstebanRayIndex.Of(values, people);
        Assert.Equal(index, EstebanRayIndex.Of(Array.ConvertAll(values, x => x * unit), people), 1e-12);
        Assert.Equal(index, EstebanRayIndex.Of(values, Array.ConvertAll(people, p => p * unit)), 1e-12);
        Assert.Equal(index, EstebanRayIndex.Of([.. values.Reverse()], [.. people.Reverse()]), 1e-12);
    });

    /// <summary>π^(1+a) ≤ π, so it cannot exceed twice the Gini coefficient, itself below 1.</summary>
    [Fact]
    public void It_lies_between_nothing_and_twice_Gini() => Populations.Plain.Sample((values, people) =>
        Assert.InRange(EstebanRayIndex.Of(values, people), 0, (2 * GiniCoefficient.Of(values, people)) + 1e-12));

    /// <summary>Four even groups become two at 2 and 8: inequality falls, polarisation rises (here groups merge: the same value twice is one group).</summary>
    [Fact]
    public void Groups_that_merge_into_two_poles_raise_it_where_inequality_falls()
    {
        Assert.True(GiniCoefficient.Of([2, 8], [2, 2]) < GiniCoefficient.Of([1, 3, 7, 9], [1, 1, 1, 1]));
        Assert.True(EstebanRayIndex.Of([2, 8], [2, 2]) > EstebanRayIndex.Of([1, 3, 7, 9], [1, 1, 1, 1]));
    }

    [Fact]
    public void Nothing_is_not_a_number_and_mistakes_are_said()
    {
        Assert.Equal(double.NaN, EstebanRayIndex.Of([0, 0], [1, 1]));
        Assert.Throws<ArgumentException>(() => EstebanRayIndex.Of([1, 2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => EstebanRayIndex.Of([1], [1], 1.7));
    }
}
