using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>A city's hinterland: aggregate production, households, government, and the books of spread and backwash (E11).</summary>
public sealed partial class CityAgent : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly int _city;
    private readonly InitialCity _initial;
    private readonly PlacePolicy _policy;
    private readonly LaneTable _state;
    private readonly LaneTable _attraction;
    private readonly LaneTable _closing;
    private readonly LaneTable[] _offers;
    private readonly double[][] _observations;
    private int _quarter;

    /// <summary>Sets up a city at quarter 0.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="world">The world.</param>
    /// <param name="city">Index in <see cref="World.World.Cities"/>.</param>
    public CityAgent(FutureBatch batch, World.World world, int city)
    {
        _batch = batch;
        _world = world;
        _city = city;
        _initial = world.Initial.Cities[city];
        var lanes = batch.LaneCount;
        _state = new LaneTable(CityState.Count, lanes);
        _attraction = new LaneTable(Fields.Count, lanes);
        _offers = [new LaneTable(Offer.Count, lanes), new LaneTable(Offer.Count, lanes)];
        _observations = [new double[CityColumn.Count * lanes], new double[CityColumn.Count * lanes]];
        CityState.Fill(_state, _initial);
        var place = world.ParkCount + city;
        _policy = new PlacePolicy(batch, place, world.CodeOf(place), world.SizeOf(place).Relative, 0, isCity: true);
        _closing = new LaneTable(CityState.Knowledge, lanes);
        KeepClosing();
    }

    /// <summary>The state, for tests that tamper with it: rows of <see cref="CityState"/> × lanes.</summary>
    internal LaneTable State => _state;

    /// <summary>Offers at quarter 0, before anything has happened.</summary>
    public PlaceOffers InitialOffers()
    {
        var offers = _offers[0];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            OfferGoods(offers, InitialValueAdded(lane), lane);
            OfferTalent(offers, lane);
            offers[Offer.Deposits, lane] = _state[CityState.Deposits, lane];
            offers[Offer.Income, lane] = _state[CityState.WageSkilled, lane] * _state[CityState.Skilled, lane]
                + (_state[CityState.WageOther, lane] * _state[CityState.Other, lane]);
        }

        return new PlaceOffers(offers.Values, _observations[0], [], [], [], null);
    }

    /// <summary>One quarter: receipts in, offers out.</summary>
    public PlaceOffers Advance(int quarter, QuarterReceipts receipts)
    {
        if (quarter != _quarter + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(quarter), quarter, $"{_world.Cities[_city].Code} expects quarter {_quarter + 1}");
        }

        var lanes = _batch.LaneCount;
        var place = _world.ParkCount + _city;
        var parts = new CityReceipts(
            new LaneTable(receipts.Orders, lanes, _city * OrderReceipt.Count * lanes),
            new LaneTable(receipts.Talent, lanes, place * TalentReceipt.Count * lanes),
            new LaneTable(receipts.Technology, lanes, place * TechnologyReceipt.Count * lanes),
            new LaneTable(receipts.Settlement, lanes, _city * SettlementReceipt.Count * lanes));
        var offers = _offers[quarter & 1];
        for (var lane = 0; lane < lanes; lane += Lanes.Block)
        {
            AdvanceBlock(parts, offers, quarter, lane);
        }

        KeepClosing();
        _quarter = quarter;
        var digest = Quarter.FromIndex(quarter).IsYearEnd ? Digest() : null;
        return new PlaceOffers(offers.Values, _observations[quarter & 1], [], [], [], digest);
    }

    private void AdvanceBlock(in CityReceipts receipts, LaneTable offers, int quarter, int lane)
    {
        _policy.Begin(quarter, receipts.Settlement[SettlementReceipt.CentralCut, lane], receipts.Settlement[SettlementReceipt.CityCut, lane], lane);
        var flows = Produce(receipts, lane);
        SettleHouseholds(receipts, flows, offers, quarter, lane);
        MoveCapital(receipts, flows, lane);
        Learn(receipts, flows, quarter, lane);
        MovePersons(receipts, quarter, lane);
        ObserveCity(receipts, flows, quarter, lane);
        UpdateWages(flows, lane);
        OfferGoods(offers, flows.ValueAdded, lane);
        OfferTalent(offers, lane);
        offers[Offer.Knowledge, lane] = _state[CityState.Knowledge, lane];
        offers[Offer.TechnologyPaid, lane] = flows.TechnologyPaid;
        offers[Offer.LocalRevenue, lane] = flows.LocalTax;
        _policy.End(
            offers, new PolicyBasis(flows.ValueAdded, Vec.Zero, _state[CityState.Skilled, lane], flows.Rd, flows.LocalTax), quarter, lane);
    }

    /// <remarks>Eq. E11-1: va = Σ_k a_hk MA_k. Taxes as in E13; enterprises of the hinterland pay out all they do not invest.</remarks>
    private CityQuarter Produce(in CityReceipts receipts, int lane)
    {
        var p = _batch.Parameters;
        var q = default(CityQuarter);
        for (var field = 0; field < Fields.Count; field++)
        {
            q.ValueAdded = Vector512.FusedMultiplyAdd(
                _attraction[field, lane], receipts.Orders[OrderReceipt.MarketAccess + field, lane], q.ValueAdded);
        }

        var capital = _state[CityState.Capital, lane];
        q.Wages = (_state[CityState.WageSkilled, lane] * _state[CityState.Skilled, lane])
            + (_state[CityState.WageOther, lane] * _state[CityState.Other, lane]);
        q.ValueAddedTax = p[Parameter.VatRate, lane] * q.ValueAdded;
        var worn = p[Parameter.CapitalDepreciation, lane] * capital;
        q.Rd = p[Parameter.HinterlandRd, lane] * q.ValueAdded;
        q.RdPurchased = p[Parameter.RdPurchasedShare, lane] * q.Rd;
        var profit = Vector512.Max(Vec.Zero, q.ValueAdded - q.Wages - q.ValueAddedTax - worn - q.RdPurchased);
        q.ProfitTax = p[Parameter.ProfitTaxRate, lane] * profit;
        q.IncomeTax = p[Parameter.IncomeTaxRate, lane] * q.Wages;
        q.LocalTax = (p[Parameter.LocalVatShare, lane] * q.ValueAddedTax) + (p[Parameter.LocalProfitTaxShare, lane] * q.ProfitTax)
            + (p[Parameter.LocalIncomeTaxShare, lane] * q.IncomeTax);
        // Eq. E11-2: K* = 0.40 va/(r + δ_K + π); I = max(0, θ_K (K* − K) + δ_K K).
        var userCost = p[Parameter.InterestRate, lane] + p[Parameter.CapitalDepreciation, lane] + p[Parameter.RiskPremium, lane];
        var target = p[Parameter.HinterlandCapitalShare, lane] * q.ValueAdded / userCost;
        q.Investment = Vector512.Max(
            Vec.Zero, Vector512.FusedMultiplyAdd(p[Parameter.InvestmentSpeed, lane], target - capital, worn));
        q.TechnologyPaid = p[Parameter.TechnologyBudget, lane] * q.Rd;
        q.PaidOut = q.ValueAdded - q.Wages - q.ValueAddedTax - q.ProfitTax - q.Investment - q.RdPurchased - q.TechnologyPaid
            + receipts.Technology[TechnologyReceipt.Income, lane];
        return q;
    }

    private void SettleHouseholds(in CityReceipts receipts, in CityQuarter q, LaneTable offers, int quarter, int lane)
    {
        var credit = receipts.Settlement[SettlementReceipt.Credit, lane];
        var charge = receipts.Settlement[SettlementReceipt.Charge, lane];
        var transfer = receipts.Settlement[SettlementReceipt.Government, lane];
        var income = q.Wages - q.IncomeTax + q.PaidOut + credit;
        var before = _state[CityState.Deposits, lane];
        var after = before + income - charge;
        _state[CityState.Deposits, lane] = after;
        for (var row = Offer.ToHouseholds; row <= Offer.ToHost; row++)
        {
            offers[row, lane] = Vec.Zero;
        }

        var bank = _policy.Spent(Payer.Bank, lane);
        offers[Offer.FromBank, lane] = bank;
        offers[Offer.ToGoods, lane] = q.Investment + q.RdPurchased + q.LocalTax + transfer + bank;
        offers[Offer.ToCentral, lane] = q.Tax - q.LocalTax;
        offers[Offer.Income, lane] = Vector512.Max(income, Vec.Zero);
        // Eq. E13-4: weight in consumption = max(income + 0.25 deposits, 0.01 wages): deposits of no city drift away.
        offers[Offer.Consumption, lane] = Vector512.Max(
            Vector512.FusedMultiplyAdd(Vector512.Create(0.25), after, income), Vector512.Create(0.01) * q.Wages);
        offers[Offer.Deposits, lane] = after;
        offers[Offer.Debt, lane] = Vec.Zero;

        var money = Conservation.From(_closing[CityState.Deposits, lane]);
        money.Add(q.ValueAdded);
        money.Add(receipts.Technology[TechnologyReceipt.Income, lane]);
        money.Add(credit);
        money.Add(-charge);
        money.Add(transfer);
        money.Add(bank);
        money.Add(-offers[Offer.ToGoods, lane]);
        money.Add(-offers[Offer.ToCentral, lane]);
        money.Add(-q.TechnologyPaid);
        money.Require(after, "E13", Account.Money, Scope(quarter, lane));
    }

    // What the books held at the end of the quarter: the next balance starts here, not from the state itself, so that a leak shows.
    private void KeepClosing() => _state.Values.AsSpan(0, _closing.Values.Length).CopyTo(_closing.Values);

    private LedgerScope Scope(int quarter, int lane) => new(_batch, _world.Cities[_city].Code, quarter, lane);
}

/// <summary>A city's parts of the quarter's receipts.</summary>
internal readonly record struct CityReceipts(LaneTable Orders, LaneTable Talent, LaneTable Technology, LaneTable Settlement);
