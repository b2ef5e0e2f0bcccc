using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <content>First half of the quarter: receipts become inputs of the clusters.</content>
public sealed partial class ParkAgent
{
    private static readonly Vec s_tiny = Vector512.Create(1e-12);

    /// <remarks>Eq. E6-4: g̃(t+1) = g̃ + s (growth of GDP − g̃), from g̃ = g at quarter 0.</remarks>
    private void ReadReceipts(in ParkReceipts receipts, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var opening = _sums[(quarter - 1) & 1];
        _policy.Begin(quarter, receipts.Settlement[SettlementReceipt.CentralCut, lane], receipts.Settlement[SettlementReceipt.CityCut, lane], lane);
        _state[ParkState.LeaveSkilledBefore, lane] = _state[ParkState.LeaveSkilled, lane];
        _state[ParkState.LeaveOtherBefore, lane] = _state[ParkState.LeaveOther, lane];
        _state[ParkState.ArriveSkilled, lane] = receipts.Talent[TalentReceipt.ArriveSkilled, lane];
        _state[ParkState.ArriveOther, lane] = receipts.Talent[TalentReceipt.ArriveOther, lane];
        _state[ParkState.WillingSkilled, lane] = receipts.Talent[TalentReceipt.WillingSkilled, lane];
        _state[ParkState.WillingOther, lane] = receipts.Talent[TalentReceipt.WillingOther, lane];
        _state[ParkState.DepartSkilled, lane] = receipts.Talent[TalentReceipt.DepartSkilled, lane];
        _state[ParkState.DepartOther, lane] = receipts.Talent[TalentReceipt.DepartOther, lane];
        _state[ParkState.LeaveSkilled, lane] = p[Parameter.RetireSkilled, lane]
            + (_state[ParkState.DepartSkilled, lane] / Positive(opening[ClusterReport.Skilled, lane]));
        _state[ParkState.LeaveOther, lane] = p[Parameter.RetireOther, lane]
            + (_state[ParkState.DepartOther, lane] / Positive(opening[ClusterReport.Other, lane]));
        _state[ParkState.Grant, lane] = receipts.Capital[CapitalReceipt.Grant, lane];
        _state[ParkState.PublicEquity, lane] = receipts.Capital[CapitalReceipt.PublicEquity, lane];
        _state[ParkState.PrivateEquity, lane] = receipts.Capital[CapitalReceipt.PrivateEquity, lane];
        _state[ParkState.TechnologyIncome, lane] = receipts.Technology[TechnologyReceipt.Income, lane];
        _state[ParkState.MeanWageRatio, lane] = receipts.TalentNation[TalentReceipt.MeanWageRatio, lane];
        var growth = _state[ParkState.Growth, lane];
        _state[ParkState.Growth, lane] = Vector512.FusedMultiplyAdd(
            p[Parameter.GrowthSmoothing, lane], receipts.Nation[OrderReceipt.Growth, lane] - growth, growth);

        var lnPool = receipts.Technology[TechnologyReceipt.LnPool, lane];
        var trend = p[Parameter.KnowledgeTrend, lane];
        var before = quarter == 1 ? lnPool - trend : _state[ParkState.LnPool, lane];
        var elasticity = p[Parameter.SpilloverElasticity, lane];
        var shift = _policy.Shift(Channel.SpilloverElasticity, lane);
        _state[ParkState.Spillover, lane] = elasticity * (lnPool - before - trend) + (elasticity * shift * (lnPool - before));
        _state[ParkState.LnPool, lane] = lnPool;
    }

    private void WriteCommonInputs(int i, int lane)
    {
        var inputs = _inputs[i];
        inputs[ClusterInput.WageSkilled, lane] = _state[ParkState.WageSkilled, lane];
        inputs[ClusterInput.WageOther, lane] = _state[ParkState.WageOther, lane];
        inputs[ClusterInput.OtherPerSkilledBefore, lane] = _state[ParkState.OtherPerSkilledBefore, lane];
        inputs[ClusterInput.LeaveSkilled, lane] = _state[ParkState.LeaveSkilled, lane];
        inputs[ClusterInput.LeaveOther, lane] = _state[ParkState.LeaveOther, lane];
        inputs[ClusterInput.ExpectedLeaveSkilledBefore, lane] = _state[ParkState.LeaveSkilledBefore, lane];
        inputs[ClusterInput.ExpectedLeaveOtherBefore, lane] = _state[ParkState.LeaveOtherBefore, lane];
        inputs[ClusterInput.LnAgglomeration, lane] = _lnAgglomeration[i, lane];
    }

    /// <remarks>Eq. E3-2: real R&amp;D = R&amp;D · ((w/w0)/national mean of w/w0)^(−ε), w the wage of skilled staff.</remarks>
    private void WriteQuarterInputs(int i, in ParkReceipts receipts, int lane)
    {
        var inputs = _inputs[i];
        var opening = _sums[_quarter & 1];
        var field = (int)_world.Clusters[_clusters[i]].Field;
        inputs[ClusterInput.MarketAccess, lane] = receipts.Orders[OrderReceipt.MarketAccess + field, lane];
        inputs[ClusterInput.FillSkilled, lane] = receipts.Talent[TalentReceipt.FillSkilled, lane];
        inputs[ClusterInput.FillOther, lane] = receipts.Talent[TalentReceipt.FillOther, lane];
        inputs[ClusterInput.TechnologyIncomeRate, lane] =
            _state[ParkState.TechnologyIncome, lane] / Positive(opening[ClusterReport.Knowledge, lane]);
        inputs[ClusterInput.EquityRate, lane] =
            (_state[ParkState.PublicEquity, lane] + _state[ParkState.PrivateEquity, lane])
            / Positive(opening[ClusterReport.YoungAttraction, lane]);
        inputs[ClusterInput.GrantRate, lane] = _state[ParkState.Grant, lane] / Positive(opening[ClusterReport.Attraction, lane]);
        inputs[ClusterInput.Spillover, lane] = _state[ParkState.Spillover, lane];
        var relativeWage = _state[ParkState.WageSkilled, lane]
            / (Vector512.Create(_initial.WageSkilled) * _state[ParkState.MeanWageRatio, lane]);
        inputs[ClusterInput.RdDeflator, lane] =
            LaneMath.Exp(-_batch.Parameters[Parameter.RdWageDeflator, lane] * LaneMath.Log(relativeWage))
            * _policy.Scale(Channel.RdEfficiency, lane);
        var share = _valueAddedOfCluster[i, lane] / Positive(opening[ClusterReport.ValueAdded, lane]);
        inputs[ClusterInput.FoundersSkilled, lane] = share * receipts.Talent[TalentReceipt.FoundersSkilled, lane];
        inputs[ClusterInput.FoundersOther, lane] = share * receipts.Talent[TalentReceipt.FoundersOther, lane];
        inputs[ClusterInput.RelocationHazard, lane] = receipts.Capital[CapitalReceipt.RelocationHazard, lane];
        inputs[ClusterInput.GdpIndex, lane] = receipts.Nation[OrderReceipt.GdpIndex, lane];
        foreach (var channel in ClusterInput.Policied)
        {
            inputs[ClusterInput.RowOf(channel), lane] = _policy.Shift(channel, lane);
        }

        inputs[ClusterInput.RowOf(Channel.InputCost), lane] = InputCost(opening, lane);
    }

    /// <summary>What firms must spend over value added: the channel, and their own part of the costs of levers.</summary>
    private Vec InputCost(LaneTable opening, int lane) =>
        _policy.Shift(Channel.InputCost, lane) + (_policy.Spent(Payer.Firm, lane) / Positive(opening[ClusterReport.ValueAdded, lane]));

    private static Vec Positive(Vec value) => Vector512.Max(value, s_tiny);
}
