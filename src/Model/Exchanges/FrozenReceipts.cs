using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>
/// Placebo: in lanes marked as isolated every receipt stays what it was in the first quarter, so that nothing a place does can reach another.
/// </summary>
internal sealed class FrozenReceipts
{
    private readonly FutureBatch _batch;
    private readonly bool _any;
    private double[]? _first;

    internal FrozenReceipts(FutureBatch batch)
    {
        _batch = batch;
        _any = batch.IsIsolated.AsSpan().Contains(1.0);
    }

    /// <summary>Keeps the first receipts and puts them back in isolated lanes afterwards.</summary>
    internal void Apply(double[] receipts)
    {
        if (!_any)
        {
            return;
        }

        if (_first is null)
        {
            _first = [.. receipts];
            return;
        }

        var lanes = _batch.LaneCount;
        for (var offset = 0; offset < receipts.Length; offset += Lanes.Block)
        {
            var isolated = Vector512.GreaterThan(Lanes.Load(_batch.IsIsolated, offset % lanes), Vec.Zero);
            Lanes.Store(
                receipts, offset, Vector512.ConditionalSelect(isolated, Lanes.Load(_first, offset), Lanes.Load(receipts, offset)));
        }
    }
}
