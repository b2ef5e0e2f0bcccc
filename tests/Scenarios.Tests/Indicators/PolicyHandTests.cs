using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>The hand tests that the definitions of the indicators come with.</summary>
public sealed class PolicyHandTests
{
    [Fact]
    public void All_cities_equal_is_no_inequality_no_polarisation_and_no_variance()
    {
        double[] incomes = [0.1, 0.1, 0.1, 0.1];
        double[] people = [3, 1, 7, 2];
        Assert.Equal(0, TheilIndex.Of(incomes, people), 1e-15);
        Assert.Equal(0, GiniCoefficient.Of(incomes, people), 1e-15);
        Assert.Equal(0, EstebanRayIndex.Of(incomes, people));
        var weights = InverseDistanceWeights.RowStandardised([.. Enumerable.Range(0, 16).Select(cell => 100.0 * Math.Abs((cell / 4) - (cell % 4)))], 4);
        Assert.False(MoranPermutation.Of(incomes, weights, 1).HasVariance);
    }

    [Fact]
    public void Two_equal_cities_with_one_and_three()
    {
        Assert.Equal((0.25 * Math.Log(0.5)) + (0.75 * Math.Log(1.5)), TheilIndex.Of([1, 3], [4, 4]), 1e-15);
        Assert.Equal(0.1308, TheilIndex.Of([1, 3], [4, 4]), 5e-5);
        Assert.Equal(0.25, GiniCoefficient.Of([1, 3], [4, 4]), 1e-15);
    }

    [Fact]
    public void Theil_of_two_regions_is_within_plus_between() => Populations.Grouped.Sample((values, people, groups) =>
    {
        var parts = TheilIndex.Decompose(values, people, Array.ConvertAll(groups, group => group / 2), 2);
        Assert.Equal(parts.Total, parts.Within + parts.Between, 1e-12);
    });

    /// <summary>Under common random numbers a policy without channels gives the same bits; every difference is 0, not nearly.</summary>
    [Fact]
    public void Without_an_effect_every_difference_is_exactly_nothing() => Populations.Grouped.Sample((values, people, groups) =>
    {
        double[] same = [.. values];
        Assert.All(
            RingProfile.Of(same, values, people, groups, Populations.GroupCount), difference => Assert.True(difference is 0 or double.NaN));
        Assert.Equal(0, NetSpread.ByLedger(same, people).Less(NetSpread.ByLedger(values, people)).Net);
        Assert.Equal(0, TheilIndex.Of(same, people) - TheilIndex.Of(values, people));
        Assert.Equal(0, EstebanRayIndex.Of(same, people) - EstebanRayIndex.Of(values, people));
        Assert.Equal(0, DiversionShare.Percent(1, same.Sum(), values.Sum()));
        Assert.Equal(new Resilience(0, 0), Resilience.Of(same, values));
        Assert.Equal(0, EffectPerBillion.Of(same[0] - values[0], 1));
        // Shares of nothing have no value.
        Assert.Equal(double.NaN, SpilloverRatio.Of(same, values, [.. groups.Select(group => group == 0)]));
        Assert.Equal(double.NaN, Carbon.LeakagePercent(same[0] - values[0], 0));
    });

    [Fact]
    public void Attributed_output_of_all_parties_is_territorial_output() =>
        (from places in Gen.Int[2, 12]
         from territorial in Gen.Double[0, 1e6].Array[places]
         from claims in Gen.Select(Gen.Int[0, places - 1], Gen.Int[0, places - 1], Gen.Double[0, 1e5], Gen.Double[0, 1]).Array[0, 20]
         select (territorial, claims)).Sample((territorial, claims) =>
        {
            var attributed = FiscalSharing.Attributed(territorial, claims.Select(claim => new AttributionClaim(claim.Item1, claim.Item2, claim.Item3, claim.Item4)));
            Assert.Equal(territorial.Sum(), attributed.Sum(), 1e-12 * (1 + territorial.Sum() + claims.Sum(claim => claim.Item3)));
        });
}
