using CsCheck;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class TechnologyExchangeTests
{
    private static readonly TinyWorld s_tiny = new();

    [Fact]
    public void What_buyers_pay_is_what_sellers_get() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new TechnologyExchange(s_tiny.Batch(), s_tiny.World).Clear(0, offers);
        Assert.Equal(1, Sum(p => Receipt(receipts, p, TechnologyReceipt.Income)) / Sum(p => offers.At(p, Offer.TechnologyPaid, 0)[0]), 1e-13);
    });

    /// <summary>V_pq = budget_q · R_p g_pq/Σ_r R_r g_rq.</summary>
    [Fact]
    public void Contracts_are_the_formula() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var exchange = new TechnologyExchange(s_tiny.Batch(flowLanes: [0]), s_tiny.World);
        exchange.Clear(0, offers);
        var rows = new List<FlowYear>();
        exchange.AddYear(2020, rows);
        var flows = rows.ToDictionary(row => (row.Origin, row.Destination), row => row.Amount);
        double Kernel(int p, int q) => s_tiny.World.Impedance.Technology[(p * TinyWorld.Places) + q];
        double Knowledge(int p) => offers.At(p, Offer.Knowledge, 0)[0];
        for (var seller = 0; seller < TinyWorld.Places; seller++)
        {
            for (var buyer = 0; buyer < TinyWorld.Places; buyer++)
            {
                var contract = offers.At(buyer, Offer.TechnologyPaid, 0)[0] * Knowledge(seller) * Kernel(seller, buyer)
                    / Sum(r => Knowledge(r) * Kernel(r, buyer));
                Assert.Equal(1, flows[(s_tiny.World.CodeOf(seller), s_tiny.World.CodeOf(buyer))] / contract, 1e-12);
            }
        }
    });

    /// <summary>X_q = Σ_{p≠q} R_p h_pq.</summary>
    [Fact]
    public void The_spillover_pool_is_the_knowledge_of_others_by_nearness() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new TechnologyExchange(s_tiny.Batch(), s_tiny.World).Clear(0, offers);
        for (var place = 0; place < TinyWorld.Places; place++)
        {
            var pool = Sum(p => p == place ? 0 : offers.At(p, Offer.Knowledge, 0)[0] * Math.Pow(2, -TinyWorld.Km(p, place) / 150));
            Assert.Equal(Math.Log(pool), Receipt(receipts, place, TechnologyReceipt.LnPool), 1e-12);
        }
    });

    /// <summary>Σ_z h_zq va_z ln A_z/Σ_z h_zq va_z over zones, enclave parks left out.</summary>
    [Fact]
    public void The_lead_a_city_sees_is_that_of_near_and_large_zones() => TinyWorld.Numbers.Sample(numbers =>
    {
        var offers = s_tiny.Offers(numbers);
        var receipts = new TechnologyExchange(s_tiny.Batch(), s_tiny.World).Clear(0, offers);
        for (var city = TinyWorld.Parks; city < TinyWorld.Places; city++)
        {
            double Weight(int zone) => offers.At(zone, Offer.ValueAdded, 0)[0] * Math.Pow(2, -TinyWorld.Km(zone, city) / 150);
            var zones = Enumerable.Range(0, TinyWorld.Zones).ToArray();
            var lead = zones.Sum(zone => Weight(zone) * offers.At(zone, Offer.LnProductivity, 0)[0]) / zones.Sum(Weight);
            Assert.Equal(lead, Receipt(receipts, city, TechnologyReceipt.Lead), 1e-12);
        }
    });

    private static double Receipt(double[] receipts, int place, int row) => receipts[((place * TechnologyReceipt.Count) + row) * Lanes.Block];

    private static double Sum(Func<int, double> ofPlace) => Enumerable.Range(0, TinyWorld.Places).Sum(ofPlace);
}
