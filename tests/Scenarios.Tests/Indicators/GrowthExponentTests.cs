using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Kesten's and Reed's exponents.</summary>
public sealed class GrowthExponentTests
{
    [Fact]
    public void Laplace_factors_solve_their_equation_everywhere() => Gen.Select(Gen.Double[-0.5, -1e-3], Gen.Double[0.01, 1]).Sample((location, scale) =>
    {
        var alpha = KestenExponent.Laplace(location, scale);
        Assert.InRange(alpha * scale, 0, 1 + 1e-15);

        // The equation solved for the α on its right side, which stays well-conditioned where α nears 1/b.
        Assert.Equal(1, Math.Sqrt(1 - Math.Exp(alpha * location)) / (scale * alpha), 1e-6);
    });

    [Fact]
    public void Zipf_s_law_holds_when_the_mean_factor_is_one()
    {
        Assert.Equal(1, KestenExponent.Lognormal(-0.02, 0.04));
        Assert.Equal(1, KestenExponent.Discrete([1.5, 0.5], [0.5, 0.5]), 1e-12);
    }

    [Fact]
    public void Growth_without_end_has_no_exponent()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => KestenExponent.Laplace(0, 0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => KestenExponent.Discrete([2, 0.9], [0.5, 0.5]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KestenExponent.Discrete([0.9, 0.8], [0.5, 0.5]));
    }

    [Fact]
    public void Reed_s_exponents_are_the_roots_and_do_not_depend_on_the_unit_of_time() =>
        Gen.Select(Gen.Double[-0.2, 0.2], Gen.Double[0.001, 0.5], Gen.Double[0.001, 0.5]).Sample((drift, variance, dilution) =>
        {
            var (upper, lower) = DoubleParetoExponents.Of(drift, variance, dilution);
            Assert.True(upper > 0 && lower > 0);
            Assert.Equal(2 * dilution / variance, upper * lower, 1e-9 * upper * lower);
            Assert.Equal(1 - 2 * drift / variance, upper - lower, 1e-9 * (upper + lower));
            var quarterly = DoubleParetoExponents.Of(drift / 4, variance / 4, dilution / 4);
            Assert.Equal(upper, quarterly.Upper, 1e-9 * upper);
        });
}
