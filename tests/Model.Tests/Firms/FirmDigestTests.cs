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
        var digest = FirmDigest.Of(records, Lanes.Block);
        for (var i = 0; i < records.Records.Length; i++)
        {
            var lane = i % Lanes.Block;
            var slot = i / FirmColumns.Stride;
            var alive = records.At(lane, slot, FirmColumns.Firms) > 0;
            var changed = RandomRecords.Copy(records, Lanes.Block);
            changed.Records[i] = Math.BitIncrement(changed.Records[i]);
            var other = FirmDigest.Of(changed, Lanes.Block);
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
        var larger = new FirmStore(Slots + 1, Lanes.Block);
        RandomRecords.Free(larger, 0);
        records.Records.CopyTo(larger.Records);
        Assert.Equal(FirmDigest.Of(records, Lanes.Block), FirmDigest.Of(larger, Lanes.Block));
    }

    [Fact]
    public void The_slot_of_a_firm_counts()
    {
        var scene = new FirmScene(slots: 2);
        scene.Put(0, scene.Balanced());
        var other = new FirmScene(slots: 2);
        other.Put(1, other.Balanced());
        Assert.NotEqual(FirmDigest.Of(scene.Records, Lanes.Block)[0], FirmDigest.Of(other.Records, Lanes.Block)[0]);
    }
}
