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
        _agent = SetUp(message.Begin, message.Cluster);
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

        var agent = Held;
        var movers = new List<MovingFirm>();
        var report = agent.Advance(message.Quarter, new LaneTable(message.Inputs, _lanes), message.Arriving, movers);
        var digest = Quarter.FromIndex(message.Quarter).IsYearEnd ? agent.Digest() : null;
        return Reply(message.Quarter, new ClusterReply(report.Values, movers, digest));
    }

    /// <inheritdoc/>
    public ValueTask<StateMessage> Save(SaveMessage message) =>
        ValueTask.FromResult(new StateMessage([AgentState.Of(Held, message.Quarter, message.Lanes)]));

    /// <inheritdoc/>
    public ValueTask Load(ClusterLoad message)
    {
        var load = message.Load;
        if (load.FirstLane == 0)
        {
            _agent = SetUp(load.Begin, message.Cluster);
            _last = default;
        }

        load.Into(Held);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask End()
    {
        (_agent, _last) = (null, default);
        return ValueTask.CompletedTask;
    }

    private ClusterAgent Held => _agent ?? throw new BatchLostException(this.GetPrimaryKeyString());

    private ClusterAgent SetUp(BeginMessage message, int cluster)
    {
        var (batch, world) = board.Find(message.Slot, message.Silo, silo.SiloAddress.ToParsableString());
        _lanes = batch.LaneCount;
        return new ClusterAgent(batch, world.Clusters[cluster], cluster, world.Initial.Clusters[cluster]);
    }

    private ValueTask<ClusterReply> Reply(int quarter, ClusterReply reply)
    {
        _last = (quarter, reply);
        return ValueTask.FromResult(reply);
    }
}
