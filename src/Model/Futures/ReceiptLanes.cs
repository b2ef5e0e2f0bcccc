namespace Torch.Sim.Model.Futures;

/// <summary>
/// From whose clearing every lane takes its receipts, exchange by exchange: its own as a rule, or those of another lane of the same batch
/// ("mirrored"). What a mirrored exchange would carry from place to place then stays what it was in the other lane.
/// </summary>
public sealed class ReceiptLanes
{
    /// <summary>Number of exchanges.</summary>
    public static readonly int Exchanges = Enum.GetValues<ExchangeKind>().Length;

    private readonly int[][] _sources;

    /// <summary>Checks and pads; lanes beyond the last future do what the last future does.</summary>
    /// <param name="sources">Per <see cref="ExchangeKind"/> and future the lane to take from, its own for its own; null for every lane its own.</param>
    /// <param name="futures">Number of futures.</param>
    /// <exception cref="ArgumentException">A table of another shape, a lane that does not exist, or one that itself takes from another.</exception>
    public ReceiptLanes(IReadOnlyList<int[]>? sources, int futures)
    {
        Check(sources, futures);
        var lanes = Lanes.For(futures);
        _sources = Enumerable.Range(0, Exchanges).Select(exchange => Enumerable.Range(0, lanes).Select(lane =>
        {
            var future = Math.Min(lane, futures - 1);
            var source = sources?[exchange][future] ?? future;
            return source == future ? lane : source;
        }).ToArray()).ToArray();
    }

    /// <summary>The lane from which a lane takes its receipts of an exchange.</summary>
    public int this[ExchangeKind exchange, int lane] => _sources[(int)exchange][lane];

    /// <summary>True when some of a lane's receipts are another's.</summary>
    public bool IsMirrored(int lane) => Array.Exists(_sources, sources => sources[lane] != lane);

    private static void Check(IReadOnlyList<int[]>? sources, int futures)
    {
        if (sources is null)
        {
            return;
        }

        if (sources.Count != Exchanges || sources.Any(lanes => lanes.Length != futures))
        {
            throw new ArgumentException($"expected {Exchanges} exchanges of {futures} lanes", nameof(sources));
        }

        foreach (var lanes in sources)
        {
            foreach (var lane in lanes)
            {
                if (lane < 0 || lane >= futures || lanes[lane] != lane)
                {
                    throw new ArgumentException($"lane {lane} cannot be taken from: it does not exist or itself takes from another", nameof(sources));
                }
            }
        }
    }
}
