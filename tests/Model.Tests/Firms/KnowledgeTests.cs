using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class KnowledgeTests
{
    /// <summary>R' = 0.9602 · 1.3 + 0.0677 · 0.8 + 0.5 · 0.016925 · ½; ln A' = ln A + 0.09 ln(R'/R).</summary>
    [Fact]
    public void Knowledge_and_productivity_of_one_firm_by_hand()
    {
        var scene = new FirmScene();
        scene.Terms.RdDeflator = All(0.8);
        scene.Put(0, scene.Balanced() with { LnProductivity = 0 });
        var after = scene.Run().At(0);
        var stock = (0.9602 * 1.3) + (0.0677 * 0.8) + (0.5 * 0.25 * 0.0677 * 0.5);
        Assert.Equal(stock, after.Knowledge, 1e-12);
        Assert.Equal(0.09 * Math.Log(stock / 1.3), after.LnProductivity, 1e-12);
    }

    [Fact]
    public void Laggards_catch_up_by_their_absorptive_capacity_and_leads_erode()
    {
        var scene = new FirmScene();
        scene.Terms.RdElasticity = Vec.Zero;
        scene.Terms.CatchUp = All(0.01);
        scene.Terms.Erosion = All(0.004);
        scene.Terms.MeanLnProductivity = All(1);
        scene.Put(0, 0, scene.Balanced() with { LnProductivity = 0.5 });
        scene.Put(0, 1, scene.Balanced() with { LnProductivity = 0.5, Knowledge = 3.9 });
        scene.Put(0, 2, scene.Balanced() with { LnProductivity = 2 });
        scene.Put(0, 3, scene.Balanced() with { LnProductivity = 1 });
        scene.Run();
        Assert.Equal(0.5 + (0.01 * 0.5 * 0.5), scene.At(0, 0).LnProductivity, 1e-12);
        Assert.Equal(0.5 + (0.01 * 0.75 * 0.5), scene.At(0, 1).LnProductivity, 1e-12);
        Assert.Equal(2 - 0.004, scene.At(0, 2).LnProductivity, 1e-12);
        Assert.Equal(1, scene.At(0, 3).LnProductivity, 1e-12);
    }

    /// <summary>The Jensen term: what shocks add to the expected size of a firm, e^(m_A u), the drift takes back, but for terms of fourth order.</summary>
    [Fact]
    public void Shocks_do_not_make_firms_larger_on_average()
    {
        var scene = ShockedFirms(0.071);
        const double amplification = 0.8 / (1 - (0.9 * 0.8));
        var sizes = Productivities(scene).Select(a => Math.Exp(amplification * a)).ToArray();
        var mean = sizes.Average();
        var error = Math.Sqrt(sizes.Sum(x => (x - mean) * (x - mean))) / sizes.Length;
        // −¼ ln(1 − m²b²) − ¼ m²b² by hand.
        var square = amplification * amplification * 0.071 * 0.071;
        Assert.Equal(Math.Exp((-0.25 * Math.Log(1 - square)) - (0.25 * square)), mean, 4 * error);
        Assert.Equal(1, mean, 0.001);
    }

    /// <summary>u = b0 (S/S̄)^(−0.08): a firm e times the mean has shocks e^(−0.08) as wide.</summary>
    [Fact]
    public void Large_firms_have_smaller_shocks()
    {
        // Without the Jensen term, which goes with the square, every firm's shock shrinks by the same factor.
        var mean = Productivities(ShockedFirms(0.07, jensen: 0)).Select(Math.Abs).Average();
        var large = Productivities(ShockedFirms(0.07, jensen: 0, lnSize: 1)).Select(Math.Abs).Average();
        Assert.Equal(Math.Exp(-0.08), large / mean, 1e-9);
    }

    /// <summary>ln A gains −scale · ln u: an exponential law, the logarithm of a Pareto law with tail exponent 4.</summary>
    [Fact]
    public void Breakthroughs_are_as_rare_and_as_large_as_said()
    {
        var scene = ShockedFirms(0);
        Assert.All(Productivities(scene), gain => Assert.Equal(0, gain, 1e-12));
        scene.Terms.BreakthroughRate = All(0.05);
        scene.Run();
        var gains = Productivities(scene).Where(gain => gain > 1e-9).ToArray();
        var firms = scene.Records.Slots * Lanes.Block;
        Assert.Equal(0.05, gains.Length / (double)firms, 4 * Math.Sqrt(0.05 / firms));
        Assert.Equal(0.25, gains.Average(), 4 * 0.25 / Math.Sqrt(gains.Length));
        Assert.Equal(Math.Exp(-2), gains.Count(gain => gain > 0.5) / (double)gains.Length, 4 * Math.Sqrt(0.12 / gains.Length));
    }

    private static FirmScene ShockedFirms(double scale, double jensen = 1, double lnSize = 0)
    {
        var scene = new FirmScene(slots: 20_000);
        scene.Terms.RdElasticity = Vec.Zero;
        scene.Terms.ShockScale = All(scale);
        scene.Terms.Jensen *= jensen;
        scene.Terms.MeanLnSkilled = All(Math.Log(4) - lnSize);
        for (var slot = 0; slot < scene.Records.Slots; slot++)
        {
            scene.Put(slot, scene.Balanced() with { LnProductivity = 0 });
        }

        return scene.Run();
    }

    private static IEnumerable<double> Productivities(FirmScene scene) => Enumerable.Range(0, Lanes.Block)
        .SelectMany(lane => ScalarFirmTwin.Firm.Read(scene.Records, lane)).Select(firm => firm.LnProductivity);

    private static Vec All(double value) => Vector512.Create(value);
}
