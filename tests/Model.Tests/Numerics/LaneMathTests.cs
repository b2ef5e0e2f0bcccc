using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class LaneMathTests
{
    private const int PointsPerRange = 1_000_000;

    [Theory]
    [InlineData(-746, 710, 1u)]
    [InlineData(-1, 1, 2u)]
    [InlineData(-1e-9, 1e-9, 3u)]
    [InlineData(-746, -708, 4u)]
    public void Exp_is_within_one_ulp_of_the_platform(double from, double to, uint series)
    {
        for (var i = 0; i < PointsPerRange; i++)
        {
            var x = from + (to - from) * Points.Uniform(i, series);
            Assert.True(Ulps.Between(LaneMath.Exp(x), Math.Exp(x)) <= 1, $"x = {x:R}");
        }
    }

    [Theory]
    [InlineData(0, 1, 5u)]
    [InlineData(0.5, 2, 6u)]
    [InlineData(0.9999999, 1.0000001, 7u)]
    [InlineData(0, 1e6, 8u)]
    [InlineData(0, 2.3e-308, 9u)]
    public void Log_is_within_one_ulp_of_the_platform(double from, double to, uint series)
    {
        for (var i = 0; i < PointsPerRange; i++)
        {
            var x = from + (to - from) * Points.Uniform(i, series);
            Assert.True(Ulps.Between(LaneMath.Log(x), Math.Log(x)) <= 1, $"x = {x:R}");
        }
    }

    [Fact]
    public void Log_is_within_one_ulp_in_every_binade()
    {
        const long SmallestBits = 1;
        var infinityBits = BitConverter.DoubleToInt64Bits(double.PositiveInfinity);
        for (var i = 0; i < PointsPerRange; i++)
        {
            var x = BitConverter.Int64BitsToDouble(SmallestBits + (long)(Points.Uniform(i, 10) * (infinityBits - SmallestBits)));
            Assert.True(Ulps.Between(LaneMath.Log(x), Math.Log(x)) <= 1, $"x = {x:R}");
        }
    }

    [Fact]
    public void Edges_are_those_of_the_platform()
    {
        foreach (var x in Points.Edges)
        {
            Assert.True(Same(LaneMath.Exp(x), Math.Exp(x)), $"exp {x:R} = {LaneMath.Exp(x):R}");
            Assert.True(Same(LaneMath.Log(x), Math.Log(x)), $"log {x:R} = {LaneMath.Log(x):R}");
        }

        static bool Same(double ours, double theirs) =>
            double.IsFinite(theirs) ? Ulps.Between(ours, theirs) <= 1 : ours.Equals(theirs);
    }

    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(-0.0, 1.0)]
    [InlineData(double.NegativeInfinity, 0.0)]
    [InlineData(-746.0, 0.0)]
    [InlineData(710.0, double.PositiveInfinity)]
    [InlineData(709.7827128933841, double.PositiveInfinity)]
    [InlineData(-745.1332191019411, double.Epsilon)]
    public void Exp_is_exact_where_it_can_be(double x, double expected) => Assert.Equal(expected, LaneMath.Exp(x));

    [Theory]
    [InlineData(1.0, 0.0)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-0.0, double.NegativeInfinity)]
    [InlineData(-double.Epsilon, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    public void Log_is_exact_where_it_can_be(double x, double expected) => Assert.Equal(expected, LaneMath.Log(x));

    [Fact]
    public void Not_a_number_comes_out_as_one_pattern()
    {
        var odd = BitConverter.UInt64BitsToDouble(0x7FF800000000ABCD);
        var expected = BitConverter.DoubleToUInt64Bits(double.NaN);
        Assert.Equal(expected, BitConverter.DoubleToUInt64Bits(LaneMath.Exp(odd)));
        Assert.Equal(expected, BitConverter.DoubleToUInt64Bits(LaneMath.Log(odd)));
        Assert.Equal(expected, BitConverter.DoubleToUInt64Bits(LaneMath.Exp(Vector512.Create(odd))[5]));
        Assert.Equal(expected, BitConverter.DoubleToUInt64Bits(LaneMath.Log(Vector512.Create(odd))[5]));
        Assert.Equal(expected, BitConverter.DoubleToUInt64Bits(LaneMath.Log(Vector512.Create(-3.0))[0]));
    }

    [Fact]
    public void Lanes_have_the_bits_of_the_scalar_methods()
    {
        var bits = Gen.ULong.Select(BitConverter.UInt64BitsToDouble);
        var number = Gen.OneOf(bits, Gen.Double[-750, 720], Gen.Double[0, 2], Gen.OneOf(Points.Edges));
        Gen.Select(number.Array[8], number.Array[8]).Sample(
            (x, y) =>
            {
                AssertLanes(LaneMath.Exp(Vector512.Create(x)), lane => LaneMath.Exp(x[lane]));
                AssertLanes(LaneMath.Log(Vector512.Create(x)), lane => LaneMath.Log(x[lane]));
                AssertLanes(LaneMath.Pow(Vector512.Create(x), Vector512.Create(y)), lane => LaneMath.Pow(x[lane], y[lane]));
            },
            iter: 100_000);
    }

    [Fact]
    public void Half_the_lanes_have_the_bits_of_the_scalar_methods() =>
        Gen.OneOf(Gen.ULong.Select(BitConverter.UInt64BitsToDouble), Gen.Double[-750, 720], Gen.Double[0, 2], Gen.OneOf(Points.Edges)).Array[4].Sample(
            x =>
            {
                var (exp, log) = (HalfLaneMath.Exp(Vector256.Create(x)), HalfLaneMath.Log(Vector256.Create(x)));
                for (var lane = 0; lane < 4; lane++)
                {
                    Assert.Equal(BitConverter.DoubleToUInt64Bits(LaneMath.Exp(x[lane])), BitConverter.DoubleToUInt64Bits(exp[lane]));
                    Assert.Equal(BitConverter.DoubleToUInt64Bits(LaneMath.Log(x[lane])), BitConverter.DoubleToUInt64Bits(log[lane]));
                }
            },
            iter: 100_000);

    [Fact]
    public void Pow_keeps_its_error_bound()
    {
        for (var i = 0; i < 200_000; i++)
        {
            var x = 1e4 * Points.Uniform(i, 11);
            var y = 20 * Points.Uniform(i, 12) - 10;
            var expected = Math.Pow(x, y);
            var bound = (1 + Math.Abs(y * Math.Log(x))) * Math.Pow(2, -52);
            Assert.True(Math.Abs(LaneMath.Pow(x, y) - expected) <= bound * expected, $"{x:R}^{y:R}");
        }

        Assert.Equal(0, LaneMath.Pow(0, 0.5));
        Assert.Equal(1, LaneMath.Pow(3, 0));
        Assert.Equal(double.NaN, LaneMath.Pow(-1, 2));
    }

    private static void AssertLanes(Vector512<double> vector, Func<int, double> scalar)
    {
        for (var lane = 0; lane < 8; lane++)
        {
            Assert.Equal(BitConverter.DoubleToUInt64Bits(scalar(lane)), BitConverter.DoubleToUInt64Bits(vector[lane]));
        }
    }
}
