using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Moran's I: whether neighbours resemble each other.</summary>
/// <remarks>I = (n / S₀)·Σ_ij w_ij·z_i·z_j / Σ_i z_i², z = x − mean, S₀ = Σ_ij w_ij. Without spatial order E[I] = −1/(n − 1).
/// Moran 1950, Biometrika 37:17–23; Cliff and Ord 1981, <i>Spatial Processes</i>, ch. 1.</remarks>
public static class MoranIndex
{
    /// <summary>I of one variable.</summary>
    /// <param name="values">x_i.</param>
    /// <param name="weights">w_ij, n × n, row by row, 0 or more, 0 on the diagonal; neither symmetry nor unit row sums are required.</param>
    /// <returns>Above <see cref="Expectation"/> when neighbours are alike; NaN when all x are equal or no one has a neighbour.</returns>
    public static double Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var count = values.Length;
        Shapes.RequireEqual(weights.Length, count * count, nameof(weights));
        var mean = StableSum.Of(values) / count;
        var deviations = new double[count];
        var (squares, products) = (new StableSum(), new StableSum());
        for (var i = 0; i < count; i++)
        {
            deviations[i] = values[i] - mean;
            squares.Add(deviations[i] * deviations[i]);
        }

        for (var cell = 0; cell < weights.Length; cell++)
        {
            products.Add(weights[cell] * deviations[cell / count] * deviations[cell % count]);
        }

        return count / StableSum.Of(weights) * products.Total / squares.Total;
    }

    /// <summary>E[I] when values are spread over places at random.</summary>
    /// <param name="count">Number of places, at least 2.</param>
    public static double Expectation(int count) => -1.0 / (count - 1);
}
