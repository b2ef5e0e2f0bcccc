using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Who is whose neighbour, and how close: inverse distances up to a cut, the weights of a place summing to 1.</summary>
/// <remarks>w_ij = (1/d_ij) / Σ_k (1/d_ik) over places with 0 &lt; d ≤ cut. Cliff and Ord 1981, <i>Spatial Processes</i>, ch. 1.</remarks>
public static class InverseDistanceWeights
{
    /// <summary>Distance beyond which places are no neighbours [km].</summary>
    public const double CutKm = 500;

    /// <summary>Weights of all pairs.</summary>
    /// <param name="distanceKm">d_ij, n × n, row by row, 0 or more [km]; the diagonal is not read.</param>
    /// <param name="count">n.</param>
    /// <param name="cutKm">Distance beyond which places are no neighbours, positive [km].</param>
    /// <returns>w_ij, n × n, row by row, 0 on the diagonal; a place without neighbours has a row of 0.</returns>
    /// <exception cref="ArgumentException">Two places at distance 0: their weight would be infinite.</exception>
    public static double[] RowStandardised(ReadOnlySpan<double> distanceKm, int count, double cutKm = CutKm)
    {
        Shapes.RequireEqual(distanceKm.Length, count * count, nameof(distanceKm));
        var weights = new double[count * count];
        for (var i = 0; i < count; i++)
        {
            var row = weights.AsSpan(i * count, count);
            for (var j = 0; j < count; j++)
            {
                var km = distanceKm[(i * count) + j];
                if (i != j && km == 0)
                {
                    throw new ArgumentException($"places {i} and {j} are at distance 0; expected more.", nameof(distanceKm));
                }

                row[j] = i == j || km > cutKm ? 0 : 1 / km;
            }

            var sum = StableSum.Of(row);
            for (var j = 0; j < count && sum > 0; j++)
            {
                row[j] /= sum;
            }
        }

        return weights;
    }
}
