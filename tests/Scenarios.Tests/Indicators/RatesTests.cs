using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>B-index, quarterly rates and the half-distance kernel.</summary>
public sealed class RatesTests
{
    [Fact]
    public void Quarters_of_a_rate_make_its_year() => Gen.Double[0, 1].Sample(annual =>
        Assert.Equal(annual, QuarterlyRate.ToAnnual(QuarterlyRate.FromAnnual(annual)), 1e-14));

    [Fact]
    public void Half_is_left_after_each_half_distance() => Gen.Select(Gen.Double[0, 1000], Gen.Double[10, 1000]).Sample((distance, half) =>
        Assert.Equal(0.5, HalfDistanceKernel.At(distance + half, half) / HalfDistanceKernel.At(distance, half), 1e-12));

    [Fact]
    public void A_deduction_is_worth_more_at_a_higher_tax_rate() => Gen.Select(Gen.Double[0.05, 0.25], Gen.Double[0.01, 0.1], Gen.Double[0.1, 1]).Sample(
        (rate, more, deduction) => Assert.True(BIndex.Of(rate + more, deduction) < BIndex.Of(rate, deduction)));
}
