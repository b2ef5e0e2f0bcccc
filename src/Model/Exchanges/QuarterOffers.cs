using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The offers of all places in one quarter, in place order.</summary>
/// <param name="Places">Parks first, then cities.</param>
/// <param name="LaneCount">Lanes of the batch.</param>
public sealed record QuarterOffers(IReadOnlyList<PlaceOffers> Places, int LaneCount)
{
    /// <summary>Eight lanes of one row of one place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> At(int place, int row, int lane) => Lanes.Load(Places[place].Rows, (row * LaneCount) + lane);

    /// <summary>Sum of a row over all places, in place order.</summary>
    public Vector512<double> Sum(int row, int lane)
    {
        var sum = default(StableLaneSum);
        for (var place = 0; place < Places.Count; place++)
        {
            sum.Add(At(place, row, lane));
        }

        return sum.Total;
    }
}
