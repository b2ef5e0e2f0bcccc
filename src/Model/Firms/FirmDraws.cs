using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>The random draws of one cluster's firms in one quarter and block of lanes, keyed by (seed, cluster, slot, quarter, purpose).</summary>
/// <param name="Seeds">Keys of the eight lanes.</param>
/// <param name="Cluster">Index of the cluster in the world.</param>
/// <param name="QuarterIndex">Quarters since 2019Q4.</param>
internal readonly record struct FirmDraws(Vector512<ulong> Seeds, int Cluster, int QuarterIndex)
{
    /// <summary>Four words for the quarter of one record: productivity shock, demand shock, exit and move, loan (low half) and breakthrough (high half).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal LaneRandomBlock Quarter(int slot) =>
        KeyedRandom.Block(Seeds, (uint)slot, (uint)Cluster, (uint)QuarterIndex, (uint)DrawPurpose.Firm);

    /// <summary>A uniform for the size of a breakthrough.</summary>
    internal Vec Breakthrough(int slot) => KeyedRandom.Uniform(
        KeyedRandom.Block(Seeds, (uint)slot, (uint)Cluster, (uint)QuarterIndex, (uint)DrawPurpose.Breakthrough).Word0);

    /// <summary>A uniform in (0, 1) in steps of 2^-16 from the low half of a word: enough for hazards of a few per cent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Uniform16(Vector512<ulong> word) => KeyedRandom.Uniform((word & Vector512.Create(0xFFFFUL)) << 16)
        + Vector512.Create((0.5 - 1.0 / 131072.0) / 65536.0);
}
