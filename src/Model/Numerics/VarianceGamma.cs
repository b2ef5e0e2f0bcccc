using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Numerics;

/// <summary>Quarterly growth shocks whose sum over four quarters is a Laplace shock of the year.</summary>
/// <remarks>
/// <para>X = √(2G)·Z with G ~ Gamma(¼, 1), Z ~ N(0, 1): characteristic function (1 + t²)^(−¼), density
/// |x|^(−¼)·K_¼(|x|) / (√π·Γ(¼)·2^(−¼)), variance ½. Four draws sum to Laplace(0, 1), variance 2; multiply by the scale b.
/// The Laplace law is infinitely divisible, and this is its fourth root (Kotz, Kozubowski and Podgórski 2001, ch. 2 and 4).</para>
/// <para>A draw is the inverse of the distribution function at one word: the top bit is the sign, the other 31 bits m give
/// w = P(|X| &lt; q) = (m + ½)·2^-31. With s = −ln(1 − w), q behaves as s² near 0 and as s − ¾·ln s far out, so
/// q = s²·P(t)/(s + 5), t = α − β/(s + 5), t from −1 to 1 as s goes from 0 to 32·ln 2, P of degree 14: Chebyshev interpolation of the
/// quantile found by quadrature and Newton. Relative error of q at most 1.0e-9 (required 1e-6); variance 0.5 to 1e-9.</para>
/// <para>Zen 4: 2.3 ns a lane.</para>
/// </remarks>
public static class VarianceGamma
{
    /// <summary>Largest |X| a word can give: the quantile at 1 − w = 2^-32.</summary>
    public const double LargestMagnitude = 19.15682484;

    private const double Offset = 5;
    private const double Alpha = 1.450842200277801;
    private const double Beta = 12.254211001389006;

    private const double P0 = 1.3544262641332254;
    private const double P1 = -0.4180816264763791;
    private const double P2 = 0.15328125935936043;
    private const double P3 = -0.04091831623679636;
    private const double P4 = 0.008381031843339595;
    private const double P5 = 0.0027882528119551084;
    private const double P6 = -0.003421870746227788;
    private const double P7 = 0.002810153705980357;
    private const double P8 = -0.0014988189393920692;
    private const double P9 = 0.0007009958061259989;
    private const double P10 = -0.00022628277239730092;
    private const double P11 = 0.00020913248680909545;
    private const double P12 = -8.066938077426968e-05;
    private const double P13 = -7.626478284005777e-05;
    private const double P14 = 6.682041138666626e-05;

    private const ulong Magnitude = 0x7FFFFFFF;
    private const ulong SignBit = 0x8000000000000000;
    private const ulong TwoPow52Bits = 0x4330000000000000;
    private const double TwoPow52 = 4503599627370496;
    private const double TwoPowMinus31 = 4.656612873077392578125E-10;

    /// <summary>One draw in each lane.</summary>
    /// <param name="word">32 random bits in each slot, upper half zero (<see cref="LaneRandomBlock"/>).</param>
    /// <returns>Draw of unit scale [1]: mean 0, variance ½, |X| from 2e-20 to <see cref="LargestMagnitude"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Draw(Vector512<ulong> word)
    {
        // 1 − w from the complement of the magnitude: exact, and as fine near 1 as near 0.
        var complement = Vector512.AndNot(Vector512.Create(Magnitude), word);
        var survival = ((complement | Vector512.Create(TwoPow52Bits)).AsDouble() - Vector512.Create(TwoPow52 - 0.5)) * Vector512.Create(TwoPowMinus31);
        var log = LaneMath.LogOfNormal(survival);
        var square = log * log;
        var inverse = Vector512<double>.One / (Vector512.Create(Offset) - log);
        var magnitude = square * inverse * Shape(Vector512.FusedMultiplyAdd(inverse, Vector512.Create(-Beta), Vector512.Create(Alpha)));
        return (magnitude.AsUInt64() | ((word << 32) & Vector512.Create(SignBit))).AsDouble();
    }

    /// <summary>One draw of one future; the bits of its lane in <see cref="Draw(Vector512{ulong})"/>.</summary>
    /// <inheritdoc cref="Draw(Vector512{ulong})"/>
    public static double Draw(uint word)
    {
        var complement = ~word & (uint)Magnitude;
        var log = LaneMath.LogOfNormal((complement + 0.5) * TwoPowMinus31);
        var square = log * log;
        var inverse = 1 / (Offset - log);
        var magnitude = square * inverse * Shape(Math.FusedMultiplyAdd(inverse, -Beta, Alpha));
        return BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(magnitude) | (((ulong)word << 32) & SignBit));
    }

    /// <summary>P(t) = q·(s + 5)/s².</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Shape(Vector512<double> t)
    {
        var t2 = t * t;
        var p01 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P1), Vector512.Create(P0));
        var p23 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P3), Vector512.Create(P2));
        var p45 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P5), Vector512.Create(P4));
        var p67 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P7), Vector512.Create(P6));
        var p89 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P9), Vector512.Create(P8));
        var p1011 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P11), Vector512.Create(P10));
        var p1213 = Vector512.FusedMultiplyAdd(t, Vector512.Create(P13), Vector512.Create(P12));
        var t4 = t2 * t2;
        var p03 = Vector512.FusedMultiplyAdd(t2, p23, p01);
        var p47 = Vector512.FusedMultiplyAdd(t2, p67, p45);
        var p811 = Vector512.FusedMultiplyAdd(t2, p1011, p89);
        var p1214 = Vector512.FusedMultiplyAdd(t2, Vector512.Create(P14), p1213);
        var low = Vector512.FusedMultiplyAdd(t4, p47, p03);
        var high = Vector512.FusedMultiplyAdd(t4, p1214, p811);
        return Vector512.FusedMultiplyAdd(t4 * t4, high, low);
    }

    private static double Shape(double t)
    {
        var t2 = t * t;
        var t4 = t2 * t2;
        var p03 = Math.FusedMultiplyAdd(t2, Math.FusedMultiplyAdd(t, P3, P2), Math.FusedMultiplyAdd(t, P1, P0));
        var p47 = Math.FusedMultiplyAdd(t2, Math.FusedMultiplyAdd(t, P7, P6), Math.FusedMultiplyAdd(t, P5, P4));
        var p811 = Math.FusedMultiplyAdd(t2, Math.FusedMultiplyAdd(t, P11, P10), Math.FusedMultiplyAdd(t, P9, P8));
        var p1214 = Math.FusedMultiplyAdd(t2, P14, Math.FusedMultiplyAdd(t, P13, P12));
        var low = Math.FusedMultiplyAdd(t4, p47, p03);
        var high = Math.FusedMultiplyAdd(t4, p1214, p811);
        return Math.FusedMultiplyAdd(t4 * t4, high, low);
    }
}
