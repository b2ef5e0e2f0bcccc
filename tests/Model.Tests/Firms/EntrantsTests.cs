using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class EntrantsTests
{
    private static readonly int[] s_stocks =
    [
        ClusterReport.Firms, ClusterReport.Skilled, ClusterReport.Other, ClusterReport.Capital, ClusterReport.Cash, ClusterReport.Debt,
        ClusterReport.Knowledge, ClusterReport.Attraction, ClusterReport.YoungAttraction, ClusterReport.WantedSkilled,
        ClusterReport.WantedOther, ClusterReport.LnProductivity, ClusterReport.FirmsWithLoan, ClusterReport.Records,
    ];

    [Fact]
    public void As_many_firms_are_born_as_expected_on_average()
    {
        var born = Enumerable.Range(1, 400).SelectMany(quarter => Births(expected: 12.5, slots: 60, quarter)).ToArray();
        Assert.Equal(12.5, born.Average(), 4 * Math.Sqrt(12.5 / born.Length));
        Assert.Equal(12.5, born.Sum(n => (n - born.Average()) * (n - born.Average())) / born.Length, 1.2);
    }

    /// <summary>Inversion starts from e^(−mean), which is nothing above 745: such a cluster once got 2 000 firms, whatever the mean.</summary>
    [Fact]
    public void A_mean_beyond_seven_hundred_is_drawn_in_parts()
    {
        var born = Enumerable.Range(1, 40).SelectMany(quarter => Births(expected: 1300, slots: 10, quarter)).ToArray();
        Assert.Equal(1300, born.Average(), 4 * Math.Sqrt(1300.0 / born.Length));
        Assert.Equal(1300, born.Sum(n => (n - born.Average()) * (n - born.Average())) / born.Length, 450.0);
    }

    [Fact]
    public void Capacity_does_not_change_the_number_of_births() =>
        Assert.Equal(Births(expected: 40, slots: 200, 1), Births(expected: 40, slots: 3, 1));

    [Fact]
    public void With_room_for_all_every_record_is_one_firm()
    {
        var scene = Entered(expected: 20, slots: 100);
        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            var firms = Living(scene, lane);
            Assert.Equal(scene.Sum(ClusterReport.Entries, lane), firms.Length);
            Assert.All(firms, firm => Assert.Equal(1, firm.Firms));
        }
    }

    [Fact]
    public void Super_individuals_stand_for_whole_firms_that_sum_to_the_births() => Gen.Select(Gen.Int[1, 9], Gen.Double[1, 60]).Sample((slots, expected) =>
    {
        var scene = Entered(expected, slots);
        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            var births = scene.Sum(ClusterReport.Entries, lane);
            var firms = Living(scene, lane);
            Assert.Equal(Math.Min(births, slots), firms.Length);
            Assert.Equal(births, firms.Sum(firm => firm.Firms));
            Assert.All(firms, firm => Assert.Equal(Math.Round(firm.Firms), firm.Firms));
            if (firms.Length > 0)
            {
                Assert.True(firms.Max(firm => firm.Firms) - firms.Min(firm => firm.Firms) <= 1);
            }
        }
    });

    /// <summary>E[min(s e^(σz − σ²/2), ½)] of the lognormal by hand, for spin-offs with s 1.6 times as large.</summary>
    [Fact]
    public void Entrants_meet_their_expected_size()
    {
        double Capped(double s)
        {
            const double spread = 0.8;
            var d = (Math.Log(0.5 / s) + (spread * spread / 2)) / spread;
            return (s * Normal(d - spread)) + (0.5 * (1 - Normal(d)));
        }

        var sizes = Enumerable.Range(1, 40).SelectMany(quarter =>
        {
            var scene = Entered(expected: 100, slots: 200, quarter);
            return Enumerable.Range(0, Lanes.Block).SelectMany(lane => Living(scene, lane)).Select(firm => firm.Attraction * scene.Terms.MarketAccess[0]);
        }).ToArray();
        var mean = sizes.Average();
        var error = Math.Sqrt(sizes.Sum(size => (size - mean) * (size - mean))) / sizes.Length;
        Assert.Equal(3 * ((0.8 * Capped(0.12)) + (0.2 * Capped(0.12 * 1.6))), mean, 4 * error);
        Assert.True(sizes.Max() <= 1.5);
    }

    [Fact]
    public void An_entrant_is_in_balance_and_sells_what_its_size_says()
    {
        var scene = Entered(expected: 30, slots: 60);
        Assert.All(Living(scene, 0), firm =>
        {
            var valueAdded = firm.Attraction * scene.Terms.MarketAccess[0];
            Assert.Equal(8.75 * valueAdded, firm.Capital, 1e-12);
            Assert.Equal(4 * valueAdded, firm.Skilled, 1e-12);
            Assert.Equal(10.0 / 3 * valueAdded, firm.Other, 1e-12);
            Assert.Equal(0.6 * valueAdded, firm.Cash, 1e-12);
            Assert.Equal((0, 0, scene.Quarter), (firm.Debt, firm.DemandState, (int)firm.Born));
            var announced = Production.Attraction(
                scene.Terms, All(firm.LnProductivity), Vec.Zero, All(LaneMath.Log(firm.Capital)), All(LaneMath.Log(firm.Skilled)),
                All(LaneMath.Log(firm.Other)))[0];
            Assert.Equal(1, announced / firm.Attraction, 1e-12);
            // A spin-off has the cluster's knowledge per value added (1.3/3), others what their research would have made.
            Assert.True(
                Math.Abs((firm.Knowledge / valueAdded) - (1.3 / 3)) < 1e-12
                || Math.Abs((firm.Knowledge / valueAdded) - (0.0677 / (0.0398 + 0.012))) < 1e-12);
        });
        var spinOffs = Living(scene, 0).Count(firm => Math.Abs((firm.Knowledge / (2 * firm.Attraction)) - (1.3 / 3)) < 1e-12);
        Assert.InRange(spinOffs, 1, 15);
    }

    [Fact]
    public void What_entrants_bring_is_booked()
    {
        var scene = Entered(expected: 15, slots: 4);
        var firms = Living(scene, 2);
        Assert.Equal(firms.Sum(firm => firm.Firms * firm.Skilled), scene.Sum(ClusterReport.EntrySkilled, 2), 1e-9);
        Assert.Equal(firms.Sum(firm => firm.Firms * firm.Other), scene.Sum(ClusterReport.EntryOther, 2), 1e-9);
        Assert.Equal(firms.Sum(firm => firm.Firms * firm.Capital), scene.Sum(ClusterReport.EntryCapital, 2), 1e-9);
        Assert.Equal(firms.Sum(firm => firm.Firms * firm.Cash), scene.Sum(ClusterReport.EntryCash, 2), 1e-9);
    }

    [Fact]
    public void Stocks_after_entry_are_a_recount_of_the_records() => Gen.Select(Gen.Int[2, 12], Gen.Double[0, 40], Gen.Int[0, 12]).Sample((slots, expected, living) =>
    {
        var scene = Populated(slots, Math.Min(living, slots));
        Enter(scene, expected);
        AssertStocksAreARecount(scene);
    });

    [Fact]
    public void Without_a_free_slot_the_youngest_record_takes_the_entrants_in_and_every_total_is_kept()
    {
        var scene = Populated(slots: 6, living: 6);
        var before = Enumerable.Range(0, Lanes.Block).Select(lane => Living(scene, lane)).ToArray();
        Enter(scene, 25);
        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            var births = scene.Sum(ClusterReport.Entries, lane);
            var youngest = StockBook.Youngest(scene.Records, lane);
            var after = Living(scene, lane);
            Assert.True(births > 0);
            Assert.Equal(before[lane].Max(firm => firm.Born), after[youngest].Born);
            for (var slot = 0; slot < scene.Records.Slots; slot++)
            {
                Assert.Equal(before[lane][slot].Firms + (slot == youngest ? births : 0), after[slot].Firms);
            }

            double Sum(ScalarFirmTwin.Firm[] firms, Func<ScalarFirmTwin.Firm, double> each) => firms.Sum(firm => firm.Firms * each(firm));
            void Kept(Func<ScalarFirmTwin.Firm, double> each, int entered) =>
                Assert.Equal(1, Sum(after, each) / (Sum(before[lane], each) + scene.Sum(entered, lane)), 1e-12);
            Kept(firm => firm.Skilled, ClusterReport.EntrySkilled);
            Kept(firm => firm.Other, ClusterReport.EntryOther);
            Kept(firm => firm.Capital, ClusterReport.EntryCapital);
            Kept(firm => firm.Cash, ClusterReport.EntryCash);
        }

        AssertStocksAreARecount(scene);
        AssertCohortsAreARecount(scene);
    }

    private static double[] Births(double expected, int slots, int quarter)
    {
        var scene = Entered(expected, slots, quarter);
        return [.. Enumerable.Range(0, Lanes.Block).Select(lane => scene.Sum(ClusterReport.Entries, lane))];
    }

    private static FirmScene Entered(double expected, int slots, int quarter = 1)
    {
        var scene = new FirmScene(slots) { Quarter = quarter };
        scene.Terms.Quarter = All(quarter);
        Enter(scene, expected);
        return scene;
    }

    private static FirmScene Populated(int slots, int living)
    {
        var scene = new FirmScene(slots);
        for (var slot = 0; slot < living; slot++)
        {
            for (var lane = 0; lane < Lanes.Block; lane++)
            {
                scene.Put(slot, lane, scene.Balanced(1 + slot + (0.1 * lane)) with { Firms = 1 + (slot % 3), Born = -((slot + lane) % living) });
            }
        }

        return scene.Run();
    }

    private static void Enter(FirmScene scene, double expected)
    {
        var cohorts = scene.Terms.Quarter[0] <= scene.Batch.Quarters ? scene.Cohorts : new AgeCohorts(1000, Lanes.Block);
        var entrants = new Entrants(scene.Batch, scene.Records, FirmScene.Cluster, cohorts);
        entrants.Add(scene.Terms, All(expected), All(3), scene.Report[ClusterReport.Records, 0], scene.Report, 0);
    }

    private static ScalarFirmTwin.Firm[] Living(FirmScene scene, int lane) =>
        [.. ScalarFirmTwin.Firm.Read(scene.Records, lane).Where(firm => firm.Firms > 0)];

    /// <summary>What the report says of the stocks is what a walk over the records finds.</summary>
    private static void AssertStocksAreARecount(FirmScene scene)
    {
        var recount = new LaneTable(ClusterReport.Total, Lanes.Block);
        for (var slot = 0; slot < scene.Records.Slots; slot++)
        {
            var state = FirmState.Load(scene.Records.Values, scene.Records.Offset(0, slot));
            StockBook.Add(state, state.Firms, Vec.One & Vector512.GreaterThan(state.Firms, Vec.Zero), scene.Terms, recount, 0);
        }

        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            Assert.All(s_stocks, row => Assert.Equal(recount.Row(row)[lane], scene.Sum(row, lane), 1e-12 * (1 + Math.Abs(recount.Row(row)[lane]))));
        }
    }

    private static void AssertCohortsAreARecount(FirmScene scene)
    {
        var report = new LaneTable(ClusterReport.Total, Lanes.Block);
        scene.Cohorts.Report(report, scene.Quarter);
        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            var total = Enumerable.Range(0, ClusterReport.Ages).Sum(age => report.Row(ClusterReport.FirmsByAge + age)[lane]);
            Assert.Equal(Living(scene, lane).Sum(firm => firm.Firms), total);
        }
    }

    private static double Normal(double x)
    {
        // Abramowitz and Stegun 26.2.17: error below 7.5e-8.
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x >= 0 ? 1 - tail : tail;
    }

    private static Vec All(double value) => Vector512.Create(value);
}
