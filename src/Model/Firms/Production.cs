using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Production and demand of the firms (E1).</summary>
internal static class Production
{
    /// <summary>Operating revenue over value added, zones 2019: 38.55 of 12.2 trillion yuan.</summary>
    internal const double RevenuePerValueAdded = 1.0 / 0.316;

    /// <summary>Demand states move and every firm announces its attraction for the next quarter.</summary>
    /// <remarks>Eq. E1-2: v(t+1) = φ v + σ_v · shock, the shock a variance-gamma draw scaled to unit variance.</remarks>
    internal static void Announce(in FirmTile tile, in FirmTerms t)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var state = Vector512.FusedMultiplyAdd(
                t.Persistence, record.Load(FirmColumns.DemandState), t.DemandShock * record.Get(FirmTile.DemandShock));
            var lnCapital = LaneMath.LogOfNormal(record.Load(FirmColumns.Capital));
            record.Store(FirmColumns.DemandState, state);
            record.Store(FirmColumns.Attraction, Attraction(
                t, record.Load(FirmColumns.LnProductivity), state, lnCapital,
                record.Get(FirmTile.LnSkilled), record.Get(FirmTile.LnOther)));
        }
    }

    /// <summary>A firm's attraction in the goods market.</summary>
    /// <remarks>Eq. E1-1: a = e^(v + cov) · Y^ρ_d with ln Y = ln Ω + ln A + α ln K + βs ln S + βl ln L. Dixit and Stiglitz 1977; Lucas 1978.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Attraction(in FirmTerms t, Vec lnProductivity, Vec demandState, Vec lnCapital, Vec lnSkilled, Vec lnOther)
    {
        var lnOutput = t.LnAgglomeration + lnProductivity;
        lnOutput = Vector512.FusedMultiplyAdd(t.Alpha, lnCapital, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(t.BetaSkilled, lnSkilled, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(t.BetaOther, lnOther, lnOutput);
        return LaneMath.ExpInRange(Vector512.FusedMultiplyAdd(t.Curvature, lnOutput, demandState + t.CommonStep));
    }

    /// <summary>The productivity with which a firm of given inputs has a given attraction: the inverse of <see cref="Attraction"/>.</summary>
    internal static Vec LnProductivityFor(in FirmTerms t, Vec lnAttraction, Vec demandState, Vec lnCapital, Vec lnSkilled, Vec lnOther)
    {
        var lnOutput = ((lnAttraction - demandState - t.CommonStep) / t.Curvature) - t.LnAgglomeration;
        lnOutput = Vector512.FusedMultiplyAdd(-t.Alpha, lnCapital, lnOutput);
        lnOutput = Vector512.FusedMultiplyAdd(-t.BetaSkilled, lnSkilled, lnOutput);
        return Vector512.FusedMultiplyAdd(-t.BetaOther, lnOther, lnOutput);
    }

    /// <summary>Weight of a firm's age in the allocation of venture money, which goes to firms below ten years.</summary>
    /// <remarks>Eq. E9-1: max(0.1, 1 − age/40), age in quarters; the weight of a firm is this times its attraction.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Youth(Vec age) =>
        Vector512.Max(Vector512.FusedMultiplyAdd(age, Vector512.Create(-1.0 / 40.0), Vec.One), Vector512.Create(0.1));
}
