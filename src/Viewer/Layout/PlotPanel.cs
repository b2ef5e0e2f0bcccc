using ScottPlot;
using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>
/// One panel of data: ScottPlot draws grid, bands and lines inside <see cref="Area"/>; words and dots are drawn over it by the
/// slide, at the pixels that <see cref="X"/> and <see cref="Y"/> give.
/// </summary>
public sealed class PlotPanel
{
    private readonly Plot plot = new();

    /// <summary>A panel with fixed axes, so that labels can be placed before anything is drawn.</summary>
    /// <param name="area">Whole pixels: a clip inside a pixel would show the black that ScottPlot clears with.</param>
    /// <param name="left">Value at the left edge.</param>
    /// <param name="right">Value at the right edge.</param>
    /// <param name="bottom">Value at the bottom edge.</param>
    /// <param name="top">Value at the top edge.</param>
    /// <param name="theme">The colours.</param>
    public PlotPanel(SKRect area, double left, double right, double bottom, double top, SlideTheme theme)
    {
        if (area.Left % 1 != 0 || area.Right % 1 != 0 || area.Top % 1 != 0 || area.Bottom % 1 != 0)
        {
            throw new ArgumentException($"The area of a panel takes whole pixels; found {area}.", nameof(area));
        }

        (Area, Left, Right, Bottom, Top) = (area, left, right, bottom, top);
        var background = Convert(theme.Background);
        plot.FigureBackground.Color = background;
        plot.DataBackground.Color = background;
        plot.FigureBorder.IsVisible = false;
        plot.DataBorder.IsVisible = false;
        plot.Layout.Fixed(new PixelPadding(0));
        foreach (var axis in plot.Axes.GetAxes())
        {
            axis.IsVisible = false;
        }

        plot.Grid.XAxisStyle.IsVisible = false;
        plot.Grid.YAxisStyle.MajorLineStyle.Color = Convert(theme.Grid);
        plot.Grid.YAxisStyle.MajorLineStyle.Width = 1.5f;
        plot.Axes.SetLimits(left, right, bottom, top);
    }

    /// <summary>The panel's pixels.</summary>
    public SKRect Area { get; }

    /// <summary>Value at the left edge.</summary>
    public double Left { get; }

    /// <summary>Value at the right edge.</summary>
    public double Right { get; }

    /// <summary>Value at the bottom edge.</summary>
    public double Bottom { get; }

    /// <summary>Value at the top edge.</summary>
    public double Top { get; }

    /// <summary>Pixel of a value along the panel.</summary>
    public float X(double value) => Area.Left + (float)((value - Left) / (Right - Left)) * Area.Width;

    /// <summary>Pixel of a value up the panel.</summary>
    public float Y(double value) => Area.Bottom - (float)((value - Bottom) / (Top - Bottom)) * Area.Height;

    /// <summary>Hairlines at these values.</summary>
    public void HorizontalGrid(IReadOnlyList<double> values) =>
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. values], [.. values.Select(_ => string.Empty)]);

    /// <summary>A band between two lines.</summary>
    public void Band(double[] xs, double[] lows, double[] highs, SKColor color, double opacity)
    {
        var fill = plot.Add.FillY(xs, lows, highs);
        fill.FillStyle.Color = Convert(color).WithOpacity(opacity);
        fill.LineStyle.IsVisible = false;
        fill.MarkerStyle.IsVisible = false;
    }

    /// <summary>A line without markers.</summary>
    public void Line(double[] xs, double[] ys, SKColor color, float width)
    {
        var line = plot.Add.ScatterLine(xs, ys);
        line.LineStyle.Color = Convert(color);
        line.LineStyle.Width = width;
    }

    /// <summary>
    /// Draws the panel. ScottPlot clears whatever canvas it is given, hence the clip; it draws twice while its layout is new,
    /// hence the first drawing onto nothing, which keeps vector files half as large.
    /// </summary>
    public void Draw(SlideCanvas canvas)
    {
        var rect = new PixelRect(Area.Left, Area.Right, Area.Bottom, Area.Top);
        using var nothing = new SKNoDrawCanvas(SlideFrame.Width, SlideFrame.Height);
        plot.Render(nothing, rect);
        canvas.Surface.Save();
        canvas.Surface.ClipRect(Area);
        plot.Render(canvas.Surface, rect);
        canvas.Surface.Restore();
    }

    /// <summary>Where ScottPlot drew a point, to be checked against <see cref="X"/> and <see cref="Y"/>; valid after <see cref="Draw"/>.</summary>
    internal SKPoint Drawn(double x, double y)
    {
        var pixel = plot.GetPixel(new Coordinates(x, y));
        return new SKPoint(pixel.X, pixel.Y);
    }

    private static Color Convert(SKColor color) => new(color.Red, color.Green, color.Blue, color.Alpha);
}
