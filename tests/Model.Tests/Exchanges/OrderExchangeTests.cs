using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class OrderExchangeTests
{
    private static readonly TinyWorld s_tiny = new();

    /// <summary>Σ va = GDP: what is spent is what is sold.</summary>
    [Fact]
    public void Orders_close() => Gen.Select(TinyWorld.Numbers, Gen.Double[0.4, 1]).Sample((numbers, nest) =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, nest);
        var sold = 0.0;
        for (var place = 0; place < TinyWorld.Places; place++)
        {
            for (var field = 0; field < Fields.Count; field++)
            {
                sold += offers.At(place, field, 0)[0] * Receipt(receipts, TinyWorld.CityOf(place), field);
            }
        }

        Assert.Equal(1, sold / s_tiny.World.NationalPath[1], 1e-12);
    });

    /// <summary>D_mk = Σ_q τ_qm A_qk^θ; MA_qk = A_qk^(θ−1) Σ_m τ_qm μ_k B_m/D_mk, by plain loops over all pairs.</summary>
    [Fact]
    public void Market_access_is_the_formula() => Gen.Select(TinyWorld.Numbers, Gen.Double[0.4, 1]).Sample((numbers, nest) =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, nest);
        var naive = new NaiveMarket(offers, nest);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            for (var field = 0; field < Fields.Count; field++)
            {
                Assert.Equal(1, Receipt(receipts, city, field) / (s_tiny.World.NationalPath[1] * naive.Access(city, field)), 1e-12);
            }
        }
    });

    /// <summary>MA_q = Σ_m τ_qm μ B_m/Σ_r τ_rm A_r: firms of all cities are equally good substitutes.</summary>
    [Fact]
    public void Without_a_nest_it_is_the_plain_formula() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, nest: 1);
        var naive = new NaiveMarket(offers, 1);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var access = 0.0;
            for (var buyer = 0; buyer < TinyWorld.Cities; buyer++)
            {
                var supply = Enumerable.Range(0, TinyWorld.Cities).Sum(seller => NaiveMarket.Tau(seller, buyer) * naive.Attraction(seller, 1));
                access += NaiveMarket.Tau(city, buyer) * 0.05 * naive.Income(buyer) / supply;
            }

            Assert.Equal(1, Receipt(receipts, city, 1) / (s_tiny.World.NationalPath[1] * access), 1e-12);
        }
    });

    [Fact]
    public void Two_cities_with_one_field_by_hand()
    {
        // All attraction 4 in city 0, 1 in city 1, nothing worth speaking of elsewhere; both cities earn half, θ = ½, τ 300 at home and 6 in the ring.
        var offers = s_tiny.Offers((place, row, _) => row == Offer.ValueAdded
            ? place is TinyWorld.Parks or TinyWorld.Parks + 1 ? 0.5 : 0
            : row < Fields.Count ? (place == TinyWorld.Parks ? 4 : place == TinyWorld.Parks + 1 ? 1 : place > TinyWorld.Parks ? 1e-200 : 0) : 1);
        var receipts = Clear(offers, nest: 0.5);
        var (d0, d1) = ((300 * 2) + (6 * 1), (6 * 2) + (300 * 1));
        var access = Math.Pow(4, -0.5) * 0.05 * 0.5 * ((300.0 / d0) + (6.0 / d1));
        Assert.Equal(1, Receipt(receipts, 0, 1) / (s_tiny.World.NationalPath[1] * access), 1e-12);
    }

    /// <summary>Sellers q, r and buyers m, n: T_qm T_rn/(T_qn T_rm) is the odds ratio of τ, whatever attraction and income are.</summary>
    [Fact]
    public void Odds_of_sales_are_those_of_the_kernel() => TinyWorld.Numbers.Sample(numbers =>
    {
        // All fields alike, so that their sum does not mix odds.
        var drawn = s_tiny.Offers(numbers);
        var offers = s_tiny.Offers((place, row, lane) => drawn.At(place, row < Fields.Count ? (int)Field.Other : row, 0)[lane]);
        var flows = Flows(offers);
        for (var q = 0; q < TinyWorld.Cities - 1; q++)
        {
            for (var m = 0; m < TinyWorld.Cities - 1; m++)
            {
                var odds = flows[q, m] * flows[q + 1, m + 1] / (flows[q, m + 1] * flows[q + 1, m]);
                var tau = NaiveMarket.Tau(q, m) * NaiveMarket.Tau(q + 1, m + 1) / (NaiveMarket.Tau(q, m + 1) * NaiveMarket.Tau(q + 1, m));
                Assert.Equal(1, odds / tau, 1e-9);
            }
        }
    });

    [Fact]
    public void Flows_between_cities_sum_to_national_income() => TinyWorld.Numbers.Sample(numbers =>
    {
        var flows = Flows(s_tiny.Offers(numbers));
        Assert.Equal(1, flows.Cast<double>().Sum() / s_tiny.World.NationalPath[1], 1e-12);
    });

    /// <summary>What hinterlands sell to spenders in parks, and what spenders of hinterlands buy from parks, by plain loops.</summary>
    [Fact]
    public void Sales_between_hinterland_and_parks_are_counted_once() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, nest: 0.6);
        var naive = new NaiveMarket(offers, 0.6);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var gdp = s_tiny.World.NationalPath[1];
            Assert.Equal(1, Receipt(receipts, city, OrderReceipt.SoldToZones) / (gdp * naive.SoldToParks(city)), 1e-11);
            Assert.Equal(1, Receipt(receipts, city, OrderReceipt.BoughtFromZones) / (gdp * naive.BoughtFromParks(city)), 1e-11);
        }
    });

    [Fact]
    public void Equal_growth_of_all_attraction_is_growth_of_output_by_one_over_rho() => Gen.Select(TinyWorld.Numbers, Gen.Double[-0.2, 0.2]).Sample((numbers, growth) =>
    {
        var exchange = new OrderExchange(s_tiny.Batch(), s_tiny.World);
        exchange.Clear(0, s_tiny.Offers(numbers));
        var grown = s_tiny.Offers(numbers);
        foreach (var place in grown.Places)
        {
            for (var i = 0; i < Fields.Count * Lanes.Block; i++)
            {
                place.Rows[i] *= Math.Exp(growth);
            }
        }

        Assert.Equal(growth / 0.8, Nation(exchange.Clear(1, grown), OrderReceipt.OutputIndex), 1e-12);
    });

    /// <summary>Törnqvist: growth of cells weighted by the mean of their shares before and after.</summary>
    [Fact]
    public void The_output_index_is_chained_by_mean_shares() => Gen.Select(TinyWorld.Numbers, TinyWorld.Numbers, TinyWorld.Numbers).Sample((first, second, third) =>
    {
        double Step(double[] from, double[] to)
        {
            var (a, b) = (new NaiveMarket(s_tiny.Offers(from), 0.6), new NaiveMarket(s_tiny.Offers(to), 0.6));
            var sum = 0.0;
            for (var city = 0; city < TinyWorld.Cities; city++)
            {
                for (var field = 0; field < Fields.Count; field++)
                {
                    var (before, after) = (a.Attraction(city, field), b.Attraction(city, field));
                    var share = ((before * a.Access(city, field)) + (after * b.Access(city, field))) / 2;
                    sum += share * Math.Log(after / before) / 0.8;
                }
            }

            return sum;
        }

        var exchange = new OrderExchange(s_tiny.Batch(), s_tiny.World);
        Assert.Equal(0, Nation(exchange.Clear(0, s_tiny.Offers(first)), OrderReceipt.OutputIndex));
        Assert.Equal(Step(first, second), Nation(exchange.Clear(1, s_tiny.Offers(second)), OrderReceipt.OutputIndex), 1e-11);
        Assert.Equal(
            Step(first, second) + Step(second, third), Nation(exchange.Clear(2, s_tiny.Offers(third)), OrderReceipt.OutputIndex), 1e-11);
    });

    /// <summary>y(t+1) = y + κ (ln Q − ln Q of the baseline − y); ln GDP = ln path + y.</summary>
    [Fact]
    public void Income_of_a_scenario_closes_its_gap_and_a_baseline_follows_the_path() => Gen.Select(TinyWorld.Numbers, TinyWorld.Numbers, Gen.Double[0, 1]).Sample((first, second, kappa) =>
    {
        double[] ofBaseline = [0, 0.001, 0.004, -0.002, 0];
        var changes = new Dictionary<Parameter, double> { [Parameter.IncomeAdjustment] = kappa };
        var batch = s_tiny.Batch(samples: [new Sample(1) { Changes = changes }, new Sample(1, "x") { Changes = changes, Baseline = ofBaseline }]);
        var exchange = new OrderExchange(batch, s_tiny.World);
        double[][] numbers = [first, second, first];
        var gap = 0.0;
        for (var quarter = 0; quarter < numbers.Length; quarter++)
        {
            var receipts = exchange.Clear(quarter, s_tiny.Offers(numbers[quarter]));
            gap += kappa * (Nation(receipts, OrderReceipt.OutputIndex, lane: 1) - ofBaseline[quarter + 1] - gap);
            var path = s_tiny.World.NationalPath[quarter + 1];
            Assert.Equal(1, Nation(receipts, OrderReceipt.Gdp, lane: 1) / (path * Math.Exp(gap)), 1e-12);
            Assert.Equal(path, Nation(receipts, OrderReceipt.Gdp));
            Assert.Equal(path / s_tiny.World.NationalPath[0], Nation(receipts, OrderReceipt.GdpIndex), 1e-12);
            Assert.Equal(0.012, Nation(receipts, OrderReceipt.Growth), 1e-12);
        }
    });

    [Fact]
    public void The_unit_of_attraction_of_a_field_is_free() => Gen.Select(TinyWorld.Numbers, Gen.Double[0.01, 100]).Sample((numbers, unit) =>
    {
        var offers = s_tiny.Offers(numbers);
        var scaled = s_tiny.Offers((place, row, lane) => offers.At(place, row, 0)[lane] * (row == (int)Field.Biomedicine ? unit : 1));
        var (a, b) = (Clear(offers, 0.6), Clear(scaled, 0.6));
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            Assert.Equal(1, Receipt(b, city, (int)Field.Biomedicine) * unit / Receipt(a, city, (int)Field.Biomedicine), 1e-11);
            Assert.Equal(Receipt(a, city, (int)Field.Other), Receipt(b, city, (int)Field.Other));
        }
    });

    private static double[] Clear(QuarterOffers offers, double nest)
    {
        var changes = new Dictionary<Parameter, double> { [Parameter.PlaceNest] = nest };
        return new OrderExchange(s_tiny.Batch(samples: new Sample(1) { Changes = changes }), s_tiny.World).Clear(0, offers);
    }

    private static double[,] Flows(QuarterOffers offers)
    {
        var exchange = new OrderExchange(s_tiny.Batch(flowLanes: [2], samples: [.. Enumerable.Range(1, 3).Select(seed => new Sample(seed))]), s_tiny.World);
        exchange.Clear(0, offers);
        var rows = new List<Model.Results.FlowYear>();
        exchange.Flows.AddYear(2020, rows);
        var flows = new double[TinyWorld.Cities, TinyWorld.Cities];
        foreach (var row in rows.Where(row => row.Origin[0] == 'c' && row.Destination[0] == 'c'))
        {
            flows[row.Origin[1] - '0', row.Destination[1] - '0'] = row.Amount;
        }

        return flows;
    }

    private static double Receipt(double[] receipts, int city, int row, int lane = 0) =>
        receipts[(((city * OrderReceipt.Count) + row) * Lanes.Block) + lane];

    private static double Nation(double[] receipts, int row, int lane = 0) => Receipt(receipts, TinyWorld.Cities, row, lane);

    /// <summary>The market of one lane by double loops, for an income of 1.</summary>
    private sealed class NaiveMarket(QuarterOffers offers, double nest)
    {
        internal static double Tau(int seller, int buyer) =>
            seller == buyer ? 300 : TinyWorld.Km(TinyWorld.Parks + seller, TinyWorld.Parks + buyer) <= 150 ? 6 : 1;

        internal double Attraction(int city, int field) => Places(city).Sum(place => offers.At(place, field, 0)[0]);

        internal double Income(int city) => Places(city).Sum(Output) / Enumerable.Range(0, TinyWorld.Places).Sum(Output);

        internal double Access(int city, int field) => Math.Pow(Attraction(city, field), nest - 1)
            * Enumerable.Range(0, TinyWorld.Cities).Sum(buyer => Tau(city, buyer) * Spending(buyer, field, Income(buyer)));

        internal double SoldToParks(int city) => Enumerable.Range(0, Fields.Count).Sum(field =>
            offers.At(TinyWorld.Parks + city, field, 0)[0] * Math.Pow(Attraction(city, field), nest - 1)
            * Enumerable.Range(0, TinyWorld.Cities).Sum(buyer => Tau(city, buyer) * Spending(buyer, field, IncomeOfParks(buyer))));

        internal double BoughtFromParks(int city) => Enumerable.Range(0, Fields.Count).Sum(field =>
            Spending(city, field, Income(city) - IncomeOfParks(city))
            * Enumerable.Range(0, TinyWorld.Cities).Sum(seller => Tau(seller, city) * Math.Pow(Attraction(seller, field), nest - 1)
                * Places(seller).Where(place => place < TinyWorld.Parks).Sum(place => offers.At(place, field, 0)[0])));

        private static IEnumerable<int> Places(int city) => Enumerable.Range(0, TinyWorld.Places).Where(place => TinyWorld.CityOf(place) == city);

        private double IncomeOfParks(int city) =>
            Places(city).Where(place => place < TinyWorld.Parks).Sum(Output) / Enumerable.Range(0, TinyWorld.Places).Sum(Output);

        private double Output(int place) => offers.At(place, Offer.ValueAdded, 0)[0];

        private double Spending(int buyer, int field, double income) => (field == (int)Field.Other ? 0.6 : 0.05) * income
            / Enumerable.Range(0, TinyWorld.Cities).Sum(seller => Tau(seller, buyer) * Math.Pow(Attraction(seller, field), nest));
    }
}
