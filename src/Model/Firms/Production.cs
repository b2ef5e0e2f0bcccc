using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Production and demand of a firm (E1).</summary>
public static class Production
{
    /// <summary>A firm's attraction in the goods market.</summary>
    /// <remarks>Eq. E1-1: a = e^(v + cov) · Y^ρ_d with ln Y = ln Ω + ln A + α ln K + βs ln S + βl ln L. Dixit and Stiglitz 1977; Lucas 1978.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Attraction(in FirmTerms t, Vec lnProductivity, Vec demandState, Vec lnCapital, Vec lnSkilled, Vec lnOther)
    {
        var lnOutput = t.LnAgglomeration + lnProductivity;
        lnOutput = Vector512.FusedMultiplyAdd(t.Alpha, lnCapital, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(t.BetaSkilled, lnSkilled, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(t.BetaOther, lnOther, lnOutput);
        return LaneMath.Exp(Vector512.FusedMultiplyAdd(t.Curvature, lnOutput, demandState + t.CommonStep));
    }

    /// <summary>The productivity with which a firm of given inputs has a given attraction: the inverse of <see cref="Attraction"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec LnProductivityFor(in FirmTerms t, Vec lnAttraction, Vec demandState, Vec lnCapital, Vec lnSkilled, Vec lnOther)
    {
        var lnOutput = (lnAttraction - demandState - t.CommonStep) / t.Curvature;
        lnOutput -= t.LnAgglomeration;
        lnOutput = Vector512.FusedMultiplyAdd(-t.Alpha, lnCapital, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(-t.BetaSkilled, lnSkilled, lnOutput);
        return Vector512.FusedMultiplyAdd(-t.BetaOther, lnOther, lnOutput);
    }

    /// <summary>Demand state of next quarter.</summary>
    /// <remarks>Eq. E1-2: v(t+1) = φ v + σ_v · shock, the shock a variance-gamma draw scaled to unit variance.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec NextDemandState(in FirmTerms t, Vec demandState, Vec shock) =>
        Vector512.FusedMultiplyAdd(t.Persistence, demandState, t.DemandShock * shock);

    /// <summary>Weight of a firm in the allocation of venture money: its attraction, discounted by age.</summary>
    /// <remarks>Eq. E9-1: a/(1 + age/16)², age in quarters.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec YoungAttraction(Vec attraction, Vec age)
    {
        var factor = Vector512.FusedMultiplyAdd(age, Vector512.Create(1.0 / 16.0), Vec.One);
        return attraction / (factor * factor);
    }
}
