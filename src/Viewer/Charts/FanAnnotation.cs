using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The chart's one annotation: at the last quarter, what changes and by how much; a bracket shows the gap itself.</summary>
internal sealed class FanAnnotation
{
    private const float FromPoint = 34;
    private const float FromLine = 14;
    private const float DotReach = 12;

    private readonly SlideCanvas canvas;
    private readonly BandSeries series;
    private readonly double reference;
    private readonly IReadOnlyList<(string Text, TextStyle Style)> lines;

    /// <summary>Breaks the words into lines of at most the given width.</summary>
    /// <param name="canvas">The slide.</param>
    /// <param name="series">The series whose end it speaks of.</param>
    /// <param name="reference">The value that the end is compared with.</param>
    /// <param name="words">What it is about, the number, and how sure it is (may be empty).</param>
    /// <param name="widest">Width in pixels.</param>
    public FanAnnotation(SlideCanvas canvas, BandSeries series, double reference, (string Title, string Value, string Note) words, float widest)
    {
        (this.canvas, this.series, this.reference) = (canvas, series, reference);
        var (title, value, note) = words;
        var plain = new TextStyle(22, Bold: false, canvas.Theme.Second);
        var strong = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        lines =
        [
            .. canvas.Wrap(title, plain, widest).Select(line => (line, plain)),
            .. InTwo(value, strong, widest).SelectMany(part => canvas.Wrap(part, strong, widest)).Select(line => (line, strong)),
            .. canvas.Wrap(note, plain, widest).Select(line => (line, plain)),
        ];
        Width = lines.Max(line => canvas.Measure(line.Text, line.Style));
        Height = lines.Sum(line => line.Style.LineHeight);
    }

    public float Width { get; }

    public float Height { get; }

    /// <summary>The free rectangle nearest to the point, beside the panel's right edge; null when marks fill the panel.</summary>
    public SKRect? Spot(PlotPanel panel, Clearance clearance)
    {
        var point = Point(panel);
        var (upper, bottom) = Reach(panel);
        SKRect? best = null;
        var nearest = float.MaxValue;
        for (var top = panel.Area.Top + 6; top + Height <= panel.Area.Bottom - 8; top += 6)
        {
            var rect = new SKRect(point.X - FromLine - Width, top, point.X - FromLine, top + Height);
            var distance = Math.Max(rect.Top - bottom, upper - rect.Bottom);
            if (distance >= FromPoint && distance < nearest && clearance.IsFree(SKRect.Inflate(rect, 6, 6)))
            {
                (best, nearest) = (rect, distance);
            }
        }

        return best;
    }

    public void Draw(PlotPanel panel, SKRect spot)
    {
        var point = Point(panel);
        var (top, bottom) = Reach(panel);
        var above = spot.Bottom < top;
        canvas.Line(point.X, above ? spot.Top : bottom, point.X, above ? top : spot.Bottom, canvas.Theme.Second, 2);
        if (bottom - top > 2 * DotReach)
        {
            Bracket(point.X, top, bottom);
        }
        else
        {
            canvas.Dot(point.X, point.Y, 8, series.Color);
        }

        var y = spot.Top;
        foreach (var (text, style) in lines)
        {
            canvas.Text(text, spot.Right, y + style.LineHeight * 0.74f, style, TextAlign.Right);
            y += style.LineHeight;
        }
    }

    /// <summary>From what is compared with to the point: the gap itself. Never shorter than a dot.</summary>
    private (float Top, float Bottom) Reach(PlotPanel panel)
    {
        var (y, other) = (Point(panel).Y, panel.Y(reference));
        return Math.Abs(y - other) > 2 * DotReach ? (Math.Min(y, other), Math.Max(y, other)) : (y - DotReach, y + DotReach);
    }

    private void Bracket(float x, float top, float bottom)
    {
        canvas.Line(x, top, x, bottom, canvas.Theme.Ink, 4);
        canvas.Line(x - 7, top, x + 7, top, canvas.Theme.Ink, 4);
        canvas.Line(x - 7, bottom, x + 7, bottom, canvas.Theme.Ink, 4);
    }

    /// <summary>A number too long for its line breaks before its range, not inside it.</summary>
    private string[] InTwo(string value, TextStyle style, float widest)
    {
        var bracket = value.IndexOfAny(['（', '(']);
        return bracket < 0 || canvas.Measure(value, style) <= widest ? [value] : [value[..bracket], value[bracket..]];
    }

    private SKPoint Point(PlotPanel panel) => new(panel.X(series.Xs[^1]), panel.Y(series.Scenario.P50[^1]));
}
