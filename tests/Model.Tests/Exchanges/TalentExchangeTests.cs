using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class TalentExchangeTests
{
    private static readonly TinyWorld s_tiny = new();

    /// <summary>M_pq = m · pool_p · f_pq W_q/(stay_p + Σ_r f_pr W_r), rationed by fill_q = min(1, wanted_q/Σ_p M_pq), by plain loops.</summary>
    [Fact]
    public void Flows_are_the_formula() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var naive = new NaiveTalent(s_tiny, offers, skilled: false);
        var (receipts, flows) = Clear(s_tiny, offers);
        for (var p = 0; p < TinyWorld.Places; p++)
        {
            for (var q = 0; q < TinyWorld.Places; q++)
            {
                Assert.Equal(naive.Flow(p, q), flows.GetValueOrDefault(("talent_other", p, q)), 1e-12);
            }

            Assert.Equal(Sum(q => naive.Flow(p, q)), Receipt(receipts, p, TalentReceipt.DepartOther), 1e-12);
            Assert.Equal(Sum(q => naive.Flow(q, p)), Receipt(receipts, p, TalentReceipt.ArriveOther), 1e-12);
            Assert.Equal(Sum(q => naive.Willing(q, p)), Receipt(receipts, p, TalentReceipt.WillingOther), 1e-12);
        }
    });

    [Fact]
    public void Who_leaves_a_place_arrives_at_another() => TinyWorld.Numbers.Sample(numbers =>
    {
        var (receipts, _) = Clear(s_tiny, s_tiny.Offers(numbers));
        Assert.Equal(1, Sum(p => Receipt(receipts, p, TalentReceipt.ArriveSkilled)) / Sum(p => Receipt(receipts, p, TalentReceipt.DepartSkilled)), 1e-13);
        Assert.Equal(1, Sum(p => Receipt(receipts, p, TalentReceipt.ArriveOther)) / Sum(p => Receipt(receipts, p, TalentReceipt.DepartOther)), 1e-13);
    });

    [Fact]
    public void Parks_take_no_more_than_their_vacancies_and_fill_is_arrivals_over_vacancies() => TinyWorld.Numbers.Sample(numbers =>
    {
        // Small numbers of persons leave vacancies open, large ones ration.
        var offers = s_tiny.Offers(numbers);
        var (receipts, _) = Clear(s_tiny, offers);
        for (var park = 0; park < TinyWorld.Parks; park++)
        {
            foreach (var (arrive, wanted, fill) in new[]
            {
                (TalentReceipt.ArriveSkilled, Offer.WantedSkilled, TalentReceipt.FillSkilled),
                (TalentReceipt.ArriveOther, Offer.WantedOther, TalentReceipt.FillOther),
            })
            {
                var vacancies = offers.At(park, wanted, 0)[0];
                Assert.True(Receipt(receipts, park, arrive) <= vacancies * (1 + 1e-12));
                Assert.Equal(Receipt(receipts, park, arrive), Receipt(receipts, park, fill) * vacancies, 1e-12);
            }
        }
    });

    [Fact]
    public void A_park_without_vacancies_takes_nobody()
    {
        var drawn = s_tiny.Offers([.. Enumerable.Repeat(2.0, TinyWorld.Places * Offer.Count)]);
        var offers = s_tiny.Offers((place, row, lane) => row == Offer.WantedSkilled && place == 1 ? 0 : drawn.At(place, row, 0)[lane]);
        var (receipts, _) = Clear(s_tiny, offers);
        Assert.Equal(0, Receipt(receipts, 1, TalentReceipt.ArriveSkilled));
        Assert.Equal(0, Receipt(receipts, 1, TalentReceipt.FillSkilled));
        Assert.True(Receipt(receipts, 1, TalentReceipt.WillingSkilled) > 0);
    }

    [Fact]
    public void More_distance_never_means_more_flow_on_that_pair() => Gen.Select(TinyWorld.Numbers, Gen.Int[0, TinyWorld.Places - 1], Gen.Int[0, TinyWorld.Places - 1], Gen.Double[0.1, 0.99])
        .Where(draw => draw.Item2 != draw.Item3).Sample((numbers, p, q, less) =>
        {
            var farther = new TinyWorld();
            farther.World.Impedance.Talent[(p * TinyWorld.Places) + q] *= less;
            farther.World.Impedance.Talent[(q * TinyWorld.Places) + p] *= less;
            var (_, near) = Clear(s_tiny, s_tiny.Offers(numbers));
            var (_, far) = Clear(farther, farther.Offers(numbers));
            var key = ("talent_skilled", p, q);
            Assert.True(far.GetValueOrDefault(key) <= near.GetValueOrDefault(key) * (1 + 1e-12));
        });

    /// <summary>The market of skilled persons was once not a number then: returners were shared out by 0/0.</summary>
    [Fact]
    public void Nobody_moves_when_nobody_reconsiders()
    {
        var changes = new Dictionary<Parameter, double> { [Parameter.ReconsiderSkilled] = 0, [Parameter.ReconsiderOther] = 0 };
        var offers = s_tiny.Offers([.. Enumerable.Repeat(2.0, TinyWorld.Places * Offer.Count)]);
        var receipts = new TalentExchange(s_tiny.Batch(samples: new Sample(1) { Changes = changes }), s_tiny.World).Clear(0, offers);
        int[] rows = [TalentReceipt.ArriveSkilled, TalentReceipt.ArriveOther, TalentReceipt.DepartSkilled, TalentReceipt.DepartOther];
        for (var place = 0; place < TinyWorld.Places; place++)
        {
            Assert.All(rows, row => Assert.Equal(0, Receipt(receipts, place, row)));
        }
    }

    /// <summary>ρ · pool of every park goes back to cities, by where its arrivals come from, with half of its knowledge per worker.</summary>
    [Fact]
    public void Returning_emigrants_are_conserved_and_bring_half_of_their_parks_knowledge_per_worker() => TinyWorld.Numbers.Sample(numbers =>
    {
        var drawn = s_tiny.Offers(numbers);
        // Parks with more than one person, below which knowledge per worker is not defined.
        var offers = s_tiny.Offers((place, row, lane) => row == Offer.ReturnRate
            ? 0.0025 : drawn.At(place, row, 0)[lane] * (row == Offer.PoolSkilled ? 100 : 1));
        var (receipts, flows) = Clear(s_tiny, offers);
        double OfParks(int row) => Enumerable.Range(0, TinyWorld.Parks).Sum(park => offers.At(park, row, 0)[0]);
        double ToCities(int row) => Enumerable.Range(TinyWorld.Parks, TinyWorld.Cities).Sum(city => Receipt(receipts, city, row));
        Assert.Equal(1, ToCities(TalentReceipt.Returned) / (0.0025 * OfParks(Offer.PoolSkilled)), 1e-12);
        Assert.Equal(1, ToCities(TalentReceipt.ReturnedKnowledge) / (0.5 * 0.0025 * OfParks(Offer.Knowledge)), 1e-12);
        for (var park = 0; park < TinyWorld.Parks; park++)
        {
            var (home, away) = (TinyWorld.Parks + 2, TinyWorld.Parks + 3);
            var back = flows.GetValueOrDefault(("talent_returned", park, home)) / flows.GetValueOrDefault(("talent_returned", park, away));
            var forth = flows.GetValueOrDefault(("talent_skilled", home, park)) / flows.GetValueOrDefault(("talent_skilled", away, park));
            Assert.Equal(1, back / forth, 1e-11);
        }
    });

    [Fact]
    public void Human_capital_of_a_city_pulls_skilled_persons_once_it_has_changed() => TinyWorld.Numbers.Sample(numbers =>
    {
        var exchange = new TalentExchange(s_tiny.Batch(), s_tiny.World);
        var first = (double[])exchange.Clear(0, s_tiny.Offers(numbers)).Clone();
        var same = exchange.Clear(1, s_tiny.Offers(numbers));
        Assert.Equal(first, same);

        // Other persons of city 2 leave the statistics: its skilled share rises, and with it the weight of the city as destination.
        var drawn = s_tiny.Offers(numbers);
        var richer = s_tiny.Offers((place, row, lane) =>
            drawn.At(place, row, 0)[lane] * (row == Offer.PoolOther && place == TinyWorld.Parks + 2 ? 0.5 : 1));
        var after = exchange.Clear(2, richer);
        Assert.True(
            Receipt(after, TinyWorld.Parks + 2, TalentReceipt.WillingSkilled) > Receipt(first, TinyWorld.Parks + 2, TalentReceipt.WillingSkilled));
    });

    /// <summary>Flows to and from parks, as cities book them.</summary>
    [Fact]
    public void Cities_know_whom_they_lost_to_parks_and_got_from_them() => TinyWorld.Numbers.Sample(numbers =>
    {
        var (receipts, flows) = Clear(s_tiny, s_tiny.Offers(numbers));
        for (var city = TinyWorld.Parks; city < TinyWorld.Places; city++)
        {
            var to = Enumerable.Range(0, TinyWorld.Parks).Sum(park => flows.GetValueOrDefault(("talent_skilled", city, park)));
            var from = Enumerable.Range(0, TinyWorld.Parks).Sum(park =>
                flows.GetValueOrDefault(("talent_skilled", park, city)) + flows.GetValueOrDefault(("talent_returned", park, city)));
            Assert.Equal(to, Receipt(receipts, city, TalentReceipt.ToParks), 1e-12);
            Assert.Equal(from, Receipt(receipts, city, TalentReceipt.FromParks), 1e-12);
        }
    });

    [Fact]
    public void Released_persons_go_to_the_city_less_those_whom_new_firms_took() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var (receipts, _) = Clear(s_tiny, offers);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var net = Enumerable.Range(0, TinyWorld.Parks).Where(park => TinyWorld.CityOf(park) == city)
                .Sum(park => offers.At(park, Offer.ReleasedSkilled, 0)[0] - offers.At(park, Offer.StaffedSkilled, 0)[0]);
            Assert.Equal(net, Receipt(receipts, TinyWorld.Parks + city, TalentReceipt.ReleasedSkilled), 1e-12);
        }
    });

    [Fact]
    public void The_nation_knows_the_mean_rise_of_wages_by_staff() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var (receipts, _) = Clear(s_tiny, offers);
        double[] staff = [.. Enumerable.Range(0, TinyWorld.Parks).Select(park => offers.At(park, Offer.PoolSkilled, 0)[0])];
        var mean = Enumerable.Range(0, TinyWorld.Parks).Sum(park => staff[park] * offers.At(park, Offer.WageRatio, 0)[0]) / staff.Sum();
        Assert.Equal(mean, Receipt(receipts, TinyWorld.Places, TalentReceipt.MeanWageRatio), 1e-12);
    });

    /// <summary>Receipts, and the flows of the quarter between places.</summary>
    private static (double[] Receipts, Dictionary<(string, int, int), double> Flows) Clear(TinyWorld tiny, QuarterOffers offers)
    {
        var exchange = new TalentExchange(tiny.Batch(flowLanes: [0]), tiny.World);
        var receipts = exchange.Clear(0, offers);
        var rows = new List<FlowYear>();
        exchange.AddYear(2020, rows);
        var index = Enumerable.Range(0, TinyWorld.Places).ToDictionary(tiny.World.CodeOf, StringComparer.Ordinal);
        return (receipts, rows.Where(row => index.ContainsKey(row.Origin) && index.ContainsKey(row.Destination))
            .ToDictionary(row => (row.Kind, index[row.Origin], index[row.Destination]), row => row.Amount));
    }

    private static double Receipt(double[] receipts, int place, int row) =>
        receipts[((place * TalentReceipt.Count) + row) * Lanes.Block];

    private static double Sum(Func<int, double> ofPlace) => Enumerable.Range(0, TinyWorld.Places).Sum(ofPlace);

    /// <summary>The market of one kind of persons by double loops, at quarter 0.</summary>
    private sealed class NaiveTalent(TinyWorld tiny, QuarterOffers offers, bool skilled)
    {
        private readonly int _pool = skilled ? Offer.PoolSkilled : Offer.PoolOther;
        private readonly int _wanted = skilled ? Offer.WantedSkilled : Offer.WantedOther;
        private readonly int _openings = skilled ? Offer.OpeningsSkilled : Offer.OpeningsOther;
        private readonly int _pull = skilled ? Offer.PullSkilled : Offer.PullOther;
        private readonly int _stay = skilled ? Offer.StaySkilled : Offer.StayOther;

        internal double Willing(int p, int q)
        {
            var reconsider = skilled ? 0.03 : 0.02;
            return reconsider * At(p, _pool) * Kernel(p, q) * Pull(q) / (At(p, _stay) + Sum(r => Kernel(p, r) * Pull(r)));
        }

        internal double Flow(int p, int q) => Willing(p, q) * (q < TinyWorld.Parks ? Math.Min(1, At(q, _wanted) / Sum(r => Willing(r, q))) : 1);

        private double Kernel(int p, int q) => tiny.World.Impedance.Talent[(p * TinyWorld.Places) + q];

        // Every place had openings of 2 at the start.
        private double Pull(int q) => At(q, _pull) * 2 * TinyWorld.Places / Sum(r => At(r, _openings));

        private double At(int place, int row) => offers.At(place, row, 0)[0];
    }
}
