using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class KeyedRandomTests
{
    /// <summary>Known answers of the Random123 library, file kat_vectors, philox4x32-10.</summary>
    public static readonly TheoryData<ulong, uint[], uint[]> KnownAnswers = new()
    {
        { 0, [0, 0, 0, 0], [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8] },
        { ulong.MaxValue, [uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue], [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD] },
        { 0x299F31D0A4093822, [0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344], [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1] },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Known_answers_are_reproduced(ulong key, uint[] counter, uint[] answer)
    {
        var block = KeyedRandom.Block(key, counter[0], counter[1], counter[2], counter[3]);
        Assert.Equal<uint[]>(answer, [block.Word0, block.Word1, block.Word2, block.Word3]);

        var lanes = KeyedRandom.Block(Vector512.Create(key), counter[0], counter[1], counter[2], counter[3]);
        Assert.Equal(Vector512.Create((ulong)answer[0]), lanes.Word0);
        Assert.Equal(Vector512.Create((ulong)answer[1]), lanes.Word1);
        Assert.Equal(Vector512.Create((ulong)answer[2]), lanes.Word2);
        Assert.Equal(Vector512.Create((ulong)answer[3]), lanes.Word3);
    }

    [Fact]
    public void A_lane_gets_the_block_of_its_own_key_and_counter() =>
        Gen.Select(Gen.UInt.Array[8], Gen.UInt, Gen.UInt.Array[32]).Sample(
            (seeds, study, counters) =>
            {
                var key = KeyedRandom.Key(Widen(seeds), study);
                var lanes = KeyedRandom.Block(
                    key, Widen(counters.AsSpan(0, 8)), Widen(counters.AsSpan(8, 8)), Widen(counters.AsSpan(16, 8)), Widen(counters.AsSpan(24, 8)));
                for (var lane = 0; lane < 8; lane++)
                {
                    var own = KeyedRandom.Block(
                        KeyedRandom.Key(seeds[lane], study), counters[lane], counters[8 + lane], counters[16 + lane], counters[24 + lane]);
                    Assert.Equal(own, new RandomBlock((uint)lanes.Word0[lane], (uint)lanes.Word1[lane], (uint)lanes.Word2[lane], (uint)lanes.Word3[lane]));
                    Assert.True(lanes.Word0[lane] <= uint.MaxValue && lanes.Word3[lane] <= uint.MaxValue);
                }
            },
            iter: 5_000);

    [Theory]
    [InlineData(0u, 1.1641532182693481E-10)]
    [InlineData(uint.MaxValue, 1 - 1.1641532182693481E-10)]
    [InlineData(0x80000000u, 0.5 + 1.1641532182693481E-10)]
    public void Uniforms_stay_off_both_ends(uint word, double expected)
    {
        Assert.Equal(expected, KeyedRandom.Uniform(word));
        Assert.Equal(Vector512.Create(expected), KeyedRandom.Uniform(Vector512.Create((ulong)word)));
    }

    [Theory]
    [InlineData(0u, 0u, 1.1102230246251565E-16)]
    [InlineData(uint.MaxValue, uint.MaxValue, 1 - 1.1102230246251565E-16)]
    [InlineData(0x80000000u, 0xFFFu, 0.5 + 1.1102230246251565E-16)]
    public void Fine_uniforms_stay_off_both_ends(uint high, uint low, double expected)
    {
        Assert.Equal(expected, KeyedRandom.Uniform53(high, low));
        Assert.Equal(Vector512.Create(expected), KeyedRandom.Uniform53(Vector512.Create((ulong)high), Vector512.Create((ulong)low)));
    }

    [Fact]
    public void Uniforms_are_the_same_in_a_lane_and_alone() =>
        Gen.Select(Gen.UInt, Gen.UInt).Sample((high, low) =>
        {
            Assert.Equal(KeyedRandom.Uniform(high), KeyedRandom.Uniform(Vector512.Create((ulong)high))[3]);
            Assert.Equal(KeyedRandom.Uniform53(high, low), KeyedRandom.Uniform53(Vector512.Create((ulong)high), Vector512.Create((ulong)low))[3]);
        });

    /// <summary>Each counter field and the seed must move all words: 3 standard errors on the correlation of neighbours.</summary>
    [Fact]
    public void Neighbouring_keys_and_counters_are_uncorrelated()
    {
        const int Draws = 100_000;
        var threeErrors = 3 / Math.Sqrt(Draws);
        for (var field = 0; field < 5; field++)
        {
            var (sum, product) = (0.0, 0.0);
            for (uint i = 0; i < Draws; i++)
            {
                var left = Centred(field, 2 * i);
                var right = Centred(field, 2 * i + 1);
                sum += left;
                product += left * right;
            }

            Assert.True(Math.Abs(sum / Draws) < threeErrors, $"field {field}: mean {sum / Draws:R}");
            Assert.True(Math.Abs(product / Draws) < threeErrors, $"field {field}: correlation {product / Draws:R}");
        }

        // Unit variance: (u − ½)·√12.
        static double Centred(int field, uint n)
        {
            uint At(int own) => field == own ? n : 17;
            var block = KeyedRandom.Block(KeyedRandom.Key(At(0), 99), At(1), At(2), At(3), At(4));
            return (KeyedRandom.Uniform(block.Word0) - 0.5) * Math.Sqrt(12);
        }
    }

    private static Vector512<ulong> Widen(ReadOnlySpan<uint> words)
    {
        Span<ulong> wide = stackalloc ulong[8];
        for (var lane = 0; lane < 8; lane++)
        {
            wide[lane] = words[lane];
        }

        return Vector512.Create<ulong>(wide);
    }
}
