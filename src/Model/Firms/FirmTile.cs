using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>
/// A few living records of one block of lanes and what the steps of their quarter hand to each other. Each step is a short loop over the tile:
/// its records do not wait for one another, so the processor works on several at once.
/// </summary>
/// <remarks>
/// One loop over whole records took 65 ns a record and lane (AVX-512; 182 ns with AVX2, where the inliner gave up); in tiles of 16 it takes TILENS
/// (TILE2NS).
/// </remarks>
internal ref struct FirmTile
{
    /// <summary>Records of a full tile: their columns and scratch fit the first-level cache.</summary>
    internal const int Size = 16;

    /// <summary>Rows of scratch.</summary>
    internal const int ProductivityShock = 0, DemandShock = 1, ExitUniform = 2, LoanUniform = 3, BreakthroughUniform = 4, Age = 5,
        ValueAdded = 6, Wages = 7, LnSkilled = 8, LnOther = 9, Rd = 10, TechnologyBought = 11, Hazard = 12;

    /// <summary>Doubles of scratch that a tile needs.</summary>
    internal const int ScratchLength = (Hazard + 1) * Size * Lanes.Block;

    private readonly Span<double> _scratch;
    private readonly Span<int> _slots;
    private readonly double[] _firms;
    private readonly int _firstOffset;

    internal FirmTile(double[] firms, int slots, int block, Span<double> scratch, Span<int> slotsOfTile)
    {
        _firms = firms;
        _firstOffset = FirmColumns.Offset(block, 0, slots);
        _scratch = scratch;
        _slots = slotsOfTile;
    }

    /// <summary>Records in the tile.</summary>
    internal int Count { get; private set; }

    /// <summary>Empties the tile.</summary>
    internal void Clear() => Count = 0;

    /// <summary>Adds the record of a slot.</summary>
    internal void Add(int slot) => _slots[Count++] = slot;

    /// <summary>Slot of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int SlotOf(int record) => _slots[record];

    /// <summary>Offset of a record in the array of the cluster.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int OffsetOf(int record) => _firstOffset + (_slots[record] * FirmColumns.Stride);

    /// <summary>Eight lanes of a column of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Vec Load(int offset, int column) => Lanes.Load(_firms, offset + (column * Lanes.Block));

    /// <summary>Writes eight lanes of a column of a record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Store(int offset, int column, Vec value) => Lanes.Store(_firms, offset + (column * Lanes.Block), value);

    /// <summary>Eight lanes of scratch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Vec Get(int row, int record) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(_scratch), (nuint)(((row * Size) + record) * Lanes.Block));

    /// <summary>Writes eight lanes of scratch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void Set(int row, int record, Vec value) =>
        value.StoreUnsafe(ref MemoryMarshal.GetReference(_scratch), (nuint)(((row * Size) + record) * Lanes.Block));
}
