using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The market for persons: conserving logit gravity over all places, rationed by vacancies in parks (E8).</summary>
/// <remarks>
/// Eq. E8-3: M_pq = m · pool_p · f_pq W_q/(stay_p + Σ_r f_pr W_r), f the kernel of distance and borders, W and stay from wages, living cost,
/// openings and human capital relative to quarter 0. A park takes fill_q = min(1, wanted_q/Σ_p M_pq), pro rata; the rest stay home.
/// Eq. E8-4: emigrants return: ρ · pool of a park, to cities in proportion to where its arrivals come from, with half of its knowledge per worker.
/// Wilson 1971; Tombe and Zhu 2019.
/// </remarks>
public sealed class TalentExchange : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly FrozenReceipts _frozen;
    private readonly TalentMarket _market;
    private readonly double[][] _receipts;
    private readonly FlowYearBook _skilledFlows;
    private readonly FlowYearBook _otherFlows;
    private readonly FlowYearBook _returnFlows;
    private readonly LaneTable _humanCapitalAtStart;

    /// <summary>Sets up the exchange.</summary>
    public TalentExchange(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _frozen = new FrozenReceipts(batch, ExchangeKind.Talent);
        _market = new TalentMarket(world);
        var size = (world.PlaceCount + 1) * TalentReceipt.Count * batch.LaneCount;
        _receipts = [new double[size], new double[size]];
        var ends = FlowEnds.Places(world);
        _skilledFlows = new FlowYearBook(batch, "talent_skilled", world.Impedance.Talent, ends, ends);
        _otherFlows = new FlowYearBook(batch, "talent_other", world.Impedance.Talent, ends, ends);
        _returnFlows = new FlowYearBook(
            batch, "talent_returned", ParkToCity(world), FlowEnds.Parks(world), FlowEnds.Cities(world));
        _humanCapitalAtStart = new LaneTable(world.Cities.Count, batch.LaneCount);
    }

    /// <summary>Movements of quarter <paramref name="quarter"/> + 1 from the offers of <paramref name="quarter"/>.</summary>
    /// <returns>(places + 1) × <see cref="TalentReceipt"/> × lanes.</returns>
    public double[] Clear(int quarter, QuarterOffers offers)
    {
        var receipts = _receipts[quarter & 1];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            WriteReleased(receipts, offers, lane);
            WriteFounders(receipts, offers, lane);
            ClearSkilled(receipts, offers, quarter, lane);
            ClearOther(receipts, offers, quarter, lane);
            WriteNation(receipts, offers, lane);
        }

        _frozen.Apply(receipts);
        return receipts;
    }

    /// <inheritdoc/>
    public string StateName => "talent";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        to.Rows("human capital", _humanCapitalAtStart);
        _frozen.Save(to);
        _skilledFlows.Save(to);
        _otherFlows.Save(to);
        _returnFlows.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        from.Rows("human capital", _humanCapitalAtStart);
        _frozen.Load(from, _receipts[0].Length);
        _skilledFlows.Load(from);
        _otherFlows.Load(from);
        _returnFlows.Load(from);
    }

    /// <summary>Adds the flows of a calendar year, of the futures that record them.</summary>
    public void AddYear(int year, List<FlowYear> rows)
    {
        _skilledFlows.AddYear(year, rows);
        _otherFlows.AddYear(year, rows);
        _returnFlows.AddYear(year, rows);
    }

    private static double[] ParkToCity(World.World world)
    {
        var kernel = new double[world.ParkCount * world.Cities.Count];
        for (var park = 0; park < world.ParkCount; park++)
        {
            world.Impedance.Talent.AsSpan((park * world.PlaceCount) + world.ParkCount, world.Cities.Count)
                .CopyTo(kernel.AsSpan(park * world.Cities.Count));
        }

        return kernel;
    }

    private void ClearSkilled(double[] receipts, QuarterOffers offers, int quarter, int lane)
    {
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            _market.SetFactor(city, HumanCapital(offers, city, quarter, lane));
        }

        var rows = new TalentRows(Offer.PoolSkilled, Offer.WantedSkilled, Offer.OpeningsSkilled, Offer.PullSkilled, Offer.StaySkilled);
        _market.Solve(offers, rows, _batch.Parameters[Parameter.ReconsiderSkilled, lane], OpeningsAtStart(skilled: true), lane);
        _market.Return(offers, lane);
        Write(receipts, TalentReceipt.ArriveSkilled, TalentReceipt.DepartSkilled, TalentReceipt.FillSkilled, TalentReceipt.WillingSkilled, Account.Skilled, quarter, lane);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var place = _world.ParkCount + city;
            var receipt = Receipt(receipts, place);
            receipt[TalentReceipt.Returned, lane] = _market.Returned(place);
            receipt[TalentReceipt.ReturnedKnowledge, lane] =
                _batch.Parameters[Parameter.ReturnedKnowledge, lane] * _market.ReturnedKnowledge(place);
            receipt[TalentReceipt.ToParks, lane] = _market.ToParks(place);
            receipt[TalentReceipt.FromParks, lane] = _market.FromParks(place);
        }

        _skilledFlows.Keep(quarter + 1, lane, _market.Senders, 0, _market.Takers, 0);
        _returnFlows.Keep(quarter + 1, lane, _market.ReturnRate, 0, _market.Senders, _world.ParkCount);
    }

    private void ClearOther(double[] receipts, QuarterOffers offers, int quarter, int lane)
    {
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            _market.SetFactor(city, Vec.One);
        }

        var rows = new TalentRows(Offer.PoolOther, Offer.WantedOther, Offer.OpeningsOther, Offer.PullOther, Offer.StayOther);
        _market.Solve(offers, rows, _batch.Parameters[Parameter.ReconsiderOther, lane], OpeningsAtStart(skilled: false), lane);
        Write(receipts, TalentReceipt.ArriveOther, TalentReceipt.DepartOther, TalentReceipt.FillOther, TalentReceipt.WillingOther, Account.Other, quarter, lane);
        _otherFlows.Keep(quarter + 1, lane, _market.Senders, 0, _market.Takers, 0);
    }

    /// <remarks>Eq. E8-5: (H/H0)^ε_H, H the skilled share of persons in a city with its parks. Fu and Gabriel 2012.</remarks>
    private Vec HumanCapital(QuarterOffers offers, int city, int quarter, int lane)
    {
        var skilled = offers.At(_world.ParkCount + city, Offer.PoolSkilled, lane);
        var other = offers.At(_world.ParkCount + city, Offer.PoolOther, lane);
        foreach (var park in _world.ParksOf(city))
        {
            skilled += offers.At(park, Offer.PoolSkilled, lane);
            other += offers.At(park, Offer.PoolOther, lane);
        }

        var share = skilled / (skilled + other);
        if (quarter == 0)
        {
            _humanCapitalAtStart[city, lane] = share;
        }

        return LaneMath.Exp(
            _batch.Parameters[Parameter.HumanCapitalUtility, lane] * LaneMath.Log(share / _humanCapitalAtStart[city, lane]));
    }

    private void Write(double[] receipts, int arrive, int depart, int fill, int willing, Account account, int quarter, int lane)
    {
        var arrivals = default(Conservation);
        var departures = default(StableLaneSum);
        for (var place = 0; place < _world.PlaceCount; place++)
        {
            var receipt = Receipt(receipts, place);
            receipt[arrive, lane] = _market.Arrivals(place);
            receipt[depart, lane] = _market.Departures(place);
            receipt[fill, lane] = place < _world.ParkCount ? _market.Fill(place) : Vec.One;
            receipt[willing, lane] = _market.Willing(place);
            arrivals.Add(_market.Arrivals(place));
            departures.Add(_market.Departures(place));
        }

        arrivals.Require(departures.Total, "E8", account, new LedgerScope(_batch, "talent exchange", quarter + 1, lane));
    }

    private void WriteReleased(double[] receipts, QuarterOffers offers, int lane)
    {
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var skilled = Vec.Zero;
            var other = Vec.Zero;
            foreach (var park in _world.ParksOf(city))
            {
                skilled += offers.At(park, Offer.ReleasedSkilled, lane) - offers.At(park, Offer.StaffedSkilled, lane);
                other += offers.At(park, Offer.ReleasedOther, lane) - offers.At(park, Offer.StaffedOther, lane);
            }

            var receipt = Receipt(receipts, _world.ParkCount + city);
            receipt[TalentReceipt.ReleasedSkilled, lane] = skilled;
            receipt[TalentReceipt.ReleasedOther, lane] = other;
        }
    }

    /// <remarks>Eq. E7-4: new firms of all parks of a city take at most 2 % of its persons in a quarter, shared out by staff.</remarks>
    private void WriteFounders(double[] receipts, QuarterOffers offers, int lane)
    {
        var limit = Vector512.Create(0.02);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var staff = Vec.Zero;
            foreach (var park in _world.ParksOf(city))
            {
                staff += offers.At(park, Offer.PoolSkilled, lane);
            }

            foreach (var park in _world.ParksOf(city))
            {
                var share = limit * offers.At(park, Offer.PoolSkilled, lane) / staff;
                var receipt = Receipt(receipts, park);
                receipt[TalentReceipt.FoundersSkilled, lane] = share * offers.At(_world.ParkCount + city, Offer.PoolSkilled, lane);
                receipt[TalentReceipt.FoundersOther, lane] = share * offers.At(_world.ParkCount + city, Offer.PoolOther, lane);
            }
        }
    }

    private void WriteNation(double[] receipts, QuarterOffers offers, int lane)
    {
        var weighted = Vec.Zero;
        var staff = Vec.Zero;
        for (var park = 0; park < _world.ParkCount; park++)
        {
            var pool = offers.At(park, Offer.PoolSkilled, lane);
            weighted = Vector512.FusedMultiplyAdd(pool, offers.At(park, Offer.WageRatio, lane), weighted);
            staff += pool;
        }

        Receipt(receipts, _world.PlaceCount)[TalentReceipt.MeanWageRatio, lane] = weighted / staff;
    }

    private double OpeningsAtStart(bool skilled)
    {
        var sum = default(StableSum);
        foreach (var park in _world.Initial.Parks)
        {
            sum.Add(skilled ? park.Skilled.Openings : park.Other.Openings);
        }

        foreach (var city in _world.Initial.Cities)
        {
            sum.Add(skilled ? city.Skilled.Openings : city.Other.Openings);
        }

        return sum.Total;
    }

    private LaneTable Receipt(double[] receipts, int place) =>
        new(receipts, _batch.LaneCount, place * TalentReceipt.Count * _batch.LaneCount);
}

/// <summary>Rows of the offers that concern one kind of persons.</summary>
internal readonly record struct TalentRows(int Pool, int Wanted, int Openings, int Pull, int Stay);
