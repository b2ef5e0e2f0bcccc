using Torch.Sim.Model.Exchanges;

namespace Torch.Sim.Model.Tests.Exchanges;

public sealed class FrozenReceiptsTests
{
    [Fact]
    public void Isolated_lanes_keep_their_first_receipts_and_others_do_not()
    {
        var frozen = new FrozenReceipts(new TinyWorld().Batch(samples: [new Sample(1), new Sample(1) { IsIsolated = true }, new Sample(2)]));
        double[] first = [1, 2, 3, 3, 3, 3, 3, 3, 11, 12, 13, 13, 13, 13, 13, 13];
        frozen.Apply((double[])first.Clone());
        for (var quarter = 1; quarter < 4; quarter++)
        {
            var later = first.Select(value => value + (100 * quarter)).ToArray();
            frozen.Apply(later);
            Assert.Equal(first.Select((value, i) => i % 8 == 1 ? value : value + (100 * quarter)), later);
        }
    }

    [Fact]
    public void Without_isolated_lanes_nothing_is_touched()
    {
        var frozen = new FrozenReceipts(new TinyWorld().Batch());
        frozen.Apply(new double[8]);
        var later = Enumerable.Repeat(5.0, 8).ToArray();
        frozen.Apply(later);
        Assert.All(later, value => Assert.Equal(5, value));
    }
}
