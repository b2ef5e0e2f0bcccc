using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>One firm record in eight lanes. Per-firm values; units in <see cref="FirmColumns"/>.</summary>
internal struct FirmState
{
    internal Vec Firms, Born, LnProductivity, DemandState, Capital, Skilled, Other, Knowledge, Cash, Debt, Attraction, SkilledTarget;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FirmState Load(double[] firms, int offset)
    {
        FirmState state;
        state.Firms = FirmColumns.Load(firms, offset, FirmColumns.Firms);
        state.Born = FirmColumns.Load(firms, offset, FirmColumns.Born);
        state.LnProductivity = FirmColumns.Load(firms, offset, FirmColumns.LnProductivity);
        state.DemandState = FirmColumns.Load(firms, offset, FirmColumns.DemandState);
        state.Capital = FirmColumns.Load(firms, offset, FirmColumns.Capital);
        state.Skilled = FirmColumns.Load(firms, offset, FirmColumns.Skilled);
        state.Other = FirmColumns.Load(firms, offset, FirmColumns.Other);
        state.Knowledge = FirmColumns.Load(firms, offset, FirmColumns.Knowledge);
        state.Cash = FirmColumns.Load(firms, offset, FirmColumns.Cash);
        state.Debt = FirmColumns.Load(firms, offset, FirmColumns.Debt);
        state.Attraction = FirmColumns.Load(firms, offset, FirmColumns.Attraction);
        state.SkilledTarget = FirmColumns.Load(firms, offset, FirmColumns.SkilledTarget);
        return state;
    }

    /// <summary>Writes the record where <paramref name="alive"/> is set and the state of a free slot elsewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void StoreOrFree(double[] firms, int offset, Vec alive)
    {
        FirmColumns.Store(firms, offset, FirmColumns.Firms, Firms & alive);
        FirmColumns.Store(firms, offset, FirmColumns.Born, Born & alive);
        FirmColumns.Store(firms, offset, FirmColumns.LnProductivity, LnProductivity & alive);
        FirmColumns.Store(firms, offset, FirmColumns.DemandState, DemandState & alive);
        FirmColumns.Store(firms, offset, FirmColumns.Capital, Vector512.ConditionalSelect(alive, Capital, Vec.One));
        FirmColumns.Store(firms, offset, FirmColumns.Skilled, Vector512.ConditionalSelect(alive, Skilled, Vec.One));
        FirmColumns.Store(firms, offset, FirmColumns.Other, Vector512.ConditionalSelect(alive, Other, Vec.One));
        FirmColumns.Store(firms, offset, FirmColumns.Knowledge, Vector512.ConditionalSelect(alive, Knowledge, Vec.One));
        FirmColumns.Store(firms, offset, FirmColumns.Cash, Cash & alive);
        FirmColumns.Store(firms, offset, FirmColumns.Debt, Debt & alive);
        FirmColumns.Store(firms, offset, FirmColumns.Attraction, Attraction & alive);
        FirmColumns.Store(firms, offset, FirmColumns.SkilledTarget, Vector512.ConditionalSelect(alive, SkilledTarget, Vec.One));
    }

    /// <summary>Writes the record where <paramref name="mask"/> is set and leaves the slot alone elsewhere.</summary>
    internal readonly void StoreWhere(double[] firms, int offset, Vec mask)
    {
        Blend(firms, offset, FirmColumns.Firms, mask, Firms);
        Blend(firms, offset, FirmColumns.Born, mask, Born);
        Blend(firms, offset, FirmColumns.LnProductivity, mask, LnProductivity);
        Blend(firms, offset, FirmColumns.DemandState, mask, DemandState);
        Blend(firms, offset, FirmColumns.Capital, mask, Capital);
        Blend(firms, offset, FirmColumns.Skilled, mask, Skilled);
        Blend(firms, offset, FirmColumns.Other, mask, Other);
        Blend(firms, offset, FirmColumns.Knowledge, mask, Knowledge);
        Blend(firms, offset, FirmColumns.Cash, mask, Cash);
        Blend(firms, offset, FirmColumns.Debt, mask, Debt);
        Blend(firms, offset, FirmColumns.Attraction, mask, Attraction);
        Blend(firms, offset, FirmColumns.SkilledTarget, mask, SkilledTarget);
    }

    private static void Blend(double[] firms, int offset, int column, Vec mask, Vec value) =>
        FirmColumns.Store(
            firms, offset, column, Vector512.ConditionalSelect(mask, value, FirmColumns.Load(firms, offset, column)));
}
