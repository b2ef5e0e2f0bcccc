using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Layout;

public sealed class PlotPanelTests
{
    [Fact]
    public void Labels_and_data_agree_on_pixels()
    {
        using var surface = SKSurface.Create(new SKImageInfo(SlideFrame.Width, SlideFrame.Height));
        var panel = new PlotPanel(new SKRect(156, 307, 1277, 939), 2015.75, 2030, 11.2, 15.8, SlideTheme.Light);
        panel.Line([2016, 2030], [11.7, 14.9], SKColors.Black, 4);
        var canvas = new SlideCanvas(surface.Canvas, Viewer.Fonts.ChartFonts.Shared, SlideTheme.Light, Language.En);
        panel.Draw(canvas);
        foreach (var (x, y) in new[] { (2016.0, 11.7), (2021.25, 13.4), (2030, 15.8) })
        {
            Assert.Equal(panel.X(x), panel.Drawn(x, y).X, 0.5);
            Assert.Equal(panel.Y(y), panel.Drawn(x, y).Y, 0.5);
        }
    }

    [Fact]
    public void A_panel_that_cuts_a_pixel_is_refused() =>
        Assert.Throws<ArgumentException>(() => new PlotPanel(new SKRect(0, 0, 10.5f, 10), 0, 1, 0, 1, SlideTheme.Light));
}
