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
/// One loop over whole records took 65 ns a record and lane (AVX-512; 182 ns with AVX2, where the inliner gave up); in tiles of 16, with few
/// sums in one loop and masks asked as words, it takes 26 (44). Measured on a Zen 4 core, median over repeats.
/// </remarks>
internal ref struct FirmTile
{
    /// <summary>Records of a full tile: their columns and scratch fit the first-level cache.</summary>
    internal const int Size = 16;

    /// <summary>Rows of scratch.</summary>
    internal const int ProductivityShock = 0, DemandShock = 1, ExitUniform = 2, LoanUniform = 3, BreakthroughUniform = 4, Age = 5,
        ValueAdded = 6, Wages = 7, LnSkilled = 8, LnOther = 9, Rd = 10, TechnologyBought = 11, Hazard = 12, Constrained = 13;

    /// <summary>Doubles of scratch that a tile needs: its rows begin on a cache line.</summary>
    internal const int ScratchLength = ((Constrained + 1) * Size * Lanes.Block) + Lanes.Block - 1;

    private readonly Span<double> _scratch;
    private readonly Span<int> _slots;
    private readonly double[] _firms;
    private readonly int _firstOffset;

    internal FirmTile(double[] firms, int firstOffset, Span<double> scratch, Span<int> slotsOfTile)
    {
        _firms = firms;
        _firstOffset = firstOffset;
        _scratch = scratch[Lanes.ToCacheLine(scratch)..];
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

    /// <summary>Slots, records and scratch as plain references, which a step keeps in registers over its loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly Cursor Start() => new(
        ref MemoryMarshal.GetReference(_slots),
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_firms), _firstOffset),
        ref MemoryMarshal.GetReference(_scratch));

    /// <summary>Where a step reads and writes.</summary>
    internal readonly ref struct Cursor
    {
        private readonly ref int _slots;
        private readonly ref double _firms;
        private readonly ref double _scratch;

        internal Cursor(ref int slots, ref double firms, ref double scratch)
        {
            _slots = ref slots;
            _firms = ref firms;
            _scratch = ref scratch;
        }

        /// <summary>The columns of a record.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Record At(int record) => new(
            ref Unsafe.Add(ref _firms, Unsafe.Add(ref _slots, record) * FirmColumns.Stride),
            ref Unsafe.Add(ref _scratch, record * Lanes.Block));
    }

    /// <summary>One record and its scratch.</summary>
    internal readonly ref struct Record
    {
        private readonly ref double _columns;
        private readonly ref double _rows;

        internal Record(ref double columns, ref double rows)
        {
            _columns = ref columns;
            _rows = ref rows;
        }

        /// <summary>Eight lanes of a column.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vec Load(int column) => Vector512.LoadUnsafe(ref _columns, (nuint)(column * Lanes.Block));

        /// <summary>Writes eight lanes of a column.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Store(int column, Vec value) => value.StoreUnsafe(ref _columns, (nuint)(column * Lanes.Block));

        /// <summary>Eight lanes of scratch.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal Vec Get(int row) => Vector512.LoadUnsafe(ref _rows, (nuint)(row * Size * Lanes.Block));

        /// <summary>Writes eight lanes of scratch.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Set(int row, Vec value) => value.StoreUnsafe(ref _rows, (nuint)(row * Size * Lanes.Block));
    }
}
