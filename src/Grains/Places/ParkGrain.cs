using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Grains.Places;

/// <summary>What zones and enclave parks have in common: they advance their clusters and sum what these report.</summary>
public abstract class ParkGrain(BatchBoard board, ILocalSiloDetails silo, BatchOptions options) : Grain, IPlaceGrain
{
    private ParkAgent? _agent;
    private IEnterpriseClusterGrain[] _clusters = [];
    private int[] _indices = [];
    private ValueTask<ClusterReply>[] _calls = [];
    private int _lanes;
    private (int Quarter, OffersMessage Offers) _last;

    /// <inheritdoc/>
    public async ValueTask<OffersMessage> Begin(BeginMessage message)
    {
        _agent = SetUp(message);
        var inputs = _agent.PrepareInitial();
        for (var i = 0; i < _clusters.Length; i++)
        {
            _calls[i] = _clusters[i].Begin(new ClusterBegin(message, _indices[i], inputs[i].Values));
        }

        var reports = await Reports();
        return Keep(0, _agent.Complete(0, reports.Tables, [], null));
    }

    /// <inheritdoc/>
    public async ValueTask<OffersMessage> Advance(AdvanceMessage message)
    {
        if (message.Quarter == _last.Quarter)
        {
            return _last.Offers;
        }

        var agent = Held;
        var inputs = agent.Prepare(message.Quarter, message.Receipts);
        for (var i = 0; i < _clusters.Length; i++)
        {
            var arriving = ParkAgent.ArrivalsAt(_indices[i], message.Receipts);
            _calls[i] = _clusters[i].Advance(new ClusterCall(message.Quarter, inputs[i].Values, arriving));
        }

        var reports = await Reports();
        var offers = Keep(message.Quarter, agent.Complete(message.Quarter, reports.Tables, reports.Movers, reports.Digests));
        if (options.PoisonSentArrays)
        {
            foreach (var table in inputs.Concat(reports.Tables))
            {
                table.Values.AsSpan().Fill(double.NaN);
            }
        }

        return offers;
    }

    /// <inheritdoc/>
    public async ValueTask<StateMessage> Save(SaveMessage message)
    {
        var agents = new List<AgentState> { AgentState.Of(Held, message.Quarter, message.Lanes) };
        foreach (var cluster in _clusters)
        {
            agents.AddRange((await cluster.Save(message)).Agents);
        }

        return new StateMessage(agents);
    }

    /// <inheritdoc/>
    public async ValueTask Load(LoadMessage message)
    {
        _agent = message.FirstLane == 0 ? SetUp(message.Begin) : _agent;
        message.Into(Held);
        for (var i = 0; i < _clusters.Length; i++)
        {
            var own = new LoadMessage(message.Begin, message.Quarter, message.FirstLane, message.LaneCount, [message.Agents[i + 1]]);
            await _clusters[i].Load(new ClusterLoad(own, _indices[i]));
        }
    }

    /// <inheritdoc/>
    public ValueTask<OffersMessage> Resume(int quarter) => ValueTask.FromResult(Keep(quarter, Held.Resume()));

    /// <inheritdoc/>
    public async ValueTask End()
    {
        (_agent, _last) = (null, default);
        foreach (var cluster in _clusters)
        {
            await cluster.End();
        }
    }

    /// <summary>Index of this park in the world.</summary>
    protected abstract int IndexIn(Model.World.World world);

    /// <summary>Last part of the key.</summary>
    protected string Code => this.GetPrimaryKeyString().Split('/', 3)[2];

    private ParkAgent Held => _agent ?? throw new BatchLostException(this.GetPrimaryKeyString());

    private ParkAgent SetUp(BeginMessage message)
    {
        var (batch, world) = board.Find(message.Slot, message.Silo, silo.SiloAddress.ToParsableString());
        var park = IndexIn(world);
        _lanes = batch.LaneCount;
        _indices = [.. world.ClustersOf(park)];
        _calls = new ValueTask<ClusterReply>[_indices.Length];
        _clusters = _indices.Select(cluster =>
            GrainFactory.GetGrain<IEnterpriseClusterGrain>(GrainKeys.Cluster(message.Slot, world.Clusters[cluster].Code))).ToArray();
        return new ParkAgent(batch, world, park);
    }

    private async ValueTask<(LaneTable[] Tables, List<MovingFirm> Movers, ulong[][]? Digests)> Reports()
    {
        var tables = new LaneTable[_calls.Length];
        var movers = new List<MovingFirm>();
        ulong[][]? digests = null;
        for (var i = 0; i < _calls.Length; i++)
        {
            var reply = await _calls[i];
            tables[i] = new LaneTable(reply.Report, _lanes);
            movers.AddRange(reply.Movers);
            if (reply.Digest is not null)
            {
                digests ??= new ulong[_calls.Length][];
                digests[i] = reply.Digest;
            }
        }

        return (tables, movers, digests);
    }

    private OffersMessage Keep(int quarter, PlaceOffers offers)
    {
        _last = (quarter, new OffersMessage(offers));
        return _last.Offers;
    }
}
