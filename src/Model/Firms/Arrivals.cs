using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Firms that arrive from another park: into the first free slot, or merged into the youngest record (E9).</summary>
internal static class Arrivals
{
    internal static void Settle(
        MovingFirm firm, FirmStore firms, in FirmTerms terms, LaneTable report, AgeCohorts cohorts, int lane)
    {
        var i = firm.Lane - lane;
        var only = StockBook.OnlyLane(i);
        var state = Read(firm.Columns);
        // It sells again from next quarter on, under the conditions of its new place.
        state.Attraction = Production.Attraction(
            terms, state.LnProductivity, state.DemandState,
            LaneMath.Log(state.Capital), LaneMath.Log(state.Skilled), LaneMath.Log(state.Other));
        var slot = FreeSlot(firms, lane + i);
        var number = state.Firms & only;
        Book(state, number, report, lane);
        if (slot >= 0)
        {
            state.StoreWhere(firms.Values, firms.Offset(lane / Lanes.Block, slot), only);
            StockBook.Add(state, number, Vec.One & only, terms, report, lane);
            cohorts.Add(firm.Lane, state.Born[0], state.Firms[0]);
            return;
        }

        var youngest = StockBook.Youngest(firms, lane + i);
        var offset = firms.Offset(lane / Lanes.Block, youngest);
        var host = FirmState.Load(firms.Values, offset);
        var merged = StockBook.Merge(host, state, terms);
        StockBook.Remove(host, host.Firms & only, terms, report, lane);
        StockBook.Add(merged, merged.Firms & only, Vec.Zero, terms, report, lane);
        merged.StoreWhere(firms.Values, offset, only);
        cohorts.Add(firm.Lane, host.Born[i], state.Firms[0]);
    }

    private static void Book(in FirmState f, Vec firms, LaneTable report, int lane)
    {
        report.Add(ClusterReport.MovedIn, lane, firms);
        report.Add(ClusterReport.MovedInSkilled, lane, firms * f.Skilled);
        report.Add(ClusterReport.MovedInOther, lane, firms * f.Other);
        report.Add(ClusterReport.MovedInCapital, lane, firms * f.Capital);
        report.Add(ClusterReport.MovedInCash, lane, firms * f.Cash);
        report.Add(ClusterReport.MovedInDebt, lane, firms * f.Debt);
    }

    private static int FreeSlot(FirmStore firms, int lane)
    {
        for (var slot = 0; slot < firms.Slots; slot++)
        {
            if (firms.At(lane, slot, FirmColumns.Firms) == 0)
            {
                return slot;
            }
        }

        return -1;
    }

    private static FirmState Read(double[] columns)
    {
        FirmState f;
        f.Firms = Vector512.Create(columns[FirmColumns.Firms]);
        f.Born = Vector512.Create(columns[FirmColumns.Born]);
        f.LnProductivity = Vector512.Create(columns[FirmColumns.LnProductivity]);
        f.DemandState = Vector512.Create(columns[FirmColumns.DemandState]);
        f.Capital = Vector512.Create(columns[FirmColumns.Capital]);
        f.Skilled = Vector512.Create(columns[FirmColumns.Skilled]);
        f.Other = Vector512.Create(columns[FirmColumns.Other]);
        f.Knowledge = Vector512.Create(columns[FirmColumns.Knowledge]);
        f.Cash = Vector512.Create(columns[FirmColumns.Cash]);
        f.Debt = Vector512.Create(columns[FirmColumns.Debt]);
        f.Attraction = Vector512.Create(columns[FirmColumns.Attraction]);
        f.SkilledTarget = Vector512.Create(columns[FirmColumns.SkilledTarget]);
        return f;
    }
}
