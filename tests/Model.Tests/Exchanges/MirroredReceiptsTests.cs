using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class MirroredReceiptsTests
{
    private static readonly FutureBatch s_batch = new TinyWorld().Batch(samples:
    [
        new Sample(1),
        new Sample(2) { Mirrors = new Dictionary<ExchangeKind, int> { [ExchangeKind.Capital] = 0 } },
        new Sample(3) { Mirrors = new Dictionary<ExchangeKind, int> { [ExchangeKind.Talent] = 0 } },
        new Sample(4),
    ]);

    [Fact]
    public void Receipts_of_the_exchange_are_the_other_lane_s_and_all_others_stay()
    {
        double[] receipts = [1, 2, 3, 4, 4, 4, 4, 4, 11, 12, 13, 14, 14, 14, 14, 14];
        var capital = (double[])receipts.Clone();
        new MirroredReceipts(s_batch, ExchangeKind.Capital).Apply(capital);
        Assert.Equal([1, 1, 3, 4, 4, 4, 4, 4, 11, 11, 13, 14, 14, 14, 14, 14], capital);
        var orders = (double[])receipts.Clone();
        new MirroredReceipts(s_batch, ExchangeKind.Orders).Apply(orders);
        Assert.Equal(receipts, orders);
    }

    [Fact]
    public void Firms_arrive_where_they_arrive_in_the_other_lane_and_in_the_same_order()
    {
        MovingFirm Firm(int lane, int slot) => new(lane, 5, slot, [slot]);
        var movers = new Dictionary<int, IReadOnlyList<MovingFirm>> { [5] = [Firm(1, 9), Firm(0, 3), Firm(2, 4), Firm(0, 1)], [6] = [Firm(1, 7)] };
        var mirrored = new MirroredReceipts(s_batch, ExchangeKind.Capital).Apply(movers);
        Assert.Equal([(0, 3), (1, 3), (2, 4), (0, 1), (1, 1)], mirrored[5].Select(mover => (mover.Lane, mover.Slot)));
        Assert.Empty(mirrored[6]);
        Assert.Same(movers, new MirroredReceipts(s_batch, ExchangeKind.Orders).Apply(movers));
    }

    [Fact]
    public void A_lane_that_takes_from_another_cannot_be_taken_from()
    {
        int[] own = [0, 1, 2];
        Assert.Throws<ArgumentException>(() => new ReceiptLanes([own, own, own, [0, 0, 1]], 3));
        Assert.Throws<ArgumentException>(() => new ReceiptLanes([own, own, own, [0, 1, 3]], 3));
        Assert.Throws<ArgumentException>(() => new ReceiptLanes([own, own, own], 3));
        var padded = new ReceiptLanes([own, own, [0, 1, 0], own], 3);
        Assert.Equal([0, 1, 0, 0, 0, 0, 0, 0], Enumerable.Range(0, 8).Select(lane => padded[ExchangeKind.Technology, lane]));
        Assert.Equal(Enumerable.Range(0, 8), Enumerable.Range(0, 8).Select(lane => padded[ExchangeKind.Orders, lane]));
        Assert.Equal([false, false, true, true], Enumerable.Range(0, 4).Select(padded.IsMirrored));
    }
}
