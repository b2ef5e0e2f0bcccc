using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Policy;

/// <summary>Which levers every future of a batch moves, where and how far.</summary>
public sealed class PolicySchedule
{
    private readonly PolicyProgramme[] _programmeOfLane;

    /// <summary>A schedule of programmes.</summary>
    /// <param name="levers">Levers that programmes refer to.</param>
    /// <param name="programmeOfLane">The programme of every lane, padding included.</param>
    /// <param name="quarters">Number of quarters after the base state.</param>
    public PolicySchedule(IReadOnlyList<PolicyLever> levers, PolicyProgramme[] programmeOfLane, int quarters)
    {
        Levers = levers;
        _programmeOfLane = programmeOfLane;
        Quarters = quarters;
    }

    /// <summary>A schedule in which nothing is moved.</summary>
    public static PolicySchedule Base(int quarters, int lanes) =>
        new([], Enumerable.Repeat(PolicyProgramme.None, lanes).ToArray(), quarters);

    /// <summary>The levers.</summary>
    public IReadOnlyList<PolicyLever> Levers { get; }

    /// <summary>Number of quarters after the base state.</summary>
    public int Quarters { get; }

    /// <summary>The move of a lever at a place in a lane, or null.</summary>
    public PolicyMove? MoveOf(int lever, int place, int lane) =>
        Array.Find(_programmeOfLane[lane].Moves, move => move.Lever == lever && move.ActsAt(place));

    /// <summary>Shift of a channel of the nation in a quarter, eight lanes; it is delivered in full, for nothing rations it.</summary>
    public Vec NationalShift(Channel channel, int quarter, int lane)
    {
        var shift = Vec.Zero;
        for (var lever = 0; lever < Levers.Count; lever++)
        {
            foreach (var move in Levers[lever].Moves)
            {
                if (move.Channel == channel)
                {
                    var delivered = NationalDifference(lever, quarter - Levers[lever].LagQuarters, lane);
                    shift += Gain(move, delivered);
                }
            }
        }

        return shift;
    }

    /// <summary>What a delivered move adds to a channel (E16-2).</summary>
    internal static Vec Gain(ChannelMove move, Vec delivered) =>
        Vector512.Create(move.Gain) * delivered / (Vec.One + (Vector512.Abs(delivered) / Vector512.Create(move.HalfSaturation)));

    private Vec NationalDifference(int lever, int quarter, int lane)
    {
        Span<double> values = stackalloc double[Lanes.Block];
        values.Clear();
        for (var i = 0; i < Lanes.Block && quarter >= 0; i++)
        {
            values[i] = Array.Find(_programmeOfLane[lane + i].Moves, move => move.Lever == lever)?.At(quarter) ?? 0;
        }

        return Vector512.Create<double>(values);
    }
}
