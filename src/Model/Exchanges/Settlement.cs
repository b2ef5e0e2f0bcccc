using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Money that moves to an address: households, central government, the bank, partners of enclave contracts (E5, E13).</summary>
/// <remarks>
/// Eq. E13-3: consumption is the residual of income: C = Σ va − purchases of firms and of governments; the central government spends its taxes
/// on the public fund and on goods. Eq. E5-5: the bank pays out 98 % of its interest; what it writes off it loses. Nothing is outside:
/// Σ deposits + bank equity − Σ loans is constant but for what is on its way.
/// </remarks>
public sealed class Settlement : ILaneStateful
{
    /// <summary>Part of its interest that the bank pays out.</summary>
    internal static readonly Vec PaidOut = Vector512.Create(0.98);

    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly FrozenReceipts _frozen;
    private readonly LaneTable[] _bank;
    private readonly double[][] _receipts;
    private int _quarter;

    /// <summary>Sets up the settlement with a bank without equity.</summary>
    public Settlement(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _frozen = new FrozenReceipts(batch);
        // Two: one quarter reads what the last one left, so that the last can be cleared again under another policy.
        _bank = [new LaneTable(1, batch.LaneCount), new LaneTable(1, batch.LaneCount)];
        var size = world.Cities.Count * SettlementReceipt.Count * batch.LaneCount;
        _receipts = [new double[size], new double[size]];
    }

    /// <summary>Equity of the bank, 1 × lanes, for the fingerprint.</summary>
    public LaneTable State => _bank[_quarter & 1];

    /// <inheritdoc/>
    public string StateName => "settlement";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        to.Rows("bank", _bank[(to.Quarter - 1) & 1]);
        _frozen.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        from.Rows("bank", _bank[(from.Quarter - 1) & 1]);
        _frozen.Load(from, _receipts[0].Length);
    }

    /// <summary>Transfers of quarter <paramref name="quarter"/> + 1 from the offers of <paramref name="quarter"/>.</summary>
    /// <returns>cities × <see cref="SettlementReceipt"/> × lanes.</returns>
    public double[] Clear(int quarter, QuarterOffers offers)
    {
        var receipts = _receipts[quarter & 1];
        receipts.AsSpan().Clear();
        _quarter = quarter;
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            ClearBlock(receipts, offers, quarter, lane);
        }

        _frozen.Apply(receipts);
        return receipts;
    }

    private void ClearBlock(double[] receipts, QuarterOffers offers, int quarter, int lane)
    {
        var (parks, cities) = (_world.ParkCount, _world.Cities.Count);
        for (var park = 0; park < parks; park++)
        {
            Receive(receipts, offers, park, lane);
        }

        var funds = NationalFunds.Of(_batch, offers, quarter, lane);
        var interest = offers.Sum(Offer.ToBank, lane);
        var toHouseholds = offers.Sum(Offer.ToOwners, lane) + (PaidOut * interest);
        var central = offers.Sum(Offer.ToCentral, lane);
        var publicGoods = central - funds.Grants - funds.Equity;
        // At quarter 0 nobody has bought or paid anything yet: there is nothing to settle, and no fund is given.
        var consumption = offers.Sum(Offer.ValueAdded, lane) - offers.Sum(Offer.ToGoods, lane) - publicGoods;
        var venture = funds.Private + funds.Following;
        var income = offers.Sum(Offer.Income, lane);
        var weights = offers.Sum(Offer.Consumption, lane);
        if (quarter == 0)
        {
            consumption = Vec.Zero;
            weights = Vec.One;
            venture = funds.Private + funds.Following + funds.Grants + funds.Equity;
        }

        for (var city = 0; city < cities; city++)
        {
            var receipt = Receipt(receipts, city);
            var share = offers.At(parks + city, Offer.Income, lane) / income;
            var consumed = consumption * (offers.At(parks + city, Offer.Consumption, lane) / weights);
            receipt.Add(SettlementReceipt.Credit, lane, toHouseholds * share);
            receipt.Add(SettlementReceipt.Charge, lane, consumed + (venture * share));
            receipt[SettlementReceipt.Consumption, lane] = consumed;
        }

        CutBudgets(receipts, offers, central, lane);
        var earned = interest - (PaidOut * interest) - offers.Sum(Offer.WrittenOff, lane) - offers.Sum(Offer.FromBank, lane);
        _bank[quarter & 1][0, lane] = _bank[(quarter - 1) & 1][0, lane] + earned;
        Check(receipts, offers, funds, consumption + venture, quarter, lane);
    }

    /// <summary>What central government and cities can pay of what levers want in the coming quarter (eq. E16-4).</summary>
    private void CutBudgets(double[] receipts, QuarterOffers offers, Vec central, int lane)
    {
        var p = _batch.Parameters;
        var centralCut = BudgetCuts.Of(p[Parameter.CentralPolicyShare, lane] * central, offers.Sum(Offer.WantedCentral, lane));
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var place = _world.ParkCount + city;
            var wanted = offers.At(place, Offer.WantedCity, lane);
            foreach (var park in _world.ParksOf(city))
            {
                wanted += offers.At(park, Offer.WantedCity, lane);
            }

            var receipt = Receipt(receipts, city);
            receipt[SettlementReceipt.CentralCut, lane] = centralCut;
            receipt[SettlementReceipt.CityCut, lane] =
                BudgetCuts.Of(p[Parameter.LocalPolicyShare, lane] * offers.At(place, Offer.LocalRevenue, lane), wanted);
        }
    }

    private void Receive(double[] receipts, QuarterOffers offers, int park, int lane)
    {
        var city = Receipt(receipts, _world.CityOf(park));
        city.Add(SettlementReceipt.Credit, lane, offers.At(park, Offer.ToHouseholds, lane));
        city.Add(SettlementReceipt.Charge, lane, offers.At(park, Offer.Claim, lane));
        city.Add(SettlementReceipt.Capital, lane, offers.At(park, Offer.ResoldCapital, lane));
        if (park >= _world.Zones.Count)
        {
            var enclave = _world.Enclaves[park - _world.Zones.Count];
            Receipt(receipts, enclave.Sponsor).Add(SettlementReceipt.Government, lane, offers.At(park, Offer.ToSponsor, lane));
            city.Add(SettlementReceipt.Government, lane, offers.At(park, Offer.ToHost, lane));
        }
    }

    /// <summary>What cities are credited less what they are charged must be what was paid to them; capital and taxes likewise.</summary>
    private void Check(double[] receipts, QuarterOffers offers, in NationalFunds funds, Vec national, int quarter, int lane)
    {
        var scope = new LedgerScope(_batch, "settlement", quarter + 1, lane);
        var credit = default(Conservation);
        var charge = default(Conservation);
        var capital = default(Conservation);
        var government = default(Conservation);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var receipt = Receipt(receipts, city);
            credit.Add(receipt[SettlementReceipt.Credit, lane]);
            charge.Add(receipt[SettlementReceipt.Charge, lane]);
            capital.Add(receipt[SettlementReceipt.Capital, lane]);
            government.Add(receipt[SettlementReceipt.Government, lane]);
        }

        credit.Require(
            offers.Sum(Offer.ToHouseholds, lane) + offers.Sum(Offer.ToOwners, lane) + (PaidOut * offers.Sum(Offer.ToBank, lane)),
            "E13", Account.Money, scope);
        charge.Require(national + offers.Sum(Offer.Claim, lane), "E13", Account.Money, scope);
        capital.Require(offers.Sum(Offer.ResoldCapital, lane), "E5", Account.Capital, scope);
        government.Require(offers.Sum(Offer.ToSponsor, lane) + offers.Sum(Offer.ToHost, lane), "E12", Account.Money, scope);
        if (quarter > 0)
        {
            var tax = default(Conservation);
            tax.Add(funds.Grants);
            tax.Add(funds.Equity);
            var sold = offers.Sum(Offer.ValueAdded, lane) - offers.Sum(Offer.ToGoods, lane);
            tax.Add(sold - (national - funds.Private - funds.Following));
            tax.Require(offers.Sum(Offer.ToCentral, lane), "E13", Account.Tax, scope);
        }
    }

    private LaneTable Receipt(double[] receipts, int city) =>
        new(receipts, _batch.LaneCount, city * SettlementReceipt.Count * _batch.LaneCount);
}
