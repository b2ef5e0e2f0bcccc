using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;

namespace Torch.Sim.Model.Futures;

/// <summary>Everything that says what a batch is, as plain arrays that can travel: from it any machine builds the same <see cref="FutureBatch"/>.</summary>
/// <param name="Number">Number of the batch within its study.</param>
/// <param name="Quarters">Quarters after 2019Q4.</param>
/// <param name="Futures">The futures in lane order.</param>
/// <param name="ParameterVectors">One vector of parameters per future.</param>
/// <param name="ChannelPaths">Per future the channels by quarter: value of channel c in quarter q at q · channels + c.</param>
/// <param name="BaselineOutputIndex">Per future ln Q of its own baseline by quarter, or null when it is its own baseline.</param>
/// <param name="FlowLanes">Lanes that record flows between places.</param>
/// <param name="Isolated">Lanes in which all flows are frozen; null when there are none.</param>
public sealed record BatchSpec(
    int Number, int Quarters, Future[] Futures, double[][] ParameterVectors, double[][] ChannelPaths,
    double[]?[] BaselineOutputIndex, int[] FlowLanes, bool[]? Isolated = null)
{
    /// <summary>Builds the batch.</summary>
    /// <param name="nationalPath">Baseline GDP by quarter from 2019Q4 on, m yuan per quarter.</param>
    public FutureBatch Build(IReadOnlyList<double> nationalPath)
    {
        var lanes = Lanes.For(Futures.Length);
        var vectors = Enumerable.Range(0, lanes).Select(lane => ParameterVectors[Math.Min(lane, Futures.Length - 1)]).ToArray();
        var policy = new PolicySchedule(Quarters, lanes);
        foreach (var channel in Enum.GetValues<Channel>())
        {
            for (var quarter = 0; quarter <= Quarters; quarter++)
            {
                var row = policy.Row(channel, quarter);
                for (var lane = 0; lane < lanes; lane++)
                {
                    row[lane] = ChannelPaths[Math.Min(lane, Futures.Length - 1)][(quarter * Channels.Count) + (int)channel];
                }
            }
        }

        return new FutureBatch(
            Futures, new ParameterTable(vectors), policy, nationalPath, BaselineOutputIndex, FlowLanes, Isolated);
    }
}
