using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Tests.Numerics;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Proportional growth and power-law tails: Kesten 1973, Gabaix 1999, Reed 2001; the estimators find what was put in.</summary>
public sealed class ProportionalGrowthTests
{
    private const int Firms = 100_000;

    private static readonly double[] OneEach = Enumerable.Repeat(1.0, Firms).ToArray();

    [Theory]
    [InlineData(-0.02, 0.04, 1)]
    [InlineData(-0.01, 0.04, 0.5)]
    [InlineData(-0.03, 0.04, 1.5)]
    public void Lognormal_factors_give_the_exponent_exactly(double mean, double variance, double alpha) =>
        Assert.Equal(alpha, KestenExponent.Lognormal(mean, variance), 1e-15);

    [Theory]
    [InlineData(-0.02, 0.10, 1.9612822484)]
    [InlineData(-0.01, 0.10, 0.9950412545)]
    public void Laplace_factors_solve_their_equation(double location, double scale, double alpha)
    {
        var found = KestenExponent.Laplace(location, scale);
        Assert.Equal(alpha, found, 5e-11);
        Assert.Equal(1 - scale * scale * found * found, Math.Exp(found * location), 1e-12);
    }

    [Fact]
    public void Two_point_factors_solve_their_equation() =>
        Assert.Equal(1.8728813375, KestenExponent.Discrete([1.5, 0.7], [0.3, 0.7]), 5e-11);

    [Theory]
    [InlineData(0.2, 1.25)]
    [InlineData(0.5, 2)]
    [InlineData(0, 1)]
    public void A_reflecting_floor_sets_the_exponent(double floorOverMean, double alpha) =>
        Assert.Equal(alpha, KestenExponent.ReflectingFloor(floorOverMean), 1e-15);

    [Theory]
    [InlineData(0.02, 0.04, 0.02, 1, 1)]
    [InlineData(0.05, 0.04, 0.08, 1.3860009363, 2.8860009363)]
    public void Entry_and_exit_set_both_exponents(double drift, double variance, double dilution, double upper, double lower)
    {
        var found = DoubleParetoExponents.Of(drift, variance, dilution);
        Assert.Equal(upper, found.Upper, 5e-11);
        Assert.Equal(lower, found.Lower, 5e-11);
        Assert.All([found.Upper, -found.Lower], root => Assert.Equal(0, variance / 2 * root * root + (drift - variance / 2) * root - dilution, 1e-15));
    }

    /// <summary>Geometric Brownian motion stopped at an exponential age has exact power laws above and below the entry size.</summary>
    [Fact]
    public void Growth_with_turnover_has_Reed_s_tails()
    {
        const double Drift = 0.05;
        const double Variance = 0.04;
        const double Dilution = 0.08;
        var sizes = new double[Firms];
        for (var i = 0; i < Firms; i++)
        {
            var age = -Math.Log(Points.Uniform(i, 50)) / Dilution;
            sizes[i] = Math.Exp((Drift - Variance / 2) * age + Math.Sqrt(Variance * age) * NormalQuantile.Of(Points.Uniform(i, 51)));
        }

        var expected = DoubleParetoExponents.Of(Drift, Variance, Dilution);
        AssertWithinThreeErrors(expected.Upper, HillEstimator.Estimate(sizes, OneEach, 10_000));
        AssertWithinThreeErrors(expected.Upper, RankSizeRegression.Estimate(sizes, OneEach, 10_000));
        AssertWithinThreeErrors(expected.Lower, HillEstimator.Estimate(Array.ConvertAll(sizes, size => 1 / size), OneEach, 5_000));
    }

    /// <summary>X′ = A·X + 1 with lognormal A, m = −0.3, s² = 0.4; 200 steps forget the start (E[ln A] = −0.3 each).</summary>
    [Fact]
    public void Kesten_growth_has_its_exponent()
    {
        const double Mean = -0.3;
        const double Variance = 0.4;
        var sizes = new double[Firms];
        var key = KeyedRandom.Key(7, 0);
        for (uint i = 0; i < Firms; i++)
        {
            var size = 1.0;
            for (uint step = 0; step < 200; step += 4)
            {
                var block = KeyedRandom.Block(key, i, 0, step, 52);
                size = Grow(Grow(Grow(Grow(size, block.Word0), block.Word1), block.Word2), block.Word3);
            }

            sizes[i] = size;
        }

        var expected = KestenExponent.Lognormal(Mean, Variance);
        var found = HillEstimator.Estimate(sizes, OneEach, 500);
        AssertWithinThreeErrors(expected, found);

        static double Grow(double size, uint word) =>
            1 + size * LaneMath.Exp(Mean + Math.Sqrt(Variance) * NormalQuantile.Of(KeyedRandom.Uniform(word)));
    }

    [Theory]
    [InlineData(1.0, 60u)]
    [InlineData(1.15, 61u)]
    [InlineData(2.5, 62u)]
    public void Estimators_find_the_exponent_of_a_Pareto_sample(double alpha, uint series)
    {
        var sizes = ParetoSample(alpha, series);
        AssertWithinThreeErrors(alpha, HillEstimator.Estimate(sizes, OneEach, 5_000));
        AssertWithinThreeErrors(alpha, RankSizeRegression.Estimate(sizes, OneEach, 5_000));
        Assert.Equal(alpha, HillEstimator.Estimate(sizes, OneEach, 5_000).Alpha, 0.1);
    }

    [Fact]
    public void Standard_errors_are_those_of_the_theory()
    {
        var sizes = ParetoSample(1.2, 63);
        var hill = HillEstimator.Estimate(sizes, OneEach, 2_500);
        Assert.Equal(hill.Alpha / 50, hill.StandardError, 1e-12);
        var rank = RankSizeRegression.Estimate(sizes, OneEach, 2_500);
        Assert.Equal(rank.Alpha * Math.Sqrt(2.0 / 2500), rank.StandardError, 1e-12);
    }

    [Theory]
    [InlineData(1, 70u)]
    [InlineData(2, 71u)]
    public void Subbotin_finds_Laplace_and_normal_shapes(int shape, uint series)
    {
        var rates = new double[Firms];
        for (var i = 0; i < Firms; i++)
        {
            var u = Points.Uniform(i, series);
            rates[i] = 0.02 + 0.1 * (shape == 2 ? NormalQuantile.Of(u) : u < 0.5 ? Math.Log(2 * u) : -Math.Log(2 * (1 - u)));
        }

        var fit = SubbotinFit.Of(rates);
        Assert.InRange(fit.Shape, shape - 3 * fit.ShapeError, shape + 3 * fit.ShapeError);
        Assert.Equal(0.1, fit.Scale, 0.002);
        Assert.Equal(0.02, fit.Location, 0.002);
    }

    /// <summary>The design requirement of a quarterly model, through the estimator that judges the simulation.</summary>
    [Fact]
    public void Four_quarters_of_variance_gamma_make_a_year_of_shape_one()
    {
        var years = new double[Firms];
        for (uint i = 0; i < Firms; i++)
        {
            var block = KeyedRandom.Block(KeyedRandom.Key(11, 0), i, 0, 0, 72);
            years[i] = 0.1 * (VarianceGamma.Draw(block.Word0) + VarianceGamma.Draw(block.Word1) + VarianceGamma.Draw(block.Word2) + VarianceGamma.Draw(block.Word3));
        }

        var fit = SubbotinFit.Of(years);
        Assert.InRange(fit.Shape, 1 - 3 * fit.ShapeError, 1 + 3 * fit.ShapeError);
    }

    private static double[] ParetoSample(double alpha, uint series)
    {
        var sizes = new double[Firms];
        for (var i = 0; i < Firms; i++)
        {
            sizes[i] = Math.Pow(Points.Uniform(i, series), -1 / alpha);
        }

        return sizes;
    }

    private static void AssertWithinThreeErrors(double expected, TailExponent found) =>
        Assert.InRange(found.Alpha, expected - 3 * found.StandardError, expected + 3 * found.StandardError);
}
