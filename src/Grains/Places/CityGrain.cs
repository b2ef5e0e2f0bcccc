using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;

namespace Torch.Sim.Grains.Places;

/// <summary>A city with its hinterland.</summary>
[BatchPlacement, KeepAlive]
public sealed class CityGrain(BatchBoard board, ILocalSiloDetails silo) : Grain, ICityGrain
{
    private CityAgent? _agent;
    private (int Quarter, OffersMessage Offers) _last;

    /// <inheritdoc/>
    public ValueTask<OffersMessage> Begin(BeginMessage message)
    {
        _agent = SetUp(message);
        return Keep(0, _agent.InitialOffers());
    }

    /// <inheritdoc/>
    public ValueTask<OffersMessage> Advance(AdvanceMessage message)
    {
        if (message.Quarter == _last.Quarter)
        {
            return ValueTask.FromResult(_last.Offers);
        }

        return Keep(message.Quarter, Held.Advance(message.Quarter, message.Receipts));
    }

    /// <inheritdoc/>
    public ValueTask<StateMessage> Save(SaveMessage message) =>
        ValueTask.FromResult(new StateMessage([AgentState.Of(Held, message.Quarter, message.Lanes)]));

    /// <inheritdoc/>
    public ValueTask Load(LoadMessage message)
    {
        _agent = message.FirstLane == 0 ? SetUp(message.Begin) : _agent;
        message.Into(Held);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<OffersMessage> Resume(int quarter) => Keep(quarter, Held.Resume());

    /// <inheritdoc/>
    public ValueTask End()
    {
        (_agent, _last) = (null, default);
        return ValueTask.CompletedTask;
    }

    private CityAgent Held => _agent ?? throw new BatchLostException(this.GetPrimaryKeyString());

    private CityAgent SetUp(BeginMessage message)
    {
        var (batch, world) = board.Find(message.Slot, message.Silo, silo.SiloAddress.ToParsableString());
        var code = this.GetPrimaryKeyString().Split('/', 3)[2];
        var city = world.Cities.Index().First(pair => string.Equals(pair.Item.Code, code, StringComparison.Ordinal)).Index;
        return new CityAgent(batch, world, city);
    }

    private ValueTask<OffersMessage> Keep(int quarter, PlaceOffers offers)
    {
        _last = (quarter, new OffersMessage(offers));
        return ValueTask.FromResult(_last.Offers);
    }
}
