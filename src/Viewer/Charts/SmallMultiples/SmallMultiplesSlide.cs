using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>Small panels of differences from the baseline, the clear ones first; on one scale, or each on its own where the widest would drown another.</summary>
public sealed class SmallMultiplesSlide : ISlide
{
    private const float YearRoom = 40;
    private const float EffectRoom = 42;
    private const float LeastGap = 40;
    private const float LineWidth = 4;
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
        var wanted = new PanelGrid(content, scene.Panels.Count, 0, 0, 0, 0).Rows == 1 ? 5 : 3;
        var ticks = scene.Scales.Ranges.Select(range => RoundTicks.Between(range.Low, range.High, wanted)).ToArray();
        var axisRoom = ticks.Max(own => own.Max(tick => canvas.Measure(TickText(tick, own), axis))) + 18;
        var gap = scene.Scales.AreOwn ? axisRoom + LeastGap / 2 : LeastGap;
        var width = new PanelGrid(content, scene.Panels.Count, axisRoom, YearRoom, 0, gap).CellWidth;
        var titles = scene.Panels.Select(panel => canvas.Wrap(panel.Title, title, width, MostTitleLines)).ToList();
        var headRoom = titles.Max(lines => lines.Count) * title.LineHeight + EffectRoom;
        var grid = new PanelGrid(content, scene.Panels.Count, axisRoom, YearRoom, headRoom, gap);
        var left = scene.Panels.Min(panel => panel.Series.Band.Xs[0]);
        for (var i = 0; i < scene.Panels.Count; i++)
        {
            var panel = DifferencePanel.Draw(canvas, scene.Panels[i].Series, grid.Area(i), left, scene.Scales.Ranges[i], ticks[i], LineWidth);
            Head(canvas, scene.Panels[i], titles[i], title, panel.Area);
            Axes(canvas, panel, grid, i, ticks[i], axis);
        }
    }

    private string TickText(double tick, IReadOnlyList<double> ticks) => tick == 0 ? "0" : scene.Words.SignedTick(tick, RoundTicks.Decimals(ticks));

    private void Head(SlideCanvas canvas, PanelSeries series, IReadOnlyList<string> title, TextStyle style, SKRect area)
    {
        var (value, notes) = scene.Effect(series);
        var baseline = area.Top - EffectRoom;
        canvas.Lines(title, area.Left, baseline - (title.Count - 1) * style.LineHeight - 3, style);
        var strong = new TextStyle(30, Bold: true, series.Series.Band.TextColor);
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
        if (scene.Scales.AreOwn || index % grid.Columns == 0)
        {
            foreach (var tick in ticks)
            {
                canvas.Text(TickText(tick, ticks), panel.Area.Left - 12, panel.Y(tick) + 7, style, TextAlign.Right);
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
