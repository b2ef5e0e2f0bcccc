using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class NormalQuantileTests
{
    /// <summary>Quantiles by arbitrary-precision arithmetic of the double probability, both sides of each seam included.</summary>
    [Theory]
    [InlineData(1e-300, -37.0470962993611992)]
    [InlineData(1e-20, -9.26234008979840758)]
    [InlineData(1e-12, -7.03448382530113193)]
    [InlineData(1.1641532182693481E-10, -6.33795775455378925)]
    [InlineData(1e-5, -4.26489079392282461)]
    [InlineData(0.01, -2.32634787404084109)]
    [InlineData(0.0749, -1.44023826752796366)]
    [InlineData(0.0751, -1.43882539275253998)]
    [InlineData(0.1, -1.28155156554460044)]
    [InlineData(0.25, -0.674489750196081743)]
    [InlineData(0.4, -0.253347103135799741)]
    [InlineData(0.49, -0.025068908258711058)]
    [InlineData(0.6, 0.253347103135799741)]
    [InlineData(0.9, 1.28155156554460059)]
    [InlineData(0.975, 1.95996398454005386)]
    [InlineData(0.999999, 4.75342430881708777)]
    [InlineData(1 - 1.1641532182693481E-10, 6.33795775455378925)]
    [InlineData(1 - 1.1102230246251565E-16, 8.20953615160138686)]
    public void Reference_quantiles_are_met(double probability, double quantile) =>
        Assert.Equal(1, NormalQuantile.Of(probability) / quantile, 5e-16);

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    [InlineData(0.5, 0.0)]
    [InlineData(-1e-9, double.NaN)]
    [InlineData(1.0000001, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    public void Ends_and_illegal_values_are_named(double probability, double quantile)
    {
        Assert.Equal(quantile, NormalQuantile.Of(probability));
        Assert.Equal(quantile, NormalQuantile.Of(Vector512.Create(0.3).WithElement(4, probability))[4]);
    }

    [Fact]
    public void Quantiles_mirror_at_one_half() =>
        Gen.Int[1, (1 << 30) - 1].Sample(numerator =>
        {
            var probability = numerator / (double)(1 << 30);
            Assert.Equal(NormalQuantile.Of(probability), -NormalQuantile.Of(1 - probability));
        });

    [Fact]
    public void Lanes_have_the_bits_of_the_scalar_method()
    {
        var probability = Gen.OneOf(Gen.Double[0, 1], Gen.Double[0, 1e-9], Gen.Double[0.07, 0.08], Gen.OneOf(Points.Edges));
        probability.Array[8].Sample(
            values =>
            {
                var lanes = NormalQuantile.Of(Vector512.Create(values));
                for (var lane = 0; lane < 8; lane++)
                {
                    Assert.Equal(BitConverter.DoubleToUInt64Bits(NormalQuantile.Of(values[lane])), BitConverter.DoubleToUInt64Bits(lanes[lane]));
                }
            },
            iter: 50_000);
    }

    [Fact]
    public void Draws_have_the_moments_of_the_normal_law()
    {
        const int Draws = 1_000_000;
        var (sum, squares, fourths) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Draws; i++)
        {
            var z = NormalQuantile.Of(Points.Uniform(i, 30));
            sum += z;
            squares += z * z;
            fourths += z * z * z * z;
        }

        // Standard errors of the moments: 1, √2 and √96 over √n.
        Assert.True(Math.Abs(sum / Draws) < 3 / Math.Sqrt(Draws));
        Assert.True(Math.Abs(squares / Draws - 1) < 3 * Math.Sqrt(2.0 / Draws));
        Assert.True(Math.Abs(fourths / Draws - 3) < 3 * Math.Sqrt(96.0 / Draws));
    }
}
