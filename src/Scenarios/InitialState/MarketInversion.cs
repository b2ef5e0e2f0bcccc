using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>The goods market of quarter 0: attractions that give exactly the observed output of every city and field, and the weights of near cities.</summary>
/// <param name="OwnCity">τ_1.</param>
/// <param name="RingCity">τ_2.</param>
/// <param name="Attraction">A_qk, cities × fields.</param>
/// <param name="MarketAccess">MA_qk = va_qk/A_qk, cities × fields.</param>
internal sealed record MarketInversion(double OwnCity, double RingCity, double[] Attraction, double[] MarketAccess)
{
    private const int LargestNumberOfRounds = 60;
    private const double Finest = 1e-13;

    /// <summary>Inverts the market (eq. E1-3): doubly constrained flows give A^θ; τ is adjusted until purchases split as observed.</summary>
    /// <param name="output">va_qk, cities × fields, all positive.</param>
    /// <param name="ring">Cities within 150 km of each city.</param>
    /// <param name="nest">θ.</param>
    /// <param name="ownShare">National share of purchases in the own city.</param>
    /// <param name="ringShare">National share of purchases within 150 km.</param>
    internal static MarketInversion Solve(double[] output, int[][] ring, double nest, double ownShare, double ringShare)
    {
        var cities = ring.Length;
        var income = Enumerable.Range(0, cities)
            .Select(city => StableSum.Of(output.AsSpan(city * Fields.Count, Fields.Count))).ToArray();
        var total = StableSum.Of(income);
        var (own, near) = (300.0, 6.0);
        var weights = new double[cities * Fields.Count];
        var tolerance = 1e-5;
        for (var round = 0; round < LargestNumberOfRounds; round++)
        {
            var kernel = Kernel(cities, ring, own, near);
            double inOwn = 0, inRing = 0;
            for (var field = 0; field < Fields.Count; field++)
            {
                var sales = Enumerable.Range(0, cities).Select(city => output[(city * Fields.Count) + field]).ToArray();
                var demand = income.Select(value => value * StableSum.Of(sales) / total).ToArray();
                var flows = SpatialInteraction.DoublyConstrained(sales, demand, kernel, new BalancingLimits(tolerance, 5_000));
                for (var seller = 0; seller < cities; seller++)
                {
                    var factor = flows.OriginFactors[seller];
                    weights[(seller * Fields.Count) + field] = factor;
                    inOwn += factor * own * flows.TargetFactors[seller];
                    foreach (var buyer in ring[seller])
                    {
                        inRing += factor * near * flows.TargetFactors[buyer];
                    }
                }
            }

            var rest = total - inOwn - inRing;
            var ownError = ownShare / (1 - ownShare - ringShare) / (inOwn / rest);
            var ringError = ringShare / (1 - ownShare - ringShare) / (inRing / rest);
            var error = Math.Max(Math.Abs(ownError - 1), Math.Abs(ringError - 1));
            if (error < 1e-9 && tolerance <= Finest)
            {
                break;
            }

            // Flows need not be exact while the weights still move.
            tolerance = Math.Max(Finest, Math.Min(tolerance, 1e-3 * error));

            own *= ownError;
            near *= ringError;
        }

        return Finish(output, weights, nest, own, near);
    }

    private static MarketInversion Finish(double[] output, double[] weights, double nest, double own, double near)
    {
        var attraction = weights.Select(weight => LaneMath.Pow(weight, 1 / nest)).ToArray();
        var access = new double[output.Length];
        for (var field = 0; field < Fields.Count; field++)
        {
            // The scale of a field's attraction is free: take it so that market access is 1 on average.
            var cells = Enumerable.Range(0, output.Length / Fields.Count).Select(city => (city * Fields.Count) + field).ToArray();
            var scale = StableSum.Of(cells.Select(cell => output[cell]).ToArray()) / StableSum.Of(cells.Select(cell => attraction[cell]).ToArray());
            foreach (var cell in cells)
            {
                attraction[cell] *= scale;
                access[cell] = output[cell] / attraction[cell];
            }
        }

        return new MarketInversion(own, near, attraction, access);
    }

    private static double[] Kernel(int cities, int[][] ring, double own, double near)
    {
        var kernel = new double[cities * cities];
        kernel.AsSpan().Fill(1);
        for (var city = 0; city < cities; city++)
        {
            kernel[(city * cities) + city] = own;
            foreach (var neighbour in ring[city])
            {
                kernel[(city * cities) + neighbour] = near;
            }
        }

        return kernel;
    }
}
