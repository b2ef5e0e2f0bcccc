using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Sizes of the firms of the base state: one national draw, so that the tail survives.</summary>
/// <remarks>
/// Body lognormal with standard deviation 1.15, the top 5 % Pareto with tail exponent 1.15, cut at 4.5 log points above its threshold. Largest
/// first, each goes to a cluster with probability proportional to the output not yet given out, if it takes at most 60 % of it and a record
/// is free. Drawing per cluster and rescaling would destroy the tail. At the end every cluster is scaled to its output exactly.
/// </remarks>
internal static class FirmSizes
{
    private const double Body = 1.15;
    private const double TailExponent = 1.15;
    private const double TailShare = 0.05;
    private const double TailCut = 4.5;
    private const double LargestShare = 0.6;

    /// <summary>Value added per firm of every record, by cluster, largest first; the unit is that of <paramref name="output"/>.</summary>
    /// <param name="output">Output of every cluster.</param>
    /// <param name="weights">Firms each record of a cluster stands for: weights[cluster][record].</param>
    internal static double[][] Draw(double[] output, int[][] weights)
    {
        var records = weights.Sum(list => list.Length);
        var sizes = Sizes(records);
        var firms = weights.Sum(list => list.Sum());
        var unit = StableSum.Of(output) / firms / StableSum.Of(sizes) * records;
        var left = (double[])output.Clone();
        var total = StableSum.Of(output);
        var taken = new int[output.Length];
        var result = weights.Select(list => new double[list.Length]).ToArray();
        for (var k = 0; k < records; k++)
        {
            var size = sizes[k] * unit;
            var uniform = Uniform(k, 1);
            var cluster = Choose(left, taken, weights, size, uniform * total) ?? MostRoom(left, taken, weights);
            var used = Math.Min(size * weights[cluster][taken[cluster]], left[cluster]);
            result[cluster][taken[cluster]++] = size;
            left[cluster] -= used;
            total -= used;
        }

        for (var cluster = 0; cluster < output.Length; cluster++)
        {
            Scale(result[cluster], weights[cluster], output[cluster]);
        }

        return result;
    }

    private static double[] Sizes(int count)
    {
        var threshold = LaneMath.Exp(Body * NormalQuantile.Of(1 - TailShare));
        var cutProbability = LaneMath.Exp(-TailExponent * TailCut);
        var sizes = new double[count];
        for (var k = 0; k < count; k++)
        {
            // Stratified: the k-th uniform lies in the k-th of `count` equal parts, so that the law is met closely.
            var u = (k + Uniform(k, 0)) / count;
            var tail = (u - (1 - TailShare)) / TailShare;
            sizes[k] = tail > 0
                ? threshold * LaneMath.Exp(-LaneMath.Log(1 - (tail * (1 - cutProbability))) / TailExponent)
                : LaneMath.Exp(Body * NormalQuantile.Of(u));
        }

        Array.Sort(sizes, (a, b) => b.CompareTo(a));
        return sizes;
    }

    private static int? Choose(double[] left, int[] taken, int[][] weights, double size, double target)
    {
        var cumulative = 0.0;
        for (var cluster = 0; cluster < left.Length; cluster++)
        {
            cumulative += left[cluster];
            if (cumulative < target || taken[cluster] == weights[cluster].Length)
            {
                continue;
            }

            if (size * weights[cluster][taken[cluster]] <= LargestShare * left[cluster])
            {
                return cluster;
            }
        }

        // None from the drawn point on can take it: look from the start.
        for (var cluster = 0; cluster < left.Length; cluster++)
        {
            if (taken[cluster] < weights[cluster].Length && size * weights[cluster][taken[cluster]] <= LargestShare * left[cluster])
            {
                return cluster;
            }
        }

        return null;
    }

    private static int MostRoom(double[] left, int[] taken, int[][] weights)
    {
        var best = -1;
        for (var cluster = 0; cluster < left.Length; cluster++)
        {
            if (taken[cluster] < weights[cluster].Length && (best < 0 || left[cluster] > left[best]))
            {
                best = cluster;
            }
        }

        return best;
    }

    private static void Scale(double[] sizes, int[] weights, double output)
    {
        var sum = new StableSum();
        for (var i = 0; i < sizes.Length; i++)
        {
            sum.Add(sizes[i] * weights[i]);
        }

        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] *= output / sum.Total;
        }
    }

    private static double Uniform(int index, uint use)
    {
        var words = KeyedRandom.Block(KeyedRandom.Key(0, 0), (uint)index, use, 0, (uint)DrawPurpose.InitialState);
        return KeyedRandom.Uniform53(words.Word0, words.Word1);
    }
}
