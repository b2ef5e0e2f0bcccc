using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Staff of a firm (E6). Persons.</summary>
public static class Staff
{
    /// <summary>Vacancies.</summary>
    /// <remarks>Eq. E6-1: wanted = h · max(0, S* − S) + expected leavers.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Vacancies(Vec hire, Vec target, Vec staff, Vec expectedLeave) =>
        Vector512.FusedMultiplyAdd(hire, Vector512.Max(target - staff, Vec.Zero), expectedLeave * staff);

    /// <summary>Dismissals.</summary>
    /// <remarks>Eq. E6-2: f · max(0, S − S*).</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec Dismissals(Vec dismiss, Vec target, Vec staff) => dismiss * Vector512.Max(staff - target, Vec.Zero);
}
