using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class VarianceGammaTests
{
    private const double Offset = 5;
    private const int Degree = 14;
    private static readonly double DeepestLog = 32 * Math.Log(2);

    [Fact]
    public void The_quantile_agrees_with_quadrature()
    {
        var worst = 0.0;
        for (var i = 0; i < 4_000; i++)
        {
            // Half of the points spread evenly over the words, half evenly over s: both ends are dense.
            var s = DeepestLog * Points.Uniform(i, 20);
            var magnitude = i % 2 == 0
                ? (uint)(0x7FFFFFFF * Points.Uniform(i, 21))
                : 0x7FFFFFFF - (uint)(0x7FFFFFFF * Math.Exp(-s));
            worst = Math.Max(worst, RelativeError(magnitude));
        }

        foreach (var magnitude in (uint[])[0, 1, 2, 100, 0x7FFFFFFD, 0x7FFFFFFE, 0x7FFFFFFF])
        {
            worst = Math.Max(worst, RelativeError(magnitude));
        }

        // Required 1e-6; the interpolation's own error is 1.01e-9.
        Assert.True(worst < 1.1e-9, $"relative error {worst:R}");

        static double RelativeError(uint magnitude)
        {
            var s = LogOf(magnitude);
            var q = VarianceGamma.Draw(magnitude);
            return Math.Abs(VarianceGammaReference.Quantile(s, q) / q - 1);
        }
    }

    /// <summary>Finds the polynomial again as its documentation says: nodes, quadrature, Newton, Chebyshev interpolation.</summary>
    [Fact]
    public void The_constants_are_the_Chebyshev_interpolation_of_the_quantile()
    {
        const int Count = Degree + 1;
        var values = new double[Count];
        for (var i = 0; i < Count; i++)
        {
            var s = LogAt(Math.Cos(Math.PI * (2 * i + 1) / (2 * Count)));
            var q = VarianceGammaReference.Quantile(s, s * s / (s + 2));
            values[i] = q * (s + Offset) / (s * s);
        }

        var coefficients = new double[Count];
        for (var k = 0; k < Count; k++)
        {
            for (var i = 0; i < Count; i++)
            {
                coefficients[k] += 2.0 / Count * values[i] * Math.Cos(k * Math.PI * (2 * i + 1) / (2 * Count));
            }
        }

        for (uint magnitude = 0; magnitude < 0x7FF00000; magnitude += 0x00300007)
        {
            var s = LogOf(magnitude);
            var expected = s * s / (s + Offset) * Clenshaw(coefficients, AngleAt(s));
            Assert.Equal(1, VarianceGamma.Draw(magnitude) / expected, 1e-11);
        }
    }

    [Fact]
    public void The_quadrature_stands_on_its_own()
    {
        // K_¼ at 0.01, 1 and 10, by arbitrary-precision arithmetic.
        var scale = Math.Sqrt(Math.PI) * 3.6256099082219083 * Math.Pow(2, -0.25);
        Assert.Equal(1, VarianceGammaReference.Density(0.01) * scale * Math.Pow(0.01, 0.25) / 6.165741264139240, 1e-13);
        Assert.Equal(1, VarianceGammaReference.Density(1) * scale / 0.4307397744485855, 1e-13);
        Assert.Equal(1, VarianceGammaReference.Density(10) * scale * Math.Pow(10, 0.25) / 1.783318443980639e-5, 1e-13);

        // Mass found from both ends, and the law's tail at the deepest word.
        Assert.Equal(1, VarianceGammaReference.NegativeLogSurvival(1) / VarianceGammaReference.NegativeLogSurvivalFromAbove(1), 1e-13);
        Assert.Equal(1, VarianceGammaReference.Quantile(DeepestLog, 19) / 19.156824832183763, 1e-13);
    }

    [Fact]
    public void The_variance_is_one_half()
    {
        // Midpoints of 2^22 equal slices of the probability, by symmetry one sign.
        const int Slices = 1 << 22;
        const uint Width = 0x80000000u / Slices;
        var sum = new StableSum();
        for (uint i = 0; i < Slices; i++)
        {
            var x = VarianceGamma.Draw(i * Width + Width / 2);
            sum.Add(x * x);
        }

        // The last slice, where x grows by ln 512, is what the rule misses: 2e-5.
        Assert.Equal(0.5, sum.Total / Slices, 5e-5);
    }

    [Fact]
    public void Signs_mirror_and_magnitudes_rise()
    {
        Gen.UInt[0, 0x7FFFFFFE].Sample(magnitude =>
        {
            Assert.Equal(-VarianceGamma.Draw(magnitude), VarianceGamma.Draw(magnitude | 0x80000000));
            Assert.True(VarianceGamma.Draw(magnitude) > 0);
            var further = magnitude + (0x7FFFFFFF - magnitude) / 1024 + 1;
            Assert.True(VarianceGamma.Draw(magnitude) < VarianceGamma.Draw(further), $"{magnitude}");
        });
        Assert.Equal(VarianceGamma.LargestMagnitude, VarianceGamma.Draw(0x7FFFFFFFu), 1e-7);
    }

    [Fact]
    public void Lanes_have_the_bits_of_the_scalar_method() =>
        Gen.UInt.Array[8].Sample(
            words =>
            {
                var lanes = VarianceGamma.Draw(Vector512.Create<ulong>(Array.ConvertAll(words, word => (ulong)word)));
                for (var lane = 0; lane < 8; lane++)
                {
                    Assert.Equal(BitConverter.DoubleToUInt64Bits(VarianceGamma.Draw(words[lane])), BitConverter.DoubleToUInt64Bits(lanes[lane]));
                }
            },
            iter: 50_000);

    private static double LogOf(uint magnitude) => -Math.Log((0x7FFFFFFF - magnitude + 0.5) / 2147483648.0);

    private static double AngleAt(double s)
    {
        var (near, far) = (1 / Offset, 1 / (DeepestLog + Offset));
        return (near + far - 2 / (s + Offset)) / (near - far);
    }

    private static double LogAt(double t)
    {
        var (near, far) = (1 / Offset, 1 / (DeepestLog + Offset));
        return 2 / (near + far - t * (near - far)) - Offset;
    }

    private static double Clenshaw(double[] coefficients, double t)
    {
        var (next, afterNext) = (0.0, 0.0);
        for (var k = coefficients.Length - 1; k > 0; k--)
        {
            (next, afterNext) = (2 * t * next - afterNext + coefficients[k], next);
        }

        return t * next - afterNext + coefficients[0] / 2;
    }
}
