using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>The change of each row around zero, with its 90 % range, in a picture and in figures.</summary>
internal sealed class ChangeColumn
{
    private const float PlotWidth = 300;
    private const float TextSize = 24;
    private const float RangeSize = 20;

    private readonly DumbbellScene scene;
    private readonly SlideCanvas canvas;
    private readonly SKRect area;
    private readonly float pitch;
    private readonly float valueRight;
    private readonly double low;
    private readonly double high;

    public ChangeColumn(DumbbellScene scene, SlideCanvas canvas, SKRect rows, float pitch)
    {
        (this.scene, this.canvas, this.pitch) = (scene, canvas, pitch);
        var values = scene.Drawn.Max(row => canvas.Measure(Value(row), ValueStyle(row)));
        var ranges = scene.HasRange ? scene.Drawn.Max(row => canvas.Measure(Range(row), RangeStyle)) + 16 : 0;
        valueRight = rows.Right - ranges;
        area = new SKRect(valueRight - values - 24 - PlotWidth, rows.Top, valueRight - values - 24, rows.Bottom);
        low = Math.Min(0, scene.Drawn.Min(row => row.Row.Change.P05));
        high = Math.Max(0, scene.Drawn.Max(row => row.Row.Change.P95));
        (low, high) = high - low <= 0 ? (-1, 1) : (low, high);
    }

    public float Left => area.Left;

    private TextStyle RangeStyle => new(RangeSize, Bold: false, canvas.Theme.Second);

    public void Draw()
    {
        var header = new TextStyle(22, Bold: true, canvas.Theme.Ink);
        var title = canvas.Wrap(Fill(scene.Phrases.Change, scene.ChangeUnit), header, SlideFrame.Width - SlideFrame.Side - area.Left, 1)[0];
        canvas.Text(title, area.Left, area.Top - 48, header);
        canvas.Line(X(0), area.Top - 6, X(0), area.Bottom, canvas.Theme.Third, 1.5f);
        canvas.Text("0", X(0), area.Top - 12, new TextStyle(20, Bold: false, canvas.Theme.Second), TextAlign.Center);
        for (var i = 0; i < scene.Drawn.Count; i++)
        {
            Row(scene.Drawn[i], area.Top + pitch * (i + 0.5f));
        }
    }

    private float X(double value) => area.Left + 10 + (float)((value - low) / (high - low)) * (area.Width - 20);

    private void Row(RankedRow row, float y)
    {
        var (color, change) = (DumbbellSlide.ColorOf(row, canvas.Theme), row.Row.Change);
        canvas.Bar(Between(X(0), X(change.Median), y, 5), color.WithAlpha(90));
        if (scene.HasRange)
        {
            canvas.Line(X(change.P05), y, X(change.P95), y, color, 3);
            canvas.Line(X(change.P05), y - 6, X(change.P05), y + 6, color, 3);
            canvas.Line(X(change.P95), y - 6, X(change.P95), y + 6, color, 3);
        }

        canvas.Dot(X(change.Median), y, 6, color);
        canvas.Text(Value(row), valueRight, y + TextSize * 0.37f, ValueStyle(row), TextAlign.Right);
        if (scene.HasRange)
        {
            canvas.Text(Range(row), valueRight + 16, y + TextSize * 0.37f - 1, RangeStyle);
        }
    }

    private string Value(RankedRow row) => Figures.SignedGrouped(row.Row.Change.Median, scene.ChangeDecimals);

    private string Range(RankedRow row) => Fill(
        ChartPhrases.Of(scene.Language).SignedRange,
        Figures.SignedGrouped(row.Row.Change.P05, scene.ChangeDecimals), Figures.SignedGrouped(row.Row.Change.P95, scene.ChangeDecimals));

    private TextStyle ValueStyle(RankedRow row) => row.Highlight == 0
        ? new TextStyle(22, Bold: false, canvas.Theme.Second)
        : new TextStyle(TextSize, Bold: true, DumbbellSlide.ColorOf(row, canvas.Theme));

    private static SKRect Between(float a, float b, float y, float half) => new(Math.Min(a, b), y - half, Math.Max(a, b), y + half);
}
