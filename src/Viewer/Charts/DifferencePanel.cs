using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>One panel of a paired difference: bands, median, and the baseline as the line at zero.</summary>
internal static class DifferencePanel
{
    /// <summary>Draws the panel; words are up to the slide.</summary>
    public static PlotPanel Draw(
        SlideCanvas canvas, DifferenceSeries series, SKRect area, double left, (double Low, double High) range, IReadOnlyList<double> ticks, float width)
    {
        var band = series.Band;
        var panel = new PlotPanel(area, left, band.Xs[^1], range.Low, range.High, canvas.Theme);
        var (xs, quantiles) = band.From(double.MinValue);
        panel.HorizontalGrid(ticks);
        if (band.HasBand)
        {
            panel.Band(xs, quantiles[0], quantiles[4], band.Color, 0.16);
            panel.Band(xs, quantiles[1], quantiles[3], band.Color, 0.28);
        }

        panel.Line([panel.Left, panel.Right], [0, 0], canvas.Theme.Second, width / 2);
        panel.Line(xs, quantiles[2], band.Color, width);
        panel.Draw(canvas);
        canvas.Dot(area.Right, panel.Y(quantiles[2][^1]), width + 2.5f, band.Color);
        return panel;
    }
}
