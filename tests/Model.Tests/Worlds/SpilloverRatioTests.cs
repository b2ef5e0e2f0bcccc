using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>
/// Effect of a policy on the rest of the nation over its effect on the places it favours. With κ_Q = 0 national income cannot respond: whatever one
/// place gains others lose, and the ratio is −1 whatever the policy does. With κ_Q above 0 it is a finding.
/// </summary>
public sealed class SpilloverRatioTests
{
    private const int Quarters = 12;

    private static readonly World.World s_world = Samples.World;

    [Fact]
    public void With_fixed_national_income_every_gain_is_another_s_loss()
    {
        var (treated, others, gdp) = Effects(incomeAdjustment: 0);
        Assert.Equal(0, gdp, 1e-6);
        Assert.True(Math.Abs(treated) > 1, $"the policy must do something, not {treated} m yuan");
        Assert.Equal(-1, others / treated, 1e-6);
    }

    /// <summary>Here −2.7 and −4.0: what the largest zone gains in three years is less than what the others lose, and national income falls.</summary>
    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    public void With_income_that_responds_the_ratio_is_not_minus_one(double incomeAdjustment)
    {
        var (treated, others, gdp) = Effects(incomeAdjustment);
        Assert.True(Math.Abs(gdp) > 1, $"national income must respond, not by {gdp} m yuan");
        Assert.True(Math.Abs((others / treated) + 1) > 0.01, $"ratio {others / treated}");
    }

    /// <summary>Eq. E1-5 with κ_Q = 1: ln GDP of the scenario less that of its baseline is ln Q less the baseline's ln Q.</summary>
    [Fact]
    public void At_full_response_national_income_follows_the_output_index()
    {
        var changes = Kappa(1);
        var baseline = Run(new Sample(1) { Changes = changes });
        var scenario = Run(new Sample(1, "strong") { Changes = changes, Targeting = _ => 3, Baseline = baseline.Index });
        var income = Math.Log(scenario.Sold.Sum() / baseline.Sold.Sum());
        Assert.NotEqual(0, income);
        Assert.Equal(scenario.Index[Quarters] - baseline.Index[Quarters], income, 1e-12);
    }

    private static (double Treated, double Others, double Gdp) Effects(double incomeAdjustment)
    {
        var changes = Kappa(incomeAdjustment);
        var baseline = Run(new Sample(1) { Changes = changes });
        var strong = Run(new Sample(1, "strong") { Changes = changes, Targeting = _ => 3, Baseline = baseline.Index });
        var largest = Enumerable.Range(0, s_world.Zones.Count).MaxBy(zone => s_world.Initial.Parks[zone].Staff);
        var effects = strong.Sold.Zip(baseline.Sold, (with, without) => with - without).ToArray();
        return (effects[largest], effects.Where((_, place) => place != largest).Sum(), effects.Sum());
    }

    private static Dictionary<Parameter, double> Kappa(double value) => new() { [Parameter.IncomeAdjustment] = value };

    private static (double[] Sold, double[] Index) Run(Sample sample)
    {
        using var run = new SequentialWorld(s_world, Samples.Batch(s_world.NationalPath, Quarters, sample));
        var outcome = run.Run();
        return ([.. Enumerable.Range(0, s_world.PlaceCount).Select(place => run.LastOffers.At(place, Offer.ValueAdded, 0)[0])],
            outcome.Futures[0].OutputIndexLog);
    }
}
