using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

/// <summary>Weights from distances, significance of Moran's I, and its local form.</summary>
public sealed class SpatialOrderTests
{
    private static readonly Gen<double[]> Places = Gen.Double[0, 900].Array[3, 14]
        .Where(line => line.Order().Zip(line.Order().Skip(1)).All(pair => pair.Second - pair.First > 0.1));

    [Fact]
    public void Weights_of_three_places_by_hand() => Assert.Equal(
        [0, 1, 0, 0.8, 0, 0.2, 0, 1, 0],
        InverseDistanceWeights.RowStandardised([0, 100, 501, 100, 0, 400, 501, 400, 0], 3).Select(w => Math.Round(w, 12)));

    [Fact]
    public void Rows_sum_to_one_or_to_nothing() => Places.Sample(line =>
    {
        var weights = InverseDistanceWeights.RowStandardised(Distances(line), line.Length, 300);
        for (var i = 0; i < line.Length; i++)
        {
            var neighbours = line.Count(x => x != line[i] && Math.Abs(x - line[i]) <= 300);
            Assert.Equal(neighbours == 0 ? 0 : 1, weights.Skip(i * line.Length).Take(line.Length).Sum(), 1e-12);
        }
    });

    [Fact]
    public void Two_places_at_one_point_are_refused() => Assert.StartsWith(
        "places 0 and 1 are at distance 0; expected more.",
        Assert.Throws<ArgumentException>(() => InverseDistanceWeights.RowStandardised([0, 0, 0, 0], 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Local_indices_sum_to_the_global_one() => Gen.Select(Places, Gen.Double[-5, 5].Array[14]).Sample((line, drawn) =>
    {
        var values = drawn[..line.Length];
        var weights = InverseDistanceWeights.RowStandardised(Distances(line), line.Length);
        Assert.Equal(MoranIndex.Of(values, weights) * weights.Sum(), LocalMoran.Of(values, weights).Sum(), 1e-9);
    });

    [Fact]
    public void Quadrants_of_a_line_by_hand()
    {
        var weights = InverseDistanceWeights.RowStandardised(Distances([0, 100, 200, 300, 400, 500]), 6, 100);
        // Mean 5: the third has neighbours 8 and 1 (mean 4.5), the fourth 6 and 2 (mean 4).
        Assert.Equal(
            [MoranQuadrant.HighAmongHigh, MoranQuadrant.HighAmongHigh, MoranQuadrant.HighAmongLow, MoranQuadrant.LowAmongLow, MoranQuadrant.LowAmongLow, MoranQuadrant.LowAmongLow],
            LocalMoran.Quadrants([9, 8, 6, 1, 2, 4], weights));
        Assert.All(LocalMoran.Quadrants([1, 1, 1, 1, 1, 1], weights), quadrant => Assert.Equal(MoranQuadrant.None, quadrant));
    }

    /// <summary>Two halves: of the 20 ways to place three ones among six, two are as clustered, so p tends to 0.1.</summary>
    [Fact]
    public void The_share_of_as_clustered_maps_is_found()
    {
        var weights = InverseDistanceWeights.RowStandardised(Distances([0, 100, 200, 300, 400, 500]), 6, 100);
        var found = MoranPermutation.Of([1, 1, 1, 0, 0, 0], weights, seed: 1, permutations: 9999);
        Assert.InRange(found.PseudoP, 0.1 - (3 * Math.Sqrt(0.09 / 9999)), 0.1 + (3 * Math.Sqrt(0.09 / 9999)));
        Assert.Equal(-0.2, found.Expectation, 1e-15);
    }

    [Fact]
    public void The_same_seed_gives_the_same_significance_and_another_one_a_little_other()
    {
        var line = Enumerable.Range(0, 30).Select(i => 70.0 * i).ToArray();
        var weights = InverseDistanceWeights.RowStandardised(Distances(line), 30);
        double[] values = [.. line.Select((_, i) => (0.2 * Math.Sin(0.2 * i)) + Math.Sin(13.7 * i * i))];
        var first = MoranPermutation.Of(values, weights, 7);
        Assert.Equal(first, MoranPermutation.Of(values, weights, 7));
        Assert.NotEqual(first.PseudoP, MoranPermutation.Of(values, weights, 8).PseudoP);
        Assert.InRange(first.PseudoP, 0.001, 1);
    }

    /// <summary>p of values without order is uniform: its mean over many maps is a half.</summary>
    [Fact]
    public void Values_without_order_are_rarely_significant()
    {
        var line = Enumerable.Range(0, 20).Select(i => 100.0 * i).ToArray();
        var weights = InverseDistanceWeights.RowStandardised(Distances(line), 20);
        var random = new Random(11);
        var ps = Enumerable.Range(0, 400).Select(map =>
            MoranPermutation.Of([.. line.Select(_ => random.NextDouble())], weights, (uint)map, 99).PseudoP).ToArray();
        Assert.InRange(ps.Average(), 0.5 - (3 / Math.Sqrt(12 * 400)), 0.505 + (3 / Math.Sqrt(12 * 400)));
    }

    [Fact]
    public void Equal_values_have_no_variance()
    {
        var found = MoranPermutation.Of([0.1, 0.1, 0.1], [0, 1, 1, 1, 0, 1, 1, 1, 0], 1);
        Assert.False(found.HasVariance);
        Assert.Equal((double.NaN, double.NaN), (found.Index, found.PseudoP));
    }

    private static double[] Distances(double[] line) =>
        [.. Enumerable.Range(0, line.Length * line.Length).Select(cell => Math.Abs(line[cell / line.Length] - line[cell % line.Length]))];
}
