using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;

namespace Torch.Sim.Model.Tests.Firms;

/// <summary>The pass over the firms and its scalar twin have the same bits.</summary>
public sealed class ScalarFirmTwinTests
{
    private const int Quarters = 12;
    private const int Slots = 75;
    private const int Cluster = 17;

    [Fact]
    public void The_pass_has_the_bits_of_one_firm_after_the_other()
    {
        // Two blocks, so that the second is looked up at its offset.
        var batch = Samples.Batch(Samples.SteadyPath(Quarters), Quarters, [.. Enumerable.Range(0, 2 * Lanes.Block).Select(Restless)]);
        var records = RandomRecords.Of(batch.LaneCount, Slots);
        var happened = new double[ClusterReport.Count];
        for (var quarter = 1; quarter <= Quarters; quarter++)
        {
            for (var lane = 0; lane < batch.LaneCount; lane += Lanes.Block)
            {
                RunBoth(batch, records, quarter, lane, happened);
            }
        }

        // The comparison would be worth little if nothing had happened.
        int[] rows =
        [
            ClusterReport.Exits, ClusterReport.MovedOut, ClusterReport.LoansNew, ClusterReport.LoansRepaid, ClusterReport.DismissedSkilled,
            ClusterReport.ConstrainedFirms, ClusterReport.EstateToBank, ClusterReport.Dividends, ClusterReport.TechnologyBought,
        ];
        Assert.All(rows, row => Assert.True(happened[row] > 0, $"row {row} stayed zero"));
        Assert.Contains(0.0, Column(records, FirmColumns.Firms));
    }

    /// <summary>New loans and overdrafts once shared a sum; its order followed the ends of tiles, and those which slots lived in other lanes.</summary>
    [Fact]
    public void Sums_of_a_lane_do_not_depend_on_which_slots_live_in_other_lanes()
    {
        var batch = Samples.Batch(Samples.SteadyPath(Quarters), Quarters, [.. Enumerable.Range(0, Lanes.Block).Select(Restless)]);
        var full = RandomRecords.Of(Lanes.Block, Slots);
        var alone = RandomRecords.Copy(full, Lanes.Block);
        RandomRecords.Free(alone, 1);

        var (reportFull, _) = RunPass(batch, full, 1, 0);
        var (reportAlone, _) = RunPass(batch, alone, 1, 0);
        for (var row = 0; row < ClusterReport.Count; row++)
        {
            AssertSameBits(reportFull.Row(row)[0], reportAlone.Row(row)[0], $"row {row}");
        }
    }

    /// <summary>Different seeds and parameters in every lane, and much of everything rare.</summary>
    private static Sample Restless(int lane) => new(100 + (7 * lane))
    {
        Changes = new Dictionary<Parameter, double>
        {
            [Parameter.ExitYear1] = 0.10 + (0.01 * lane),
            [Parameter.ExitLater] = 0.30,
            [Parameter.BreakthroughRate] = 0.05 + (0.002 * lane),
            [Parameter.BreakthroughTail] = 4 + (0.1 * lane),
            [Parameter.LoanLogit] = -0.5 + (0.1 * lane),
            [Parameter.LoanMaturityQuarters] = 4 + lane,
            [Parameter.OverheadPersons] = 6 + lane,
            [Parameter.ShockScale] = 0.05 + (0.01 * lane),
            [Parameter.DemandShock] = 0.2,
            [Parameter.InsolvencyHazard] = 0.2,
            [Parameter.CashBuffer] = 0.3 + (0.04 * lane),
            [Parameter.RelocationFollow] = 0.6 + (0.02 * lane),
        },
    };

    private static void RunBoth(FutureBatch batch, FirmStore records, int quarter, int lane, double[] happened)
    {
        var before = Enumerable.Range(lane, Lanes.Block).Select(l => ScalarFirmTwin.Firm.Read(records, l)).ToArray();
        var (report, movers) = RunPass(batch, records, quarter, lane);
        var terms = TermsOf(batch, quarter, lane);
        for (var i = 0; i < Lanes.Block; i++)
        {
            var firms = before[i];
            var sums = new ScalarFirmTwin.Sums();
            var leaving = new List<ScalarFirmTwin.Mover>();
            var follow = batch.Parameters[Parameter.RelocationFollow, lane][i];
            ScalarFirmTwin.Run(
                firms, new ScalarFirmTwin.Terms(terms, i, follow), new ScalarFirmTwin.Draws(batch.Seeds[lane + i], Cluster, quarter), sums, leaving);
            sums.Finish();
            for (var row = 0; row < ClusterReport.Count; row++)
            {
                AssertSameBits(sums.Rows[row], report.Row(row)[lane + i], $"quarter {quarter}, lane {lane + i}, row {row}");
                happened[row] += sums.Rows[row];
            }

            var actual = ScalarFirmTwin.Firm.Read(records, lane + i);
            for (var slot = 0; slot < Slots; slot++)
            {
                AssertSameBits(firms[slot].Columns(), actual[slot].Columns(), $"quarter {quarter}, lane {lane + i}, slot {slot}");
            }

            var moved = movers.Where(mover => mover.Lane == lane + i).ToArray();
            Assert.Equal(leaving.Select(mover => mover.Slot), moved.Select(mover => mover.Slot));
            Assert.All(leaving.Zip(moved), pair => AssertSameBits(pair.First.Firm.Columns(), pair.Second.Columns, "mover"));
        }
    }

    private static (LaneTable Report, List<MovingFirm> Movers) RunPass(FutureBatch batch, FirmStore records, int quarter, int lane)
    {
        var report = new LaneTable(ClusterReport.Total, batch.LaneCount);
        var movers = new List<MovingFirm>();
        var cohorts = new AgeCohorts(Quarters, batch.LaneCount);
        var follow = batch.Parameters[Parameter.RelocationFollow, lane];
        var ended = new EndedFirms(report, cohorts, movers, Cluster, quarter, follow, lane);
        var sums = default(FirmSums);
        FirmPass.Run(
            records, lane / Lanes.Block, TermsOf(batch, quarter, lane), new FirmDraws(batch.SeedBlock(lane), Cluster, quarter), ref sums, ended);
        sums.Store(report, lane);
        return (report, movers);
    }

    /// <summary>Inputs and means that differ between lanes and quarters.</summary>
    private static FirmTerms TermsOf(FutureBatch batch, int quarter, int lane)
    {
        var inputs = new LaneTable(ClusterInput.Count, batch.LaneCount);
        var means = new LaneTable(ClusterMean.Count, batch.LaneCount);
        for (var l = 0; l < batch.LaneCount; l++)
        {
            double Vary(int row, double middle, double spread) =>
                middle * (1 + (spread * ((2 * KeyedRandom.Uniform(KeyedRandom.Block(1, (uint)row, (uint)l, (uint)quarter, 0).Word0)) - 1)));
            void Set(int row, double middle, double spread) => inputs.Row(row)[l] = Vary(row, middle, spread);
            Set(ClusterInput.MarketAccess, 1, 0.2);
            Set(ClusterInput.WageSkilled, 0.05, 0.1);
            Set(ClusterInput.WageOther, 0.03, 0.1);
            Set(ClusterInput.OtherPerSkilledBefore, 0.8, 0.1);
            Set(ClusterInput.LeaveSkilled, 0.02, 0.5);
            Set(ClusterInput.LeaveOther, 0.015, 0.5);
            Set(ClusterInput.FillSkilled, 0.7, 0.4);
            Set(ClusterInput.FillOther, 0.8, 0.2);
            Set(ClusterInput.ExpectedLeaveSkilledBefore, 0.02, 0.5);
            Set(ClusterInput.ExpectedLeaveOtherBefore, 0.015, 0.5);
            Set(ClusterInput.TechnologyIncomeRate, 0.01, 1);
            Set(ClusterInput.EquityRate, 0.02, 1);
            Set(ClusterInput.GrantRate, 0.02, 1);
            Set(ClusterInput.LnAgglomeration, 0.02, 1);
            Set(ClusterInput.Spillover, 0.001, 1);
            Set(ClusterInput.RdDeflator, 1, 0.1);
            Set(ClusterInput.RelocationHazard, 0.03, 1);
            Set(ClusterInput.GdpIndex, 1, 0.1);
            means.Row(ClusterMean.LnProductivity)[l] = Vary(100, -1.5, 0.2);
            means.Row(ClusterMean.Knowledge)[l] = Vary(101, 10, 0.3);
            means.Row(ClusterMean.LnSkilled)[l] = Vary(102, 4, 0.1);
        }

        return FirmTerms.Load(batch, inputs, means, quarter, lane);
    }

    private static IEnumerable<double> Column(FirmStore records, int column) =>
        records.Records.ToArray().Where((_, i) => i / Lanes.Block % FirmColumns.Count == column);

    private static void AssertSameBits(double[] expected, double[] actual, string where)
    {
        for (var column = 0; column < expected.Length; column++)
        {
            AssertSameBits(expected[column], actual[column], $"{where}, column {column}");
        }
    }

    private static void AssertSameBits(double expected, double actual, string where) => Assert.True(
        BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"{where}: twin {expected:R}, pass {actual:R}");
}
