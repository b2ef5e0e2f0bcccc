using CsCheck;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Tests.Indicators;

public sealed class MoranIndexTests
{
    private static readonly Gen<(double[] Values, double[] Weights)> Maps =
        from count in Gen.Int[3, 12]
        from values in Gen.Double[-10, 10].Array[count].Where(values => values.Max() - values.Min() > 0.1)
        from weights in Gen.Double[0.01, 1].Array[count * count]
        select (values, weights.Select((w, cell) => cell / count == cell % count ? 0 : w).ToArray());

    [Fact]
    public void Units_and_origin_of_the_values_and_scale_of_the_weights_are_irrelevant() =>
        Gen.Select(Maps, Gen.Double[0.1, 100], Gen.Double[-100, 100]).Sample((map, unit, origin) =>
        {
            var (values, weights) = map;
            var moran = MoranIndex.Of(values, weights);
            Assert.Equal(moran, MoranIndex.Of(Array.ConvertAll(values, x => origin + unit * x), weights), 1e-9);
            Assert.Equal(moran, MoranIndex.Of(values, Array.ConvertAll(weights, w => w * unit)), 1e-12);
        });

    /// <summary>With equal weights between all places, I is its expectation whatever the values.</summary>
    [Fact]
    public void Where_everyone_is_a_neighbour_it_is_its_expectation() => Gen.Double[-10, 10].Array[2, 12].Where(x => x.Max() - x.Min() > 0.1).Sample(values =>
    {
        var count = values.Length;
        var weights = Enumerable.Range(0, count * count).Select(cell => cell / count == cell % count ? 0.0 : 1).ToArray();
        Assert.Equal(MoranIndex.Expectation(count), MoranIndex.Of(values, weights), 1e-9);
    });

    [Fact]
    public void Equal_values_have_no_index() => Assert.Equal(double.NaN, MoranIndex.Of([2, 2], [0, 1, 1, 0]));
}
