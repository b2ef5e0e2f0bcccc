using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Annual growth summed from quarterly draws is Laplace (Kotz, Kozubowski and Podgórski 2001; Stanley et al. 1996 for firms).</summary>
public sealed class LaplaceGrowthTests
{
    private const int Years = 1_000_000;

    private static readonly double[] Annual = DrawYears();

    [Fact]
    public void Mean_absolute_growth_over_deviation_is_one_over_root_two()
    {
        var (spread, deviation) = (Mean(Math.Abs), Math.Sqrt(Mean(x => x * x)));
        var error = StandardError(x => (Math.Abs(x) - spread) / deviation - spread / (2 * Math.Pow(deviation, 3)) * (x * x - deviation * deviation));
        Assert.InRange(spread / deviation, 1 / Math.Sqrt(2) - 3 * error, 1 / Math.Sqrt(2) + 3 * error);
    }

    [Fact]
    public void Kurtosis_is_six()
    {
        var (second, fourth) = (Mean(x => x * x), Mean(x => x * x * x * x));
        var error = StandardError(x => (x * x * x * x - fourth) / (second * second) - 2 * fourth / Math.Pow(second, 3) * (x * x - second));
        Assert.InRange(fourth / (second * second), 6 - 3 * error, 6 + 3 * error);
    }

    [Fact]
    public void Variance_is_two()
    {
        var variance = Mean(x => x * x);
        var error = StandardError(x => x * x - variance);
        Assert.InRange(variance, 2 - 3 * error, 2 + 3 * error);
    }

    /// <summary>Kolmogorov's distance to the Laplace law; 1.63/√n is passed by 99 % of true samples.</summary>
    [Fact]
    public void The_whole_distribution_is_Laplace()
    {
        var sorted = Annual.Order().ToArray();
        var distance = 0.0;
        for (var i = 0; i < Years; i++)
        {
            var law = sorted[i] < 0 ? 0.5 * Math.Exp(sorted[i]) : 1 - 0.5 * Math.Exp(-sorted[i]);
            distance = Math.Max(distance, Math.Max(law - (double)i / Years, (i + 1.0) / Years - law));
        }

        Assert.True(distance < 1.63 / Math.Sqrt(Years), $"distance {distance:R}");
    }

    /// <summary>Why the variance-gamma law is needed: four quarterly Laplace shocks of the same variance do not sum to a Laplace year.</summary>
    [Fact]
    public void Quarterly_Laplace_shocks_would_not_do()
    {
        var (second, fourth, spread) = (0.0, 0.0, 0.0);
        const int Sample = 200_000;
        for (uint i = 0; i < Sample; i++)
        {
            var block = KeyedRandom.Block(KeyedRandom.Key(1, 2), i, 0, 0, 6);
            var year = Laplace(block.Word0) + Laplace(block.Word1) + Laplace(block.Word2) + Laplace(block.Word3);
            second += year * year / Sample;
            fourth += year * year * year * year / Sample;
            spread += Math.Abs(year) / Sample;
        }

        // Exactly 3 + 3/4, and E|x|/sd measured as 0.772.
        Assert.Equal(3.75, fourth / (second * second), 0.1);
        Assert.Equal(0.772, spread / Math.Sqrt(second), 0.003);

        static double Laplace(uint word)
        {
            var u = KeyedRandom.Uniform(word) - 0.5;
            return -Math.Sign(u) * Math.Log(1 - 2 * Math.Abs(u));
        }
    }

    private static double[] DrawYears()
    {
        var years = new double[Years];
        var key = KeyedRandom.Key(Vector512.Create(1UL, 2, 3, 4, 5, 6, 7, 8), 5);
        for (var i = 0; i < Years / 8; i++)
        {
            var block = KeyedRandom.Block(key, (uint)i, 0, 0, 5);
            var year = VarianceGamma.Draw(block.Word0) + VarianceGamma.Draw(block.Word1) + VarianceGamma.Draw(block.Word2) + VarianceGamma.Draw(block.Word3);
            year.CopyTo(years, 8 * i);
        }

        return years;
    }

    private static double Mean(Func<double, double> value) => Annual.Sum(value) / Years;

    /// <summary>Standard error of a statistic from its influence function, mean zero, over the run.</summary>
    private static double StandardError(Func<double, double> influence) =>
        Math.Sqrt(Annual.Sum(x => influence(x) * influence(x)) / Years / Years);
}
