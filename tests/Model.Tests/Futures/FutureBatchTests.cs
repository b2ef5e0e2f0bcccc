using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.Tests.Futures;

public sealed class FutureBatchTests
{
    [Theory]
    [InlineData(1, 8)]
    [InlineData(8, 8)]
    [InlineData(9, 16)]
    [InlineData(64, 64)]
    public void Lanes_are_the_next_multiple_of_eight(int futures, int lanes)
    {
        Assert.Equal(lanes, Lanes.For(futures));
        Assert.Equal(lanes, Batch(futures).LaneCount);
    }

    [Fact]
    public void Lanes_beyond_the_last_future_repeat_it()
    {
        var batch = Samples.Batch(
            Samples.SteadyPath(2), 2, new Sample(4), new Sample(7) { Baseline = [0, 0.1, 0.2], IsIsolated = true });
        Assert.Equal(2, batch.Futures.Count);
        Assert.Equal([4UL, 7, 7, 7, 7, 7, 7, 7], batch.Seeds);
        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1], batch.IsScenario);
        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1], batch.IsIsolated);
        Assert.Equal(0.2, batch.BaselineOutputIndex.Row(2)[7]);
        Assert.Equal(0, batch.BaselineOutputIndex.Row(2)[0]);
    }

    /// <summary>Full in 2020, then half of it gone after every half-life.</summary>
    [Fact]
    public void The_common_step_of_2020_decays_with_its_half_life()
    {
        var changes = new Dictionary<Parameter, double> { [Parameter.CommonStep] = 0.16, [Parameter.CommonStepHalfLife] = 4 };
        var batch = Samples.Batch(Samples.SteadyPath(12), 12, new Sample(1) { Changes = changes });
        double Step(int quarter) => batch.CommonStep(quarter, 0)[0];
        Assert.Equal(0, Step(0));
        Assert.All(Enumerable.Range(1, 4), quarter => Assert.Equal(0.16, Step(quarter)));
        Assert.Equal(0.16 * Math.Pow(0.5, 0.25), Step(5), 1e-14);
        Assert.Equal(0.08, Step(8), 1e-14);
        Assert.Equal(0.04, Step(12), 1e-14);
        // Firms announce in the last quarter what they sell in the next.
        Assert.Equal(0.04 * Math.Pow(0.5, 0.25), Step(13), 1e-14);
    }

    private static FutureBatch Batch(int futures) =>
        Samples.Batch(Samples.SteadyPath(2), 2, [.. Enumerable.Range(1, futures).Select(seed => new Sample(seed))]);
}
