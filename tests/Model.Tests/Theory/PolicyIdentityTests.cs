using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Small algebraic identities of the policy block.</summary>
public sealed class PolicyIdentityTests
{
    [Theory]
    [InlineData(0.25, 0.50, 0.833333)]
    [InlineData(0.25, 0.75, 0.75)]
    [InlineData(0.25, 1.00, 0.666667)]
    [InlineData(0.15, 0.75, 0.867647)]
    [InlineData(0.15, 1.00, 0.823529)]
    [InlineData(0.25, 0.00, 1)]
    public void B_index(double taxRate, double superDeduction, double expected) =>
        Assert.Equal(expected, BIndex.Of(taxRate, superDeduction), 5e-7);

    [Fact]
    public void The_lower_rate_of_high_tech_firms_makes_the_super_deduction_worth_less() =>
        Assert.True(BIndex.Of(0.15, 1) > BIndex.Of(0.25, 1));

    [Theory]
    [InlineData(50, 0.7937)]
    [InlineData(100, 0.6300)]
    [InlineData(300, 0.2500)]
    [InlineData(500, 0.0992)]
    [InlineData(150, 0.5)]
    [InlineData(0, 1)]
    public void Half_distance_of_150_km(double distanceKm, double expected) =>
        Assert.Equal(expected, HalfDistanceKernel.At(distanceKm, 150), 5e-5);

    /// <summary>The kernels the exchanges use: 2^(−d/150) for spillovers and 2^(−d/300) for contracts, times the same technological proximity.</summary>
    [Fact]
    public void Half_distances_of_the_world_are_those_of_its_parameters()
    {
        var (impedance, places) = (Samples.World.Impedance, Samples.World.PlaceCount);
        for (var cell = 0; cell < places * places; cell++)
        {
            if (cell / places == cell % places)
            {
                continue;
            }

            var km = impedance.DistanceKm[cell];
            var proximity = impedance.Technology[cell] / HalfDistanceKernel.At(km, 300);
            Assert.InRange(proximity, 0, 1 + 1e-12);
            Assert.True(Math.Abs((impedance.Knowledge[cell] / (proximity * HalfDistanceKernel.At(km, 150))) - 1) < 1e-12, $"{km} km");
        }
    }

    [Theory]
    [InlineData(Parameter.RdDepreciation, 0.15, 0.0398)]
    [InlineData(Parameter.CapitalDepreciation, 0.10, 0.0260)]
    public void Depreciation_of_the_parameter_file_is_that_of_a_year(Parameter parameter, double annual, double quarterly)
    {
        Assert.Equal(quarterly, QuarterlyRate.FromAnnual(annual), 5e-5);
        Assert.Equal(quarterly, Samples.Defaults[(int)parameter], 1e-12);
    }

    [Theory]
    [InlineData(1.6, 0.4024)]
    [InlineData(6.3, 1.6136)]
    [InlineData(9.5, 2.4646)]
    [InlineData(8.5, 2.1963)]
    [InlineData(5.5, 1.4043)]
    [InlineData(15, 3.9815)]
    [InlineData(10, 2.5996)]
    public void Annual_percentages_by_quarter(double annual, double quarterly)
    {
        Assert.Equal(quarterly, 100 * QuarterlyRate.FromAnnual(annual / 100), 5e-5);
        Assert.Equal(annual / 100, QuarterlyRate.ToAnnual(QuarterlyRate.FromAnnual(annual / 100)), 1e-15);
    }
}
