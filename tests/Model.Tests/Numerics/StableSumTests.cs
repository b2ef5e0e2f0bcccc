using System.Numerics;
using System.Runtime.Intrinsics;
using CsCheck;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Numerics;

public sealed class StableSumTests
{
    [Fact]
    public void Neumaier_s_own_example_is_exact() => Assert.Equal(2, StableSum.Of([1, 1e100, 1, -1e100]));

    [Fact]
    public void A_tenth_ten_million_times_is_a_million()
    {
        var sum = new StableSum();
        for (var i = 0; i < 10_000_000; i++)
        {
            sum.Add(0.1);
        }

        Assert.Equal(1_000_000, sum.Total);
    }

    [Fact]
    public void Nothing_sums_to_zero()
    {
        Assert.Equal(0, StableSum.Of([]));
        Assert.Equal(Vector512<double>.Zero, new StableLaneSum().Total);
    }

    /// <summary>Terms are multiples of 2^-30, so the exact sum is an integer count.</summary>
    [Fact]
    public void The_total_is_the_exact_sum_rounded() =>
        Gen.Long[-(1L << 52), 1L << 52].Array[0, 300].Sample(counts =>
        {
            var exact = counts.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
            var total = StableSum.Of(Array.ConvertAll(counts, count => count * Math.Pow(2, -30)));
            Assert.True(Ulps.Between(total, (double)exact * Math.Pow(2, -30)) <= 1);
        });

    [Fact]
    public void The_error_stays_within_its_bound_when_terms_cancel() =>
        Gen.Select(Gen.Double[-1e12, 1e12].Array[1, 100], Gen.Double[-1, 1]).Sample((terms, rest) =>
        {
            double[] cancelling = [.. terms, rest, .. terms.Reverse().Select(term => -term)];
            var bound = cancelling.Length * Math.Pow(2, -106) * cancelling.Sum(Math.Abs) + Math.Pow(2, -53) * Math.Abs(rest);
            Assert.True(Math.Abs(StableSum.Of(cancelling) - rest) <= bound);
        });

    [Fact]
    public void Lanes_have_the_bits_of_the_scalar_sum_and_of_Neumaier_s_branches() =>
        Gen.Double[-1e9, 1e9].Array[8].Array[1, 50].Sample(rows =>
        {
            var lanes = new StableLaneSum();
            foreach (var row in rows)
            {
                lanes.Add(Vector512.Create(row));
            }

            for (var lane = 0; lane < 8; lane++)
            {
                var column = Array.ConvertAll(rows, row => row[lane]);
                Assert.Equal(StableSum.Of(column), lanes.Total[lane]);
                Assert.Equal(Neumaier(column), lanes.Total[lane]);
            }
        });

    [Fact]
    public void An_infinite_term_shows()
    {
        Assert.Equal(double.NaN, StableSum.Of([1, double.PositiveInfinity]));
        Assert.Equal(double.NaN, StableSum.Of([double.MaxValue, double.MaxValue]));
    }

    private static double Neumaier(double[] terms)
    {
        var (sum, lost) = (0.0, 0.0);
        foreach (var term in terms)
        {
            var next = sum + term;
            lost += Math.Abs(sum) >= Math.Abs(term) ? sum - next + term : term - next + sum;
            sum = next;
        }

        return sum + lost;
    }
}
