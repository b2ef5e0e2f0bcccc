using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Torch.Sim.Model.Numerics;

/// <summary>Integer steps shared by the generator and the digest: exact, hence the same bits on every instruction set.</summary>
internal static class LaneWords
{
    /// <summary>Product of the low 32-bit words of each 64-bit slot, as 64 bits; the high words are ignored.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> MultiplyLow(Vector512<ulong> left, Vector512<ulong> right)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.Multiply(left.AsUInt32(), right.AsUInt32());
        }

        if (Avx2.IsSupported)
        {
            return Vector512.Create(
                Avx2.Multiply(left.GetLower().AsUInt32(), right.GetLower().AsUInt32()),
                Avx2.Multiply(left.GetUpper().AsUInt32(), right.GetUpper().AsUInt32()));
        }

        var word = Vector512.Create((ulong)uint.MaxValue);
        return (left & word) * (right & word);
    }

    /// <summary>True when a lane of a mask is set.</summary>
    /// <remarks>The methods of Vector512 that answer this are calls where it is no machine word: they took a fifth of the firm pass there.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<double> mask) => Vector512.IsHardwareAccelerated
        ? mask.AsUInt64() != Vector512<ulong>.Zero
        : (mask.GetLower() | mask.GetUpper()).AsUInt64() != Vector256<ulong>.Zero;

    /// <summary>True when every lane of a mask is set.</summary>
    /// <inheritdoc cref="Any(Vector512{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool All(Vector512<double> mask) => Vector512.IsHardwareAccelerated
        ? mask.AsUInt64() == Vector512<ulong>.AllBitsSet
        : (mask.GetLower() & mask.GetUpper()).AsUInt64() == Vector256<ulong>.AllBitsSet;

    /// <summary>Each 64-bit slot rotated left by <paramref name="count"/> bits, 1 to 63.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> RotateLeft(Vector512<ulong> value, [ConstantExpected] int count) =>
        (value << count) | (value >>> (64 - count));
}
