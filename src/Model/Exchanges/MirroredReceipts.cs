using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Exchanges;

/// <summary>
/// In lanes that mirror an exchange every place receives what it receives in another lane, arriving firms included. What places send is then
/// lost, and what they receive comes from nowhere: the books of such a lane's nation stay open.
/// </summary>
internal sealed class MirroredReceipts
{
    private readonly int _lanes;
    private readonly (int Source, int Lane)[] _copies;
    private readonly bool[] _takesOwn;

    internal MirroredReceipts(FutureBatch batch, ExchangeKind exchange)
    {
        _lanes = batch.LaneCount;
        _copies = Enumerable.Range(0, _lanes).Select(lane => (batch.ReceiptLanes[exchange, lane], lane)).Where(copy => copy.Item1 != copy.lane).ToArray();
        _takesOwn = Enumerable.Range(0, _lanes).Select(lane => batch.ReceiptLanes[exchange, lane] == lane).ToArray();
    }

    /// <summary>Copies receipts to the lanes that mirror; rows × lanes.</summary>
    internal void Apply(double[] receipts)
    {
        if (_copies.Length == 0)
        {
            return;
        }

        for (var row = 0; row < receipts.Length; row += _lanes)
        {
            foreach (var (source, lane) in _copies)
            {
                receipts[row + lane] = receipts[row + source];
            }
        }
    }

    /// <summary>Lets the firms that arrive in a source lane arrive in the lanes that mirror it, in the same order and in place of their own.</summary>
    internal IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Apply(IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> movers) =>
        _copies.Length == 0 ? movers : movers.ToDictionary(pair => pair.Key, pair => Copy(pair.Value));

    private IReadOnlyList<MovingFirm> Copy(IReadOnlyList<MovingFirm> movers)
    {
        var copied = new List<MovingFirm>();
        foreach (var mover in movers)
        {
            if (_takesOwn[mover.Lane])
            {
                copied.Add(mover);
            }

            foreach (var (source, lane) in _copies)
            {
                if (source == mover.Lane)
                {
                    copied.Add(mover with { Lane = lane });
                }
            }
        }

        return copied;
    }
}
