using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Sales, pay and staff of the firms (E1, E6). Persons; m yuan.</summary>
internal static class Staff
{
    /// <summary>Sells, pays wages, loses leavers, hires what the exchange granted, dismisses who is too many.</summary>
    /// <remarks>
    /// Eq. E1-6: va = a · MA. Eq. E6-2: S' = (1 − leave) S + fill · wanted; dismissed = f · max(0, S' − S*), S* = ρ_d β va/w.
    /// </remarks>
    internal static void Advance(in FirmTile tile, in FirmTerms t, ref FirmSums sums)
    {
        var cursor = tile.Start();
        var flows = sums.Staff;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var firms = record.Load(FirmColumns.Firms);
            var valueAdded = record.Load(FirmColumns.Attraction) * t.MarketAccess;
            var before = record.Load(FirmColumns.SkilledTarget);
            var target = t.SkilledTarget * valueAdded;
            var skilled = record.Load(FirmColumns.Skilled);
            var other = record.Load(FirmColumns.Other);
            record.Set(FirmTile.ValueAdded, valueAdded);
            record.Set(FirmTile.Wages, Vector512.FusedMultiplyAdd(t.WageSkilled, skilled, t.WageOther * other));
            record.Set(FirmTile.Age, t.Quarter - record.Load(FirmColumns.Born));
            record.Store(FirmColumns.SkilledTarget, target);

            var hired = t.FillSkilled * Vacancies(t.Hire, before, skilled, t.ExpectedBeforeSkilled);
            skilled = Vector512.FusedMultiplyAdd(skilled, t.KeepSkilled, hired);
            var dismissed = t.Dismiss * Vector512.Max(skilled - target, Vec.Zero);
            flows.HiredSkilled = Vector512.FusedMultiplyAdd(firms, hired, flows.HiredSkilled);
            flows.DismissedSkilled = Vector512.FusedMultiplyAdd(firms, dismissed, flows.DismissedSkilled);
            record.Store(FirmColumns.Skilled, skilled - dismissed);

            hired = t.FillOther * Vacancies(t.Hire, before * t.OtherPerSkilledBefore, other, t.ExpectedBeforeOther);
            other = Vector512.FusedMultiplyAdd(other, t.KeepOther, hired);
            dismissed = t.Dismiss * Vector512.Max(other - (target * t.OtherPerSkilled), Vec.Zero);
            flows.HiredOther = Vector512.FusedMultiplyAdd(firms, hired, flows.HiredOther);
            flows.DismissedOther = Vector512.FusedMultiplyAdd(firms, dismissed, flows.DismissedOther);
            record.Store(FirmColumns.Other, other - dismissed);
        }

        sums.Staff = flows;
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            record.Set(FirmTile.LnSkilled, LaneMath.LogOfNormal(record.Load(FirmColumns.Skilled)));
            record.Set(FirmTile.LnOther, LaneMath.LogOfNormal(record.Load(FirmColumns.Other)));
        }
    }

    /// <summary>Vacancies.</summary>
    /// <remarks>Eq. E6-1: wanted = h · max(0, S* − S) + expected leavers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Vacancies(Vec hire, Vec target, Vec staff, Vec expectedLeave) =>
        Vector512.FusedMultiplyAdd(hire, Vector512.Max(target - staff, Vec.Zero), expectedLeave * staff);

    /// <summary>Vacancies of both kinds that a record advertises at the end of the quarter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vacant VacanciesOf(in FirmTerms t, Vec target, Vec skilled, Vec other) => new(
        Vacancies(t.Hire, target, skilled, t.ExpectedSkilled),
        Vacancies(t.Hire, target * t.OtherPerSkilled, other, t.ExpectedOther));
}

/// <summary>Vacancies of one record, persons per firm.</summary>
internal readonly record struct Vacant(Vec Skilled, Vec Other);
