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

    /// <summary>Gives a slot the state of a free slot in the lanes where <paramref name="keep"/> is not set.</summary>
    internal static void FreeWhereNot(double[] firms, int offset, Vec keep)
    {
        Zero(FirmColumns.Firms);
        Zero(FirmColumns.Born);
        Zero(FirmColumns.LnProductivity);
        Zero(FirmColumns.DemandState);
        One(FirmColumns.Capital);
        One(FirmColumns.Skilled);
        One(FirmColumns.Other);
        One(FirmColumns.Knowledge);
        Zero(FirmColumns.Cash);
        Zero(FirmColumns.Debt);
        Zero(FirmColumns.Attraction);
        One(FirmColumns.SkilledTarget);

        void Zero(int column) => FirmColumns.Store(firms, offset, column, FirmColumns.Load(firms, offset, column) & keep);

        void One(int column) => FirmColumns.Store(
            firms, offset, column, Vector512.ConditionalSelect(keep, FirmColumns.Load(firms, offset, column), Vec.One));
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

    /// <summary>Writes the record to all lanes.</summary>
    internal readonly void Store(double[] firms, int offset) => StoreWhere(firms, offset, Vec.AllBitsSet);

    private static void Blend(double[] firms, int offset, int column, Vec mask, Vec value) =>
        FirmColumns.Store(
            firms, offset, column, Vector512.ConditionalSelect(mask, value, FirmColumns.Load(firms, offset, column)));
}
