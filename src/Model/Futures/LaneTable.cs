using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Futures;

/// <summary>A table of rows × lanes: one row per named quantity, one column per future.</summary>
/// <remarks>Shape rows × lanes; the value of row r in lane l is at offset + r · lanes + l of <see cref="Values"/>.</remarks>
public readonly struct LaneTable
{
    /// <summary>A table over all of a new array of zeros.</summary>
    public LaneTable(int rows, int lanes)
        : this(new double[rows * lanes], lanes)
    {
    }

    /// <summary>A view of an existing array, from <paramref name="offset"/> on.</summary>
    public LaneTable(double[] values, int lanes, int offset = 0)
    {
        Values = values;
        LaneCount = lanes;
        Offset = offset;
    }

    /// <summary>The array behind the table.</summary>
    public double[] Values { get; }

    /// <summary>Lanes of the batch: a multiple of eight.</summary>
    public int LaneCount { get; }

    /// <summary>Where row 0 begins.</summary>
    public int Offset { get; }

    /// <summary>Rows, when the table fills its array to the end.</summary>
    public int RowCount => (Values.Length - Offset) / LaneCount;

    /// <summary>Eight lanes of one row; <paramref name="lane"/> is a multiple of eight.</summary>
    public Vector512<double> this[int row, int lane]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lanes.Load(Values, Offset + row * LaneCount + lane);
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        set => Lanes.Store(Values, Offset + row * LaneCount + lane, value);
    }

    /// <summary>One row over all lanes.</summary>
    public Span<double> Row(int row) => Values.AsSpan(Offset + row * LaneCount, LaneCount);

    /// <summary>Adds to eight lanes of one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, int lane, Vector512<double> amount) => this[row, lane] += amount;
}
