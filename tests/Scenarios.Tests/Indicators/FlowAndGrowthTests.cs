using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Net flows, innovation, growth accounting, carbon.</summary>
public sealed class FlowAndGrowthTests
{
    [Fact]
    public void Net_flow_by_hand()
    {
        var flow = new NetFlow(30, 10);
        Assert.Equal((20, 40, 0.5), (flow.Net, flow.Gross, flow.Efficiency));
        Assert.Equal(double.NaN, new NetFlow(0, 0).Efficiency);
    }

    [Fact]
    public void Efficiency_lies_between_minus_one_and_one_and_turns_with_the_flow() => Gen.Double[0, 100].Array[2].Where(x => x.Sum() > 0).Sample(x =>
    {
        var efficiency = new NetFlow(x[0], x[1]).Efficiency;
        Assert.InRange(efficiency, -1, 1);
        Assert.Equal(-efficiency, new NetFlow(x[1], x[0]).Efficiency);
        Assert.Equal(efficiency, new NetFlow(7 * x[0], 7 * x[1]).Efficiency, 1e-12);
    });

    [Fact]
    public void Innovation_by_hand()
    {
        // One deviation above in the first, two below in the second, the third varies nowhere.
        Assert.Equal(95, InnovationIndex.Of([4, 6, 9], [3, 10, 1], [1, 2, 0]), 1e-13);
        Assert.Equal(100, InnovationIndex.Of([3, 10], [3, 10], [1, 2]));
        Assert.Equal(double.NaN, InnovationIndex.Of([3], [3], [0]));
        Assert.Equal(double.NaN, InnovationIndex.Of([double.NaN, 1], [3, 1], [1, 1]));
    }

    [Fact]
    public void Units_of_innovation_components_are_irrelevant() =>
        Gen.Select(Gen.Double[-10, 10].Array[3], Gen.Double[-10, 10].Array[3], Gen.Double[0.1, 10].Array[3], Gen.Double[0.01, 100]).Sample((x, mean, deviation, unit) =>
            Assert.Equal(
                InnovationIndex.Of(x, mean, deviation),
                InnovationIndex.Of([.. x.Select(v => v * unit)], [.. mean.Select(v => v * unit)], [.. deviation.Select(v => v * unit)]), 1e-9));

    /// <summary>Y = A·K^0.4·L^0.6: what is not explained is A, exactly.</summary>
    [Fact]
    public void The_residual_of_Cobb_and_Douglas_is_its_productivity() =>
        Gen.Select(Gen.Double[0.5, 2].Array[3], Gen.Double[0.5, 2].Array[3]).Sample((before, after) =>
        {
            double Output(double[] x) => x[0] * Math.Pow(x[1], 0.4) * Math.Pow(x[2], 0.6);
            var account = GrowthAccounting.Between(Output(before), Output(after), before.AsSpan(1), after.AsSpan(1), [0.4, 0.6]);
            Assert.Equal(Math.Log(after[0] / before[0]), account.Productivity, 1e-12);
            Assert.Equal(account.Output, account.Productivity + account.Inputs, 1e-15);
        });

    [Fact]
    public void Productivity_share_by_hand()
    {
        var account = GrowthAccounting.Between(1, Math.Exp(0.10), [1, 1], [Math.Exp(0.10), 1], [0.4, 0.6]);
        Assert.Equal(0.6, account.ProductivityShare, 1e-12);
        Assert.Equal(double.NaN, GrowthAccounting.Between(1, 1, [1], [2], [1]).ProductivityShare);
        Assert.Equal(double.NaN, GrowthAccounting.Between(1, 2, [0], [2], [1]).ProductivityShare);
    }

    [Fact]
    public void Carbon_by_hand()
    {
        Assert.Equal(0.5, Carbon.Intensity(tonnes: 100, valueAddedMillionYuan: 2));
        Assert.Equal(double.NaN, Carbon.Intensity(1, 0));
        Assert.Equal(25, Carbon.LeakagePercent(coreSavingTonnes: 400, elsewhereRiseTonnes: 100));
        Assert.Equal(-25, Carbon.LeakagePercent(400, -100));
        Assert.Equal(double.NaN, Carbon.LeakagePercent(-1, 100));
    }
}
