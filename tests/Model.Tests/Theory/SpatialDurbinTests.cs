using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Model.Tests.Theory;

/// <summary>LeSage and Pace 2009: direct, indirect and total effects.</summary>
public sealed class SpatialDurbinTests
{
    [Fact]
    public void A_chain_of_three()
    {
        var effects = SpatialDurbinEffects.Of(Chain(3), 3, 0.5, 1, 0.25);
        Close(4.0 / 3, effects.Direct);
        Close(7.0 / 6, effects.Indirect);
        Close(2.5, effects.Total);
    }

    [Fact]
    public void All_effects_in_a_chain_of_three()
    {
        double[] expected = [1.25, 1, 0.25, 0.5, 1.5, 0.5, 0.25, 1, 1.25];
        Assert.All(
            SpatialDurbinEffects.Effects(Chain(3), 3, 0.5, 1, 0.25).Cast<double>().Zip(expected), pair => Close(pair.Second, pair.First));
    }

    [Theory]
    [InlineData(0, 1.155555555556, 0.844444444444, 2)]
    [InlineData(-0.8, 0.906666666667, -0.506666666667, 0.4)]
    public void A_ring_of_six_with_a_siphon_or_without(double theta, double direct, double indirect, double total)
    {
        var effects = SpatialDurbinEffects.Of(Ring(6), 6, 0.5, 1, theta);
        Assert.Equal(direct, effects.Direct, 1e-12);
        Assert.Equal(indirect, effects.Indirect, 1e-12);
        Close(total, effects.Total);
    }

    [Fact]
    public void A_complete_graph_of_five()
    {
        var effects = SpatialDurbinEffects.Of(Complete(5), 5, 0.4, 1, 0.2);
        Close(12.0 / 11, effects.Direct);
        Close(10.0 / 11, effects.Indirect);
        Close(2, effects.Total);
    }

    /// <summary>Direct = (1/n)·Σ_k (β + θ·λ_k)/(1 − ρ·λ_k), λ_k = cos(2πk/n) on a ring.</summary>
    [Fact]
    public void On_rings_the_eigenvalues_say_the_same() =>
        Gen.Select(Gen.Int[3, 30], Gen.Double[-0.9, 0.9], Gen.Double[-2, 2], Gen.Double[-2, 2]).Sample((n, rho, beta, theta) =>
        {
            var direct = Enumerable.Range(0, n).Select(k => Math.Cos(2 * Math.PI * k / n)).Average(root => (beta + (theta * root)) / (1 - (rho * root)));
            Assert.Equal(direct, SpatialDurbinEffects.Of(Ring(n), n, rho, beta, theta).Direct, 1e-11);
        });

    [Fact]
    public void When_rows_sum_to_one_the_total_is_simple() =>
        (from n in Gen.Int[2, 12]
         from drawn in Gen.Double[0.01, 1].Array[n * n]
         from coefficients in Gen.Double[-0.9, 0.9].Array[3]
         select (n, drawn, coefficients)).Sample((n, drawn, c) =>
        {
            var weights = InverseDistanceWeights.RowStandardised(drawn, n);
            Assert.Equal((c[1] + c[2]) / (1 - c[0]), SpatialDurbinEffects.Of(weights, n, c[0], c[1], c[2]).Total, 1e-10);
        });

    [Fact]
    public void Without_neighbours_effect_all_is_direct_and_without_an_inverse_there_is_none()
    {
        Assert.Equal(new SpatialDurbinEffects(3, 0), SpatialDurbinEffects.Of(Ring(4), 4, 0, 3, 0));
        Assert.Throws<ArgumentException>(() => SpatialDurbinEffects.Of(Ring(4), 4, 1, 1, 0));
    }

    private static void Close(double expected, double found) => Assert.Equal(1, found / expected, 1e-12);

    private static double[] Chain(int n) => Weights(n, (i, j) => Math.Abs(i - j) == 1);

    private static double[] Ring(int n) => Weights(n, (i, j) => Math.Abs(i - j) is var d && (d == 1 || d == n - 1));

    private static double[] Complete(int n) => Weights(n, (i, j) => i != j);

    private static double[] Weights(int n, Func<int, int, bool> areNeighbours) =>
        InverseDistanceWeights.RowStandardised([.. Enumerable.Range(0, n * n).Select(cell => areNeighbours(cell / n, cell % n) ? 1.0 : 1000)], n);
}
