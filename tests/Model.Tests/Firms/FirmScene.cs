using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Tests.Firms;

/// <summary>
/// A cluster in which nothing happens by chance: default parameters, all vacancies filled, nobody leaves, no loans, no shocks, no exits. A test
/// switches on what it is about.
/// </summary>
internal sealed class FirmScene
{
    internal const int Cluster = 5;
    internal const double WageSkilled = 0.05, WageOther = 0.03;

    /// <summary>Terms of all firms, free to be changed.</summary>
    internal FirmTerms Terms;

    internal FirmScene(int slots = 1, int quarter = 1)
    {
        Quarter = quarter;
        Batch = Samples.Batch(Samples.SteadyPath(8), 8, [.. Enumerable.Range(1, Lanes.Block).Select(seed => new Sample(seed))]);
        Records = new FirmStore(slots, Lanes.Block);
        RandomRecords.Free(Records, 0);
        Report = new LaneTable(ClusterReport.Total, Lanes.Block);
        Cohorts = new AgeCohorts(Batch.Quarters, Lanes.Block);
        Terms = Quiet();
    }

    internal FutureBatch Batch { get; }

    internal int Quarter { get; set; }

    internal FirmStore Records { get; }

    internal LaneTable Report { get; }

    internal List<MovingFirm> Movers { get; } = [];

    internal AgeCohorts Cohorts { get; }

    /// <summary>A firm at all its targets that sells <paramref name="valueAdded"/>, 20 quarters old, with cash of half a quarter's value added.</summary>
    internal ScalarFirmTwin.Firm Balanced(double valueAdded = 1)
    {
        var firm = new ScalarFirmTwin.Firm
        {
            Firms = 1,
            Born = Quarter - 20,
            Capital = Terms.CapitalTarget[0] * valueAdded,
            Skilled = Terms.SkilledTarget[0] * valueAdded,
            SkilledTarget = Terms.SkilledTarget[0] * valueAdded,
            Other = Terms.SkilledTarget[0] * Terms.OtherPerSkilled[0] * valueAdded,
            Knowledge = 1.3 * valueAdded,
            Cash = 0.5 * valueAdded,
            Attraction = valueAdded / Terms.MarketAccess[0],
        };
        firm.LnProductivity = Production.LnProductivityFor(
            Terms, Vector512.Create(LaneMath.Log(firm.Attraction)), Vec.Zero, Vector512.Create(LaneMath.Log(firm.Capital)),
            Vector512.Create(LaneMath.Log(firm.Skilled)), Vector512.Create(LaneMath.Log(firm.Other)))[0];
        return firm;
    }

    /// <summary>Puts a firm into a slot of every lane.</summary>
    internal void Put(int slot, ScalarFirmTwin.Firm firm)
    {
        for (var lane = 0; lane < Lanes.Block; lane++)
        {
            Put(slot, lane, firm);
        }
    }

    /// <summary>Puts a firm into a slot of one lane.</summary>
    internal void Put(int slot, int lane, ScalarFirmTwin.Firm firm)
    {
        var columns = firm.Columns();
        for (var column = 0; column < columns.Length; column++)
        {
            Records.At(lane, slot, column) = columns[column];
        }

        Cohorts.Add(lane, firm.Born, firm.Firms);
    }

    internal ScalarFirmTwin.Firm At(int slot, int lane = 0) => ScalarFirmTwin.Firm.Read(Records, lane)[slot];

    /// <summary>A number of the report.</summary>
    internal double Sum(int row, int lane = 0) => Report.Row(row)[lane];

    /// <summary>Runs the pass over the firms.</summary>
    internal FirmScene Run(double follow = 0.7)
    {
        Report.Values.AsSpan().Clear();
        Movers.Clear();
        Terms.Quarter = Vector512.Create((double)Quarter);
        var ended = new EndedFirms(Report, Cohorts, Movers, Cluster, Quarter, Vector512.Create(follow), 0);
        var sums = default(FirmSums);
        FirmPass.Run(Records, 0, Terms, new FirmDraws(Batch.SeedBlock(0), Cluster, Quarter), ref sums, ended);
        sums.Store(Report, 0);
        Quarter++;
        return this;
    }

    private FirmTerms Quiet()
    {
        var inputs = new LaneTable(ClusterInput.Count, Lanes.Block);
        inputs.Row(ClusterInput.MarketAccess).Fill(2);
        inputs.Row(ClusterInput.WageSkilled).Fill(WageSkilled);
        inputs.Row(ClusterInput.WageOther).Fill(WageOther);
        inputs.Row(ClusterInput.OtherPerSkilledBefore).Fill(
            Samples.Defaults[(int)Parameter.OtherElasticity] * WageSkilled / (Samples.Defaults[(int)Parameter.SkilledElasticity] * WageOther));
        inputs.Row(ClusterInput.FillSkilled).Fill(1);
        inputs.Row(ClusterInput.FillOther).Fill(1);
        inputs.Row(ClusterInput.RdDeflator).Fill(1);
        inputs.Row(ClusterInput.GdpIndex).Fill(1);
        var means = new LaneTable(ClusterMean.Count, Lanes.Block);
        means.Row(ClusterMean.Knowledge).Fill(1.3);
        means.Row(ClusterMean.LnSkilled).Fill(1);
        var terms = FirmTerms.Load(Batch, inputs, means, Quarter, 0);
        terms.Overhead = Vec.Zero;
        terms.LoanFlow = terms.Maturity = Vec.Zero;
        terms.CommonStep = Vec.Zero;
        terms.Drift = terms.CatchUp = terms.Erosion = terms.ShockScale = terms.BreakthroughRate = terms.DemandShock = Vec.Zero;
        terms.Hazard1 = terms.Hazard2 = terms.Hazard3 = terms.Hazard4 = terms.Hazard5 = terms.Insolvency = terms.Relocation = Vec.Zero;
        return terms;
    }
}
