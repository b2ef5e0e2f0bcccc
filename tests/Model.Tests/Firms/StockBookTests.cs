using CsCheck;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class StockBookTests
{
    private static readonly Gen<double[]> s_columns =
        from firms in Gen.Int[1, 50]
        from born in Gen.Int[-80, 1]
        from logs in Gen.Double[-1, 1].Array[2]
        from sizes in Gen.Double[0.1, 50].Array[8]
        select (double[])[firms, born, .. logs, .. sizes];

    [Fact]
    public void Merging_keeps_the_totals_of_every_stock_and_of_attraction() => Gen.Select(s_columns, s_columns).Sample((a, b) =>
    {
        var merged = Merge(a, b);
        Assert.Equal(a[FirmColumns.Firms] + b[FirmColumns.Firms], merged.Firms[0]);
        Assert.Equal(a[FirmColumns.Born], merged.Born[0]);
        foreach (var column in Enumerable.Range(FirmColumns.Capital, FirmColumns.Count - FirmColumns.Capital))
        {
            var total = (a[FirmColumns.Firms] * a[column]) + (b[FirmColumns.Firms] * b[column]);
            Assert.Equal(1, merged.Firms[0] * Column(merged, column) / total, 1e-14);
        }
    });

    [Fact]
    public void A_merged_record_announces_the_merged_attraction() => Gen.Select(s_columns, s_columns).Sample((a, b) =>
    {
        var merged = Merge(a, b);
        var announced = Production.Attraction(
            new FirmScene().Terms, merged.LnProductivity, merged.DemandState, Ln(merged.Capital), Ln(merged.Skilled), Ln(merged.Other));
        Assert.Equal(1, announced[0] / merged.Attraction[0], 1e-12);
    });

    [Fact]
    public void Merging_equal_records_changes_nothing_but_their_number() => s_columns.Sample(a =>
    {
        var merged = Merge(a, a);
        foreach (var column in Enumerable.Range(FirmColumns.DemandState, FirmColumns.Count - FirmColumns.DemandState))
        {
            Assert.Equal(a[column], Column(merged, column));
        }
    });

    [Fact]
    public void What_is_added_and_taken_out_again_leaves_nothing() => s_columns.Sample(a =>
    {
        var report = new LaneTable(ClusterReport.Total, Lanes.Block);
        var state = State(a);
        var terms = new FirmScene().Terms;
        StockBook.Add(state, state.Firms, Vec.Zero, terms, report, 0);
        Assert.Equal(a[FirmColumns.Firms], report.Row(ClusterReport.Firms)[3]);
        Assert.Equal(a[FirmColumns.Firms], report.Row(ClusterReport.FirmsWithLoan)[3]);
        StockBook.Remove(state, state.Firms, terms, report, 0);
        Assert.All(report.Values, value => Assert.Equal(0, value));
    });

    [Fact]
    public void The_youngest_is_found_in_its_lane_and_the_lowest_slot_wins()
    {
        var scene = new FirmScene(slots: 5);
        var firm = scene.Balanced();
        scene.Put(1, 3, firm with { Born = -7 });
        scene.Put(2, 3, firm with { Born = -2 });
        scene.Put(4, 3, firm with { Born = -2 });
        scene.Put(0, 4, firm with { Born = -90 });
        Assert.Equal(2, StockBook.Youngest(scene.Records, 3));
        Assert.Equal(0, StockBook.Youngest(scene.Records, 4));
        Assert.Equal(-1, StockBook.Youngest(scene.Records, 5));
    }

    [Fact]
    public void A_mask_selects_one_lane()
    {
        for (var i = 0; i < Lanes.Block; i++)
        {
            var masked = Vec.One & StockBook.OnlyLane(i);
            Assert.Equal(Enumerable.Range(0, Lanes.Block).Select(lane => lane == i ? 1.0 : 0), Enumerable.Range(0, Lanes.Block).Select(lane => masked[lane]));
        }
    }

    private static FirmState Merge(double[] a, double[] b) => StockBook.Merge(State(a), State(b), new FirmScene().Terms);

    private static FirmState State(double[] columns)
    {
        var record = columns.SelectMany(value => Enumerable.Repeat(value, Lanes.Block)).ToArray();
        return FirmState.Load(record, 0);
    }

    private static double Column(in FirmState state, int column)
    {
        var record = new double[FirmColumns.Count * Lanes.Block];
        state.Store(record, 0);
        return record[column * Lanes.Block];
    }

    private static Vec Ln(Vec x) => Torch.Sim.Model.Numerics.LaneMath.Log(x);
}
