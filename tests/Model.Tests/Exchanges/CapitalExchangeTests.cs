using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class CapitalExchangeTests
{
    private static readonly TinyWorld s_tiny = new();

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void The_public_fund_is_given_out_to_the_last_yuan_whatever_the_exponent(double exponent) => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var gdp = Enumerable.Range(0, TinyWorld.Places).Sum(place => offers.At(place, Offer.ValueAdded, 0)[0]);
        var receipts = Clear(offers, exponent);
        double Sum(int row) => Enumerable.Range(0, TinyWorld.Parks).Sum(park => Receipt(receipts, park, row));
        // One thousandth of GDP, half of it grants; 0.9 yuan of private money follow each yuan of equity; other private money 0.06 % of GDP.
        Assert.Equal(1, Sum(CapitalReceipt.Grant) / (0.0005 * gdp), 1e-12);
        Assert.Equal(1, Sum(CapitalReceipt.PublicEquity) / (0.0005 * 1.9 * gdp), 1e-12);
        Assert.Equal(1, Sum(CapitalReceipt.PrivateEquity) / (0.0006 * gdp), 1e-12);
        Assert.Equal(0, Receipt(receipts, TinyWorld.Zones, CapitalReceipt.Grant));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Odds_of_two_zones_are_their_sizes_to_the_exponent(double exponent) => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, exponent);
        var odds = Receipt(receipts, 0, CapitalReceipt.Grant) / Receipt(receipts, 1, CapitalReceipt.Grant);
        Assert.Equal(1, odds / Math.Pow(offers.At(0, Offer.ValueAdded, 0)[0] / offers.At(1, Offer.ValueAdded, 0)[0], exponent), 1e-12);
    });

    /// <summary>By plain loops: city p gives to park q in proportion to appeal_q · f_qp.</summary>
    [Fact]
    public void Private_money_follows_appeal_and_nearness() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, 1);
        double At(int place, int row) => offers.At(place, row, 0)[0];
        double Kernel(int park, int city) => s_tiny.World.Impedance.Venture[(park * TinyWorld.Cities) + city];
        var cities = Enumerable.Range(0, TinyWorld.Cities).ToArray();
        var total = 0.0006 * Enumerable.Range(0, TinyWorld.Places).Sum(place => At(place, Offer.ValueAdded));
        var income = cities.Sum(city => At(TinyWorld.Parks + city, Offer.Income));
        for (var park = 0; park < TinyWorld.Parks; park++)
        {
            var expected = cities.Sum(city => total * At(TinyWorld.Parks + city, Offer.Income) / income
                * At(park, Offer.VentureAppeal) * Kernel(park, city)
                / Enumerable.Range(0, TinyWorld.Parks).Sum(q => At(q, Offer.VentureAppeal) * Kernel(q, city)));
            Assert.Equal(1, Receipt(receipts, park, CapitalReceipt.PrivateEquity) / expected, 1e-12);
        }
    });

    /// <summary>h · Λ(2(π̄ − π_p)/π̄): half of the bound at the mean return.</summary>
    [Fact]
    public void Firms_of_poor_parks_move_more_often_within_the_bound() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = Clear(offers, 1);
        double At(int park, int row) => offers.At(park, row, 0)[0];
        var parks = Enumerable.Range(0, TinyWorld.Parks).ToArray();
        var mean = parks.Sum(park => At(park, Offer.ValueAdded) * At(park, Offer.ReturnToCapital)) / parks.Sum(park => At(park, Offer.ValueAdded));
        foreach (var park in parks)
        {
            var hazard = Receipt(receipts, park, CapitalReceipt.RelocationHazard);
            Assert.Equal(0.002 / (1 + Math.Exp(-2 * (mean - At(park, Offer.ReturnToCapital)) / mean)), hazard, 1e-14);
            Assert.InRange(hazard, 0, 0.002);
        }
    });

    [Fact]
    public void A_firm_that_moves_finds_a_cluster_of_its_field_elsewhere_or_joins_the_others()
    {
        // From zone 0: biomedicine exists in zone 1 alone, "other" in all.
        var movers = Enumerable.Range(0, 2000).Select(slot => new MovingFirm(slot % 8, slot % 2, slot, [1, slot])).ToList();
        var offers = s_tiny.Offers([.. Enumerable.Repeat(2.0, TinyWorld.Places * Offer.Count)], moversOfFirst: movers);
        var routed = Routed(offers);
        Assert.Equal(movers.Count, routed.Values.Sum(list => list.Count));
        Assert.All(routed, pair => Assert.All(pair.Value, mover => Assert.Equal(pair.Key, mover.Cluster)));
        var clusters = s_tiny.World.Clusters;
        Assert.DoesNotContain(routed.Keys, cluster => clusters[cluster].Park == 0);
        var biomedicine = routed.SelectMany(pair => pair.Value).Where(mover => mover.Slot % 2 == 0).GroupBy(mover => clusters[mover.Cluster].Field)
            .ToDictionary(group => group.Key, group => group.Count());
        // Weights: zone 1 (100 km) 2^-½; zone 2 (700 km) 8^-½ and the enclave (1 000 km) 11^-½, both a tenth for the wrong field.
        var (near, far) = (Math.Pow(2, -0.5), 0.1 * (Math.Pow(8, -0.5) + Math.Pow(11, -0.5)));
        Assert.Equal(near / (near + far), biomedicine[Field.Biomedicine] / 1000.0, 0.03);
        Assert.Equal(1000 - biomedicine[Field.Biomedicine], biomedicine[Field.Other]);
    }

    [Fact]
    public void Movers_prefer_parks_with_higher_returns()
    {
        var movers = Enumerable.Range(0, 2000).Select(slot => new MovingFirm(slot % 8, 1, slot, [1, slot])).ToList();
        var offers = s_tiny.Offers(
            (place, row, _) => row == Offer.ReturnToCapital && place == 2 ? 0.04 : row == Offer.ReturnToCapital ? 0.02 : 1, moversOfFirst: movers);
        var routed = Routed(offers);
        // Mean return by value added 0.025: weight e^(2 · (π − π̄)/π̄), e^1.2 and e^-0.4.
        double[] weights = [Math.Pow(2, -0.5) * Math.Exp(-0.4), Math.Pow(8, -0.5) * Math.Exp(1.2), Math.Pow(11, -0.5) * Math.Exp(-0.4)];
        for (var park = 1; park < TinyWorld.Parks; park++)
        {
            var share = routed.Where(pair => s_tiny.World.Clusters[pair.Key].Park == park).Sum(pair => pair.Value.Count) / 2000.0;
            Assert.Equal(weights[park - 1] / weights.Sum(), share, 0.035);
        }
    }

    [Fact]
    public void Where_a_firm_moves_depends_on_its_lane_alone()
    {
        var alone = new MovingFirm(3, 1, 55, [1]);
        var others = Enumerable.Range(0, 40).Select(slot => new MovingFirm(slot % 3, slot % 2, slot, [1]));
        double[] numbers = [.. Enumerable.Repeat(2.0, TinyWorld.Places * Offer.Count)];
        int Destination(IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> routed) => routed.Single(pair => pair.Value.Any(mover => mover.Slot == 55)).Key;
        Assert.Equal(
            Destination(Routed(s_tiny.Offers(numbers, moversOfFirst: [alone]))),
            Destination(Routed(s_tiny.Offers(numbers, moversOfFirst: [.. others, alone]))));
    }

    private static IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Routed(QuarterOffers offers) =>
        new CapitalExchange(s_tiny.Batch(samples: [.. Enumerable.Range(1, 8).Select(seed => new Sample(seed))]), s_tiny.World).Clear(1, offers).Movers;

    private static double[] Clear(QuarterOffers offers, double exponent) =>
        new CapitalExchange(s_tiny.Batch(samples: new Sample(1) { Targeting = _ => exponent }), s_tiny.World).Clear(0, offers).Receipts;

    private static double Receipt(double[] receipts, int park, int row) => receipts[((park * CapitalReceipt.Count) + row) * Lanes.Block];
}
