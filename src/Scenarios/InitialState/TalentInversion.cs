using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>The market for persons at quarter 0: constants that make arrivals what they were.</summary>
internal static class TalentInversion
{
    private const int Passes = 4_000;
    private const double Tolerance = 1e-10;

    /// <summary>What one kind of persons looks like at quarter 0; vectors are places, parks first.</summary>
    /// <param name="Pool">Persons.</param>
    /// <param name="Value">Real wage as a factor of staying, (w/w̄)^ε.</param>
    /// <param name="Growth">Net growth that must come from the exchange, persons a quarter: vacancies and retirement of parks, trend less graduates of cities.</param>
    /// <param name="Parks">Number of parks.</param>
    /// <param name="Reconsider">m.</param>
    /// <param name="Mobility">Share of persons who change place in a quarter.</param>
    internal sealed record Market(double[] Pool, double[] Value, double[] Growth, int Parks, double Reconsider, double Mobility);

    /// <summary>Finds W_q and the weight of staying (eq. E8-3).</summary>
    /// <remarks>
    /// Arrivals of a place are its departures plus the growth it needs. Growth is shifted by one constant share of city persons so that it sums to
    /// zero: the exchange makes nobody. Alternate scaling of W; its common scale, against a stay weight of (w/w̄)^ε, gives the mobility.
    /// </remarks>
    internal static TalentPosition[] Solve(Market market, double[] kernel, double retire, Func<int, double, double> openings)
    {
        var places = market.Pool.Length;
        var growth = Balanced(market);
        var pull = market.Pool.Select((pool, place) => place < market.Parks ? Math.Max(growth[place], 1) : 0.01 * pool).ToArray();
        var wanted = new double[places];
        var departures = new double[places];
        for (var pass = 0; ; pass++)
        {
            var senders = Senders(market, kernel, pull);
            var reach = Multiply(kernel, senders, places);
            var fromPull = Multiply(kernel, pull, places);
            for (var place = 0; place < places; place++)
            {
                departures[place] = senders[place] * fromPull[place];
            }

            Wanted(market, growth, departures, wanted);
            var moved = StableSum.Of(departures) / StableSum.Of(market.Pool);
            var worst = Math.Abs((moved / market.Mobility) - 1);
            var towardsMobility = LaneMath.Pow(market.Mobility / moved, 0.5);
            for (var place = 0; place < places; place++)
            {
                var arrivals = pull[place] * reach[place];
                worst = Math.Max(worst, Math.Abs((wanted[place] / arrivals) - 1));
                pull[place] *= wanted[place] / arrivals * towardsMobility;
            }

            if (worst < Tolerance)
            {
                break;
            }

            if (pass == Passes)
            {
                throw new InvalidOperationException($"talent inversion: relative error {worst:E2} after {Passes} passes");
            }
        }

        return Enumerable.Range(0, places).Select(place => new TalentPosition(
            pull[place], market.Value[place], openings(place, departures[place]),
            (departures[place] / market.Pool[place]) + retire)).ToArray();
    }

    private static double[] Balanced(Market market)
    {
        var cities = StableSum.Of(market.Pool.AsSpan(market.Parks));
        var shift = StableSum.Of(market.Growth) / cities;
        return market.Growth.Select((value, place) => place < market.Parks ? value : value - (shift * market.Pool[place])).ToArray();
    }

    /// <summary>Arrivals wanted: departures and growth; a city that must shrink faster than its departures allow keeps a tenth of them as
    /// arrivals, and all cities then share the difference, for the exchange makes nobody.</summary>
    private static void Wanted(Market market, double[] growth, double[] departures, double[] wanted)
    {
        for (var place = 0; place < wanted.Length; place++)
        {
            wanted[place] = Math.Max(departures[place] + growth[place], 0.1 * departures[place]);
        }

        var toParks = StableSum.Of(wanted.AsSpan(0, market.Parks));
        var scale = (StableSum.Of(departures) - toParks) / StableSum.Of(wanted.AsSpan(market.Parks));
        for (var place = market.Parks; place < wanted.Length; place++)
        {
            wanted[place] *= Math.Max(scale, 0.1);
        }
    }

    private static double[] Senders(Market market, double[] kernel, double[] pull)
    {
        var denominators = Multiply(kernel, pull, pull.Length);
        return denominators.Select((sum, place) =>
            market.Reconsider * market.Pool[place] / (market.Value[place] + sum)).ToArray();
    }

    private static double[] Multiply(double[] kernel, double[] vector, int places)
    {
        var result = new double[places];
        for (var row = 0; row < places; row++)
        {
            var line = kernel.AsSpan(row * places, places);
            var sum = 0.0;
            for (var column = 0; column < places; column++)
            {
                sum += line[column] * vector[column];
            }

            result[row] = sum;
        }

        return result;
    }
}
