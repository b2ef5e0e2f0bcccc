using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <content>Capital, knowledge, persons, wages, offers and observations of a city.</content>
public sealed partial class CityAgent
{
    private static readonly Vec s_half = Vector512.Create(0.5);

    private void MoveCapital(in CityReceipts receipts, in CityQuarter q, int lane)
    {
        var p = _batch.Parameters;
        var before = _state[CityState.Capital, lane];
        var worn = p[Parameter.CapitalDepreciation, lane] * before;
        _state[CityState.Capital, lane] = before - worn + q.Investment + receipts.Settlement[SettlementReceipt.Capital, lane];
        var capital = Conservation.From(_closing[CityState.Capital, lane]);
        capital.Add(-worn);
        capital.Add(q.Investment);
        capital.Add(receipts.Settlement[SettlementReceipt.Capital, lane]);
        capital.Require(_state[CityState.Capital, lane], "E11", Account.Capital, Scope(_quarter + 1, lane));
    }

    /// <remarks>
    /// Eq. E11-3: ln A_h(t+1) = ln A_h + λ_h(Δ ln X − g) + λ_h s Δ ln X + ½ k_f (lead − lead at quarter 0) + ε; lead = nearness-weighted
    /// mean ln A of zones' firms − ln A_h; s is the shift by policy: closer links carry growth itself, not growth over trend.
    /// Eq. E11-8: R_h(t+1) = (1 − δ_R) R_h + R&amp;D + ½ ψ_T · technology bought + knowledge of returning emigrants.
    /// </remarks>
    private void Learn(in CityReceipts receipts, in CityQuarter q, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var lnProductivity = _state[CityState.LnProductivity, lane];
        var lnPool = receipts.Technology[TechnologyReceipt.LnPool, lane];
        var lead = receipts.Technology[TechnologyReceipt.Lead, lane] - lnProductivity;
        var trend = p[Parameter.KnowledgeTrend, lane];
        if (quarter == 1)
        {
            _state[CityState.LnPool, lane] = lnPool - trend;
            _state[CityState.Lead, lane] = lead;
        }

        var words = KeyedRandom.Block(
            _batch.SeedBlock(lane), 0, (uint)(_world.Clusters.Count + _city), (uint)quarter, (uint)DrawPurpose.Hinterland);
        var shock = NormalQuantile.Of(KeyedRandom.Uniform53(words.Word0, words.Word1));
        var absorption = p[Parameter.HinterlandSpillover, lane];
        var next = lnProductivity
            + (absorption * (lnPool - _state[CityState.LnPool, lane] - trend))
            + (absorption * _policy.Shift(Channel.HinterlandAbsorption, lane) * (lnPool - _state[CityState.LnPool, lane]))
            + _policy.Shift(Channel.KnowledgeInflow, lane)
            + (s_half * p[Parameter.NationalCatchUp, lane] * (lead - _state[CityState.Lead, lane]))
            + (p[Parameter.HinterlandShock, lane] * shock);
        _state[CityState.LnProductivity, lane] = next;
        _state[CityState.LnPool, lane] = lnPool;
        _state[CityState.Knowledge, lane] =
            ((Vec.One - p[Parameter.RdDepreciation, lane]) * _state[CityState.Knowledge, lane]) + q.Rd
            + (s_half * p[Parameter.LicenceKnowledge, lane] * q.TechnologyPaid)
            + receipts.Talent[TalentReceipt.ReturnedKnowledge, lane];
    }

    /// <remarks>Eq. E8-7: persons(t+1) = persons + arrivals − departures + released by parks − staff of new firms + born − retired.</remarks>
    private void MovePersons(in CityReceipts receipts, int quarter, int lane)
    {
        var p = _batch.Parameters;
        Move(
            CityState.Skilled, TalentReceipt.ArriveSkilled, TalentReceipt.DepartSkilled, TalentReceipt.ReleasedSkilled, receipts,
            Vector512.Create(_initial.GraduateShare) * p[Parameter.SkilledGraduates, lane], p[Parameter.RetireSkilled, lane],
            Account.Skilled, quarter, lane);
        Move(
            CityState.Other, TalentReceipt.ArriveOther, TalentReceipt.DepartOther, TalentReceipt.ReleasedOther, receipts,
            Vector512.Create(_initial.EntrantShare) * p[Parameter.OtherEntrants, lane], p[Parameter.RetireOther, lane],
            Account.Other, quarter, lane);
    }

    private void Move(
        int row, int arrive, int depart, int released, in CityReceipts receipts, Vec born, Vec retire, Account account, int quarter, int lane)
    {
        var before = _state[row, lane];
        var retired = retire * before;
        var after = before + receipts.Talent[arrive, lane] - receipts.Talent[depart, lane] + receipts.Talent[released, lane]
            + born - retired;
        if (!Vector512.GreaterThanAll(after, Vec.Zero))
        {
            throw new ModelInvariantException(
                $"{account.Name} of {_world.Cities[_city].Code} fell to {Vector512.Min(after, Vec.Zero)} in {Quarter.FromIndex(quarter)} (eq. E6): parks took more staff than the city has.");
        }

        _state[row, lane] = after;
        var persons = Conservation.From(_closing[row, lane]);
        persons.Add(receipts.Talent[arrive, lane]);
        persons.Add(-receipts.Talent[depart, lane]);
        persons.Add(receipts.Talent[released, lane]);
        persons.Add(born);
        persons.Add(-retired);
        persons.Require(after, "E8", account, Scope(quarter, lane));
    }

    /// <remarks>Eq. E11-4: w(t+1) = ½ w + ½ θ va/persons, for each kind: the hinterland is the residual employer.</remarks>
    private void UpdateWages(in CityQuarter q, int lane)
    {
        var p = _batch.Parameters;
        var skilled = p[Parameter.CitySkilledShare, lane] * q.ValueAdded / _state[CityState.Skilled, lane];
        var other = p[Parameter.CityOtherShare, lane] * q.ValueAdded / _state[CityState.Other, lane];
        _state[CityState.WageSkilled, lane] = s_half * (_state[CityState.WageSkilled, lane] + skilled);
        _state[CityState.WageOther, lane] = s_half * (_state[CityState.WageOther, lane] + other);
    }

    /// <remarks>Eq. E11-5: Y_h = A_h K^0.435 S^0.163 L^0.402; a_hk = share_k · Y_h (constant returns: the number of firms is free).</remarks>
    private void OfferGoods(LaneTable offers, Vec valueAdded, int lane)
    {
        var p = _batch.Parameters;
        var lnOutput = _state[CityState.LnProductivity, lane]
            + (p[Parameter.HinterlandCapital, lane] * LaneMath.Log(_state[CityState.Capital, lane]))
            + (p[Parameter.HinterlandSkilled, lane] * LaneMath.Log(_state[CityState.Skilled, lane]))
            + (p[Parameter.HinterlandOther, lane] * LaneMath.Log(_state[CityState.Other, lane]));
        var output = LaneMath.Exp(lnOutput);
        for (var field = 0; field < Fields.Count; field++)
        {
            _attraction[field, lane] = output * Vector512.Create(_initial.AttractionByField[field]);
            offers[Offer.Attraction + field, lane] = _attraction[field, lane];
        }

        offers[Offer.ValueAdded, lane] = valueAdded;
        offers[Offer.Knowledge, lane] = _state[CityState.Knowledge, lane];
        offers[Offer.LnProductivity, lane] = _state[CityState.LnProductivity, lane];
    }

    private void OfferTalent(LaneTable offers, int lane)
    {
        // The nation's books sum these over all places.
        for (var row = Offer.ReleasedSkilled; row <= Offer.StaffedOther; row++)
        {
            offers[row, lane] = Vec.Zero;
        }

        var skilled = _state[CityState.Skilled, lane];
        var other = _state[CityState.Other, lane];
        var size = (skilled + other) / Vector512.Create(_initial.SkilledPersons + _initial.OtherPersons);
        var utility = _batch.Parameters[Parameter.WageUtility, lane];
        var valueSkilled = TalentUtility.Value(
            utility, _state[CityState.WageSkilled, lane] / Vector512.Create(_initial.WageSkilled), size,
            _policy.Shift(Channel.TalentAttraction, lane));
        var valueOther = TalentUtility.Value(
            utility, _state[CityState.WageOther, lane] / Vector512.Create(_initial.WageOther), size, Vec.Zero);
        offers[Offer.PoolSkilled, lane] = skilled;
        offers[Offer.PoolOther, lane] = other;
        offers[Offer.OpeningsSkilled, lane] = TalentUtility.CityOpenings(skilled);
        offers[Offer.OpeningsOther, lane] = TalentUtility.CityOpenings(other);
        offers[Offer.PullSkilled, lane] = TalentUtility.Pull(_initial.Skilled, offers[Offer.OpeningsSkilled, lane], valueSkilled);
        offers[Offer.PullOther, lane] = TalentUtility.Pull(_initial.Other, offers[Offer.OpeningsOther, lane], valueOther);
        offers[Offer.StaySkilled, lane] = Vector512.Create(_initial.Skilled.Stay) * valueSkilled;
        offers[Offer.StayOther, lane] = Vector512.Create(_initial.Other.Stay) * valueOther;
    }

    private Vec InitialValueAdded(int lane)
    {
        // Attraction at quarter 0 times market access at quarter 0.
        OfferGoods(_offers[0], Vec.Zero, lane);
        var valueAdded = Vec.Zero;
        for (var field = 0; field < Fields.Count; field++)
        {
            var access = Vector512.Create(_world.Initial.MarketAccess[(_city * Fields.Count) + field]);
            valueAdded = Vector512.FusedMultiplyAdd(_attraction[field, lane], access, valueAdded);
        }

        return valueAdded;
    }

    private void ObserveCity(in CityReceipts receipts, in CityQuarter q, int quarter, int lane)
    {
        var p = _batch.Parameters;
        var o = new LaneTable(_observations[quarter & 1], _batch.LaneCount);
        var sold = receipts.Orders[OrderReceipt.SoldToZones, lane];
        var bought = receipts.Orders[OrderReceipt.BoughtFromZones, lane];
        var technologySold = receipts.Technology[TechnologyReceipt.Income, lane];
        var toParks = receipts.Talent[TalentReceipt.ToParks, lane];
        var fromParks = receipts.Talent[TalentReceipt.FromParks, lane];
        // Eq. E11-9: spread = sold to zones + technology sold + tax and capital received + product of who comes from zones;
        // backwash = bought from zones + technology bought + product of who goes to zones. Levels, not effects.
        // Eq. E11-6: a skilled person who leaves takes along the marginal product βs va/S of the hinterland.
        var perPerson = p[Parameter.HinterlandSkilled, lane] * q.ValueAdded / _state[CityState.Skilled, lane];
        o[CityColumn.ValueAdded, lane] = q.ValueAdded;
        o[CityColumn.Spread, lane] = sold + technologySold + receipts.Settlement[SettlementReceipt.Government, lane]
            + receipts.Settlement[SettlementReceipt.Capital, lane] + (perPerson * fromParks);
        o[CityColumn.Backwash, lane] = bought + q.TechnologyPaid + (perPerson * toParks);
        o[CityColumn.Skilled, lane] = _state[CityState.Skilled, lane];
        o[CityColumn.Other, lane] = _state[CityState.Other, lane];
        o[CityColumn.Capital, lane] = _state[CityState.Capital, lane];
        o[CityColumn.Rd, lane] = q.Rd;
        o[CityColumn.Tax, lane] = q.Tax;
        o[CityColumn.PublicSpending, lane] = q.LocalTax + receipts.Settlement[SettlementReceipt.Government, lane];
        o[CityColumn.SoldToZones, lane] = sold;
        o[CityColumn.BoughtFromZones, lane] = bought;
        o[CityColumn.TechnologySold, lane] = technologySold;
        o[CityColumn.TechnologyBought, lane] = q.TechnologyPaid;
        o[CityColumn.TalentToZones, lane] = toParks;
        o[CityColumn.TalentFromZones, lane] = fromParks;
        o[CityColumn.TalentIn, lane] = receipts.Talent[TalentReceipt.ArriveSkilled, lane];
        o[CityColumn.TalentOut, lane] = receipts.Talent[TalentReceipt.DepartSkilled, lane];
        o[CityColumn.Consumption, lane] = receipts.Settlement[SettlementReceipt.Consumption, lane];
        o[CityColumn.Deposits, lane] = _state[CityState.Deposits, lane];
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            o[CityColumn.PolicyCentral + payer, lane] = _policy.Spent((Payer)payer, lane);
        }

        o[CityColumn.PolicyShortfall, lane] = _policy.Shortfall(lane);
        o[CityColumn.LnProductivity, lane] = _state[CityState.LnProductivity, lane];
    }

    private ulong[] Digest()
    {
        var digests = new ulong[_batch.LaneCount];
        for (var lane = 0; lane < digests.Length; lane += Lanes.Block)
        {
            var digest = StateDigest.LaneStart;
            for (var row = 0; row < CityState.Count; row++)
            {
                digest = StateDigest.Mix(digest, _state[row, lane]);
            }

            StateDigest.Finish(_policy.Mix(digest, lane)).CopyTo(digests.AsSpan(lane));
        }

        return digests;
    }
}
