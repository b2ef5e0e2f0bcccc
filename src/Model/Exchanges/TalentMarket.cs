using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Arithmetic of the talent exchange for one kind of persons and one block of eight lanes; vectors are places × 8.</summary>
internal sealed class TalentMarket
{
    private readonly World.World _world;
    private readonly double[] _factor;
    private readonly double[] _pull;
    private readonly double[] _senders;
    private readonly double[] _takers;
    private readonly double[] _fill;
    private readonly double[] _fromParks;
    private readonly double[] _fromCities;
    private readonly double[] _toParks;
    private readonly double[] _toCities;
    private readonly double[] _extraDepartures;
    private readonly double[] _returned;
    private readonly double[] _returnedKnowledge;
    private readonly double[] _returnRate;
    private readonly double[] _knowledgeRate;
    private readonly double[] _scratch;

    internal TalentMarket(World.World world)
    {
        _world = world;
        double[] NewVector() => new double[world.PlaceCount * Lanes.Block];
        _factor = new double[world.Cities.Count * Lanes.Block];
        _pull = NewVector();
        _senders = NewVector();
        _takers = NewVector();
        _fill = NewVector();
        _fromParks = NewVector();
        _fromCities = NewVector();
        _toParks = NewVector();
        _toCities = NewVector();
        _extraDepartures = NewVector();
        _returned = NewVector();
        _returnedKnowledge = NewVector();
        _returnRate = NewVector();
        _knowledgeRate = NewVector();
        _scratch = NewVector();
    }

    /// <summary>x of the flow matrix f_pq x_p y_q: m · pool_p over the denominator.</summary>
    internal double[] Senders => _senders;

    /// <summary>y of the flow matrix: W_q · fill_q.</summary>
    internal double[] Takers => _takers;

    /// <summary>x of the returning emigrants' matrix f_pq x_p · senders_q, parks to cities.</summary>
    internal double[] ReturnRate => _returnRate;

    internal void SetFactor(int city, Vec factor) => Lanes.Store(_factor, city * Lanes.Block, factor);

    internal Vec Fill(int place) => At(_fill, place);

    internal Vec Willing(int place) => At(_pull, place) * (At(_fromParks, place) + At(_fromCities, place));

    internal Vec Arrivals(int place) => (At(_takers, place) * (At(_fromParks, place) + At(_fromCities, place))) + At(_returned, place);

    internal Vec Departures(int place) =>
        (At(_senders, place) * (At(_toParks, place) + At(_toCities, place))) + At(_extraDepartures, place);

    internal Vec Returned(int place) => At(_returned, place);

    internal Vec ReturnedKnowledge(int place) => At(_returnedKnowledge, place);

    internal Vec ToParks(int place) => At(_senders, place) * At(_toParks, place);

    internal Vec FromParks(int place) => (At(_takers, place) * At(_fromParks, place)) + At(_returned, place);

    internal void Solve(QuarterOffers offers, in TalentRows rows, Vec reconsider, double openingsAtStart, int lane)
    {
        var (kernel, places, parks) = (_world.Impedance.Talent, _world.PlaceCount, _world.ParkCount);
        var relativeOpenings = Vector512.Create(openingsAtStart) / offers.Sum(rows.Openings, lane);
        for (var place = 0; place < places; place++)
        {
            var factor = Lanes.Load(_factor, _world.CityOf(place) * Lanes.Block);
            Lanes.Store(_pull, place * Lanes.Block, offers.At(place, rows.Pull, lane) * relativeOpenings * factor);
        }

        KernelProduct.Multiply(kernel, places, 0, places, _pull, 0, places, _scratch);
        for (var place = 0; place < places; place++)
        {
            var factor = Lanes.Load(_factor, _world.CityOf(place) * Lanes.Block);
            var denominator = (offers.At(place, rows.Stay, lane) * factor) + At(_scratch, place);
            Lanes.Store(_senders, place * Lanes.Block, reconsider * offers.At(place, rows.Pool, lane) / denominator);
        }

        KernelProduct.Multiply(kernel, places, 0, parks, _senders, 0, places, _fromParks);
        KernelProduct.Multiply(kernel, places, parks, places, _senders, 0, places, _fromCities);
        for (var place = 0; place < places; place++)
        {
            var fill = Vec.One;
            if (place < parks)
            {
                fill = Vector512.Min(
                    Vec.One, offers.At(place, rows.Wanted, lane) / Vector512.Max(Willing(place), Vector512.Create(1e-12)));
            }

            Lanes.Store(_fill, place * Lanes.Block, fill);
            Lanes.Store(_takers, place * Lanes.Block, At(_pull, place) * fill);
        }

        KernelProduct.Multiply(kernel, places, 0, parks, _takers, 0, places, _toParks);
        KernelProduct.Multiply(kernel, places, parks, places, _takers, 0, places, _toCities);
        _extraDepartures.AsSpan().Clear();
        _returned.AsSpan().Clear();
        ShareOfVacanciesFilled(offers, rows, lane);
    }

    /// <summary>Adds the returning emigrants (E8-4).</summary>
    internal void Return(QuarterOffers offers, int lane)
    {
        var (kernel, places, parks) = (_world.Impedance.Talent, _world.PlaceCount, _world.ParkCount);
        for (var park = 0; park < parks; park++)
        {
            var pool = offers.At(park, Offer.PoolSkilled, lane);
            // Where nobody reconsiders, nobody ever came and nobody can return.
            var came = Vector512.GreaterThan(At(_fromCities, park), Vec.Zero);
            var returning = offers.At(park, Offer.ReturnRate, lane) * pool & came;
            var perSender = returning / Vector512.ConditionalSelect(came, At(_fromCities, park), Vec.One);
            var knowledge = offers.At(park, Offer.Knowledge, lane) / Vector512.Max(pool, Vec.One);
            Lanes.Store(_extraDepartures, park * Lanes.Block, returning);
            Lanes.Store(_returnRate, park * Lanes.Block, perSender);
            Lanes.Store(_knowledgeRate, park * Lanes.Block, perSender * knowledge);
        }

        KernelProduct.Multiply(kernel, places, 0, parks, _returnRate, parks, places - parks, _scratch);
        ToCitiesBySenders(_returned);
        KernelProduct.Multiply(kernel, places, 0, parks, _knowledgeRate, parks, places - parks, _scratch);
        ToCitiesBySenders(_returnedKnowledge);
    }

    private void ToCitiesBySenders(double[] result)
    {
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var place = _world.ParkCount + city;
            Lanes.Store(result, place * Lanes.Block, At(_senders, place) * At(_scratch, city));
        }
    }

    /// <summary>A park's firms hire in proportion to their vacancies: the share filled is arrivals over vacancies.</summary>
    private void ShareOfVacanciesFilled(QuarterOffers offers, in TalentRows rows, int lane)
    {
        for (var park = 0; park < _world.ParkCount; park++)
        {
            var wanted = offers.At(park, rows.Wanted, lane);
            var none = Vector512.LessThanOrEqual(wanted, Vec.Zero);
            var filled = Arrivals(park) / Vector512.ConditionalSelect(none, Vec.One, wanted);
            Lanes.Store(_fill, park * Lanes.Block, Vector512.ConditionalSelect(none, Vec.Zero, filled));
        }
    }

    private static Vec At(double[] vector, int place) => Lanes.Load(vector, place * Lanes.Block);
}
