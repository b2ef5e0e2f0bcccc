using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>
/// Placebo: in lanes marked as isolated every receipt stays what it was in the first quarter, so that nothing a place does can reach another.
/// In lanes that mirror an exchange its receipts are those of another lane.
/// </summary>
internal sealed class FrozenReceipts
{
    private readonly FutureBatch _batch;
    private readonly bool _any;
    private readonly MirroredReceipts? _mirrored;
    private double[]? _first;

    internal FrozenReceipts(FutureBatch batch, ExchangeKind? exchange = null)
    {
        _mirrored = exchange is { } kind ? new MirroredReceipts(batch, kind) : null;
        _batch = batch;
        _any = batch.IsIsolated.AsSpan().Contains(1.0);
    }

    /// <summary>Takes down the first receipts of an isolated lane.</summary>
    internal void Save(LaneStateWriter to)
    {
        var frozen = _batch.IsIsolated[to.Lane] > 0 && _first is not null ? _first : [];
        var section = to.Section("frozen", frozen.Length / _batch.LaneCount);
        for (var row = 0; row < section.Length; row++)
        {
            section[row] = frozen[(row * _batch.LaneCount) + to.Lane];
        }
    }

    /// <summary>Takes over the first receipts of an isolated lane.</summary>
    /// <param name="from">The values.</param>
    /// <param name="length">Receipts of all lanes.</param>
    internal void Load(LaneStateReader from, int length)
    {
        var section = from.Section("frozen", _batch.IsIsolated[from.Lane] > 0 ? length / _batch.LaneCount : 0);
        if (_any)
        {
            _first ??= new double[length];
        }

        for (var row = 0; row < section.Length; row++)
        {
            _first![(row * _batch.LaneCount) + from.Lane] = section[row];
        }
    }

    /// <summary>Keeps the first receipts and puts them back in isolated lanes afterwards; then copies to the lanes that mirror.</summary>
    internal void Apply(double[] receipts)
    {
        Freeze(receipts);
        _mirrored?.Apply(receipts);
    }

    private void Freeze(double[] receipts)
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
