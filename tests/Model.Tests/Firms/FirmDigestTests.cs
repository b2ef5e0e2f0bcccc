using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Firms;

public sealed class FirmDigestTests
{
    private const int Slots = 9;

    [Fact]
    public void Every_column_of_every_living_firm_counts_in_its_lane_alone()
    {
        var records = RandomRecords.Of(Lanes.Block, Slots);
        var digest = FirmDigest.Of(records, Slots, Lanes.Block);
        for (var i = 0; i < records.Length; i++)
        {
            var lane = i % Lanes.Block;
            var slot = i / FirmColumns.Stride;
            var alive = records[FirmColumns.Offset(0, slot, Slots) + lane] > 0;
            var changed = (double[])records.Clone();
            changed[i] = Math.BitIncrement(changed[i]);
            var other = FirmDigest.Of(changed, Slots, Lanes.Block);
            var isFirmsColumn = i / Lanes.Block % FirmColumns.Count == FirmColumns.Firms;
            for (var l = 0; l < Lanes.Block; l++)
            {
                Assert.Equal(l == lane && (alive || isFirmsColumn), digest[l] != other[l]);
            }
        }
    }

    [Fact]
    public void Free_slots_and_capacity_do_not_count()
    {
        var records = RandomRecords.Of(Lanes.Block, Slots);
        double[] larger = [.. records, .. FirmColumns.Free.SelectMany(value => Enumerable.Repeat(value, Lanes.Block))];
        Assert.Equal(FirmDigest.Of(records, Slots, Lanes.Block), FirmDigest.Of(larger, Slots + 1, Lanes.Block));
    }

    [Fact]
    public void The_slot_of_a_firm_counts()
    {
        var scene = new FirmScene(slots: 2);
        scene.Put(0, scene.Balanced());
        var other = new FirmScene(slots: 2);
        other.Put(1, other.Balanced());
        Assert.NotEqual(FirmDigest.Of(scene.Records, 2, Lanes.Block)[0], FirmDigest.Of(other.Records, 2, Lanes.Block)[0]);
    }
}
