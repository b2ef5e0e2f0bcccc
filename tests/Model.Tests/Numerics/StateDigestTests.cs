using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class StateDigestTests
{
    [Fact]
    public void Lanes_have_the_bits_of_the_scalar_digest_and_masked_lanes_stand_still() =>
        Gen.Select(Gen.ULong.Array[8], Gen.Bool.Array[8]).Array[0, 40].Sample(rows =>
        {
            var lanes = StateDigest.LaneStart;
            var scalars = Enumerable.Repeat(StateDigest.Start, 8).ToArray();
            foreach (var (bits, taken) in rows)
            {
                var mask = Vector512.Create(Array.ConvertAll(taken, take => take ? ulong.MaxValue : 0)).AsDouble();
                lanes = StateDigest.Mix(lanes, Vector512.Create(bits).AsDouble(), mask);
                lanes = StateDigest.Mix(lanes, Vector512.Create((ulong)rows.Length));
                for (var lane = 0; lane < 8; lane++)
                {
                    scalars[lane] = taken[lane] ? StateDigest.Mix(scalars[lane], BitConverter.UInt64BitsToDouble(bits[lane])) : scalars[lane];
                    scalars[lane] = StateDigest.Mix(scalars[lane], (ulong)rows.Length);
                }
            }

            var finished = StateDigest.Finish(lanes);
            for (var lane = 0; lane < 8; lane++)
            {
                Assert.Equal(StateDigest.Finish(scalars[lane]), finished[lane]);
            }
        });

    [Fact]
    public void Order_sign_of_zero_and_length_count()
    {
        Assert.NotEqual(Digest(1, 2), Digest(2, 1));
        Assert.NotEqual(Digest(0.0), Digest(-0.0));
        Assert.NotEqual(Digest(0, 0), Digest(0, 0, 0));
        Assert.NotEqual(Digest(), Digest(0));
    }

    /// <summary>The mistake of a digest by odd multiplication alone: two flipped signs in a row leave no trace.</summary>
    [Fact]
    public void Two_flipped_bits_in_neighbouring_values_do_not_cancel()
    {
        for (var first = 0; first < 64; first++)
        {
            for (var second = 0; second < 64; second++)
            {
                var flipped = StateDigest.Mix(StateDigest.Mix(StateDigest.Start, 12.5), -7.25);
                var start = StateDigest.Mix(StateDigest.Start, BitConverter.DoubleToUInt64Bits(12.5) ^ (1UL << first));
                Assert.NotEqual(flipped, StateDigest.Mix(start, BitConverter.DoubleToUInt64Bits(-7.25) ^ (1UL << second)));
            }
        }
    }

    [Fact]
    public void One_flipped_bit_of_the_last_value_flips_each_digest_bit_half_the_time()
    {
        const int Trials = 20_000;
        for (var input = 0; input < 64; input++)
        {
            var flips = new int[64];
            for (var trial = 0; trial < Trials; trial++)
            {
                var digest = StateDigest.Mix(StateDigest.Start, (ulong)trial);
                var word = BitConverter.DoubleToUInt64Bits(1000 * Points.Uniform(trial, 40));
                var difference = StateDigest.Finish(StateDigest.Mix(digest, word)) ^ StateDigest.Finish(StateDigest.Mix(digest, word ^ (1UL << input)));
                for (; difference != 0; difference &= difference - 1)
                {
                    flips[BitOperations.TrailingZeroCount(difference)]++;
                }
            }

            // 4 096 bit pairs: five standard errors of a fair coin.
            Assert.All(flips, count => Assert.InRange((double)count / Trials, 0.5 - 2.5 / Math.Sqrt(Trials), 0.5 + 2.5 / Math.Sqrt(Trials)));
        }
    }

    [Fact]
    public void A_million_neighbouring_states_have_different_digests()
    {
        var seen = new HashSet<ulong>();
        for (var i = 0; i < 1_000_000; i++)
        {
            Assert.True(seen.Add(StateDigest.Finish(StateDigest.Mix(StateDigest.Mix(StateDigest.Start, i / 1000), (double)(i % 1000)))));
        }
    }

    [Fact]
    public void The_algorithm_is_the_one_released() => Assert.Equal(17003644258930205560UL, Digest(1, -2.5, 1e300));

    private static ulong Digest(params double[] values) =>
        StateDigest.Finish(values.Aggregate(StateDigest.Start, StateDigest.Mix));
}
