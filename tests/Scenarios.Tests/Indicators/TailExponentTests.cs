using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Hill's estimator and the rank-size regression on records that stand for several firms.</summary>
public sealed class TailExponentTests
{
    private static readonly Gen<double[]> Sizes = Gen.Double[0.001, 0.999].Array[20, 200].Select(us => Array.ConvertAll(us, u => 1 / u));

    [Fact]
    public void Hill_is_solved_by_hand()
    {
        // Three largest of e³, e², e, 1: mean excess log (3 + 2 + 1)/3.
        var found = HillEstimator.Estimate([Math.E, 1, Math.Exp(3), Math.Exp(2)], [1, 1, 1, 1], 3);
        Assert.Equal(0.5, found.Alpha, 1e-15);
        Assert.Equal(0.5 / Math.Sqrt(3), found.StandardError, 1e-15);
        Assert.Equal(3, found.Firms);
    }

    [Fact]
    public void The_rank_regression_is_exact_when_the_ranks_are()
    {
        var sizes = Enumerable.Range(1, 100).Select(rank => Math.Pow(rank - 0.5, -1 / 1.3)).ToArray();
        Assert.Equal(1.3, RankSizeRegression.Estimate(sizes, Ones(100), 100).Alpha, 1e-13);
    }

    [Fact]
    public void A_record_of_three_firms_weighs_as_three_records_in_Hill() => Sizes.Sample(sizes =>
    {
        var tail = sizes.Length / 2;
        var each = HillEstimator.Estimate([.. sizes, .. sizes, .. sizes], Ones(3 * sizes.Length), 3 * tail);
        var together = HillEstimator.Estimate(sizes, Array.ConvertAll(sizes, _ => 3.0), 3 * tail);
        Assert.Equal(each.Alpha, together.Alpha, 1e-9 * each.Alpha);
        Assert.Equal(each.Firms, together.Firms);
        Assert.Equal(Math.Sqrt(3), together.StandardError / each.StandardError, 1e-9);
        Assert.Equal(tail, together.EffectiveRecords, 1e-9);
    });

    [Fact]
    public void Equal_records_have_the_regression_of_single_firms() => Sizes.Sample(sizes =>
    {
        var tail = sizes.Length / 2;
        var single = RankSizeRegression.Estimate(sizes, Ones(sizes.Length), tail);
        var records = RankSizeRegression.Estimate(sizes, Array.ConvertAll(sizes, _ => 20.0), 20 * tail);
        Assert.Equal(single.Alpha, records.Alpha, 1e-9 * single.Alpha);
        Assert.Equal(single.StandardError, records.StandardError, 1e-9 * single.StandardError);
    });

    [Fact]
    public void Unit_of_size_and_order_of_firms_are_irrelevant() => Gen.Select(Sizes, Gen.Double[0.01, 100]).Sample((sizes, unit) =>
    {
        var firms = sizes.Select((_, i) => 1.0 + i % 3).ToArray();
        var tail = firms.Sum() / 2;
        double[] turned = [.. sizes.Reverse().Select(size => size * unit)];
        double[] turnedFirms = [.. firms.Reverse()];
        var (hill, rank) = (HillEstimator.Estimate(sizes, firms, tail), RankSizeRegression.Estimate(sizes, firms, tail));
        Assert.Equal(hill.Alpha, HillEstimator.Estimate(turned, turnedFirms, tail).Alpha, 1e-9 * hill.Alpha);
        Assert.Equal(rank.Alpha, RankSizeRegression.Estimate(turned, turnedFirms, tail).Alpha, 1e-9 * rank.Alpha);
    });

    [Fact]
    public void A_power_of_size_divides_the_exponent() => Sizes.Sample(sizes =>
    {
        var tail = sizes.Length / 2;
        double[] squares = Array.ConvertAll(sizes, size => size * size);
        Assert.Equal(0.5, HillEstimator.Estimate(squares, Ones(sizes.Length), tail).Alpha / HillEstimator.Estimate(sizes, Ones(sizes.Length), tail).Alpha, 1e-9);
    });

    [Fact]
    public void Tails_that_say_nothing_have_no_exponent()
    {
        Assert.Equal(double.NaN, HillEstimator.Estimate([1, 2, 3], [1, 1, 1], 3).Alpha);
        Assert.Equal(double.NaN, HillEstimator.Estimate([2, 2, 2], [1, 1, 1], 2).Alpha);
        Assert.Equal(double.NaN, HillEstimator.Estimate([1, 2], [1, 5], 3).Alpha);
        Assert.Equal(double.NaN, HillEstimator.Estimate([], [], 3).Alpha);
        Assert.Equal(double.NaN, RankSizeRegression.Estimate([2, 1], [1, 1], 1).Alpha);
    }

    private static double[] Ones(int count) => Enumerable.Repeat(1.0, count).ToArray();
}
