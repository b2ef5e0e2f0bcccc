using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Firms;

/// <summary>
/// Layout of the firm records of one cluster: [block of 8 lanes][slot][column][8], so that one record of one block is 768
/// consecutive bytes and dead slots cost one cache line. Per-firm values; a record stands for <see cref="Firms"/> firms.
/// </summary>
public static class FirmColumns
{
    /// <summary>Number of firms the record stands for; 0 is a free slot.</summary>
    public const int Firms = 0;

    /// <summary>Quarter of birth, counted from 2019Q4; negative for firms born before.</summary>
    public const int Born = 1;

    /// <summary>ln A: log productivity.</summary>
    public const int LnProductivity = 2;

    /// <summary>v: demand state, log points.</summary>
    public const int DemandState = 3;

    /// <summary>K: capital, million yuan.</summary>
    public const int Capital = 4;

    /// <summary>S: skilled staff, persons.</summary>
    public const int Skilled = 5;

    /// <summary>L: other staff, persons.</summary>
    public const int Other = 6;

    /// <summary>R: stock of R&amp;D knowledge, million yuan.</summary>
    public const int Knowledge = 7;

    /// <summary>Cash, million yuan.</summary>
    public const int Cash = 8;

    /// <summary>Debt, million yuan.</summary>
    public const int Debt = 9;

    /// <summary>a: attraction in the goods market next quarter (E1).</summary>
    public const int Attraction = 10;

    /// <summary>S*: desired skilled staff when vacancies were last advertised, persons.</summary>
    public const int SkilledTarget = 11;

    /// <summary>Columns of a record.</summary>
    public const int Count = 12;

    /// <summary>Doubles between two slots of one block.</summary>
    public const int Stride = Count * Lanes.Block;

    /// <summary>State of a free slot: finite everywhere, so that masked arithmetic stays finite.</summary>
    public static readonly IReadOnlyList<double> Free = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1];

    /// <summary>Eight lanes of a column, given the offset of the slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(double[] firms, int offset, int column) =>
        Lanes.Load(firms, offset + column * Lanes.Block);

    /// <summary>Writes eight lanes of a column.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double[] firms, int offset, int column, Vector512<double> value) =>
        Lanes.Store(firms, offset + column * Lanes.Block, value);

    /// <summary>Asks for a record that will soon be read. It changes no bits; streaming from memory then takes as long as in cache (33 to 27 ns a record and lane, Zen 4).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Prefetch(double[] firms, int offset)
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        // The array is pinned (FirmStore). Past its end the address is asked for in vain, which does no harm.
        var record = (double*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(firms)) + offset;
        for (var column = 0; column < Count; column++)
        {
            Sse.Prefetch1(record + (column * Lanes.Block));
        }
    }
}
