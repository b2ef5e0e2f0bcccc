using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Grains.Places;

/// <summary>Holds the firms of one cluster.</summary>
[BatchPlacement, KeepAlive]
public sealed class EnterpriseClusterGrain(BatchBoard board, ILocalSiloDetails silo) : Grain, IEnterpriseClusterGrain
{
    private ClusterAgent? _agent;
    private int _lanes;
    private (int Quarter, ClusterReply Reply) _last;

    /// <inheritdoc/>
    public ValueTask<ClusterReply> Begin(ClusterBegin message)
    {
        var (batch, world) = board.Find(message.Begin.Slot, message.Begin.Silo, silo.SiloAddress.ToParsableString());
        _lanes = batch.LaneCount;
        _agent = new ClusterAgent(batch, world.Clusters[message.Cluster], message.Cluster, world.Initial.Clusters[message.Cluster]);
        var report = _agent.InitialReport(new LaneTable(message.Inputs, _lanes));
        return Reply(0, new ClusterReply(report.Values, [], null));
    }

    /// <inheritdoc/>
    public ValueTask<ClusterReply> Advance(ClusterCall message)
    {
        if (message.Quarter == _last.Quarter)
        {
            return ValueTask.FromResult(_last.Reply);
        }

        var agent = _agent ?? throw new BatchLostException(this.GetPrimaryKeyString());
        var movers = new List<MovingFirm>();
        var report = agent.Advance(message.Quarter, new LaneTable(message.Inputs, _lanes), message.Arriving, movers);
        var digest = Quarter.FromIndex(message.Quarter).IsYearEnd ? agent.Digest() : null;
        return Reply(message.Quarter, new ClusterReply(report.Values, movers, digest));
    }

    /// <inheritdoc/>
    public ValueTask End()
    {
        (_agent, _last) = (null, default);
        return ValueTask.CompletedTask;
    }

    private ValueTask<ClusterReply> Reply(int quarter, ClusterReply reply)
    {
        _last = (quarter, reply);
        return ValueTask.FromResult(reply);
    }
}
