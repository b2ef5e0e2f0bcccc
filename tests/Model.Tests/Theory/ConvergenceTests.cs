using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Convergence of incomes: speed, half-life and spread.</summary>
public sealed class ConvergenceTests
{
    [Theory]
    [InlineData(10, -0.018126924692)]
    [InlineData(20, -0.016483997698)]
    public void The_slope_of_two_percent(double years, double slope)
    {
        Assert.Equal(slope, BetaConvergence.SlopeOf(0.02, years), 5e-13);
        var found = new BetaConvergence(0, BetaConvergence.SlopeOf(0.02, years), years);
        Assert.Equal(1, found.Beta / 0.02, 1e-12);
        Assert.Equal(34.657359, found.HalfLife, 5e-7);
    }

    /// <summary>Places on the law itself: ln y_T = ln y* + e^(−βT)·(ln y_0 − ln y*).</summary>
    [Fact]
    public void The_regression_finds_the_speed_that_was_put_in() =>
        Gen.Select(Gen.Double[0.1, 10].Array[3, 30].Where(y => y.Max() / y.Min() > 1.5), Gen.Double[-0.02, 0.1], Gen.Double[1, 30]).Sample((start, beta, years) =>
        {
            var left = Math.Exp(-beta * years);
            var end = Array.ConvertAll(start, y => Math.Exp(1 + (left * (Math.Log(y) - 1))));
            Assert.Equal(beta, BetaConvergence.Fit(start, end, years).Beta, 1e-9);
            // And the spread of the logs shrinks by the same factor.
            Assert.Equal(left, SigmaConvergence.Of(end) / SigmaConvergence.Of(start), 1e-9);
        });

    [Fact]
    public void The_spread_tends_to_its_limit()
    {
        var limit = SigmaConvergence.Limit(0.02, 0.05);
        Assert.Equal(0.252504124939, limit, 5e-13);
        Assert.Equal(limit, SigmaConvergence.Next(limit, 0.02, 0.05), 1e-15);
        var sigma = 1.0;
        for (var year = 0; year < 1000; year++)
        {
            sigma = SigmaConvergence.Next(sigma, 0.02, 0.05);
        }

        Assert.Equal(limit, sigma, 1e-12);
    }

    /// <summary>Poor places catch up at 2 % a year, yet the spread rises from 0.1, because shocks come in faster.</summary>
    [Fact]
    public void Catching_up_is_not_enough_for_a_falling_spread() => Assert.True(SigmaConvergence.Next(0.1, 0.02, 0.05) > 0.1);

    [Fact]
    public void Units_and_order_are_irrelevant() =>
        Gen.Select(Gen.Double[0.1, 10].Array[8].Where(y => y.Max() / y.Min() > 1.5), Gen.Double[0.1, 10].Array[8], Gen.Double[0.01, 100]).Sample((start, end, unit) =>
        {
            var slope = BetaConvergence.Fit(start, end, 5).Slope;
            Assert.Equal(slope, BetaConvergence.Fit([.. start.Select(y => y * unit)], [.. end.Select(y => y * unit)], 5).Slope, 1e-9);
            Assert.Equal(slope, BetaConvergence.Fit([.. start.Reverse()], [.. end.Reverse()], 5).Slope, 1e-9);
            Assert.Equal(SigmaConvergence.Of(end), SigmaConvergence.Of([.. end.Select(y => y * unit)]), 1e-9);
        });

    [Fact]
    public void Without_variance_or_beyond_any_speed_it_is_not_a_number()
    {
        Assert.Equal(double.NaN, BetaConvergence.Fit([2, 2], [2, 3], 5).Slope);
        Assert.Equal(double.NaN, new BetaConvergence(0, -0.2, 5).Beta);
        Assert.Equal(0, SigmaConvergence.Of([3, 3, 3]));
    }
}
