using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>Small fans with shared axes, the largest effect first.</summary>
public sealed class SmallMultiplesSlide : ISlide
{
    private const float YearRoom = 40;
    private const float EffectRoom = 42;
    private const int MostTitleLines = 2;

    private readonly MultiplesScene scene;

    /// <summary>Checks the input, orders the panels and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Too few or too many panels, bands that are none, ends that differ.</exception>
    public SmallMultiplesSlide(SmallMultiplesInput input, SlideTheme theme, Language language)
    {
        Language = language;
        scene = new MultiplesScene(input, theme, language);
        Text = scene.Frame;
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var axis = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var title = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        var (low, high) = Range();
        var ticks = RoundTicks.Between(low, high, new PanelGrid(content, scene.Panels.Count, 0, 0, 0).Rows == 1 ? 5 : 3);
        var decimals = RoundTicks.Decimals(ticks);
        var axisRoom = ticks.Max(tick => canvas.Measure(scene.Words.Tick(tick, decimals), axis)) + 18;
        var width = new PanelGrid(content, scene.Panels.Count, axisRoom, YearRoom, 0).CellWidth;
        var titles = scene.Panels.Select(panel => canvas.Wrap(panel.Title, title, width, MostTitleLines)).ToList();
        var headRoom = titles.Max(lines => lines.Count) * title.LineHeight + EffectRoom;
        var grid = new PanelGrid(content, scene.Panels.Count, axisRoom, YearRoom, headRoom);
        for (var i = 0; i < scene.Panels.Count; i++)
        {
            var panel = Plot(canvas, scene.Panels[i], grid.Area(i), low, high, ticks);
            Head(canvas, scene.Panels[i], titles[i], title, panel.Area);
            Axes(canvas, panel, grid, i, ticks, axis);
        }
    }

    private (double Low, double High) Range()
    {
        var all = scene.Panels.SelectMany(panel => new[] { panel.Baseline.Scenario, panel.Scenario.Scenario }).ToList();
        var (low, high) = (all.Min(band => band.P05.Min()), all.Max(band => band.P95.Max()));
        var padding = Math.Max((high - low) * 0.06, Math.Max(Math.Abs(high), 1e-6) * 1e-3);
        return (low - padding, high + padding);
    }

    private PlotPanel Plot(SlideCanvas canvas, PanelSeries series, SKRect area, double low, double high, IReadOnlyList<double> ticks)
    {
        var panel = new PlotPanel(area, scene.Panels.Min(p => p.Baseline.Xs[0]), scene.Panels.Max(p => p.Scenario.Xs[^1]), low, high, canvas.Theme);
        panel.HorizontalGrid(ticks);
        Band(panel, series.Baseline, double.MinValue, 0.16, 0.28);
        Band(panel, series.Scenario, scene.Parting ?? double.MinValue, 0.18, 0.3);
        Line(panel, series.Baseline, double.MinValue, 3);
        Line(panel, series.Scenario, scene.Parting ?? double.MinValue, 4.5f);
        panel.Draw(canvas);
        canvas.Dot(area.Right, panel.Y(series.Scenario.Scenario.P50[^1]), 6, series.Scenario.Color);
        return panel;
    }

    private static void Band(PlotPanel panel, BandSeries series, double from, double outer, double inner)
    {
        if (series.HasBand)
        {
            var (xs, quantiles) = series.From(from);
            panel.Band(xs, quantiles[0], quantiles[4], series.Color, outer);
            panel.Band(xs, quantiles[1], quantiles[3], series.Color, inner);
        }
    }

    private static void Line(PlotPanel panel, BandSeries series, double from, float width)
    {
        var (xs, quantiles) = series.From(from);
        panel.Line(xs, quantiles[2], series.Color, width);
    }

    private void Head(SlideCanvas canvas, PanelSeries series, IReadOnlyList<string> title, TextStyle style, SKRect area)
    {
        var (value, notes) = scene.Effect(series);
        var baseline = area.Top - EffectRoom;
        canvas.Lines(title, area.Left, baseline - (title.Count - 1) * style.LineHeight - 3, style);
        var strong = new TextStyle(30, Bold: true, series.Scenario.TextColor);
        var box = canvas.Text(value, area.Left, baseline + 29, strong);
        var plain = new TextStyle(20, Bold: false, canvas.Theme.Second);
        if (notes.FirstOrDefault(note => box.Right + 12 + canvas.Measure(note, plain) <= area.Right + 20) is { Length: > 0 } fitting)
        {
            canvas.Text(fitting, box.Right + 12, baseline + 29, plain);
        }
    }

    private void Axes(SlideCanvas canvas, PlotPanel panel, PanelGrid grid, int index, IReadOnlyList<double> ticks, TextStyle style)
    {
        canvas.Line(panel.Area.Left, panel.Area.Bottom, panel.Area.Right, panel.Area.Bottom, canvas.Theme.Third, 1.5f);
        if (index % grid.Columns == 0)
        {
            var decimals = RoundTicks.Decimals(ticks);
            foreach (var tick in ticks)
            {
                canvas.Text(scene.Words.Tick(tick, decimals), panel.Area.Left - 12, panel.Y(tick) + 7, style, TextAlign.Right);
            }
        }

        if (grid.IsLowest(index))
        {
            foreach (var year in RoundTicks.Years(panel.Left, panel.Right, Math.Clamp((int)(panel.Area.Width / 110), 2, 8)))
            {
                // At the edges of its panel a year would meet that of the next one.
                var align = panel.X(year) - panel.Area.Left < 20 ? TextAlign.Left : panel.Area.Right - panel.X(year) < 20 ? TextAlign.Right : TextAlign.Center;
                canvas.Text(Figures.Plain(year, 0), panel.X(year), panel.Area.Bottom + 30, style, align);
            }
        }
    }
}
