using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Firms;

/// <summary>The firm records of one cluster: [block of 8 lanes][slot][column][8], see <see cref="FirmColumns"/>.</summary>
/// <remarks>
/// Eight lanes of a column lie in one cache line, for the first record begins on a multiple of 64 bytes and the array never moves. Where
/// they straddled two lines the pass took 6 % longer in cache and 10 to 20 % when streaming (Zen 4, median over processes).
/// </remarks>
public sealed class FirmStore
{
    private readonly int _origin;
    private readonly int _length;

    /// <summary>Makes the records, all zero.</summary>
    /// <param name="slots">Slots of the cluster.</param>
    /// <param name="lanes">Lanes of the batch.</param>
    public FirmStore(int slots, int lanes)
    {
        Slots = slots;
        _length = lanes / Lanes.Block * slots * FirmColumns.Stride;
        Values = GC.AllocateArray<double>(_length + Lanes.Block - 1, pinned: true);
        _origin = Lanes.ToCacheLine(Values);
    }

    /// <summary>Slots of the cluster.</summary>
    public int Slots { get; }

    /// <summary>The array behind the records, which lie in it from the offset of block 0, slot 0 on.</summary>
    public double[] Values { get; }

    /// <summary>All records.</summary>
    public Span<double> Records => Values.AsSpan(_origin, _length);

    /// <summary>Offset of column 0 of a slot in <see cref="Values"/>.</summary>
    public int Offset(int block, int slot) => _origin + ((block * Slots + slot) * FirmColumns.Stride);

    /// <summary>One number of one lane.</summary>
    public ref double At(int lane, int slot, int column) =>
        ref Values[Offset(lane / Lanes.Block, slot) + (column * Lanes.Block) + (lane % Lanes.Block)];
}
