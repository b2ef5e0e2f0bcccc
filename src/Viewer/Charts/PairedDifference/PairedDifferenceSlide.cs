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
    private const float LineWidth = 5;

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
        var ticks = scene.Scales.Ranges.Select(range => RoundTicks.Between(range.Low, range.High, scene.Rows.Count > 2 ? 3 : 5)).ToArray();
        var axisRoom = ticks.Max(own => own.Max(tick => canvas.Measure(TickText(tick, own), axis))) + 18;
        var height = MathF.Floor((content.Height - YearRoom - (scene.Rows.Count - 1) * RowGap) / scene.Rows.Count);
        for (var i = 0; i < scene.Rows.Count; i++)
        {
            var top = MathF.Round(content.Top + i * (height + RowGap));
            var area = new SKRect(
                MathF.Round(content.Left + axisRoom), top, MathF.Floor(content.Right - WordsWidth - WordsGap), top + height);
            var panel = DifferencePanel.Draw(
                canvas, scene.Rows[i], area, scene.Rows.Min(row => row.Band.Xs[0]), scene.Scales.Ranges[i], ticks[i], LineWidth);
            foreach (var tick in ticks[i])
            {
                canvas.Text(TickText(tick, ticks[i]), area.Left - 12, panel.Y(tick) + 7, axis, TextAlign.Right);
            }

            DrawWords(canvas, scene.Rows[i], content.Right - WordsWidth, panel);
            if (i == scene.Rows.Count - 1)
            {
                Years(canvas, panel, axis);
            }
        }
    }

    private string TickText(double tick, IReadOnlyList<double> ticks) =>
        tick == 0 ? scene.Zero : scene.Words.SignedTick(tick, RoundTicks.Decimals(ticks));

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
