using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.Tests.Futures;

/// <summary>Numbers that follow from the parameters; annual rates in quarters as in THEORY.md A13.</summary>
public sealed class FirmLawTests
{
    [Theory]
    [InlineData(0, 0.004024)]
    [InlineData(1, 0.016136)]
    [InlineData(2, 0.024646)]
    [InlineData(3, 0.021963)]
    [InlineData(4, 0.014043)]
    public void Annual_hazards_become_quarterly(int ageClass, double expected) =>
        Assert.Equal(expected, Law().ExitHazard(ageClass, 0)[0], 5e-7);

    [Fact]
    public void Four_quarters_make_the_annual_hazard()
    {
        double[] annual = [0.016, 0.063, 0.095, 0.085, 0.055];
        for (var ageClass = 0; ageClass < annual.Length; ageClass++)
        {
            Assert.Equal(annual[ageClass], 1 - Math.Pow(1 - Law().ExitHazard(ageClass, 0)[0], 4), 1e-14);
        }
    }

    /// <summary>m_A = 0.8/(1 − 0.9 · 0.8) = 2.857, the elasticity of sales to productivity.</summary>
    [Fact]
    public void The_Jensen_factor_is_a_quarter_of_the_amplification() => Assert.Equal(0.25 * 0.8 / 0.28, Law().JensenFactor(0)[0], 1e-14);

    /// <summary>E[e^(m ln u^(−1/4))] = 4/(4 − m): a breakthrough multiplies the expected size by 3.5, and it comes with probability 0.004.</summary>
    [Fact]
    public void The_offset_of_breakthroughs_keeps_the_expected_size() =>
        Assert.Equal(0.004 * ((4 / (4 - (0.8 / 0.28))) - 1) / (0.8 / 0.28), Law().BreakthroughOffset(0)[0], 1e-14);

    /// <summary>0.8 · 0.525/(0.012 + 0.026 + 0.010).</summary>
    [Fact]
    public void Desired_capital_is_eight_and_three_quarters_of_quarterly_value_added() =>
        Assert.Equal(8.75, Law().CapitalPerValueAdded(0)[0], 1e-13);

    [Fact]
    public void Every_lane_has_its_own_law()
    {
        var batch = Samples.Batch(
            Samples.SteadyPath(1), 1, new Sample(1), new Sample(1) { Changes = new Dictionary<Parameter, double> { [Parameter.ExitYear1] = 0.5 } });
        Assert.Equal(0.004024, batch.Law.ExitHazard(0, 0)[0], 5e-7);
        Assert.Equal(1 - Math.Pow(0.5, 0.25), batch.Law.ExitHazard(0, 0)[1], 1e-14);
    }

    private static Model.Futures.FirmLaw Law() => Samples.Batch(Samples.SteadyPath(1), 1, new Sample(1)).Law;
}
