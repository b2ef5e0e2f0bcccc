using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Tests.Futures;

public sealed class LaneTableTests
{
    [Fact]
    public void Rows_are_over_lanes_and_a_view_starts_at_its_offset()
    {
        var values = new double[5 * 16];
        var view = new LaneTable(values, 16, offset: 16);
        view[2, 8] = Vector512.Create(3.0);
        view.Add(2, 8, Vector512.Create(0.5));
        Assert.Equal(8, values.Count(value => value != 0));
        Assert.Equal(3.5, values[(3 * 16) + 8]);
        Assert.Equal(3.5, view.Row(2)[15]);
        Assert.Equal(0, view.Row(2)[7]);
    }
}
