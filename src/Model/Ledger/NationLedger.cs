using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Ledger;

/// <summary>
/// The books of the nation. Every place and every exchange checks its own; these see what lies between them: what left one place and reached no
/// other. Where flows are frozen, or some are those of another lane, nothing needs to close; all other lanes are checked as ever.
/// </summary>
/// <remarks>
/// Eq. E15-2: persons and firms at places and on their way = before + sources − sinks.
/// Eq. E15-3: deposits + bank − loans + paid and not yet received − sold and not yet charged = before.
/// Eq. E15-4: capital that arrives = capital that was sent. Eq. E15-5: taxes = spent where they were raised + passed on.
/// </remarks>
internal sealed class NationLedger
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly double _graduates;
    private readonly double _entrants;
    private LaneTable _before;
    private LaneTable _now;

    internal NationLedger(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _graduates = world.Initial.Cities.Sum(city => city.GraduateShare);
        _entrants = world.Initial.Cities.Sum(city => city.EntrantShare);
        _before = new LaneTable(NationStock.Count, batch.LaneCount);
        _now = new LaneTable(NationStock.Count, batch.LaneCount);
    }

    /// <summary>Takes the base state: nothing is on its way, and the bank owns nothing.</summary>
    internal void Start(QuarterOffers offers)
    {
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            _before[NationStock.Skilled, lane] = offers.Sum(Offer.PoolSkilled, lane);
            _before[NationStock.Other, lane] = offers.Sum(Offer.PoolOther, lane);
            _before[NationStock.Money, lane] = offers.Sum(Offer.Deposits, lane) - offers.Sum(Offer.Debt, lane);
        }

        _before.Row(NationStock.Firms).Fill(_world.Initial.Clusters.Sum(cluster => cluster.Records[FirmColumns.Firms].Sum()));
    }

    /// <summary>Checks a quarter.</summary>
    /// <param name="quarter">Quarters since 2019Q4.</param>
    /// <param name="offers">Offers of the quarter.</param>
    /// <param name="receipts">Receipts the quarter ran on.</param>
    /// <param name="bank">Equity of the bank after the quarter was settled, one row.</param>
    /// <exception cref="LedgerViolation">Something was lost or made on the way.</exception>
    internal void Check(int quarter, QuarterOffers offers, QuarterReceipts receipts, LaneTable bank)
    {
        _now.Values.AsSpan().Clear();
        foreach (var place in offers.Places)
        {
            AddMovers(_now, place.Movers);
        }

        var arriving = new LaneTable(NationStock.Count, _batch.LaneCount);
        foreach (var movers in receipts.Movers.Values)
        {
            AddMovers(arriving, movers);
        }

        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            CountStocks(offers, bank, lane);
            CheckBlock(offers, receipts, arriving, new LedgerScope(_batch, "the nation", quarter, lane));
        }

        (_before, _now) = (_now, _before);
    }

    /// <summary>Takes down what the nation held at the end of the last quarter.</summary>
    internal void Save(LaneStateWriter to) => to.Rows("ledger", _before);

    /// <summary>Takes over what it held.</summary>
    internal void Load(LaneStateReader from) => from.Rows("ledger", _before);

    private static void AddMovers(LaneTable to, IReadOnlyList<MovingFirm> movers)
    {
        foreach (var mover in movers)
        {
            var firms = mover.Columns[FirmColumns.Firms];
            to.Row(NationStock.FirmsGoing)[mover.Lane] += firms;
            to.Row(NationStock.SkilledGoing)[mover.Lane] += firms * mover.Columns[FirmColumns.Skilled];
            to.Row(NationStock.OtherGoing)[mover.Lane] += firms * mover.Columns[FirmColumns.Other];
            to.Row(NationStock.CapitalGoing)[mover.Lane] += firms * mover.Columns[FirmColumns.Capital];
            to.Row(NationStock.MoneyGoing)[mover.Lane] += firms * (mover.Columns[FirmColumns.Cash] - mover.Columns[FirmColumns.Debt]);
        }
    }

    private void CountStocks(QuarterOffers offers, LaneTable bank, int lane)
    {
        _now[NationStock.Skilled, lane] = offers.Sum(Offer.PoolSkilled, lane);
        _now[NationStock.Other, lane] = offers.Sum(Offer.PoolOther, lane);
        _now.Add(NationStock.SkilledGoing, lane, offers.Sum(Offer.ReleasedSkilled, lane) - offers.Sum(Offer.StaffedSkilled, lane));
        _now.Add(NationStock.OtherGoing, lane, offers.Sum(Offer.ReleasedOther, lane) - offers.Sum(Offer.StaffedOther, lane));
        _now[NationStock.Firms, lane] = Observed(offers, ParkColumn.Firms, 0, _world.ParkCount, lane);
        _now.Add(NationStock.CapitalGoing, lane, offers.Sum(Offer.ResoldCapital, lane));
        _now[NationStock.Transfers, lane] = offers.Sum(Offer.ToSponsor, lane) + offers.Sum(Offer.ToHost, lane);
        _now[NationStock.Money, lane] = offers.Sum(Offer.Deposits, lane) - offers.Sum(Offer.Debt, lane) + bank[0, lane];
        _now.Add(NationStock.MoneyGoing, lane,
            offers.Sum(Offer.ToHouseholds, lane) + offers.Sum(Offer.ToOwners, lane) + (Settlement.PaidOut * offers.Sum(Offer.ToBank, lane))
            + offers.Sum(Offer.ToCentral, lane) + offers.Sum(Offer.TechnologyPaid, lane) + _now[NationStock.Transfers, lane]
            - offers.Sum(Offer.Claim, lane) - (offers.Sum(Offer.ValueAdded, lane) - offers.Sum(Offer.ToGoods, lane)));
    }

    private void CheckBlock(QuarterOffers offers, QuarterReceipts receipts, LaneTable arriving, in LedgerScope scope)
    {
        var (p, lane) = (_batch.Parameters, scope.Lane);
        var nation = new LaneTable(receipts.Orders, _batch.LaneCount, _world.Cities.Count * OrderReceipt.Count * _batch.LaneCount);
        Close(Conservation.From(nation[OrderReceipt.Gdp, lane]), offers.Sum(Offer.ValueAdded, lane), "E1", Account.Money, scope);
        var firms = Conservation.From(_before[NationStock.Firms, lane]);
        firms.Add(_before[NationStock.FirmsGoing, lane] - _now[NationStock.FirmsGoing, lane]);
        firms.Add(Observed(offers, ParkColumn.Entries, 0, _world.ParkCount, lane));
        firms.Add(-Observed(offers, ParkColumn.Exits, 0, _world.ParkCount, lane));
        Close(firms, _now[NationStock.Firms, lane], "E7", Account.Firms, scope);

        var capital = Conservation.From(_before[NationStock.CapitalGoing, lane]);
        var received = arriving[NationStock.CapitalGoing, lane] + Settled(receipts, SettlementReceipt.Capital, lane);
        Close(capital, received, "E5", Account.Capital, scope);
        CheckPersons(NationStock.Skilled, NationStock.SkilledGoing, p[Parameter.RetireSkilled, lane],
            Vector512.Create(_graduates) * p[Parameter.SkilledGraduates, lane], Account.Skilled, scope);
        CheckPersons(NationStock.Other, NationStock.OtherGoing, p[Parameter.RetireOther, lane],
            Vector512.Create(_entrants) * p[Parameter.OtherEntrants, lane], Account.Other, scope);
        CheckTax(offers, scope);

        var money = Conservation.From(_before[NationStock.Money, lane]);
        money.Add(_before[NationStock.MoneyGoing, lane]);
        money.Add(-_now[NationStock.MoneyGoing, lane]);
        Close(money, _now[NationStock.Money, lane], "E15", Account.Money, scope);
    }

    private void Close(in Conservation books, Vec found, string equation, Account account, in LedgerScope scope)
    {
        var isOpen = Vector512.GreaterThan(Lanes.Load(_batch.HasOpenBooks, scope.Lane), Vec.Zero);
        books.Require(Vector512.ConditionalSelect(isOpen, books.Total, found), equation, account, scope);
    }

    private void CheckPersons(int stock, int going, Vec retire, Vec born, Account account, in LedgerScope scope)
    {
        var lane = scope.Lane;
        var persons = Conservation.From(_before[stock, lane]);
        persons.Add(_before[going, lane]);
        persons.Add(-_now[going, lane]);
        persons.Add(-(retire * _before[stock, lane]));
        persons.Add(born);
        Close(persons, _now[stock, lane], "E8", account, scope);
    }

    private void CheckTax(QuarterOffers offers, in LedgerScope scope)
    {
        var (parks, places, lane) = (_world.ParkCount, _world.PlaceCount, scope.Lane);
        var rents = Vector512.Create(0.5) * _batch.Parameters[Parameter.RentShare, lane] * Observed(offers, ParkColumn.ValueAdded, 0, parks, lane);
        var tax = Conservation.From(offers.Sum(Offer.ToCentral, lane));
        tax.Add(Observed(offers, ParkColumn.PublicSpending, 0, parks, lane));
        tax.Add(-Observed(offers, ParkColumn.PublicFund, 0, parks, lane));
        tax.Add(-rents);
        tax.Add(_now[NationStock.Transfers, lane]);
        tax.Add(Observed(offers, CityColumn.PublicSpending, parks, places, lane));
        tax.Add(-_before[NationStock.Transfers, lane]);
        var paid = Observed(offers, ParkColumn.Tax, 0, parks, lane) + Observed(offers, CityColumn.Tax, parks, places, lane);
        Close(tax, paid, "E13", Account.Tax, scope);
    }

    private static Vec Observed(QuarterOffers offers, int column, int from, int to, int lane)
    {
        var sum = default(StableLaneSum);
        for (var place = from; place < to; place++)
        {
            sum.Add(Lanes.Load(offers.Places[place].Observations, (column * offers.LaneCount) + lane));
        }

        return sum.Total;
    }

    private Vec Settled(QuarterReceipts receipts, int row, int lane)
    {
        var sum = default(StableLaneSum);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            sum.Add(Lanes.Load(receipts.Settlement, (((city * SettlementReceipt.Count) + row) * _batch.LaneCount) + lane));
        }

        return sum.Total;
    }
}

/// <summary>What the nation holds, and what is on its way between places at the end of a quarter.</summary>
internal static class NationStock
{
    internal const int Skilled = 0, Other = 1, Firms = 2, Money = 3;
    internal const int SkilledGoing = 4, OtherGoing = 5, FirmsGoing = 6, CapitalGoing = 7, MoneyGoing = 8, Transfers = 9;
    internal const int Count = 10;
}
