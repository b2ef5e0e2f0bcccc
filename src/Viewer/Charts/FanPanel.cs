using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>Bands, lines, axes and observed dots of a fan, with a range that leaves room for the annotation.</summary>
internal sealed class FanPanel
{
    private const double MostGrowth = 1.7;

    private readonly FanMarks marks;
    private readonly SlideCanvas canvas;
    private readonly SlideTheme theme;
    private readonly List<(SKRect Bounds, string Text, TextStyle Style)> observedLabels = [];

    private FanPanel(FanMarks marks, SlideCanvas canvas, SKRect area, double low, double high, FanAnnotation annotation)
    {
        (this.marks, this.canvas, theme, Annotation) = (marks, canvas, canvas.Theme, annotation);
        AnnotationSpot = new SKRect(area.Right - 14 - annotation.Width, area.Top, area.Right - 14, area.Top + annotation.Height);
        Panel = new PlotPanel(area, marks.AxisStart, marks.EndTime, low, high, theme);
        Ticks = RoundTicks.Between(low, high, 5);
    }

    public PlotPanel Panel { get; }

    /// <summary>The annotation that found room, and where.</summary>
    public FanAnnotation Annotation { get; private set; }

    public SKRect AnnotationSpot { get; private set; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>
    /// A panel whose range grows, where the marks come nearest to leaving room, until one of the annotations has its place;
    /// where bands would have to shrink too much for that, the words may stand on a band, though on no line.
    /// </summary>
    public static FanPanel Fit(
        FanMarks marks, SlideCanvas canvas, SKRect area, IReadOnlyList<FanAnnotation> annotations, Func<PlotPanel, IEnumerable<SKRect>> boundaries)
    {
        var (low, high) = DataRange(marks);
        var widest = (high - low) * MostGrowth;
        while (true)
        {
            var panel = new FanPanel(marks, canvas, area, low, high, annotations[^1]);
            var (span, grow) = (high - low, (high - low) * 0.06);
            var onBands = span + grow > widest;
            if (panel.Annotate(annotations, boundaries, onBands: false) || (onBands && panel.Annotate(annotations, boundaries, onBands)) || span > 2 * widest)
            {
                return panel;
            }

            var (above, below) = panel.FreeRoom(annotations[^1].Width);
            if (above >= below || (low >= 0 && low < grow))
            {
                high += grow;
            }
            else
            {
                low -= grow;
            }
        }
    }

    /// <summary>Draws bands, lines, axes and observed dots.</summary>
    public void Draw()
    {
        Panel.HorizontalGrid(Ticks);
        foreach (var series in marks.Drawn)
        {
            AddBand(series);
        }

        foreach (var series in marks.Drawn)
        {
            var (xs, quantiles) = Visible(series);
            Panel.Line(xs, quantiles[2], series.Color, series.Scenario.Role == ScenarioRole.Spotlight ? 6 : 4);
        }

        if (marks.Observed.Count > 1)
        {
            Panel.Line([.. marks.Observed.Select(p => p.Time)], [.. marks.Observed.Select(p => p.Value)], theme.Ink, 3.5f);
        }

        Panel.Draw(canvas);
        Axes();
    }

    /// <summary>Draws the observed dots and their labels, over the boundary lines.</summary>
    public void DrawObserved()
    {
        foreach (var point in marks.Observed)
        {
            canvas.HollowDot(Panel.X(point.Time), Panel.Y(point.Value), 7, point.IsPublished ? theme.Ink : theme.Third, 3.5f);
        }

        foreach (var (bounds, text, style) in observedLabels)
        {
            canvas.Text(text, bounds.Left, bounds.Bottom - 0.12f * style.Size, style);
        }
    }

    private static (double Low, double High) DataRange(FanMarks marks)
    {
        var low = marks.Observed.Select(p => p.Value).Append(marks.Drawn.Min(s => s.Scenario.P05.Min())).Min();
        var high = marks.Observed.Select(p => p.Value).Append(marks.Drawn.Max(s => s.Scenario.P95.Max())).Max();
        var missing = Math.Max(0, marks.LeastSpan - (high - low)) / 2;
        var padding = Math.Max(high - low, marks.LeastSpan) * 0.08;
        var bottom = low - missing - padding;
        return (low >= 0 ? Math.Max(0, bottom) : bottom, high + missing + padding);
    }

    private void AddBand(BandSeries series)
    {
        if (!series.HasBand || series.Scenario.Role == ScenarioRole.Other)
        {
            return;
        }

        var (xs, quantiles) = Visible(series);
        Panel.Band(xs, quantiles[0], quantiles[4], series.Color, 0.16);
        Panel.Band(xs, quantiles[1], quantiles[3], series.Color, 0.28);
    }

    /// <summary>The baseline whole; the others only from where they may differ, so that equal bands do not pile up.</summary>
    private (double[] Xs, double[][] Quantiles) Visible(BandSeries series) =>
        series.From(series.Scenario.Role == ScenarioRole.Baseline ? double.MinValue : marks.PartingTime ?? double.MinValue);

    private void Axes()
    {
        var style = new TextStyle(22, Bold: false, theme.Second);
        var decimals = RoundTicks.Decimals(Ticks);
        foreach (var tick in Ticks)
        {
            canvas.Text(marks.TickText(tick, decimals), Panel.Area.Left - 14, Panel.Y(tick) + 8, style, TextAlign.Right);
        }

        canvas.Line(Panel.Area.Left, Panel.Area.Bottom, Panel.Area.Right, Panel.Area.Bottom, theme.Third, 1.5f);
        foreach (var year in RoundTicks.Years(marks.FirstTime, marks.EndTime, 9))
        {
            canvas.Text(Figures.Plain(year, 0), Panel.X(year), Panel.Area.Bottom + 34, style, TextAlign.Center);
        }
    }

    private bool Annotate(IReadOnlyList<FanAnnotation> annotations, Func<PlotPanel, IEnumerable<SKRect>> boundaries, bool onBands)
    {
        var clearance = Marks(boundaries, onBands);
        PlaceObserved(clearance);
        foreach (var annotation in annotations)
        {
            if (annotation.Spot(Panel, clearance) is { } spot)
            {
                (Annotation, AnnotationSpot) = (annotation, spot);
                return true;
            }
        }

        return false;
    }

    private Clearance Marks(Func<PlotPanel, IEnumerable<SKRect>> boundaries, bool onBands)
    {
        var clearance = new Clearance();
        KeepHistory(clearance);
        foreach (var boundary in boundaries(Panel))
        {
            clearance.Keep(SKRect.Inflate(boundary, 3, 0));
        }

        foreach (var series in marks.Drawn)
        {
            var (xs, quantiles) = Visible(series);
            var pixels = Array.ConvertAll(xs, Panel.X);
            clearance.KeepLine(pixels, Array.ConvertAll(quantiles[2], Panel.Y), 6);
            if (!onBands && series.HasBand && series.Scenario.Role != ScenarioRole.Other)
            {
                clearance.KeepBand(pixels, Array.ConvertAll(quantiles[4], Panel.Y), Array.ConvertAll(quantiles[0], Panel.Y));
            }
        }

        return clearance;
    }

    private void KeepHistory(Clearance clearance)
    {
        if (marks.Observed.Count == 0)
        {
            return;
        }

        clearance.KeepLine([.. marks.Observed.Select(p => Panel.X(p.Time))], [.. marks.Observed.Select(p => Panel.Y(p.Value))], 4);
        foreach (var point in marks.Observed)
        {
            clearance.Keep(Square(Panel.X(point.Time), Panel.Y(point.Value), 10));
        }
    }

    private void PlaceObserved(Clearance clearance)
    {
        observedLabels.Clear();
        var lines = new Clearance();
        KeepHistory(lines);
        var points = marks.Observed.Count > 1 ? [marks.Observed[^1], marks.Observed[0]] : marks.Observed;
        foreach (var point in points)
        {
            var style = point == marks.Observed[^1] ? new TextStyle(24, Bold: true, theme.Ink) : new TextStyle(22, Bold: false, theme.Second);
            var spots = Around(Panel.X(point.Time), Panel.Y(point.Value), canvas.Measure(point.Label, style), style.Size).ToList();
            var free = spots.Find(spot => IsInside(spot) && clearance.IsFree(spot));
            var chosen = free.IsEmpty ? spots.Find(spot => IsInside(spot) && lines.IsFree(spot)) : free;
            if (!chosen.IsEmpty)
            {
                clearance.Keep(chosen);
                observedLabels.Add((chosen, point.Label, style));
            }
        }
    }

    private bool IsInside(SKRect rect) => rect.Left >= Panel.Area.Left && rect.Right <= Panel.Area.Right
        && rect.Top >= Panel.Area.Top && rect.Bottom <= Panel.Area.Bottom;

    /// <summary>Places of a label around a dot, the best first.</summary>
    private static IEnumerable<SKRect> Around(float x, float y, float width, float height)
    {
        foreach (var away in new[] { 18f, 34f, 52f, 74f, 100f })
        {
            yield return SKRect.Create(x - width - 10, y - away - height, width, height);
            yield return SKRect.Create(x + 10, y + away, width, height);
            yield return SKRect.Create(x - 8, y - away - height, width, height);
            yield return SKRect.Create(x + 10, y - away - height, width, height);
            yield return SKRect.Create(x - width - 10, y + away, width, height);
        }
    }

    private static SKRect Square(float x, float y, float half) => new(x - half, y - half, x + half, y + half);

    /// <summary>Room over and under the marks where the annotation would stand.</summary>
    private (float Above, float Below) FreeRoom(float width)
    {
        var from = marks.EndTime - width / Panel.Area.Width * (Panel.Right - Panel.Left);
        var top = marks.Drawn.Max(s => s.Scenario.P95.Where((_, i) => s.Xs[i] >= from).DefaultIfEmpty(s.Scenario.P95[^1]).Max());
        var bottom = marks.Drawn.Min(s => s.Scenario.P05.Where((_, i) => s.Xs[i] >= from).DefaultIfEmpty(s.Scenario.P05[^1]).Min());
        return (Panel.Y(top) - Panel.Area.Top, Panel.Area.Bottom - Panel.Y(bottom));
    }
}
