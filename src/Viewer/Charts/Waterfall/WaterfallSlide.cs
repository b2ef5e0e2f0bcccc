using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>Bars that lead from one value to another, one row each: label, bar with its 90 % range, figures.</summary>
public sealed class WaterfallSlide : ISlide
{
    private const float WidestLabel = 420;
    private const float Gap = 28;
    private const float AxisRoom = 44;
    private const float HighestRow = 104;

    private readonly WaterfallScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">No or too many contributions, a value outside its range, figures that are not finite.</exception>
    public WaterfallSlide(WaterfallInput input, SlideTheme theme, Language language)
    {
        Language = language;
        scene = new WaterfallScene(input, language);
        Text = scene.Frame;
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var height = Math.Min(HighestRow, (content.Height - AxisRoom) / scene.Bars.Count);
        var labels = scene.Bars.Select(bar => canvas.Wrap(bar.Label, LabelStyle(canvas, bar), WidestLabel, height >= 66 ? 2 : 1)).ToList();
        var labelWidth = scene.Bars.Zip(labels).Max(pair => pair.Second.Max(line => canvas.Measure(line, LabelStyle(canvas, pair.First))));
        var numberWidth = scene.Bars.Max(bar => canvas.Measure(bar.Value, NumberStyle(canvas)));
        var noteWidth = scene.Bars.Max(bar => canvas.Measure(bar.Note, NoteStyle(canvas)));
        var notes = content.Right - noteWidth;
        var numbers = noteWidth > 0 ? notes - 16 : content.Right;
        var area = new SKRect(
            MathF.Round(content.Left + labelWidth + Gap), MathF.Round(content.Top),
            MathF.Round(numbers - numberWidth - Gap), MathF.Round(content.Top + height * scene.Bars.Count));
        var axis = new Axis(area, scene.Low, scene.High);
        Grid(canvas, axis);
        for (var i = 0; i < scene.Bars.Count; i++)
        {
            var bar = scene.Bars[i];
            var middle = area.Top + (i + 0.5f) * height;
            DrawBar(canvas, axis, i, middle, height);
            var style = LabelStyle(canvas, bar);
            canvas.Lines(labels[i], area.Left - Gap, middle + 8 - (labels[i].Count - 1) * style.LineHeight / 2, style, TextAlign.Right);
            canvas.Text(bar.Value, numbers, middle + 9, NumberStyle(canvas), TextAlign.Right);
            if (bar.Note.Length > 0)
            {
                canvas.Text(bar.Note, notes, middle + 8, NoteStyle(canvas));
            }
        }
    }

    private static TextStyle LabelStyle(SlideCanvas canvas, WaterfallBar bar) => new(
        23, Bold: bar.Kind == BarKind.Total, bar.Kind == BarKind.Residual ? canvas.Theme.Second : canvas.Theme.Ink);

    private static TextStyle NumberStyle(SlideCanvas canvas) => new(26, Bold: true, canvas.Theme.Ink);

    private static TextStyle NoteStyle(SlideCanvas canvas) => new(20, Bold: false, canvas.Theme.Second);

    private void Grid(SlideCanvas canvas, Axis axis)
    {
        var ticks = RoundTicks.Between(scene.Low, scene.High, 5);
        var decimals = RoundTicks.Decimals(ticks);
        var right = float.MinValue;
        foreach (var tick in ticks)
        {
            var x = axis.X(tick);
            canvas.Line(x, axis.Area.Top, x, axis.Area.Bottom, tick == 0 ? canvas.Theme.Third : canvas.Theme.Grid, 1.5f);
            var style = new TextStyle(20, Bold: false, canvas.Theme.Second);
            var half = canvas.Measure(scene.Words.Tick(tick, decimals), style) / 2;
            if (x - half > right + 12)
            {
                right = canvas.Text(scene.Words.Tick(tick, decimals), x, axis.Area.Bottom + 30, style, TextAlign.Center).Right;
            }
        }
    }

    private void DrawBar(SlideCanvas canvas, Axis axis, int index, float middle, float height)
    {
        var bar = scene.Bars[index];
        var half = height * 0.29f;
        var (start, end) = (axis.X(bar.Start), axis.X(bar.End));
        var rect = new SKRect(Math.Min(start, end), middle - half, Math.Max(Math.Max(start, end), Math.Min(start, end) + 3), middle + half);
        canvas.Bar(rect, Color(canvas.Theme, bar), 2);
        if (bar.Kind == BarKind.Total && scene.IsCut)
        {
            Break(canvas, rect);
        }

        if (bar.High > bar.Low)
        {
            Whisker(canvas, axis.X(bar.Low), axis.X(bar.High), middle);
        }

        if (index < scene.Bars.Count - 1)
        {
            canvas.Line(end, middle + half, end, middle + height - half, canvas.Theme.Third, 1.5f);
        }
    }

    private static void Whisker(SlideCanvas canvas, float low, float high, float middle)
    {
        canvas.Line(low, middle, high, middle, canvas.Theme.Ink, 3);
        canvas.Line(low, middle - 8, low, middle + 8, canvas.Theme.Ink, 3);
        canvas.Line(high, middle - 8, high, middle + 8, canvas.Theme.Ink, 3);
    }

    /// <summary>Two slanted cuts near the foot of a bar that does not start at zero.</summary>
    private static void Break(SlideCanvas canvas, SKRect rect)
    {
        foreach (var x in new[] { rect.Left + 18, rect.Left + 30 })
        {
            canvas.Line(x - 5, rect.Bottom + 3, x + 5, rect.Top - 3, canvas.Theme.Background, 5);
        }
    }

    private static SKColor Color(SlideTheme theme, WaterfallBar bar)
    {
        var color = bar.Kind switch
        {
            BarKind.Total => theme.Baseline,
            BarKind.Residual => theme.Third,
            _ => bar.End >= bar.Start ? theme.Accent : theme.Others[0],
        };
        return bar.IsClear ? color : color.WithAlpha(90);
    }

    /// <summary>Values along the row.</summary>
    private sealed record Axis(SKRect Area, double Low, double High)
    {
        public float X(double value) => Area.Left + (float)((value - Low) / (High - Low)) * Area.Width;
    }
}
