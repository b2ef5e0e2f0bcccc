using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Fisher's theorem for shares, discrete and continuous, and Price's equation.</summary>
public sealed class ReplicatorTests
{
    private static readonly double[] Shares = [0.2, 0.3, 0.5];
    private static readonly double[] Fitness = [1, 2, 4];

    [Fact]
    public void One_discrete_step_is_solved_by_hand()
    {
        var next = new double[3];
        ReplicatorDynamics.Step(Shares, Fitness, next);
        Assert.Equal(2.8, ReplicatorDynamics.MeanFitness(Shares, Fitness), 1e-14);
        Assert.Equal(1.56, ReplicatorDynamics.FitnessVariance(Shares, Fitness), 1e-14);
        Assert.All(next.Zip([1 / 14.0, 3 / 14.0, 10 / 14.0]), pair => Assert.Equal(pair.Second, pair.First, 1e-15));
        Assert.Equal(3.357142857142857, ReplicatorDynamics.MeanFitness(next, Fitness), 1e-14);

        var change = PriceDecomposition.Of(Shares, Fitness, next, Fitness);
        Assert.Equal(0.557142857142857, change.Total, 1e-14);
        Assert.Equal(1.56 / 2.8, change.Selection, 1e-14);
        Assert.Equal(0, change.Transmission);
    }

    [Fact]
    public void The_continuous_solution_at_time_one_is_reproduced()
    {
        var later = new double[3];
        ReplicatorDynamics.After(Shares, Fitness, 1, later);
        double[] expected = [0.01808603943, 0.07374442851, 0.90816953206];
        Assert.All(later.Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 5e-12));
    }

    [Fact]
    public void Mean_fitness_rises_at_the_rate_of_its_variance()
    {
        const double Step = 1e-5;
        var (before, after) = (new double[3], new double[3]);
        ReplicatorDynamics.After(Shares, Fitness, -Step, before);
        ReplicatorDynamics.After(Shares, Fitness, Step, after);
        var slope = (ReplicatorDynamics.MeanFitness(after, Fitness) - ReplicatorDynamics.MeanFitness(before, Fitness)) / (2 * Step);
        Assert.Equal(1.56, slope, 1e-9);
    }
}
