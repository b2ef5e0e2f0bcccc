using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class SettlementTests
{
    private static readonly TinyWorld s_tiny = new();

    /// <summary>Households get what their parks pay, and dividends and 98 % of interest by income.</summary>
    [Fact]
    public void Credits_are_what_was_paid_to_households() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(1, offers);
        var national = Sum(offers, Offer.ToOwners) + (0.98 * Sum(offers, Offer.ToBank));
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var expected = OfParks(offers, city, Offer.ToHouseholds) + (national * At(offers, TinyWorld.Parks + city, Offer.Income) / Income(offers));
            Assert.Equal(expected, Receipt(receipts, city, SettlementReceipt.Credit), 1e-12);
        }
    });

    /// <summary>C = Σ va − purchases − (taxes of the centre − its fund), by the weights of consumption; venture money by income; claims of own parks.</summary>
    [Fact]
    public void Charges_are_consumption_venture_money_and_claims() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(1, offers);
        var gdp = Sum(offers, Offer.ValueAdded);
        var consumption = gdp - Sum(offers, Offer.ToGoods) - (Sum(offers, Offer.ToCentral) - (0.001 * gdp));
        var venture = (0.0006 + (0.9 * 0.0005)) * gdp;
        var weights = Enumerable.Range(0, TinyWorld.Cities).Sum(city => At(offers, TinyWorld.Parks + city, Offer.Consumption));
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var consumed = consumption * At(offers, TinyWorld.Parks + city, Offer.Consumption) / weights;
            var expected = consumed + (venture * At(offers, TinyWorld.Parks + city, Offer.Income) / Income(offers)) + OfParks(offers, city, Offer.Claim);
            Assert.Equal(consumed, Receipt(receipts, city, SettlementReceipt.Consumption), 1e-11);
            Assert.Equal(expected, Receipt(receipts, city, SettlementReceipt.Charge), 1e-11);
        }
    });

    [Fact]
    public void Capital_of_ended_firms_goes_to_their_city() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(1, offers);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            Assert.Equal(OfParks(offers, city, Offer.ResoldCapital), Receipt(receipts, city, SettlementReceipt.Capital), 1e-12);
        }
    });

    [Fact]
    public void An_enclave_pays_its_sponsor_and_its_host() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(1, offers);
        double[] expected = [At(offers, TinyWorld.Zones, Offer.ToSponsor), 0, 0, 0, At(offers, TinyWorld.Zones, Offer.ToHost)];
        Assert.Equal(expected, Enumerable.Range(0, TinyWorld.Cities).Select(city => Receipt(receipts, city, SettlementReceipt.Government)));
    });

    /// <summary>2 % of interest less what was written off and what the bank paid for levers.</summary>
    [Fact]
    public void The_bank_keeps_two_per_cent_of_interest_and_bears_the_losses() => Gen.Select(TinyWorld.Numbers, TinyWorld.Numbers).Sample((first, second) =>
    {
        var settlement = new Settlement(s_tiny.Batch(), s_tiny.World);
        var equity = 0.0;
        foreach (var (quarter, numbers) in new[] { (1, first), (2, second) })
        {
            var offers = s_tiny.Offers(numbers);
            settlement.Clear(quarter, offers);
            equity += (0.02 * Sum(offers, Offer.ToBank)) - Sum(offers, Offer.WrittenOff) - Sum(offers, Offer.FromBank);
        }

        Assert.Equal(equity, settlement.State.Row(0)[0], 1e-11);
    });

    /// <summary>Money invariant (E15): what the exchange credits and gives, less what it charges, is what places paid and took, but for the bank.</summary>
    [Fact]
    public void No_yuan_is_lost_between_places() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var settlement = new Settlement(s_tiny.Batch(), s_tiny.World);
        var receipts = settlement.Clear(1, offers);
        var funds = (0.001 + (0.9 * 0.0005) + 0.0006) * Sum(offers, Offer.ValueAdded);
        double Total(int row) => Enumerable.Range(0, TinyWorld.Cities).Sum(city => Receipt(receipts, city, row));
        var given = funds + Total(SettlementReceipt.Credit) + Total(SettlementReceipt.Government) - Total(SettlementReceipt.Charge);
        int[] paid = [Offer.ToHouseholds, Offer.ToOwners, Offer.ToGoods, Offer.ToCentral, Offer.ToBank, Offer.ToSponsor, Offer.ToHost];
        var received = paid.Sum(row => Sum(offers, row)) - Sum(offers, Offer.ValueAdded) - Sum(offers, Offer.Claim) - Sum(offers, Offer.WrittenOff)
            - Sum(offers, Offer.FromBank);
        Assert.Equal(received, given + settlement.State.Row(0)[0], 1e-11);
    });

    [Fact]
    public void At_quarter_0_only_the_first_funds_are_paid() => TinyWorld.Numbers.Sample(numbers =>
    {
        var drawn = s_tiny.Offers(numbers);
        var offers = s_tiny.Offers((place, row, lane) => row is >= Offer.ToHouseholds and <= Offer.ToHost ? 0 : drawn.At(place, row, 0)[lane]);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(0, offers);
        var funds = (0.001 + (0.9 * 0.0005) + 0.0006) * Sum(offers, Offer.ValueAdded);
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            Assert.Equal(0, Receipt(receipts, city, SettlementReceipt.Consumption));
            Assert.Equal(
                funds * At(offers, TinyWorld.Parks + city, Offer.Income) / Income(offers), Receipt(receipts, city, SettlementReceipt.Charge), 1e-12);
        }
    });

    /// <summary>Eq. E16-4: cut = min(1, budget/wanted), central government's over all places, a city's over itself and its parks.</summary>
    [Fact]
    public void Budgets_that_run_out_cut_what_levers_want() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new Settlement(s_tiny.Batch(), s_tiny.World).Clear(1, offers);
        var central = Math.Min(1, 0.02 * Sum(offers, Offer.ToCentral) / Sum(offers, Offer.WantedCentral));
        for (var city = 0; city < TinyWorld.Cities; city++)
        {
            var wanted = At(offers, TinyWorld.Parks + city, Offer.WantedCity) + OfParks(offers, city, Offer.WantedCity);
            var own = Math.Min(1, 0.25 * At(offers, TinyWorld.Parks + city, Offer.LocalRevenue) / wanted);
            Assert.Equal(central, Receipt(receipts, city, SettlementReceipt.CentralCut), 1e-12);
            Assert.Equal(own, Receipt(receipts, city, SettlementReceipt.CityCut), 1e-12);
        }
    });

    private static double OfParks(QuarterOffers offers, int city, int row) =>
        Enumerable.Range(0, TinyWorld.Parks).Where(park => TinyWorld.CityOf(park) == city).Sum(park => At(offers, park, row));

    private static double Income(QuarterOffers offers) => Sum(offers, Offer.Income);

    private static double Sum(QuarterOffers offers, int row) => Enumerable.Range(0, TinyWorld.Places).Sum(place => At(offers, place, row));

    private static double At(QuarterOffers offers, int place, int row) => offers.At(place, row, 0)[0];

    private static double Receipt(double[] receipts, int city, int row) => receipts[((city * SettlementReceipt.Count) + row) * Lanes.Block];
}
