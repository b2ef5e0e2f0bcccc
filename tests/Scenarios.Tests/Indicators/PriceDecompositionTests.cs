using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class PriceDecompositionTests
{
    private static readonly Gen<double[]> Weights = Gen.Double[0.1, 10].Array[6].Select(weights => Array.ConvertAll(weights, weight => weight / weights.Sum()));
    private static readonly Gen<double[]> Traits = Gen.Double[0.1, 10].Array[6];

    [Fact]
    public void Selection_and_transmission_make_the_change_of_the_mean() =>
        Gen.Select(Weights, Traits, Weights, Traits).Sample((shares, traits, nextShares, nextTraits) =>
        {
            var change = ReplicatorDynamics.MeanFitness(nextShares, nextTraits) - ReplicatorDynamics.MeanFitness(shares, traits);
            Assert.Equal(change, PriceDecomposition.Of(shares, traits, nextShares, nextTraits).Total, 1e-12);
        });

    [Fact]
    public void Constant_traits_leave_selection_alone_and_constant_shares_transmission() =>
        Gen.Select(Weights, Traits, Weights, Traits).Sample((shares, traits, nextShares, nextTraits) =>
        {
            Assert.Equal(0, PriceDecomposition.Of(shares, traits, nextShares, traits).Transmission);
            Assert.Equal(0, PriceDecomposition.Of(shares, traits, shares, nextTraits).Selection);
        });

    [Fact]
    public void The_replicator_s_gain_is_variance_over_mean() => Gen.Select(Weights, Traits).Sample((shares, fitness) =>
    {
        var next = new double[6];
        ReplicatorDynamics.Step(shares, fitness, next);
        Assert.Equal(1, next.Sum(), 1e-12);
        Assert.Equal(
            ReplicatorDynamics.FitnessVariance(shares, fitness) / ReplicatorDynamics.MeanFitness(shares, fitness),
            PriceDecomposition.Of(shares, fitness, next, fitness).Selection,
            1e-12);
    });

    [Fact]
    public void Time_runs_both_ways_in_the_continuous_replicator() => Gen.Select(Weights, Traits, Gen.Double[0, 2]).Sample((shares, fitness, time) =>
    {
        var (later, back) = (new double[6], new double[6]);
        ReplicatorDynamics.After(shares, fitness, time, later);
        ReplicatorDynamics.After(later, fitness, -time, back);
        Assert.Equal(1, later.Sum(), 1e-12);
        Assert.All(shares.Zip(back), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    });
}
