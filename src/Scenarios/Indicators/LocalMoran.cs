using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Local Moran's I: where on the map neighbours resemble each other.</summary>
/// <remarks>I_i = z_i/m₂·Σ_j w_ij·z_j, m₂ = Σ z²/n; Σ_i I_i = S₀·I. Anselin 1995, Geographical Analysis 27:93–115.</remarks>
public static class LocalMoran
{
    /// <summary>I_i of every place.</summary>
    /// <param name="values">x_i.</param>
    /// <param name="weights">w_ij, n × n, row by row, 0 or more, 0 on the diagonal.</param>
    /// <returns>Positive where a place is like its neighbours, negative where it is unlike; all NaN when all x are equal.</returns>
    public static double[] Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (deviations, lags) = Deviations(values, weights);
        var squares = new StableSum();
        foreach (var z in deviations)
        {
            squares.Add(z * z);
        }

        var variance = squares.Total / values.Length;
        return [.. deviations.Zip(lags, (z, lag) => z / variance * lag)];
    }

    /// <summary>What kind of neighbourhood every place is in.</summary>
    /// <param name="values">x_i.</param>
    /// <param name="weights">w_ij, n × n, row by row, 0 or more, 0 on the diagonal.</param>
    public static MoranQuadrant[] Quadrants(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var (deviations, lags) = Deviations(values, weights);
        return [.. deviations.Zip(lags, Quadrant)];
    }

    private static MoranQuadrant Quadrant(double z, double lag) => (Math.Sign(z), Math.Sign(lag)) switch
    {
        (1, 1) => MoranQuadrant.HighAmongHigh,
        (-1, -1) => MoranQuadrant.LowAmongLow,
        (1, -1) => MoranQuadrant.HighAmongLow,
        (-1, 1) => MoranQuadrant.LowAmongHigh,
        _ => MoranQuadrant.None,
    };

    private static (double[] Deviations, double[] Lags) Deviations(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var count = values.Length;
        Shapes.RequireEqual(weights.Length, count * count, nameof(weights));
        var mean = StableSum.Of(values) / count;
        var (deviations, lags) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            deviations[i] = values[i] - mean;
        }

        for (var i = 0; i < count; i++)
        {
            var lag = new StableSum();
            for (var j = 0; j < count; j++)
            {
                lag.Add(weights[(i * count) + j] * deviations[j]);
            }

            lags[i] = lag.Total;
        }

        return (deviations, lags);
    }
}
