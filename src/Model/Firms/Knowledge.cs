using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Knowledge and productivity of a firm (E4).</summary>
public static class Knowledge
{
    /// <summary>Absorptive capacity.</summary>
    /// <remarks>Eq. E4-1: R/(R + R̄). Cohen and Levinthal 1989.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec AbsorptiveCapacity(in FirmTerms t, Vec knowledge) => knowledge / (knowledge + t.MeanKnowledge);

    /// <summary>Stock of R&amp;D knowledge at the end of the quarter.</summary>
    /// <remarks>Eq. E4-2: R(t+1) = (1 − δ_R) R + real R&amp;D + ψ_T · technology bought · absorptive capacity.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec NextStock(in FirmTerms t, Vec knowledge, Vec rd, Vec technologyBought, Vec absorptive) =>
        Vector512.FusedMultiplyAdd(
            t.KnowledgeKept, knowledge, (rd * t.RdDeflator) + (t.Licence * technologyBought * absorptive));

    /// <summary>Log productivity of next quarter, without breakthrough.</summary>
    /// <remarks>
    /// Eq. E4-3: ln A(t+1) = ln A + μ_A + η(Δ ln R − g) + λ_s(Δ ln X − g) + ξ · absorptive · max(0, ln Ā − ln A) − ξ_d max(0, ln A − ln Ā)
    /// − ½ m_A var(u) + u, with u = b0 (S/S̄)^(−β) · a variance-gamma draw whose sum over four quarters is Laplace.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec NextLnProductivity(
        in FirmTerms t, Vec lnProductivity, Vec lnKnowledgeGrowth, Vec absorptive, Vec lnSkilled, Vec shock)
    {
        var gap = t.MeanLnProductivity - lnProductivity;
        var scale = t.ShockScale * LaneMath.Exp(t.ShockExponent * (t.MeanLnSkilled - lnSkilled));
        var next = lnProductivity + t.Drift;
        next = Vector512.FusedMultiplyAdd(t.RdElasticity, lnKnowledgeGrowth, next);
        next = Vector512.FusedMultiplyAdd(t.CatchUp * absorptive, Vector512.Max(gap, Vec.Zero), next);
        next = Vector512.FusedMultiplyAdd(t.Erosion, Vector512.Min(gap, Vec.Zero), next);
        next = Vector512.FusedMultiplyAdd(-t.Jensen, scale * scale, next);
        return Vector512.FusedMultiplyAdd(scale, shock, next);
    }

    /// <summary>Gain of log productivity from a breakthrough.</summary>
    /// <remarks>Eq. E4-4: A is multiplied by a Pareto draw from 1 with tail exponent 1/scale: the gain is −scale · ln u.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec BreakthroughGain(in FirmTerms t, Vec uniform) => -(t.BreakthroughScale * LaneMath.Log(uniform));
}
