using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;

namespace Torch.Sim.Model.Places;

/// <summary>Rows of a city's state (rows × lanes).</summary>
internal static class CityState
{
    internal const int LnProductivity = 0, Capital = 1, Skilled = 2, Other = 3, WageSkilled = 4, WageOther = 5, Deposits = 6,
        Knowledge = 7, LnPool = 8, Lead = 9;

    internal const int Count = 10;

    internal static void Fill(LaneTable state, InitialCity initial)
    {
        for (var lane = 0; lane < state.LaneCount; lane += Lanes.Block)
        {
            state[LnProductivity, lane] = Vector512.Create(initial.LnProductivity);
            state[Capital, lane] = Vector512.Create(initial.Capital);
            state[Skilled, lane] = Vector512.Create(initial.SkilledPersons);
            state[Other, lane] = Vector512.Create(initial.OtherPersons);
            state[WageSkilled, lane] = Vector512.Create(initial.WageSkilled);
            state[WageOther, lane] = Vector512.Create(initial.WageOther);
            state[Deposits, lane] = Vector512.Create(initial.Deposits);
            state[Knowledge, lane] = Vector512.Create(initial.Knowledge);
            state[LnPool, lane] = Vector512.Create(double.NaN);
            state[Lead, lane] = Vector512.Create(double.NaN);
        }
    }
}
