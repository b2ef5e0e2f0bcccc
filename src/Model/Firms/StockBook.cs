using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Records that come or merge after the pass over the firms: their stocks in the cluster's report.</summary>
internal static class StockBook
{
    /// <summary>Adds the stocks of a record to the report of its cluster.</summary>
    internal static void Add(in FirmState f, Vec firms, Vec newRecord, in FirmTerms terms, LaneTable report, int lane)
    {
        var vacant = Staff.VacanciesOf(terms, f.SkilledTarget, f.Skilled, f.Other);
        var age = terms.Quarter + Vec.One - f.Born;
        report.Add(ClusterReport.Firms, lane, firms);
        report.Add(ClusterReport.Skilled, lane, firms * f.Skilled);
        report.Add(ClusterReport.Other, lane, firms * f.Other);
        report.Add(ClusterReport.Capital, lane, firms * f.Capital);
        report.Add(ClusterReport.Cash, lane, firms * f.Cash);
        report.Add(ClusterReport.Debt, lane, firms * f.Debt);
        report.Add(ClusterReport.Knowledge, lane, firms * f.Knowledge);
        report.Add(ClusterReport.Attraction, lane, firms * f.Attraction);
        report.Add(ClusterReport.YoungAttraction, lane, firms * f.Attraction * Production.Youth(age));
        report.Add(ClusterReport.WantedSkilled, lane, firms * vacant.Skilled);
        report.Add(ClusterReport.WantedOther, lane, firms * vacant.Other);
        report.Add(ClusterReport.LnProductivity, lane, firms * f.LnProductivity);
        report.Add(ClusterReport.FirmsWithLoan, lane, firms & Vector512.GreaterThan(f.Debt, Vec.Zero));
        report.Add(ClusterReport.Records, lane, newRecord);
    }

    /// <summary>Takes the stocks of a record out of the report; the number of records stays.</summary>
    internal static void Remove(in FirmState f, Vec firms, in FirmTerms terms, LaneTable report, int lane) =>
        Add(f, -firms, Vec.Zero, terms, report, lane);

    /// <summary>One record for the firms of two: totals of every stock and of attraction are kept, productivity follows by inversion.</summary>
    internal static FirmState Merge(in FirmState a, in FirmState b, in FirmTerms terms)
    {
        var firms = a.Firms + b.Firms;
        var wa = a.Firms / firms;
        var wb = b.Firms / firms;
        FirmState m;
        m.Firms = firms;
        m.Born = a.Born;
        m.DemandState = (wa * a.DemandState) + (wb * b.DemandState);
        m.Capital = (wa * a.Capital) + (wb * b.Capital);
        m.Skilled = (wa * a.Skilled) + (wb * b.Skilled);
        m.Other = (wa * a.Other) + (wb * b.Other);
        m.Knowledge = (wa * a.Knowledge) + (wb * b.Knowledge);
        m.Cash = (wa * a.Cash) + (wb * b.Cash);
        m.Debt = (wa * a.Debt) + (wb * b.Debt);
        m.Attraction = (wa * a.Attraction) + (wb * b.Attraction);
        m.SkilledTarget = (wa * a.SkilledTarget) + (wb * b.SkilledTarget);
        m.LnProductivity = Production.LnProductivityFor(
            terms, LaneMath.Log(m.Attraction), m.DemandState, LaneMath.Log(m.Capital), LaneMath.Log(m.Skilled), LaneMath.Log(m.Other));
        return m;
    }

    /// <summary>The slot of the youngest living record of one lane; the lowest slot among equals.</summary>
    internal static int Youngest(FirmStore firms, int lane)
    {
        var best = -1;
        var born = double.NegativeInfinity;
        for (var slot = 0; slot < firms.Slots; slot++)
        {
            if (firms.At(lane, slot, FirmColumns.Firms) > 0 && firms.At(lane, slot, FirmColumns.Born) > born)
            {
                born = firms.At(lane, slot, FirmColumns.Born);
                best = slot;
            }
        }

        return best;
    }

    /// <summary>A mask that selects one lane of a block.</summary>
    internal static Vec OnlyLane(int i) =>
        Vector512.Equals(Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7), Vector512.Create((double)i));
}
