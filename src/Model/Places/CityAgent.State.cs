using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Places;

/// <content>What a city holds between quarters.</content>
public sealed partial class CityAgent
{
    /// <inheritdoc/>
    public string StateName => $"city {_world.Cities[_city].Code}";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        to.Rows("city", _state, _attraction, _closing);
        to.Rows("offers", _offers[to.Quarter & 1]);
        _policy.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        from.Rows("city", _state, _attraction, _closing);
        from.Rows("offers", _offers[from.Quarter & 1]);
        _policy.Load(from);
        _quarter = from.Quarter;
    }

    /// <summary>Offers of the last quarter after all lanes were loaded: as they were, but for what levers want in the coming quarter.</summary>
    public PlaceOffers Resume()
    {
        var parity = _quarter & 1;
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            _policy.Want(_offers[parity], _quarter, lane);
        }

        return new PlaceOffers(_offers[parity].Values, _observations[parity], [], [], [], null);
    }
}
