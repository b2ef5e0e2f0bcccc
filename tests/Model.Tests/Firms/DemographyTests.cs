using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class DemographyTests
{
    /// <summary>SAIC 2013: 1.6 % of firms end in their first year, 6.3 % in the second, 9.5 % in the third, 8.5 % in years 4 to 7.</summary>
    [Fact]
    public void Four_quarters_of_hazard_are_the_published_hazard_of_the_year()
    {
        double[] published = [0.016, 0.063, 0.095, 0.085, 0.085, 0.085, 0.085, 0.055, 0.055, 0.055];
        for (var year = 0; year < published.Length; year++)
        {
            // A firm born in a quarter is one quarter old in the next.
            var survival = Enumerable.Range((4 * year) + 1, 4).Aggregate(1.0, (alive, age) => alive * (1 - Hazard(age)));
            Assert.Equal(published[year], 1 - survival, 1e-12);
        }
    }

    [Fact]
    public void Large_firms_end_more_rarely()
    {
        var scene = Scene();
        scene.Terms.MeanLnSkilled = All(Math.Log(4) - 2);
        Assert.Equal(Hazard(20) * Math.Exp(-0.2), Hazard(scene, scene.Balanced()), 1e-12);
    }

    [Fact]
    public void Debt_beyond_cash_and_resale_value_adds_to_the_hazard()
    {
        var scene = Scene();
        scene.Terms.Insolvency = All(0.05);
        var firm = scene.Balanced() with { Cash = 0.5, Capital = 10 };
        Assert.Equal(Hazard(20), Hazard(scene, firm with { Debt = 4.5 }), 1e-12);
        Assert.Equal(Hazard(20) + 0.05, Hazard(scene, firm with { Debt = 4.500001 }), 1e-12);
    }

    [Fact]
    public void As_many_firms_end_and_move_as_the_hazards_say()
    {
        const int slots = 5000;
        var scene = Scene(slots);
        scene.Terms.Hazard4 = All(0.03);
        scene.Terms.Relocation = All(0.02);
        for (var slot = 0; slot < slots; slot++)
        {
            scene.Put(slot, scene.Balanced());
        }

        scene.Run();
        var firms = slots * Lanes.Block;
        double Total(int row) => Enumerable.Range(0, Lanes.Block).Sum(lane => scene.Sum(row, lane));
        Assert.Equal(0.03, Total(ClusterReport.Exits) / firms, 4 * Math.Sqrt(0.03 / firms));
        Assert.Equal(0.02, Total(ClusterReport.MovedOut) / firms, 4 * Math.Sqrt(0.02 / firms));
        Assert.Equal(firms, Total(ClusterReport.Firms) + Total(ClusterReport.Exits) + Total(ClusterReport.MovedOut));
        Assert.Equal(Total(ClusterReport.MovedOut), scene.Movers.Count);
    }

    [Fact]
    public void An_ended_firm_leaves_a_free_slot_and_its_estate_pays_the_bank_first()
    {
        var scene = Scene();
        scene.Terms.Hazard4 = All(1);
        scene.Put(0, scene.Balanced() with { Firms = 2, Debt = 30 });
        scene.Run();
        Assert.Equal(FirmColumns.Free, scene.At(0).Columns());
        Assert.Equal(2, scene.Sum(ClusterReport.Exits));
        Assert.Equal(0, scene.Sum(ClusterReport.Firms));
        Assert.Equal(
            scene.Sum(ClusterReport.ExitCash) + (0.4 * scene.Sum(ClusterReport.ExitCapital)), scene.Sum(ClusterReport.EstateToBank), 1e-12);
        Assert.True(scene.Sum(ClusterReport.EstateToBank) < scene.Sum(ClusterReport.ExitDebt));

        scene.Put(0, scene.Balanced() with { Debt = 1 });
        scene.Run();
        Assert.Equal(1, scene.Sum(ClusterReport.EstateToBank), 1e-12);
    }

    [Fact]
    public void A_firm_that_moves_takes_seven_tenths_of_its_staff_along()
    {
        var scene = Scene();
        scene.Terms.Relocation = All(1);
        scene.Terms.Hazard4 = Vec.Zero;
        scene.Put(0, scene.Balanced() with { Firms = 3, Debt = 1 });
        scene.Run(follow: 0.7);
        var mover = scene.Movers[0];
        Assert.Equal((0, FirmScene.Cluster, 0), (mover.Lane, mover.Cluster, mover.Slot));
        Assert.Equal(Lanes.Block, scene.Movers.Count);
        Assert.Equal(3, mover.Columns[FirmColumns.Firms]);
        Assert.Equal(0.7 * 4, mover.Columns[FirmColumns.Skilled], 1e-12);
        Assert.Equal(3 * 0.7 * 4, scene.Sum(ClusterReport.MovedOutSkilled), 1e-12);
        Assert.Equal(3 * 0.3 * 4, scene.Sum(ClusterReport.StaySkilled), 1e-12);
        Assert.Equal(3 * mover.Columns[FirmColumns.Cash], scene.Sum(ClusterReport.MovedOutCash), 1e-12);
        Assert.Equal(3, scene.Sum(ClusterReport.MovedOutValueAdded), 1e-12);
    }

    [Fact]
    public void Entry_follows_size_over_national_growth_within_bounds()
    {
        double Expected(double firms, double relativeSize) =>
            Demography.ExpectedEntrants(All(0.05), All(1.5), All(firms), All(100), All(relativeSize))[0];
        Assert.Equal(10, Expected(200, 1), 1e-12);
        Assert.Equal(10 * Math.Pow(1.2, 1.5), Expected(200, 1.2), 1e-12);
        // A cluster never counts for less than a quarter of its start, and no giant calls in a crowd.
        Assert.Equal(0.05 * 25, Expected(3, 1), 1e-12);
        Assert.Equal(0.05 * 100 * 8, Expected(100, 40), 1e-12);
        Assert.Equal(0.05 * 100 / 8, Expected(100, 0.01), 1e-12);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(4)]
    [InlineData(60)]
    [InlineData(499)]
    public void Numbers_are_Poisson(double mean)
    {
        const int draws = 40_000;
        var numbers = Enumerable.Range(0, draws).Select(i => (double)Demography.Poisson(mean, (i + 0.5) / draws)).ToArray();
        var average = numbers.Average();
        // Stratified uniforms: the sample is closer to its law than a random one.
        Assert.Equal(mean, average, 0.01 * Math.Sqrt(mean));
        Assert.Equal(mean, numbers.Sum(n => (n - average) * (n - average)) / draws, 0.01 * mean);
        var third = numbers.Sum(n => Math.Pow(n - average, 3)) / draws;
        Assert.Equal(mean, third, 0.05 * Math.Pow(mean, 1.5));
    }

    [Fact]
    public void Probabilities_of_a_small_Poisson_law_by_hand()
    {
        // Mean ½: e^-½ = 0.6065, and 0.3033, 0.0758.
        Assert.Equal(0, Demography.Poisson(0.5, 0.6065));
        Assert.Equal(1, Demography.Poisson(0.5, 0.6066));
        Assert.Equal(1, Demography.Poisson(0.5, 0.9097));
        Assert.Equal(2, Demography.Poisson(0.5, 0.9098));
        Assert.Equal(0, Demography.Poisson(0, 1 - 1e-16));
    }

    private static double Hazard(double age)
    {
        var scene = Scene();
        return Hazard(scene, scene.Balanced() with { Born = scene.Quarter - age });
    }

    /// <summary>Hazard of a firm as it stands.</summary>
    private static double Hazard(FirmScene scene, ScalarFirmTwin.Firm firm)
    {
        scene.Put(0, firm);
        Span<double> scratch = stackalloc double[FirmTile.ScratchLength];
        Span<int> slots = stackalloc int[FirmTile.Size];
        var tile = new FirmTile(scene.Records.Values, scene.Records.Offset(0, 0), scratch, slots);
        tile.Add(0);
        tile.Start().At(0).Set(FirmTile.Age, All(scene.Quarter - firm.Born));
        tile.Start().At(0).Set(FirmTile.LnSkilled, All(LaneMath.Log(firm.Skilled)));
        Demography.Hazards(tile, scene.Terms);
        return tile.Start().At(0).Get(FirmTile.Hazard)[0];
    }

    private static FirmScene Scene(int slots = 1)
    {
        var scene = new FirmScene(slots);
        var p = scene.Batch.Parameters;
        (scene.Terms.Hazard1, scene.Terms.Hazard2) = (scene.Batch.Law.ExitHazard(0, 0), scene.Batch.Law.ExitHazard(1, 0));
        (scene.Terms.Hazard3, scene.Terms.Hazard4) = (scene.Batch.Law.ExitHazard(2, 0), scene.Batch.Law.ExitHazard(3, 0));
        scene.Terms.Hazard5 = scene.Batch.Law.ExitHazard(4, 0);
        scene.Terms.ExitExponent = p[Parameter.ExitSizeExponent, 0];
        scene.Terms.MeanLnSkilled = All(LaneMath.Log(4));
        return scene;
    }

    private static Vec All(double value) => Vector512.Create(value);
}
