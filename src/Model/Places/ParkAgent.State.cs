using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Places;

/// <content>What a park holds between quarters.</content>
public sealed partial class ParkAgent
{
    private const int MoverLength = 2 + FirmColumns.Count;

    /// <inheritdoc/>
    public string StateName => $"park {_world.CodeOf(_park)}";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        var parity = to.Quarter & 1;
        to.Rows("park", _state, _lnAgglomeration, _localisationAtStart, _valueAddedOfCluster);
        to.Rows("sums", _sums[parity]);
        to.Rows("offers", _offers[parity]);
        var movers = _movers.Where(mover => mover.Lane == to.Lane).ToArray();
        var section = to.Section("movers", movers.Length * MoverLength);
        foreach (var mover in movers)
        {
            section[0] = mover.Cluster;
            section[1] = mover.Slot;
            mover.Columns.CopyTo(section[2..]);
            section = section[MoverLength..];
        }

        _policy.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        var parity = from.Quarter & 1;
        from.Rows("park", _state, _lnAgglomeration, _localisationAtStart, _valueAddedOfCluster);
        from.Rows("sums", _sums[parity]);
        from.Rows("offers", _offers[parity]);
        var section = from.Section("movers");
        var movers = _movers.Where(mover => mover.Lane != from.Lane).ToList();
        for (; section.Length >= MoverLength; section = section[MoverLength..])
        {
            var mover = new MovingFirm(from.Lane, (int)section[0], (int)section[1], section[2..MoverLength].ToArray());
            movers.Add(_clusters.Contains(mover.Cluster) ? mover : throw from.Wrong($"a firm that moves from cluster {mover.Cluster}", "a cluster of the park"));
        }

        if (section.Length > 0)
        {
            throw from.Wrong("a moving firm cut off", "whole firms");
        }

        _movers = movers;
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

        return new PlaceOffers(_offers[parity].Values, _observations[parity], _clusterObservations[parity], _demography[parity], _movers, null);
    }
}
