using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class ClearanceTests
{
    [Fact]
    public void A_rectangle_on_a_mark_is_not_free()
    {
        var clearance = new Clearance();
        clearance.Keep(new SKRect(0, 0, 10, 10));
        clearance.KeepBand([100, 200], [50, 50], [90, 90]);
        Assert.False(clearance.IsFree(new SKRect(5, 5, 20, 20)));
        Assert.False(clearance.IsFree(new SKRect(120, 60, 130, 70)));
        Assert.False(clearance.IsFree(new SKRect(90, 80, 110, 120)));
        Assert.True(clearance.IsFree(new SKRect(120, 91, 130, 99)));
        Assert.True(clearance.IsFree(new SKRect(210, 60, 230, 70)));
    }

    [Fact]
    public void A_steep_line_without_a_vertex_in_the_rectangle_still_counts()
    {
        var clearance = new Clearance();
        clearance.KeepLine([0, 10], [0, 1000], 1);
        Assert.False(clearance.IsFree(new SKRect(-20, 400, 40, 420)));
        Assert.False(clearance.IsFree(new SKRect(2, 400, 8, 420)));
        Assert.True(clearance.IsFree(new SKRect(8, 100, 40, 120)));
    }
}
