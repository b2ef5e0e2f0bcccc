using CsCheck;
using Torch.Sim.Scenarios.Analysis;

namespace Torch.Sim.Scenarios.Tests.Analysis;

public sealed class ShapleySplitTests
{
    private static readonly Gen<double[]> s_games =
        Gen.Int[0, 5].SelectMany(switches => Gen.Double[-1000, 1000].Array[1 << switches]);

    /// <summary>Spread is switch 0, backwash switch 1: Y(0,0) = 100, Y(1,0) = 108, Y(0,1) = 95, Y(1,1) = 101.</summary>
    [Fact]
    public void Spread_is_7_backwash_6_and_net_1()
    {
        var split = ShapleySplit.Of([100, 108, 95, 101]);
        Assert.Equal([7, -6], split);
        Assert.Equal(1, split.Sum());
    }

    /// <summary>One left glove and two right ones: a pair is worth 1. By hand 2/3, 1/6, 1/6.</summary>
    [Fact]
    public void Three_gloves()
    {
        var split = ShapleySplit.Of([0, 0, 0, 1, 0, 1, 0, 1]);
        Assert.Equal(2.0 / 3, split[0], 1e-15);
        Assert.Equal(1.0 / 6, split[1], 1e-15);
        Assert.Equal(1.0 / 6, split[2], 1e-15);
    }

    [Fact]
    public void Contributions_add_up_to_the_whole() => s_games.Sample(values =>
        Math.Abs(ShapleySplit.Of(values).Sum() - (values[^1] - values[0])) <= 1e-9);

    [Fact]
    public void A_switch_that_changes_nothing_contributes_nothing() => s_games.Sample(values =>
    {
        var doubled = new double[2 * values.Length];
        values.CopyTo(doubled, 0);
        values.CopyTo(doubled, values.Length);
        var (without, with) = (ShapleySplit.Of(values), ShapleySplit.Of(doubled));
        return with[^1] == 0 && without.Zip(with).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-9);
    });

    [Fact]
    public void Two_switches_that_do_the_same_contribute_the_same() => Gen.Double[-1000, 1000].Array[6].Sample(values =>
    {
        // Values depend on how many of switches 0 and 1 are on, and on switch 2.
        var game = Enumerable.Range(0, 8).Select(on => values[(on & 1) + ((on >> 1) & 1) + (3 * (on >> 2))]).ToArray();
        var split = ShapleySplit.Of(game);
        return Math.Abs(split[0] - split[1]) <= 1e-9;
    });

    [Fact]
    public void Another_number_of_values_is_refused()
    {
        Assert.Throws<ArgumentException>(() => ShapleySplit.Of([1, 2, 3]));
        Assert.Throws<ArgumentException>(() => ShapleySplit.Of([]));
        Assert.Empty(ShapleySplit.Of([5]));
    }
}
