using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Numerics;

/// <summary>Random numbers that are looked up, not drawn in turn: a block is a function of its key and of what it is for.</summary>
/// <remarks>
/// <para>Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC'11), which passes
/// their published known-answer vectors. The key holds the seed (low word) and a constant of the study (high word); the counter holds
/// index, place, quarter and purpose. Scenario, lane, batch and thread are in neither, so scenarios under one seed meet the same luck.</para>
/// <para>No state is kept: two uses of one key and counter give the same block, and a block serves one purpose only.</para>
/// <para>Zen 4: 1.9 ns a block and lane (four words), scalar about 17 ns a block.</para>
/// </remarks>
public static class KeyedRandom
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    private const ulong TwoPow52Bits = 0x4330000000000000;
    private const double TwoPow52 = 4503599627370496;
    private const double TwoPowMinus32 = 2.3283064365386962890625E-10;
    private const ulong OneBits = 0x3FF0000000000000;
    private const double OneLessHalfStep = 1 - 1.1102230246251565404E-16;

    /// <summary>Keys of eight futures.</summary>
    /// <param name="seeds">Seed of each lane, in the low 32 bits; the upper bits are ignored.</param>
    /// <param name="study">Constant of the study.</param>
    /// <returns>Key of each lane for <see cref="Block(Vector512{ulong}, uint, uint, uint, uint)"/>.</returns>
    public static Vector512<ulong> Key(Vector512<ulong> seeds, uint study) =>
        (seeds & Vector512.Create((ulong)uint.MaxValue)) | Vector512.Create((ulong)study << 32);

    /// <summary>Key of one future.</summary>
    /// <param name="seed">Seed of the future.</param>
    /// <param name="study">Constant of the study.</param>
    /// <returns>Key for <see cref="Block(ulong, uint, uint, uint, uint)"/>.</returns>
    public static ulong Key(uint seed, uint study) => seed | ((ulong)study << 32);

    /// <summary>The block of eight futures for one thing.</summary>
    /// <param name="key">Key of each lane.</param>
    /// <param name="index">Which one within the place: firm slot, pair, draw.</param>
    /// <param name="place">Number of the place.</param>
    /// <param name="quarter">Quarters since the base state.</param>
    /// <param name="purpose">What the words are for; one constant per use in the model.</param>
    /// <returns>Four words a lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneRandomBlock Block(Vector512<ulong> key, uint index, uint place, uint quarter, uint purpose) => Block(
        key,
        Vector512.Create((ulong)index),
        Vector512.Create((ulong)place),
        Vector512.Create((ulong)quarter),
        Vector512.Create((ulong)purpose));

    /// <summary>The block of eight futures when the counter differs between lanes; only the low 32 bits of each slot count.</summary>
    /// <inheritdoc cref="Block(Vector512{ulong}, uint, uint, uint, uint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LaneRandomBlock Block(
        Vector512<ulong> key, Vector512<ulong> index, Vector512<ulong> place, Vector512<ulong> quarter, Vector512<ulong> purpose)
    {
        var multiplier0 = Vector512.Create((ulong)Multiplier0);
        var multiplier1 = Vector512.Create((ulong)Multiplier1);
        var key0 = key;
        var key1 = key >>> 32;
        var (c0, c1, c2, c3) = (index, place, quarter, purpose);

        // The upper halves of the slots carry rubbish between rounds; no operation lets it come down.
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = LaneWords.MultiplyLow(c0, multiplier0);
            var product1 = LaneWords.MultiplyLow(c2, multiplier1);
            c0 = (product1 >>> 32) ^ c1 ^ key0;
            c1 = product1;
            c2 = (product0 >>> 32) ^ c3 ^ key1;
            c3 = product0;
            key0 += Vector512.Create((ulong)Weyl0);
            key1 += Vector512.Create((ulong)Weyl1);
        }

        var word = Vector512.Create((ulong)uint.MaxValue);
        return new LaneRandomBlock(c0 & word, c1 & word, c2 & word, c3 & word);
    }

    /// <summary>The block of one future; the words of its lane in <see cref="Block(Vector512{ulong}, uint, uint, uint, uint)"/>.</summary>
    /// <inheritdoc cref="Block(Vector512{ulong}, uint, uint, uint, uint)"/>
    public static RandomBlock Block(ulong key, uint index, uint place, uint quarter, uint purpose)
    {
        var (key0, key1) = ((uint)key, (uint)(key >> 32));
        var (c0, c1, c2, c3) = (index, place, quarter, purpose);
        for (var round = 0; round < Rounds; round++)
        {
            var product0 = (ulong)c0 * Multiplier0;
            var product1 = (ulong)c2 * Multiplier1;
            c0 = (uint)(product1 >> 32) ^ c1 ^ key0;
            c1 = (uint)product1;
            c2 = (uint)(product0 >> 32) ^ c3 ^ key1;
            c3 = (uint)product0;
            key0 = unchecked(key0 + Weyl0);
            key1 = unchecked(key1 + Weyl1);
        }

        return new RandomBlock(c0, c1, c2, c3);
    }

    /// <summary>Uniform numbers in the open interval (0, 1) from one word a lane: (word + ½)·2^-32, exact.</summary>
    /// <param name="word">32 random bits in each slot, upper half zero.</param>
    /// <returns>From 2^-33 to 1 − 2^-33 in steps of 2^-32.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Uniform(Vector512<ulong> word) =>
        ((word | Vector512.Create(TwoPow52Bits)).AsDouble() - Vector512.Create(TwoPow52 - 0.5)) * Vector512.Create(TwoPowMinus32);

    /// <summary>A uniform number in (0, 1) from one word.</summary>
    /// <inheritdoc cref="Uniform(Vector512{ulong})"/>
    public static double Uniform(uint word) => (word + 0.5) * TwoPowMinus32;

    /// <summary>Uniform numbers in (0, 1) on the odd multiples of 2^-53, from two words a lane: for tails finer than 2^-33.</summary>
    /// <param name="high">The 32 leading bits in each slot, upper half zero.</param>
    /// <param name="low">Word that gives the next 20 bits, upper half zero.</param>
    /// <returns>(high·2^20 + low/2^12 + ½)·2^-52, from 2^-53 to 1 − 2^-53: 52 bits chosen, the 53rd always set, so neither end can occur.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Uniform53(Vector512<ulong> high, Vector512<ulong> low) =>
        ((high << 20) | (low >>> 12) | Vector512.Create(OneBits)).AsDouble() - Vector512.Create(OneLessHalfStep);

    /// <summary>A uniform number in (0, 1) on the odd multiples of 2^-53, from two words.</summary>
    /// <inheritdoc cref="Uniform53(Vector512{ulong}, Vector512{ulong})"/>
    public static double Uniform53(uint high, uint low) =>
        BitConverter.UInt64BitsToDouble(((ulong)high << 20) | (low >> 12) | OneBits) - OneLessHalfStep;
}
