using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Tests.Numerics;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>Wilson 1967, Transportation Research 1:253–269: doubly constrained gravity.</summary>
public sealed class DoublyConstrainedGravityTests
{
    private static readonly double[] Costs = [3, 11, 18, 22, 12, 3, 13, 19, 15.5, 13, 5, 7, 24, 18, 8, 5];

    [Fact]
    public void Two_by_two_has_its_closed_form()
    {
        var apart = Math.Exp(-1);
        var flows = Balance([60, 40], [30, 70], [1, apart, apart, 1]);

        // x·(10 + x) = e²·(60 − x)·(30 − x) for x = T_11.
        double[] expected = [26.201794046924, 33.798205953076, 3.798205953076, 36.201794046924];
        AssertCells(expected, flows, 1e-9);
        Assert.Equal(Math.Exp(2) * (60 - flows[0]) * (30 - flows[0]), flows[0] * (10 + flows[0]), 1e-9);
    }

    /// <summary>Inputs as in Ortúzar and Willumsen's textbook example.</summary>
    [Fact]
    public void Four_by_four_is_reproduced_cell_by_cell()
    {
        var flows = Balance([400, 460, 400, 702], [260, 400, 500, 802], Array.ConvertAll(Costs, cost => Math.Exp(-0.1 * cost)));
        double[] expected =
        [
            156.432551, 99.388653, 67.524575, 76.654221,
            58.560008, 203.662666, 102.505727, 95.271598,
            24.986046, 45.364530, 138.128467, 191.520957,
            20.021395, 51.584150, 191.841231, 438.553223,
        ];
        AssertCells(expected, flows, 1e-6);
        Assert.Equal(8.69810742, flows.Zip(Costs, (flow, cost) => flow * cost).Sum() / 1962, 5e-9);
    }

    [Fact]
    public void Without_impedance_flows_are_proportional_to_both_totals()
    {
        double[] origins = [400, 460, 400, 702];
        double[] targets = [260, 400, 500, 802];
        var flows = Balance(origins, targets, Array.ConvertAll(Costs, _ => 1.0));
        for (var cell = 0; cell < flows.Length; cell++)
        {
            Assert.Equal(origins[cell / 4] * targets[cell % 4] / 1962, flows[cell], 1e-9);
        }
    }

    /// <summary>The goods market of quarter 0 rests on it: every city and field sells what it sold, and purchases split as observed (E1-3, E11).</summary>
    [Fact]
    public void The_market_of_quarter_0_meets_all_totals_and_all_shares()
    {
        const int Cities = 6;
        const double Nest = 0.6;
        int[][] ring = [[1], [0, 2], [1], [4], [3, 5], [4]];
        double[] output = [.. Enumerable.Range(0, Cities * Fields.Count).Select(cell => 5 + (100 * Points.Uniform(cell, 90)))];
        var market = MarketInversion.Solve(output, ring, Nest, 0.45, 0.20);
        var income = output.Chunk(Fields.Count).Select(city => city.Sum()).ToArray();
        var (own, near) = (0.0, 0.0);
        for (var field = 0; field < Fields.Count; field++)
        {
            double Weight(int seller) => Math.Pow(market.Attraction[(seller * Fields.Count) + field], Nest);
            double Tau(int seller, int buyer) => seller == buyer ? market.OwnCity : ring[seller].Contains(buyer) ? market.RingCity : 1;
            var share = Enumerable.Range(0, Cities).Sum(city => output[(city * Fields.Count) + field]) / income.Sum();
            var sold = new double[Cities];
            for (var cell = 0; cell < Cities * Cities; cell++)
            {
                var (seller, buyer) = Math.DivRem(cell, Cities);
                var choices = Enumerable.Range(0, Cities).Sum(other => Weight(other) * Tau(other, buyer));
                var flow = share * income[buyer] * Weight(seller) * Tau(seller, buyer) / choices;
                sold[seller] += flow;
                own += seller == buyer ? flow : 0;
                near += ring[seller].Contains(buyer) ? flow : 0;
            }

            Assert.All(sold.Select((value, city) => value / output[(city * Fields.Count) + field]), ratio => Assert.Equal(1, ratio, 1e-9));
        }

        Assert.Equal(0.45, own / income.Sum(), 1e-9);
        Assert.Equal(0.20, near / income.Sum(), 1e-9);
    }

    private static double[] Balance(double[] origins, double[] targets, double[] kernel)
    {
        var flows = new double[kernel.Length];
        SpatialInteraction.DoublyConstrained(origins, targets, kernel, BalancingLimits.Default).Fill(kernel, flows);
        return flows;
    }

    private static void AssertCells(double[] expected, double[] actual, double tolerance) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
}
