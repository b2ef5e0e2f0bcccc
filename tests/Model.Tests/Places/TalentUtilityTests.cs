using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Places;

public sealed class TalentUtilityTests
{
    /// <summary>(w/c)^1.5 with c = w^0.3 E^0.2: w = 1.1, E = 1.2.</summary>
    [Fact]
    public void Real_wage_by_hand() => Assert.Equal(Math.Pow(Math.Pow(1.1, 0.7) / Math.Pow(1.2, 0.2), 1.5), Value(1.5, 1.1, 1.2), 1e-14);

    [Fact]
    public void At_quarter_0_every_place_is_worth_1() => Assert.Equal(1, Value(1.5, 1, 1));

    [Fact]
    public void Higher_wages_draw_and_crowding_repels() => Gen.Select(
        Gen.Double[0.5, 3], Gen.Double[0.3, 3], Gen.Double[0.3, 3], Gen.Double[1.01, 2]).Sample((elasticity, wage, size, factor) =>
        {
            Assert.True(Value(elasticity, wage * factor, size) > Value(elasticity, wage, size));
            Assert.True(Value(elasticity, wage, size * factor) < Value(elasticity, wage, size));
        });

    [Fact]
    public void What_policy_adds_is_a_factor_of_worth() =>
        Assert.Equal(Math.Exp(0.1) * Value(1.5, 1.2, 1.1), Value(1.5, 1.2, 1.1, 0.1), 1e-13);

    [Fact]
    public void Openings_are_vacancies_and_turnover_of_parks_and_one_per_cent_of_cities()
    {
        Assert.Equal(50 + 12, TalentUtility.ParkOpenings(All(50), All(1000))[0], 1e-12);
        Assert.Equal(10, TalentUtility.CityOpenings(All(1000))[0], 1e-12);
    }

    [Fact]
    public void Pull_is_its_start_times_openings_and_value_over_their_start()
    {
        var start = new TalentPosition(Pull: 3, Stay: 0, Openings: 60, LeaveShare: 0);
        Assert.Equal(3, TalentUtility.Pull(start, All(60), All(1))[0], 1e-14);
        Assert.Equal(3 * 0.5 * 1.2, TalentUtility.Pull(start, All(30), All(1.2))[0], 1e-14);
    }

    private static double Value(double elasticity, double wage, double size, double attraction = 0) =>
        TalentUtility.Value(All(elasticity), All(wage), All(size), All(attraction))[0];

    private static Vec All(double value) => Vector512.Create(value);
}
