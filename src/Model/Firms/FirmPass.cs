using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Firms;

/// <summary>One quarter of all firms of a cluster in one block of eight lanes: the hot loop of the model (E1, E3–E7).</summary>
/// <remarks>Vectorised across lanes only; sums run in slot order; a slot that is free in all eight lanes costs one load and the asking.</remarks>
internal static class FirmPass
{
    /// <summary>Runs the pass; adds the firms that end or leave to <paramref name="ended"/>.</summary>
    /// <param name="firms">Records of the cluster.</param>
    /// <param name="block">Index of the block of lanes.</param>
    /// <param name="terms">What all firms share.</param>
    /// <param name="draws">Key of the draws.</param>
    /// <param name="sums">Receives the sums.</param>
    /// <param name="ended">Receives the records that exit or move, before their slots are freed.</param>
    internal static void Run(
        FirmStore firms, int block, in FirmTerms terms, in FirmDraws draws, ref FirmSums sums, EndedFirms ended)
    {
        Span<double> scratch = stackalloc double[FirmTile.ScratchLength];
        var (values, slots) = (firms.Values, firms.Slots);
        Span<int> slotsOfTile = stackalloc int[FirmTile.Size];
        var tile = new FirmTile(values, firms.Offset(block, 0), scratch, slotsOfTile);
        for (var slot = 0; slot < slots; slot++)
        {
            FirmColumns.Prefetch(values, firms.Offset(block, slot + FirmTile.Size));
            if (LaneWords.Any(FirmColumns.Load(values, firms.Offset(block, slot), FirmColumns.Firms)))
            {
                tile.Add(slot);
            }

            if (tile.Count == FirmTile.Size || slot == slots - 1)
            {
                Advance(tile, terms, draws, values, ref sums, ended);
                tile.Clear();
            }
        }
    }

    private static void Advance(
        in FirmTile tile, in FirmTerms terms, in FirmDraws draws, double[] firms, ref FirmSums sums, EndedFirms ended)
    {
        Act(tile, terms, draws, ref sums);
        Demography.Close(tile, terms, firms, ref sums, ended);
    }

    /// <summary>The order of events of a quarter (E0), up to the end of those that end.</summary>
    internal static void Act(in FirmTile tile, in FirmTerms terms, in FirmDraws draws, ref FirmSums sums)
    {
        draws.Draw(tile);
        Staff.Advance(tile, terms, ref sums);
        Finance.Earn(tile, terms, ref sums);
        Finance.Borrow(tile, terms, ref sums);
        Finance.Research(tile, terms, ref sums);
        Finance.Invest(tile, terms, ref sums);
        Knowledge.Advance(tile, terms);
        Knowledge.BreakThrough(tile, terms, draws);
        Production.Announce(tile, terms);
        Demography.Hazards(tile, terms);
    }
}
