using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Which firms move between parks, and where to (E9-7).</summary>
internal sealed class RelocationDesk
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly int[][] _clusterOfField;
    private readonly double[] _appeal;
    private readonly double[] _cumulative;

    internal RelocationDesk(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _appeal = new double[batch.LaneCount * world.ParkCount];
        _cumulative = new double[world.ParkCount];
        _clusterOfField = new int[world.ParkCount][];
        for (var park = 0; park < world.ParkCount; park++)
        {
            _clusterOfField[park] = Enumerable.Repeat(-1, Fields.Count).ToArray();
            foreach (var cluster in world.ClustersOf(park))
            {
                _clusterOfField[park][(int)world.Clusters[cluster].Field] = cluster;
            }
        }
    }

    /// <summary>Writes the share of every park's firms that leaves in the coming quarter.</summary>
    internal void WriteHazards(double[] receipts, QuarterOffers offers, int lane)
    {
        var mean = MeanReturn(offers, lane);
        var open = Vec.One - Lanes.Load(_batch.IsIsolated, lane);
        var rate = _batch.Parameters[Parameter.RelocationRate, lane] * open;
        var weight = _batch.Parameters[Parameter.RelocationProfit, lane];
        for (var park = 0; park < _world.ParkCount; park++)
        {
            var gap = weight * (mean - offers.At(park, Offer.ReturnToCapital, lane)) / mean;
            var limited = Vector512.Min(Vector512.Max(gap, Vector512.Create(-20.0)), Vector512.Create(20.0));
            Lanes.Store(_appeal, (lane * _world.ParkCount) + (park * Lanes.Block), LaneMath.Exp(-limited));
            var wish = Vec.One / (Vec.One + LaneMath.Exp(-gap));
            new LaneTable(receipts, _batch.LaneCount, park * CapitalReceipt.Count * _batch.LaneCount)[CapitalReceipt.RelocationHazard, lane]
                = rate * wish;
        }
    }

    /// <summary>Sends every moving firm to its new cluster; a firm whose field no other park has goes to a cluster of "other".</summary>
    /// <returns>Moving firms by the cluster they go to.</returns>
    internal IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Route(QuarterOffers offers, int quarter)
    {
        var routed = new Dictionary<int, IReadOnlyList<MovingFirm>>();
        for (var park = 0; park < _world.ParkCount; park++)
        {
            foreach (var mover in offers.Places[park].Movers)
            {
                var cluster = Destination(mover, park, offers, quarter);
                if (!routed.TryGetValue(cluster, out var list))
                {
                    routed[cluster] = list = new List<MovingFirm>();
                }

                ((List<MovingFirm>)list).Add(mover with { Cluster = cluster });
            }
        }

        return routed;
    }

    private int Destination(MovingFirm mover, int origin, QuarterOffers offers, int quarter)
    {
        var field = (int)_world.Clusters[mover.Cluster].Field;
        var block = mover.Lane / Lanes.Block * Lanes.Block;
        var within = mover.Lane - block;
        var total = 0.0;
        for (var park = 0; park < _world.ParkCount; park++)
        {
            total += park == origin ? 0 : Weight(park);
            _cumulative[park] = total;
        }

        var words = KeyedRandom.Block(
            _batch.Seeds[mover.Lane], (uint)mover.Slot, (uint)mover.Cluster, (uint)quarter, (uint)DrawPurpose.Relocation);
        var target = KeyedRandom.Uniform(words.Word0) * total;
        var chosen = 0;
        while (_cumulative[chosen] < target)
        {
            chosen++;
        }

        return _clusterOfField[chosen][field] >= 0 ? _clusterOfField[chosen][field] : _clusterOfField[chosen][(int)Field.Other];

        double Weight(int park)
        {
            const double outOfField = 0.1;
            var clusters = _clusterOfField[park];
            var fit = clusters[field] >= 0 ? 1 : clusters[(int)Field.Other] >= 0 ? outOfField : 0;
            return _world.Impedance.Relocation[(origin * _world.ParkCount) + park] * _appeal[((block * _world.ParkCount) + (park * Lanes.Block)) + within] * fit;
        }
    }

    private Vec MeanReturn(QuarterOffers offers, int lane)
    {
        var weighted = Vec.Zero;
        var total = Vec.Zero;
        for (var park = 0; park < _world.ParkCount; park++)
        {
            var output = offers.At(park, Offer.ValueAdded, lane);
            weighted = Vector512.FusedMultiplyAdd(output, offers.At(park, Offer.ReturnToCapital, lane), weighted);
            total += output;
        }

        return Vector512.Max(weighted / total, Vector512.Create(1e-4));
    }
}
