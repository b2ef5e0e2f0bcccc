using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class ProductionTests
{
    /// <summary>ln Y = 0.1 + 0.2 + 0.525 ln 8 + 0.25 ln 4 + 0.125 ln 3; a = e^(0.05 + 0.02) Y^0.8.</summary>
    [Fact]
    public void Attraction_by_hand()
    {
        var terms = new FirmScene().Terms;
        terms.LnAgglomeration = All(0.1);
        terms.CommonStep = All(0.02);
        var lnOutput = 0.3 + (0.525 * Math.Log(8)) + (0.25 * Math.Log(4)) + (0.125 * Math.Log(3));
        var attraction = Production.Attraction(terms, All(0.2), All(0.05), All(Math.Log(8)), All(Math.Log(4)), All(Math.Log(3)))[0];
        Assert.Equal(Math.Exp(0.07 + (0.8 * lnOutput)), attraction, 1e-12);
    }

    [Fact]
    public void Productivity_by_inversion_gives_the_attraction_back() => Gen.Select(
        Gen.Double[-9, 9], Gen.Double[-1, 1], Gen.Double[-5, 12], Gen.Double[-5, 10], Gen.Double[-5, 10]).Sample((lnAttraction, state, k, s, l) =>
        {
            var terms = new FirmScene().Terms;
            terms.LnAgglomeration = All(-0.07);
            terms.CommonStep = All(0.1);
            var productivity = Production.LnProductivityFor(terms, All(lnAttraction), All(state), All(k), All(s), All(l));
            Assert.Equal(lnAttraction, Math.Log(Production.Attraction(terms, productivity, All(state), All(k), All(s), All(l))[0]), 1e-12);
        });

    [Fact]
    public void Venture_money_prefers_firms_below_ten_years()
    {
        Assert.Equal(1, Production.Youth(All(0))[0]);
        Assert.Equal(0.5, Production.Youth(All(20))[0], 1e-15);
        Assert.Equal(0.1, Production.Youth(All(36))[0], 1e-15);
        Assert.Equal(0.1, Production.Youth(All(400))[0]);
    }

    [Fact]
    public void A_balanced_firm_announces_what_it_sold()
    {
        var scene = new FirmScene();
        var firm = scene.Balanced();
        scene.Put(0, firm);
        scene.Terms.RdElasticity = Vec.Zero;
        Assert.Equal(firm.Attraction, scene.Run().At(0).Attraction, 1e-12);
        Assert.Equal(firm.Attraction, scene.Sum(ClusterReport.Attraction), 1e-12);
        Assert.Equal(firm.Attraction * (1 - (21 / 40.0)), scene.Sum(ClusterReport.YoungAttraction), 1e-12);
    }

    /// <summary>The stationary deviation of v is σ/√(1 − φ²) = 0.13/√(1 − 0.85²) = 0.247.</summary>
    [Fact]
    public void Demand_states_spread_as_far_as_persistence_and_shocks_say()
    {
        const int slots = 2500;
        var scene = new FirmScene(slots);
        scene.Terms.DemandShock = All(0.13 * Math.Sqrt(2));
        for (var slot = 0; slot < slots; slot++)
        {
            scene.Put(slot, scene.Balanced());
        }

        for (var quarter = 0; quarter < 40; quarter++)
        {
            scene.Run();
        }

        var states = Enumerable.Range(0, Lanes.Block)
            .SelectMany(lane => ScalarFirmTwin.Firm.Read(scene.Records, lane)).Select(firm => firm.DemandState).ToArray();
        var variance = states.Sum(v => v * v) / states.Length;
        Assert.Equal(0, states.Average(), 0.01);
        Assert.Equal(0.13 * 0.13 / (1 - (0.85 * 0.85)), variance, 0.003);
    }

    private static Vec All(double value) => Vector512.Create(value);
}
