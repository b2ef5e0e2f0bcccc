using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class ArrivalsTests
{
    private const int Lane = 5;

    [Fact]
    public void A_firm_settles_in_the_first_free_slot_of_its_lane_alone()
    {
        var scene = Scene(living: 2);
        var before = scene.Records.Records.ToArray();
        Settle(scene, Mover(scene));
        Assert.Equal(3, scene.At(2, Lane).Firms);
        Assert.Equal(-30, scene.At(2, Lane).Born);
        for (var i = 0; i < before.Length; i++)
        {
            if (i % Lanes.Block != Lane || i < 2 * FirmColumns.Stride)
            {
                Assert.Equal(before[i], scene.Records.Records[i]);
            }
        }
    }

    [Fact]
    public void It_sells_under_the_conditions_of_its_new_place()
    {
        var scene = Scene(living: 2);
        var mover = Mover(scene);
        scene.Terms.LnAgglomeration = Vector512.Create(0.1);
        Settle(scene, mover);
        Assert.Equal(Math.Exp(0.8 * 0.1), scene.At(2, Lane).Attraction, 1e-12);
    }

    [Fact]
    public void What_arrives_is_booked_and_stocks_follow()
    {
        var scene = Scene(living: 2);
        var before = scene.Sum(ClusterReport.Skilled, Lane);
        Settle(scene, Mover(scene));
        Assert.Equal(3, scene.Sum(ClusterReport.MovedIn, Lane));
        Assert.Equal(24, scene.Sum(ClusterReport.MovedInSkilled, Lane), 1e-12);
        Assert.Equal(before + 24, scene.Sum(ClusterReport.Skilled, Lane), 1e-12);
        Assert.Equal(3 * 2.5, scene.Sum(ClusterReport.MovedInDebt, Lane), 1e-12);
        Assert.Equal(3, scene.Sum(ClusterReport.Records, Lane));
        Assert.Equal(0, scene.Sum(ClusterReport.MovedIn, Lane + 1));
    }

    [Fact]
    public void Without_a_free_slot_it_joins_the_youngest_record_and_totals_are_kept()
    {
        var scene = Scene(living: 4);
        var (skilled, attraction) = (scene.Sum(ClusterReport.Skilled, Lane), scene.Sum(ClusterReport.Attraction, Lane));
        Settle(scene, Mover(scene));
        var host = scene.At(3, Lane);
        Assert.Equal((1 + 3, scene.Quarter - 1), (host.Firms, host.Born));
        Assert.Equal(skilled + 24, Recount(scene, firm => firm.Skilled), 1e-12);
        Assert.Equal(skilled + 24, scene.Sum(ClusterReport.Skilled, Lane), 1e-12);
        Assert.Equal(attraction + 3, Recount(scene, firm => firm.Attraction), 1e-12);
        Assert.Equal(4, scene.Sum(ClusterReport.Records, Lane));
        Assert.Equal(4 + 3, scene.Sum(ClusterReport.Firms, Lane));
        Assert.Equal(4, scene.Sum(ClusterReport.FirmsWithLoan, Lane));
    }

    [Fact]
    public void It_counts_with_its_own_age_or_with_that_of_its_host()
    {
        double Firms(FirmScene scene, int age)
        {
            var report = new LaneTable(ClusterReport.Total, Lanes.Block);
            scene.Cohorts.Report(report, 1);
            return report.Row(ClusterReport.FirmsByAge + age)[Lane];
        }

        var free = Scene(living: 2);
        Settle(free, Mover(free));
        Assert.Equal(3, Firms(free, 31 / 4));
        var full = Scene(living: 4);
        Settle(full, Mover(full));
        Assert.Equal(0, Firms(full, 31 / 4));
        Assert.Equal(4, Firms(full, 0));
    }

    /// <summary>Four slots; firm of slot s was born s − 3 quarters before the last.</summary>
    private static FirmScene Scene(int living)
    {
        var scene = new FirmScene(slots: 4);
        for (var slot = 0; slot < living; slot++)
        {
            for (var lane = 0; lane < Lanes.Block; lane++)
            {
                scene.Put(slot, lane, scene.Balanced() with { Born = (4 * (slot - 3)) + scene.Quarter - 1 });
            }
        }

        scene.Terms.RdElasticity = Vector512<double>.Zero;
        scene.Run();
        scene.Quarter--;
        return scene;
    }

    /// <summary>Three firms that would sell 2 each.</summary>
    private static MovingFirm Mover(FirmScene scene) => new(
        Lane, FirmScene.Cluster, 77, (scene.Balanced(2) with { Firms = 3, Born = -30, Debt = 2.5, Attraction = 123 }).Columns());

    private static void Settle(FirmScene scene, MovingFirm mover) =>
        Arrivals.Settle(mover, scene.Records, scene.Terms, scene.Report, scene.Cohorts, 0);

    private static double Recount(FirmScene scene, Func<ScalarFirmTwin.Firm, double> each) =>
        ScalarFirmTwin.Firm.Read(scene.Records, Lane).Where(firm => firm.Firms > 0).Sum(firm => firm.Firms * each(firm));
}
