using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Knowledge and productivity of the firms (E4).</summary>
internal static class Knowledge
{
    /// <summary>Knowledge grows, productivity follows.</summary>
    /// <remarks>
    /// Eq. E4-1: absorptive capacity R/(R + R̄) (Cohen and Levinthal 1989).
    /// Eq. E4-2: R(t+1) = (1 − δ_R) R + real R&amp;D + ψ_T · technology bought · absorptive.
    /// Eq. E4-3: ln A(t+1) = ln A + μ_A + η(Δ ln R − g) + λ_s(Δ ln X − g) + ξ · absorptive · max(0, ln Ā − ln A) − ξ_d max(0, ln A − ln Ā)
    /// − ½ m_A var(u) + u, with u = b0 (S/S̄)^(−β) · a variance-gamma draw whose sum over four quarters is Laplace.
    /// </remarks>
    internal static void Advance(in FirmTile tile, in FirmTerms t)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var knowledge = record.Load(FirmColumns.Knowledge);
            var absorptive = knowledge / (knowledge + t.MeanKnowledge);
            var gained = (record.Get(FirmTile.Rd) * t.RdDeflator) + (t.Licence * record.Get(FirmTile.TechnologyBought) * absorptive);
            var stock = Vector512.FusedMultiplyAdd(t.KnowledgeKept, knowledge, gained);
            var growth = LaneMath.LogOfNormal(stock / knowledge);
            var lnProductivity = record.Load(FirmColumns.LnProductivity);
            var gap = t.MeanLnProductivity - lnProductivity;
            var scale = t.ShockScale * LaneMath.ExpInRange(t.ShockExponent * (t.MeanLnSkilled - record.Get(FirmTile.LnSkilled)));
            var next = Vector512.FusedMultiplyAdd(t.RdElasticity, growth, lnProductivity + t.Drift);
            next = Vector512.FusedMultiplyAdd(t.CatchUp * absorptive, Vector512.Max(gap, Vec.Zero), next);
            next = Vector512.FusedMultiplyAdd(t.Erosion, Vector512.Min(gap, Vec.Zero), next);
            next = Vector512.FusedMultiplyAdd(-t.Jensen, scale * scale, next);
            next = Vector512.FusedMultiplyAdd(scale, record.Get(FirmTile.ProductivityShock), next);
            record.Store(FirmColumns.Knowledge, stock);
            record.Store(FirmColumns.LnProductivity, next);
        }
    }

    /// <summary>Rare breakthroughs.</summary>
    /// <remarks>Eq. E4-4: with probability p, A is multiplied by a Pareto draw from 1 with tail exponent 1/scale: ln A gains −scale · ln u.</remarks>
    internal static void BreakThrough(in FirmTile tile, in FirmTerms t, in FirmDraws draws)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var lucky = Vector512.LessThan(record.Get(FirmTile.BreakthroughUniform), t.BreakthroughRate);
            if (LaneWords.Any(lucky))
            {
                var gain = -(t.BreakthroughScale * LaneMath.LogOfNormal(draws.Breakthrough(tile.SlotOf(i))));
                record.Store(FirmColumns.LnProductivity, record.Load(FirmColumns.LnProductivity) + (gain & lucky));
            }
        }
    }
}
