using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Policy;

/// <summary>The value of every channel in every quarter of every future of a batch.</summary>
/// <remarks>Shape quarters × channels × lanes; quarter 0 is the base state. Lag and gain of the levers are already applied.</remarks>
public sealed class PolicySchedule
{
    private readonly LaneTable _values;

    /// <summary>A schedule in which every channel has its base value.</summary>
    /// <param name="quarters">Number of quarters after the base state.</param>
    /// <param name="lanes">Lanes of the batch.</param>
    public PolicySchedule(int quarters, int lanes)
    {
        Quarters = quarters;
        _values = new LaneTable((quarters + 1) * Channels.Count, lanes);
        foreach (var channel in Enum.GetValues<Channel>())
        {
            for (var quarter = 0; quarter <= quarters; quarter++)
            {
                Row(channel, quarter).Fill(channel.Base());
            }
        }
    }

    /// <summary>Number of quarters after the base state.</summary>
    public int Quarters { get; }

    /// <summary>The lanes of a channel in a quarter; settable while the schedule is built.</summary>
    public Span<double> Row(Channel channel, int quarter) => _values.Row(quarter * Channels.Count + (int)channel);
}
