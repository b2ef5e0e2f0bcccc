using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Moran's I with its pseudo-significance: how often values thrown onto the map at random are at least as clustered.</summary>
/// <param name="Index">I [1]; NaN when all values are equal ("no variance").</param>
/// <param name="Expectation">E[I] = −1/(n − 1) without spatial order.</param>
/// <param name="PseudoP">(1 + permutations with I at least as large)/(1 + permutations), above 0 to 1; NaN when I is.</param>
/// <remarks>One-sided, for clustering. Cliff and Ord 1981, <i>Spatial Processes</i>, ch. 2. The shuffles come from a keyed generator, so the same
/// seed gives the same p.</remarks>
public readonly record struct MoranPermutation(double Index, double Expectation, double PseudoP)
{
    /// <summary>The usual number of permutations: p has steps of 0.001.</summary>
    public const int Usual = 999;

    /// <summary>The constant of the study in the key of the shuffles: no future of a run draws with it.</summary>
    private const uint Shuffles = 0x4D6F7261;

    /// <summary>True when I has a value: some values differ and some places are neighbours.</summary>
    public bool HasVariance => !double.IsNaN(Index);

    /// <summary>I and p of one variable.</summary>
    /// <param name="values">x_i.</param>
    /// <param name="weights">w_ij, n × n, row by row, 0 or more, 0 on the diagonal.</param>
    /// <param name="seed">Seed of the shuffles.</param>
    /// <param name="permutations">Number of permutations, 1 or more.</param>
    public static MoranPermutation Of(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, uint seed, int permutations = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(permutations, 1);
        var index = IsConstant(values) ? double.NaN : MoranIndex.Of(values, weights);
        if (double.IsNaN(index))
        {
            return new MoranPermutation(double.NaN, MoranIndex.Expectation(values.Length), double.NaN);
        }

        // Shuffling changes only Σ w·z·z: the rest of I stays, so the products alone are compared.
        var neighbours = Neighbours(weights, values.Length);
        var shuffled = Deviations(values);
        var (map, scale) = (Products(shuffled, neighbours), Scale(shuffled, neighbours));
        var key = KeyedRandom.Key(seed, Shuffles);
        var reached = 1;
        for (var permutation = 0; permutation < permutations; permutation++)
        {
            Shuffle(shuffled, key, (uint)permutation);
            // One that equals the map must count as such, whatever the order of its sum.
            reached += Products(shuffled, neighbours) >= map - (1e-12 * scale) ? 1 : 0;
        }

        return new MoranPermutation(index, MoranIndex.Expectation(values.Length), reached / (1.0 + permutations));
    }

    private static double[] Deviations(ReadOnlySpan<double> values)
    {
        var mean = StableSum.Of(values) / values.Length;
        var deviations = values.ToArray();
        for (var i = 0; i < deviations.Length; i++)
        {
            deviations[i] -= mean;
        }

        return deviations;
    }

    private static (int I, int J, double Weight)[] Neighbours(ReadOnlySpan<double> weights, int count)
    {
        var neighbours = new List<(int, int, double)>();
        for (var cell = 0; cell < weights.Length; cell++)
        {
            if (weights[cell] != 0)
            {
                neighbours.Add((cell / count, cell % count, weights[cell]));
            }
        }

        return [.. neighbours];
    }

    private static double Products(double[] deviations, (int I, int J, double Weight)[] neighbours)
    {
        var sum = 0.0;
        foreach (var (i, j, weight) in neighbours)
        {
            sum += weight * deviations[i] * deviations[j];
        }

        return sum;
    }

    /// <summary>The largest the products could be: the size against which rounding is judged.</summary>
    private static double Scale(double[] deviations, (int I, int J, double Weight)[] neighbours)
    {
        var largest = deviations.Max(Math.Abs);
        return largest * largest * neighbours.Sum(neighbour => neighbour.Weight);
    }

    private static bool IsConstant(ReadOnlySpan<double> values)
    {
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] != values[0])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Every order equally likely: each place from the last down swaps with one before it or itself.</summary>
    private static void Shuffle(double[] values, ulong key, uint permutation)
    {
        for (var last = values.Length - 1; last > 0; last--)
        {
            var block = KeyedRandom.Block(key, (uint)last, 0, permutation, 0);
            var other = (int)(KeyedRandom.Uniform53(block.Word0, block.Word1) * (last + 1));
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
