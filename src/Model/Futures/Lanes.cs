using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Torch.Sim.Model.Futures;

/// <summary>
/// Lanes: every number of a place is a vector over the futures of its batch. A batch has a multiple of eight lanes; kernels
/// work on blocks of eight lanes and never add one lane to another, so a future's bits do not depend on its neighbours.
/// </summary>
public static class Lanes
{
    /// <summary>Lanes in one block: the doubles of one Vector512.</summary>
    public const int Block = 8;

    private const int CacheLineBytes = Block * sizeof(double);

    /// <summary>Number of lanes that hold <paramref name="futures"/> futures: the next multiple of eight.</summary>
    public static int For(int futures) => (futures + Block - 1) / Block * Block;

    /// <summary>Doubles from the start of an array that does not move to the next multiple of 64 bytes.</summary>
    public static int ToCacheLine(Span<double> values)
    {
        var address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetReference(values));
        return (int)(-address & (CacheLineBytes - 1)) / sizeof(double);
    }

    /// <summary>Reads the eight lanes that start at <paramref name="offset"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Load(double[] values, int offset) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)offset);

    /// <summary>Writes eight lanes from <paramref name="offset"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double[] values, int offset, Vector512<double> lanes) =>
        lanes.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(values), (nuint)offset);
}
