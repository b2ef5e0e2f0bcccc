using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>Rows of panels, one a scenario: median and bands of its difference from the baseline, and what the pairs say at the end.</summary>
public sealed class PairedDifferenceSlide : ISlide
{
    private const float WordsWidth = 520;
    private const float WordsGap = 40;
    private const float YearRoom = 42;
    private const float RowGap = 24;

    private readonly DifferenceScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">No or too many scenarios, bands that are none, ends that differ.</exception>
    public PairedDifferenceSlide(PairedDifferenceInput input, SlideTheme theme, Language language)
    {
        Language = language;
        scene = new DifferenceScene(input, theme, language);
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
        var (low, high) = Range();
        var ticks = RoundTicks.Between(low, high, scene.Rows.Count > 2 ? 3 : 5);
        var axisRoom = ticks.Max(tick => canvas.Measure(TickText(tick, ticks), axis)) + 18;
        var height = MathF.Floor((content.Height - YearRoom - (scene.Rows.Count - 1) * RowGap) / scene.Rows.Count);
        for (var i = 0; i < scene.Rows.Count; i++)
        {
            var top = MathF.Round(content.Top + i * (height + RowGap));
            var area = new SKRect(
                MathF.Round(content.Left + axisRoom), top, MathF.Floor(content.Right - WordsWidth - WordsGap), top + height);
            var panel = Plot(canvas, scene.Rows[i], area, low, high, ticks);
            foreach (var tick in ticks)
            {
                canvas.Text(TickText(tick, ticks), area.Left - 12, panel.Y(tick) + 7, axis, TextAlign.Right);
            }

            DrawWords(canvas, scene.Rows[i], content.Right - WordsWidth, panel);
            if (i == scene.Rows.Count - 1)
            {
                Years(canvas, panel, axis);
            }
        }
    }

    private (double Low, double High) Range()
    {
        var low = Math.Min(0, scene.Rows.Min(row => row.Band.Scenario.P05.Min()));
        var high = Math.Max(0, scene.Rows.Max(row => row.Band.Scenario.P95.Max()));
        var padding = high > low ? (high - low) * 0.08 : 1e-3;
        return (low - padding, high + padding);
    }

    private string TickText(double tick, IReadOnlyList<double> ticks) =>
        tick == 0 ? scene.Zero : scene.Words.SignedTick(tick, RoundTicks.Decimals(ticks));

    private PlotPanel Plot(SlideCanvas canvas, DifferenceSeries row, SKRect area, double low, double high, IReadOnlyList<double> ticks)
    {
        var band = row.Band;
        var panel = new PlotPanel(area, scene.Rows.Min(r => r.Band.Xs[0]), band.Xs[^1], low, high, canvas.Theme);
        var (xs, quantiles) = band.From(double.MinValue);
        panel.HorizontalGrid(ticks);
        if (band.HasBand)
        {
            panel.Band(xs, quantiles[0], quantiles[4], band.Color, 0.16);
            panel.Band(xs, quantiles[1], quantiles[3], band.Color, 0.28);
        }

        panel.Line([panel.Left, panel.Right], [0, 0], canvas.Theme.Second, 2.5f);
        panel.Line(xs, quantiles[2], band.Color, 5);
        panel.Draw(canvas);
        canvas.Dot(area.Right, panel.Y(quantiles[2][^1]), 8, band.Color);
        return panel;
    }

    private void DrawWords(SlideCanvas canvas, DifferenceSeries row, float left, PlotPanel panel)
    {
        var (value, range, note) = scene.Effect(row);
        var title = new TextStyle(26, Bold: true, row.Band.TextColor);
        var strong = new TextStyle(40, Bold: true, row.Band.TextColor);
        var plain = new TextStyle(21, Bold: false, canvas.Theme.Second);
        var beside = canvas.Measure(value, strong) + 16 + canvas.Measure(range, plain) <= WordsWidth;
        var notes = note.Length == 0 ? [] : canvas.Wrap(note, plain, WordsWidth);
        var below = (beside ? 0 : plain.LineHeight) + notes.Count * plain.LineHeight;
        var titles = canvas.Wrap(scene.Title(row), title, WordsWidth, panel.Area.Height > 2 * title.LineHeight + 50 + below ? 2 : 1);
        var height = titles.Count * title.LineHeight + 50 + below;
        var y = Math.Clamp(panel.Y(row.End.Median) - height / 2, panel.Area.Top, Math.Max(panel.Area.Top, panel.Area.Bottom - height));

        canvas.Lines(titles, left, y + 26, title);
        y += titles.Count * title.LineHeight + 40;
        var box = canvas.Text(value, left, y, strong);
        canvas.Text(range, beside ? box.Right + 16 : left, beside ? y : y + plain.LineHeight + 2, plain);
        canvas.Lines(notes, left, y + (beside ? 34 : 34 + plain.LineHeight), plain);
    }

    private static void Years(SlideCanvas canvas, PlotPanel panel, TextStyle style)
    {
        canvas.Line(panel.Area.Left, panel.Area.Bottom, panel.Area.Right, panel.Area.Bottom, canvas.Theme.Third, 1.5f);
        foreach (var year in RoundTicks.Years(panel.Left, panel.Right, 9))
        {
            canvas.Text(Figures.Plain(year, 0), panel.X(year), panel.Area.Bottom + 32, style with { Size = 22 }, TextAlign.Center);
        }
    }
}
