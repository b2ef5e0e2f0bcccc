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
    /// <remarks>Three steps: in one method the inliner gives up where a vector of eight is two of four, which doubled the time of the draws.</remarks>
    internal void Draw(in FirmTile tile)
    {
        DrawWords(tile);
        Shocks(tile);
        Uniforms(tile);
    }

    private void DrawWords(in FirmTile tile)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var words = KeyedRandom.Block(
                Seeds, (uint)tile.SlotOf(i), (uint)Cluster, (uint)QuarterIndex, (uint)DrawPurpose.Firm);
            record.Set(FirmTile.ProductivityShock, words.Word0.AsDouble());
            record.Set(FirmTile.DemandShock, words.Word1.AsDouble());
            record.Set(FirmTile.ExitUniform, words.Word2.AsDouble());
            record.Set(FirmTile.LoanUniform, words.Word3.AsDouble());
        }
    }

    private static void Shocks(in FirmTile tile)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            record.Set(FirmTile.ProductivityShock, VarianceGamma.Draw(record.Get(FirmTile.ProductivityShock).AsUInt64()));
        }

        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            record.Set(FirmTile.DemandShock, VarianceGamma.Draw(record.Get(FirmTile.DemandShock).AsUInt64()));
        }
    }

    private static void Uniforms(in FirmTile tile)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var halves = record.Get(FirmTile.LoanUniform).AsUInt64();
            record.Set(FirmTile.ExitUniform, KeyedRandom.Uniform(record.Get(FirmTile.ExitUniform).AsUInt64()));
            record.Set(FirmTile.LoanUniform, Uniform16(halves));
            record.Set(FirmTile.BreakthroughUniform, Uniform16(halves >>> 16));
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
