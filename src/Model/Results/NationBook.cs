using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Results;

/// <summary>Totals of the nation and of the zones that official statistics count in the year.</summary>
internal sealed class NationBook
{
    private const int QuartersOfYear = 4;

    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly double[] _values;
    private readonly LaneTable[] _history;

    internal NationBook(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _values = new double[NationColumn.Count * batch.LaneCount];
        _history = Enumerable.Range(0, QuartersOfYear).Select(_ => new LaneTable(2, batch.LaneCount)).ToArray();
    }

    /// <summary>The table has one row.</summary>
    internal static IReadOnlyList<string[]> Keys { get; } = [[]];

    /// <summary>Value added of counted zones and GDP at quarter 0 stand for the whole of 2019 in the trailing share.</summary>
    internal void Start(QuarterOffers offers)
    {
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            foreach (var quarter in _history)
            {
                quarter[0, lane] = CountedSum(offers, Offer.ValueAdded, Quarter.Base.Year, lane);
                quarter[1, lane] = offers.Sum(Offer.ValueAdded, lane);
            }
        }
    }

    /// <summary>Takes down the last four quarters.</summary>
    internal void Save(LaneStateWriter to) => to.Rows("nation", _history);

    /// <summary>Takes over the last four quarters.</summary>
    internal void Load(LaneStateReader from) => from.Rows("nation", _history);

    internal double[] Write(int quarter, QuarterOffers offers, LaneTable orders)
    {
        var year = Quarter.FromIndex(quarter).Year;
        var o = new LaneTable(_values, _batch.LaneCount);
        var history = _history[quarter % QuartersOfYear];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            var gdp = offers.Sum(Offer.ValueAdded, lane);
            var zones = CountedSum(offers, Offer.ValueAdded, year, lane);
            history[0, lane] = zones;
            history[1, lane] = gdp;
            o[NationColumn.Gdp, lane] = gdp;
            o[NationColumn.ZonesValueAdded, lane] = zones;
            o[NationColumn.ZonesShare, lane] = Trailing(0, lane) / Trailing(1, lane);
            o[NationColumn.ZonesCounted, lane] =
                Vector512.Create((double)_world.Zones.Count(zone => zone.CountsFromYear <= year));
            o[NationColumn.Theil, lane] = Theil(offers, gdp, lane);
            o[NationColumn.OutputIndexLog, lane] = orders[OrderReceipt.OutputIndex, lane];
            o[NationColumn.ZoneStaff, lane] =
                CountedSum(offers, Offer.PoolSkilled, year, lane) + CountedSum(offers, Offer.PoolOther, year, lane);
            o[NationColumn.ZonesRd, lane] = CountedColumn(offers, ParkColumn.Rd, year, lane);
            o[NationColumn.ZoneFirms, lane] = CountedColumn(offers, ParkColumn.Firms, year, lane);
            o[NationColumn.Consumption, lane] = CityColumnSum(offers, CityColumn.Consumption, lane);
            o[NationColumn.Deposits, lane] = offers.Sum(Offer.Deposits, lane);
            o[NationColumn.Loans, lane] = offers.Sum(Offer.Debt, lane);
            o[NationColumn.LoansWrittenOff, lane] = offers.Sum(Offer.WrittenOff, lane);
            WritePolicy(offers, o, lane);
        }

        return _values;
    }

    private void WritePolicy(QuarterOffers offers, LaneTable o, int lane)
    {
        var (governments, others) = (Vec.Zero, Vec.Zero);
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            var spent = ParkColumnSum(offers, ParkColumn.PolicyCentral + payer, lane) + CityColumnSum(offers, CityColumn.PolicyCentral + payer, lane);
            (governments, others) = payer <= (int)Payer.Zone ? (governments + spent, others) : (governments, others + spent);
        }

        o[NationColumn.PolicyPublic, lane] = governments;
        o[NationColumn.PolicyPrivate, lane] = others;
        o[NationColumn.PolicyShortfall, lane] =
            ParkColumnSum(offers, ParkColumn.PolicyShortfall, lane) + CityColumnSum(offers, CityColumn.PolicyShortfall, lane);
        o[NationColumn.PublicFund, lane] = ParkColumnSum(offers, ParkColumn.PublicFund, lane);
    }

    /// <remarks>Theil T of value added per person over cities with their parks: Σ s ln(s/p), s share of value added, p share of persons.</remarks>
    private Vec Theil(QuarterOffers offers, Vec gdp, int lane)
    {
        var persons = offers.Sum(Offer.PoolSkilled, lane) + offers.Sum(Offer.PoolOther, lane);
        var theil = default(StableLaneSum);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var place = _world.ParkCount + city;
            var output = offers.At(place, Offer.ValueAdded, lane);
            var people = offers.At(place, Offer.PoolSkilled, lane) + offers.At(place, Offer.PoolOther, lane);
            foreach (var park in _world.ParksOf(city))
            {
                output += offers.At(park, Offer.ValueAdded, lane);
                people += offers.At(park, Offer.PoolSkilled, lane) + offers.At(park, Offer.PoolOther, lane);
            }

            var share = output / gdp;
            theil.Add(share * LaneMath.Log(share / (people / persons)));
        }

        return theil.Total;
    }

    private Vec Trailing(int row, int lane)
    {
        var sum = Vec.Zero;
        foreach (var quarter in _history)
        {
            sum += quarter[row, lane];
        }

        return sum;
    }

    private Vec CountedSum(QuarterOffers offers, int row, int year, int lane)
    {
        var sum = default(StableLaneSum);
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            if (_world.Zones[zone].CountsFromYear <= year)
            {
                sum.Add(offers.At(zone, row, lane));
            }
        }

        return sum.Total;
    }

    private Vec CountedColumn(QuarterOffers offers, int column, int year, int lane)
    {
        var sum = default(StableLaneSum);
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            if (_world.Zones[zone].CountsFromYear <= year)
            {
                sum.Add(Lanes.Load(offers.Places[zone].Observations, (column * _batch.LaneCount) + lane));
            }
        }

        return sum.Total;
    }

    private Vec ParkColumnSum(QuarterOffers offers, int column, int lane)
    {
        var sum = default(StableLaneSum);
        for (var park = 0; park < _world.ParkCount; park++)
        {
            sum.Add(Lanes.Load(offers.Places[park].Observations, (column * _batch.LaneCount) + lane));
        }

        return sum.Total;
    }

    private Vec CityColumnSum(QuarterOffers offers, int column, int lane)
    {
        var sum = default(StableLaneSum);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            sum.Add(Lanes.Load(offers.Places[_world.ParkCount + city].Observations, (column * _batch.LaneCount) + lane));
        }

        return sum.Total;
    }
}
