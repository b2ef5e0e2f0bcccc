using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Places;

/// <summary>Rows of a park's own state (rows × lanes); the agglomeration terms of its clusters stand beside it.</summary>
internal static class ParkState
{
    /// <summary>Wages in force, m yuan per person and quarter.</summary>
    internal const int WageSkilled = 0, WageOther = 1;

    /// <summary>L*/S* when vacancies were last advertised.</summary>
    internal const int OtherPerSkilledBefore = 2;

    /// <summary>Shares of staff that leave this quarter, and those that vacancies were advertised for.</summary>
    internal const int LeaveSkilled = 3, LeaveOther = 4, LeaveSkilledBefore = 5, LeaveOtherBefore = 6;

    /// <summary>ln X of the last quarter, and λ_s(Δ ln X − g) of this one.</summary>
    internal const int LnPool = 7, Spillover = 8;

    /// <summary>Energy per value added, tce per m yuan.</summary>
    internal const int EnergyIntensity = 9;

    /// <summary>Smoothed growth of GDP, log points.</summary>
    internal const int Growth = 10;

    /// <summary>Mean ln A by value added of the last quarter.</summary>
    internal const int LnProductivity = 11;

    /// <summary>Rows that are state; the rest carry this quarter's receipts from the first half of the quarter to the second.</summary>
    internal const int StateRows = 12;

    internal const int ArriveSkilled = 12, ArriveOther = 13, DepartSkilled = 14, DepartOther = 15, Grant = 16, PublicEquity = 17,
        PrivateEquity = 18, TechnologyIncome = 19, MeanWageRatio = 20, WillingSkilled = 21,
        WillingOther = 22;

    internal const int Count = 23;

    internal static void Fill(LaneTable state, InitialPark initial, World.World world, int park)
    {
        var ratio = world.Shared(Parameter.OtherElasticity) * initial.WageSkilled
            / (world.Shared(Parameter.SkilledElasticity) * initial.WageOther);
        for (var lane = 0; lane < state.LaneCount; lane += Lanes.Block)
        {
            state[WageSkilled, lane] = Vector512.Create(initial.WageSkilled);
            state[WageOther, lane] = Vector512.Create(initial.WageOther);
            state[OtherPerSkilledBefore, lane] = Vector512.Create(ratio);
            state[LeaveSkilled, lane] = Vector512.Create(initial.Skilled.LeaveShare);
            state[LeaveOther, lane] = Vector512.Create(initial.Other.LeaveShare);
            state[LeaveSkilledBefore, lane] = state[LeaveSkilled, lane];
            state[LeaveOtherBefore, lane] = state[LeaveOther, lane];
            state[LnPool, lane] = Vector512.Create(double.NaN);
            state[EnergyIntensity, lane] = Vector512.Create(world.Shared(Parameter.EnergyIntensity));
            state[Growth, lane] = Vector512.Create(world.Shared(Parameter.KnowledgeTrend));
        }
    }
}
