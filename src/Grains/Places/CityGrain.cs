using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
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
        var (batch, world) = board.Find(message.Slot, message.Silo, silo.SiloAddress.ToParsableString());
        var code = this.GetPrimaryKeyString().Split('/', 3)[2];
        var city = world.Cities.Index().First(pair => string.Equals(pair.Item.Code, code, StringComparison.Ordinal)).Index;
        _agent = new CityAgent(batch, world, city);
        return Keep(0, _agent.InitialOffers());
    }

    /// <inheritdoc/>
    public ValueTask<OffersMessage> Advance(AdvanceMessage message)
    {
        if (message.Quarter == _last.Quarter)
        {
            return ValueTask.FromResult(_last.Offers);
        }

        var agent = _agent ?? throw new BatchLostException(this.GetPrimaryKeyString());
        return Keep(message.Quarter, agent.Advance(message.Quarter, message.Receipts));
    }

    /// <inheritdoc/>
    public ValueTask End()
    {
        (_agent, _last) = (null, default);
        return ValueTask.CompletedTask;
    }

    private ValueTask<OffersMessage> Keep(int quarter, PlaceOffers offers)
    {
        _last = (quarter, new OffersMessage(offers));
        return ValueTask.FromResult(_last.Offers);
    }
}
