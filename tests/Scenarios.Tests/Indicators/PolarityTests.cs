using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Growth poles, spillover, ring profile and break-even radius.</summary>
public sealed class PolarityTests
{
    [Fact]
    public void The_mean_zone_of_the_reference_year_has_strength_one() => Gen.Double[0.01, 100].Array[1, 6].Sample(components =>
        Assert.Equal(1, GrowthPoleStrength.Of(components, components), 1e-13));

    [Fact]
    public void Twice_one_of_two_components_is_root_two() => Assert.Equal(Math.Sqrt(2), GrowthPoleStrength.Of([6, 5], [3, 5]), 1e-15);

    [Fact]
    public void Strength_cannot_be_bought_by_one_component_alone()
    {
        Assert.Equal(0, GrowthPoleStrength.Of([1e9, 0], [1, 1]));
        Assert.Equal(double.NaN, GrowthPoleStrength.Of([1, -1], [1, 1]));
        Assert.Equal(double.NaN, GrowthPoleStrength.Of([1, 1], [1, 0]));
        Assert.Equal(double.NaN, GrowthPoleStrength.Of([], []));
    }

    [Fact]
    public void Units_and_order_of_components_are_irrelevant() =>
        Gen.Select(Gen.Double[0.01, 100].Array[4], Gen.Double[0.01, 100].Array[4], Gen.Double[1e-3, 1e3]).Sample((components, references, unit) =>
        {
            var strength = GrowthPoleStrength.Of(components, references);
            Assert.Equal(1, GrowthPoleStrength.Of([.. components.Select(c => c * unit)], [.. references.Select(c => c * unit)]) / strength, 1e-12);
            Assert.Equal(1, GrowthPoleStrength.Of([.. components.Reverse()], [.. references.Reverse()]) / strength, 1e-12);
        });

    [Fact]
    public void Spillover_by_hand()
    {
        Assert.Equal(0.5, SpilloverRatio.Of([110, 53, 52], [100, 50, 50], [true, false, false]));
        Assert.Equal(-0.4, SpilloverRatio.Of([110, 48, 48], [100, 50, 50], [true, false, false]));
        Assert.Equal(double.NaN, SpilloverRatio.Of([100, 51], [100, 50], [true, false]));
    }

    /// <summary>A fixed national income makes every policy a zero-sum game: what the core gains the others lose.</summary>
    [Fact]
    public void In_a_zero_sum_game_the_ratio_is_minus_one() => Gen.Double[1, 100].Array[3, 9].Sample(gains =>
        Assert.Equal(-1, SpilloverRatio.Of([gains.Sum(), .. gains.Select(gain => -gain)], new double[gains.Length + 1], [true, .. gains.Select(_ => false)]), 1e-12));

    [Fact]
    public void Ring_profile_by_hand()
    {
        var profile = RingProfile.Of([5, 4, 3, 1], [3, 3, 3, 2], [2, 1, 3, 1], [0, 1, 1, 3], 4);
        Assert.Equal([2, 0.25, double.NaN, -1], profile);
    }

    [Fact]
    public void A_smoothed_constant_is_that_constant() => Gen.Select(Gen.Double[0, 300].Array[10], Gen.Double[-5, 5]).Sample((distance, level) =>
        Assert.All(
            RingProfile.Smooth(distance, [.. distance.Select(_ => level)], [.. distance.Select(_ => 2.0)], [0, 100, 300], 80),
            value => Assert.Equal(level, value, 1e-12)));

    [Fact]
    public void Smoothing_stays_between_the_values_and_is_nothing_far_from_all_places() =>
        Gen.Select(Gen.Double[0, 300].Array[10], Gen.Double[-5, 5].Array[10]).Sample((distance, values) =>
        {
            Assert.All(
                RingProfile.Smooth(distance, values, [.. distance.Select(_ => 1.0)], [0, 150, 300], 80),
                value => Assert.InRange(value, values.Min() - 1e-12, values.Max() + 1e-12));
            Assert.Equal(double.NaN, RingProfile.Smooth(distance, values, [.. distance.Select(_ => 1.0)], [1e6], 80)[0]);
        });

    [Theory]
    [InlineData(new double[] { 3, 1, -1, 2 }, 75)]
    [InlineData(new double[] { 3, 0, -1, 2 }, 50)]
    [InlineData(new double[] { -3, 1, 2, -2 }, 125)]
    [InlineData(new double[] { 3, 2, 1, 1 }, double.NaN)]
    [InlineData(new double[] { -3, -2, -1, 1 }, double.NaN)]
    public void Break_even_radius_by_hand(double[] profile, double km) => Assert.Equal(km, BreakEvenRadius.Of([0, 50, 100, 150], profile));

    [Fact]
    public void Distances_must_rise() => Assert.StartsWith(
        "distance 2 is 50 after 50; expected rising distances.",
        Assert.Throws<ArgumentException>(() => BreakEvenRadius.Of([0, 50, 50], [1, 1, 1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Net_spread_keeps_both_sides()
    {
        var net = NetSpread.ByLedger([3, 5], [2, 4]);
        Assert.Equal((8, 6, 2), (net.Spread, net.Backwash, net.Net));
        Assert.Equal(new NetSpread(7, 1), net.Less(new NetSpread(1, 5)));
    }
}
