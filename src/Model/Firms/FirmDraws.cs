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
    /// <summary>Draws the quarter of every record: word 0 productivity shock, 1 demand shock, 2 exit or move, 3 loan (low half) and breakthrough (high half).</summary>
    internal void Draw(in FirmTile tile)
    {
        for (var i = 0; i < tile.Count; i++)
        {
            var words = KeyedRandom.Block(
                Seeds, (uint)tile.SlotOf(i), (uint)Cluster, (uint)QuarterIndex, (uint)DrawPurpose.Firm);
            tile.Set(FirmTile.ProductivityShock, i, words.Word0.AsDouble());
            tile.Set(FirmTile.DemandShock, i, words.Word1.AsDouble());
            tile.Set(FirmTile.ExitUniform, i, KeyedRandom.Uniform(words.Word2));
            tile.Set(FirmTile.LoanUniform, i, Uniform16(words.Word3));
            tile.Set(FirmTile.BreakthroughUniform, i, Uniform16(words.Word3 >>> 16));
        }

        for (var i = 0; i < tile.Count; i++)
        {
            tile.Set(FirmTile.ProductivityShock, i, VarianceGamma.Draw(tile.Get(FirmTile.ProductivityShock, i).AsUInt64()));
            tile.Set(FirmTile.DemandShock, i, VarianceGamma.Draw(tile.Get(FirmTile.DemandShock, i).AsUInt64()));
        }
    }

    /// <summary>A uniform for the size of a breakthrough.</summary>
    internal Vec Breakthrough(int slot) => KeyedRandom.Uniform(
        KeyedRandom.Block(Seeds, (uint)slot, (uint)Cluster, (uint)QuarterIndex, (uint)DrawPurpose.Breakthrough).Word0);

    /// <summary>A uniform in (0, 1) in steps of 2^-16 from the low half of a word: enough for hazards of a few per cent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vec Uniform16(Vector512<ulong> word) => KeyedRandom.Uniform((word & Vector512.Create(0xFFFFUL)) << 16)
        + Vector512.Create((0.5 - (1.0 / 131072.0)) / 65536.0);
}
