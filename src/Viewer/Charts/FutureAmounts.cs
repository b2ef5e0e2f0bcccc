namespace Torch.Sim.Viewer.Charts;

/// <summary>An amount in each future, the same futures in the same order everywhere in a chart; what is computed of amounts is computed in each future.</summary>
public sealed class FutureAmounts
{
    private readonly double[] values;

    /// <summary>The amounts.</summary>
    /// <exception cref="ArgumentException">No future, or an amount that is not finite.</exception>
    public FutureAmounts(params IEnumerable<double> values)
    {
        this.values = [.. values];
        if (this.values.Length == 0 || !this.values.All(double.IsFinite))
        {
            throw new ArgumentException("Amounts need to be finite, one for each future and a future or more.", nameof(values));
        }

        (Mean, Least, Most) = (this.values.Average(), this.values.Min(), this.values.Max());
    }

    /// <summary>Futures.</summary>
    public int Count => values.Length;

    /// <summary>Mean over the futures.</summary>
    public double Mean { get; }

    /// <summary>The least in any future.</summary>
    public double Least { get; }

    /// <summary>The most in any future.</summary>
    public double Most { get; }

    /// <summary>The amount in a future.</summary>
    public double this[int future] => values[future];

    /// <summary>The sum of amounts; zero where there are none.</summary>
    public static FutureAmounts Sum(IEnumerable<FutureAmounts> parts, int futures)
    {
        var sums = new double[futures];
        foreach (var part in parts)
        {
            for (var i = 0; i < futures; i++)
            {
                sums[i] += part[i];
            }
        }

        return new FutureAmounts(sums);
    }

    /// <summary>The amounts in another unit.</summary>
    public FutureAmounts Times(double factor) => new(values.Select(value => value * factor));

    /// <summary>The difference.</summary>
    public FutureAmounts Minus(FutureAmounts other) => new(values.Select((value, i) => value - other[i]));

    /// <summary>The share of a whole; zero where the whole is.</summary>
    public FutureAmounts Over(FutureAmounts whole) => new(values.Select((value, i) => whole[i] > 0 ? value / whole[i] : 0));
}
