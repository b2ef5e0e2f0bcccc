using Torch.Sim.Model.Firms;

namespace Torch.Sim.Model.Tests.Firms;

/// <summary>The published tests of the firm ladder at their thresholds.</summary>
public sealed class FirmLadderTests
{
    private static readonly FirmStocks s_stocks = new(Skilled: 40, Other: 60, Capital: 50, Knowledge: 10, LnProductivity: 0, Cash: 10, Debt: 20);

    private static readonly FirmYears s_years = new(
        AgeQuarters: 20, KnownQuarters: 16, Revenue: 120, Rd: 6, RevenueOneBefore: 110, RevenueTwoBefore: 100, RevenueThreeBefore: 60, RdIntensity: 0.045);

    [Fact]
    public void A_firm_that_passes_every_test_has_every_state() =>
        Assert.Equal(new FirmStates(true, true, true, true, true), FirmLadder.Of(s_stocks, s_years, highTechField: true));

    [Theory]
    [InlineData(50, 0.05)]
    [InlineData(51, 0.04)]
    [InlineData(200, 0.04)]
    [InlineData(201, 0.03)]
    public void A_high_tech_enterprise_needs_less_research_the_larger_it_is(double revenue, double needed)
    {
        Assert.Equal(needed, FirmLadder.HighTechRdIntensity(revenue));
        Assert.True(FirmLadder.Of(s_stocks, s_years with { Revenue = revenue, RdIntensity = needed }, true).HighTech);
        Assert.False(FirmLadder.Of(s_stocks, s_years with { Revenue = revenue, RdIntensity = needed - 1e-6 }, true).HighTech);
    }

    [Fact]
    public void Outside_the_eight_fields_nobody_is_a_high_tech_enterprise() =>
        Assert.False(FirmLadder.Of(s_stocks, s_years, highTechField: false).HighTech);

    [Fact]
    public void Too_much_debt_makes_no_giant() =>
        Assert.False(FirmLadder.Of(s_stocks with { Debt = 43 }, s_years, true).LittleGiant);

    [Fact]
    public void A_giant_must_have_grown_five_per_cent_a_year() =>
        Assert.False(FirmLadder.Of(s_stocks, s_years with { RevenueTwoBefore = 109 }, true).LittleGiant);

    [Theory]
    [InlineData(20, 500, true)]
    [InlineData(21, 500, false)]
    [InlineData(40, 1000, true)]
    [InlineData(41, 1000, false)]
    public void A_young_and_large_firm_is_a_gazelle_without_growth(int age, double revenue, bool passes) =>
        Assert.Equal(passes, FirmLadder.Of(s_stocks, s_years with { AgeQuarters = age, Revenue = revenue, RevenueOneBefore = 2000, RevenueThreeBefore = 2000 }, true).Gazelle);

    [Fact]
    public void Years_that_were_not_simulated_give_no_answer()
    {
        var unknown = s_years with { KnownQuarters = 2, Revenue = double.NaN, Rd = double.NaN, RevenueOneBefore = double.NaN, RevenueTwoBefore = double.NaN, RevenueThreeBefore = double.NaN, RdIntensity = double.NaN };
        Assert.Equal(new FirmStates(null, null, null, null, null), FirmLadder.Of(s_stocks, unknown, true));
    }

    [Fact]
    public void Net_worth_counts_capital_at_its_resale_value() => Assert.Equal(10 + (0.4 * 50) - 20, s_stocks.NetWorth, 1e-12);
}
