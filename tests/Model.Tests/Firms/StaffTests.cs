using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Firms;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class StaffTests
{
    [Fact]
    public void Vacancies_are_a_quarter_of_the_gap_and_those_expected_to_leave() => Assert.Equal(6.6, Wanted(0.25, 100, 80, 0.02), 1e-12);

    [Fact]
    public void A_firm_with_enough_staff_replaces_leavers_only() => Assert.Equal(2.4, Wanted(0.25, 100, 120, 0.02), 1e-12);

    [Fact]
    public void Sales_are_attraction_times_market_access()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced() with { Attraction = 3 });
        Assert.Equal(6, scene.Run().Sum(ClusterReport.ValueAdded));
    }

    /// <summary>S* = ρ_d βs va/w = 0.8 · 0.25 · 1/0.05 = 4; L* = 0.8 · 0.125 · 1/0.03.</summary>
    [Fact]
    public void A_firm_at_its_target_neither_hires_nor_dismisses()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced());
        var after = scene.Run().At(0);
        Assert.Equal(4, after.SkilledTarget, 1e-12);
        Assert.Equal(4, after.Skilled, 1e-12);
        Assert.Equal(10.0 / 3, after.Other, 1e-12);
        Assert.Equal(0, scene.Sum(ClusterReport.HiredSkilled) + scene.Sum(ClusterReport.HiredOther), 1e-12);
        Assert.Equal(0, scene.Sum(ClusterReport.DismissedSkilled) + scene.Sum(ClusterReport.DismissedOther), 1e-12);
    }

    [Fact]
    public void A_firm_with_too_many_dismisses_thirty_five_per_cent_of_the_excess()
    {
        var scene = new FirmScene();
        scene.Put(0, scene.Balanced() with { Skilled = 14, Other = (10.0 / 3) + 20 });
        var after = scene.Run().At(0);
        Assert.Equal(3.5, scene.Sum(ClusterReport.DismissedSkilled), 1e-12);
        Assert.Equal(7, scene.Sum(ClusterReport.DismissedOther), 1e-12);
        Assert.Equal(10.5, after.Skilled, 1e-12);
    }

    /// <summary>The exchange fills vacancies by what was advertised; a firm that hires by another number makes persons.</summary>
    [Fact]
    public void Hires_are_the_vacancies_advertised_at_the_end_of_the_last_quarter() => Gen.Select(
        Gen.Double[0.5, 8], Gen.Double[0.5, 8], Gen.Double[0, 0.05], Gen.Double[0, 1], Gen.Double[0.02, 0.09]).Sample((skilled, other, leave, fill, newWage) =>
        {
            var scene = new FirmScene();
            scene.Terms.ExpectedSkilled = scene.Terms.ExpectedOther = Vector512.Create(leave);
            scene.Put(0, scene.Balanced() with { Skilled = skilled, Other = other });
            scene.Run();
            var (wantedSkilled, wantedOther) = (scene.Sum(ClusterReport.WantedSkilled), scene.Sum(ClusterReport.WantedOther));

            // In the next quarter wages and leavers are others, but vacancies are those that were advertised.
            scene.Terms.OtherPerSkilledBefore = scene.Terms.OtherPerSkilled;
            scene.Terms.ExpectedBeforeSkilled = scene.Terms.ExpectedBeforeOther = Vector512.Create(leave);
            scene.Terms.FillSkilled = scene.Terms.FillOther = Vector512.Create(fill);
            scene.Terms.SkilledTarget *= FirmScene.WageSkilled / newWage;
            scene.Terms.OtherPerSkilled *= newWage / FirmScene.WageSkilled;
            scene.Run();
            Assert.Equal(fill * wantedSkilled, scene.Sum(ClusterReport.HiredSkilled), 1e-12);
            Assert.Equal(fill * wantedOther, scene.Sum(ClusterReport.HiredOther), 1e-12);
        });

    [Fact]
    public void Staff_is_what_stayed_and_was_hired_less_who_was_dismissed() => Gen.Select(
        Gen.Double[0.5, 8], Gen.Double[0.5, 8], Gen.Double[0, 0.05], Gen.Double[0, 1]).Sample((skilled, other, leave, fill) =>
        {
            var scene = new FirmScene();
            scene.Terms.KeepSkilled = scene.Terms.KeepOther = Vector512.Create(1 - leave);
            scene.Terms.FillSkilled = scene.Terms.FillOther = Vector512.Create(fill);
            scene.Put(0, scene.Balanced() with { Skilled = skilled, Other = other });
            var after = scene.Run().At(0);
            Assert.Equal(
                ((1 - leave) * skilled) + scene.Sum(ClusterReport.HiredSkilled) - scene.Sum(ClusterReport.DismissedSkilled), after.Skilled, 1e-12);
            Assert.Equal(((1 - leave) * other) + scene.Sum(ClusterReport.HiredOther) - scene.Sum(ClusterReport.DismissedOther), after.Other, 1e-12);
            Assert.True(after.Skilled > 0 && after.Other > 0);
        });

    private static double Wanted(double hire, double target, double staff, double leave)
    {
        static Vec All(double value) => Vector512.Create(value);
        return Staff.Vacancies(All(hire), All(target), All(staff), All(leave))[0];
    }
}
