using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <content>What observers see, and the fingerprint.</content>
public sealed partial class ParkAgent
{
    private void Observe(LaneTable sums, in ParkTaxes tax, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var o = new LaneTable(_observations[quarter & 1], _batch.LaneCount);
        var valueAdded = sums[ClusterReport.ValueAdded, lane];
        var fund = _state[ParkState.Grant, lane] + _state[ParkState.PublicEquity, lane];
        o[ParkColumn.ValueAdded, lane] = valueAdded;
        o[ParkColumn.Revenue, lane] = valueAdded * Vector512.Create(Production.RevenuePerValueAdded);
        o[ParkColumn.Firms, lane] = sums[ClusterReport.Firms, lane];
        o[ParkColumn.Entries, lane] = sums[ClusterReport.Entries, lane];
        o[ParkColumn.Exits, lane] = sums[ClusterReport.Exits, lane];
        o[ParkColumn.Skilled, lane] = sums[ClusterReport.Skilled, lane];
        o[ParkColumn.Other, lane] = sums[ClusterReport.Other, lane];
        o[ParkColumn.Capital, lane] = sums[ClusterReport.Capital, lane];
        o[ParkColumn.Rd, lane] = sums[ClusterReport.Rd, lane];
        o[ParkColumn.Tax, lane] = tax.Total;
        var energy = _state[ParkState.EnergyIntensity, lane] * valueAdded;
        o[ParkColumn.Energy, lane] = energy;
        // Eq. E14-2: the factor of 2024Q4 declines by 1 % a year.
        var age = Vector512.Create((double)(quarter - 20));
        o[ParkColumn.Co2, lane] = energy * p[Parameter.CarbonFactor, lane] * LaneMath.Exp(-(p[Parameter.CarbonDecline, lane] * age));
        o[ParkColumn.TalentIn, lane] = _state[ParkState.ArriveSkilled, lane];
        o[ParkColumn.TalentOut, lane] = _state[ParkState.DepartSkilled, lane];
        o[ParkColumn.CapitalIn, lane] = fund + _state[ParkState.PrivateEquity, lane] + sums[ClusterReport.MovedInCapital, lane];
        o[ParkColumn.CapitalOut, lane] =
            (Vector512.Create(0.5) * sums[ClusterReport.Dividends, lane]) + sums[ClusterReport.MovedOutCapital, lane];
        o[ParkColumn.TechnologyBought, lane] = sums[ClusterReport.TechnologyBought, lane];
        o[ParkColumn.TechnologySold, lane] = _state[ParkState.TechnologyIncome, lane];
        o[ParkColumn.PublicSpending, lane] = tax.Local + tax.HalfRent - tax.Sponsor - tax.Host + fund;
        o[ParkColumn.PublicFund, lane] = fund;
        ObserveFirms(sums, tax, o, lane);
    }

    private void ObserveFirms(LaneTable sums, in ParkTaxes tax, LaneTable o, int lane)
    {
        o[ParkColumn.Profit, lane] = sums[ClusterReport.Profit, lane];
        o[ParkColumn.Wages, lane] = tax.Wages;
        o[ParkColumn.WageSkilled, lane] = _state[ParkState.WageSkilled, lane] * Vector512.Create(4e6);
        o[ParkColumn.Investment, lane] = sums[ClusterReport.Investment, lane];
        o[ParkColumn.Knowledge, lane] = sums[ClusterReport.Knowledge, lane];
        o[ParkColumn.Loans, lane] = sums[ClusterReport.Debt, lane];
        o[ParkColumn.LoansWrittenOff, lane] = sums[ClusterReport.ExitDebt, lane] - sums[ClusterReport.EstateToBank, lane];
        o[ParkColumn.FirmsWithLoan, lane] = sums[ClusterReport.FirmsWithLoan, lane];
        o[ParkColumn.ConstrainedFirms, lane] = sums[ClusterReport.ConstrainedFirms, lane];
        o[ParkColumn.MovedIn, lane] = sums[ClusterReport.MovedIn, lane];
        o[ParkColumn.MovedOut, lane] = sums[ClusterReport.MovedOut, lane];
        o[ParkColumn.LnProductivity, lane] = _state[ParkState.LnProductivity, lane];
        var weighted = Vec.Zero;
        for (var i = 0; i < _clusters.Count; i++)
        {
            weighted += _lnAgglomeration[i, lane] * _valueAddedOfCluster[i, lane];
        }

        for (var payer = 0; payer < Payers.Count; payer++)
        {
            o[ParkColumn.PolicyCentral + payer, lane] = _policy.Spent((Payer)payer, lane);
        }

        o[ParkColumn.PolicyShortfall, lane] = _policy.Shortfall(lane);
        o[ParkColumn.LnAgglomeration, lane] = weighted / Positive(sums[ClusterReport.ValueAdded, lane]);
        if (Enclave is not null)
        {
            o[ParkColumn.Count, lane] = tax.Local;
            o[ParkColumn.Count + 1, lane] = tax.Sponsor;
            o[ParkColumn.Count + 2, lane] = tax.Host;
        }
    }

    private void ObserveClusters(IReadOnlyList<LaneTable> reports, int quarter, int lane)
    {
        var values = _clusterObservations[quarter & 1];
        for (var i = 0; i < reports.Count; i++)
        {
            var report = reports[i];
            var o = new LaneTable(values, _batch.LaneCount, i * ClusterColumn.Count * _batch.LaneCount);
            o[ClusterColumn.ValueAdded, lane] = report[ClusterReport.ValueAdded, lane];
            o[ClusterColumn.Firms, lane] = report[ClusterReport.Firms, lane];
            o[ClusterColumn.Entries, lane] = report[ClusterReport.Entries, lane];
            o[ClusterColumn.Exits, lane] = report[ClusterReport.Exits, lane];
            o[ClusterColumn.Skilled, lane] = report[ClusterReport.Skilled, lane];
            o[ClusterColumn.Other, lane] = report[ClusterReport.Other, lane];
            o[ClusterColumn.Capital, lane] = report[ClusterReport.Capital, lane];
            o[ClusterColumn.Rd, lane] = report[ClusterReport.Rd, lane];
            o[ClusterColumn.LnProductivity, lane] =
                report[ClusterReport.LnProductivity, lane] / Positive(report[ClusterReport.Firms, lane]);
            o[ClusterColumn.ConstrainedFirms, lane] = report[ClusterReport.ConstrainedFirms, lane];
            o[ClusterColumn.FirmsWithLoan, lane] = report[ClusterReport.FirmsWithLoan, lane];
        }
    }

    private void ObserveDemography(LaneTable sums, int quarter)
    {
        var o = new LaneTable(_demography[quarter & 1], _batch.LaneCount);
        for (var age = 0; age < ClusterReport.Ages; age++)
        {
            sums.Row(ClusterReport.FirmsByAge + age).CopyTo(o.Row(3 * age));
            o.Row((3 * age) + 1).Clear();
            sums.Row(ClusterReport.ExitsByAge + age).CopyTo(o.Row((3 * age) + 2));
        }

        sums.Row(ClusterReport.Entries).CopyTo(o.Row(1));
    }

    private ulong[] Digest(IReadOnlyList<ulong[]> clusters)
    {
        var digests = new ulong[_batch.LaneCount];
        for (var lane = 0; lane < digests.Length; lane += Lanes.Block)
        {
            var digest = StateDigest.LaneStart;
            for (var row = 0; row < ParkState.StateRows; row++)
            {
                digest = StateDigest.Mix(digest, _state[row, lane]);
            }

            digest = _policy.Mix(digest, lane);
            for (var i = 0; i < clusters.Count; i++)
            {
                digest = StateDigest.Mix(digest, _lnAgglomeration[i, lane]);
                digest = StateDigest.Mix(digest, Vector512.Create(clusters[i].AsSpan(lane, Lanes.Block)));
            }

            StateDigest.Finish(digest).CopyTo(digests.AsSpan(lane));
        }

        return digests;
    }
}
