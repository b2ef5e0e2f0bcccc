using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>The two dots of each row on one scale.</summary>
internal sealed class LevelColumn
{
    private readonly DumbbellScene scene;
    private readonly SlideCanvas canvas;
    private readonly SKRect area;
    private readonly float pitch;
    private readonly double low;
    private readonly double high;

    public LevelColumn(DumbbellScene scene, SlideCanvas canvas, SKRect area, float pitch)
    {
        (this.scene, this.canvas, this.area, this.pitch) = (scene, canvas, area, pitch);
        var intervals = scene.Drawn.SelectMany(row => new[] { row.Row.Before, row.Row.After }).ToList();
        (low, high) = (intervals.Min(i => i.P05), intervals.Max(i => i.P95));
        var span = high > low ? high - low : Math.Max(1, Math.Abs(high));
        low = low >= 0 && low < 0.6 * high ? 0 : low - 0.06 * span;
        high += 0.04 * span;
    }

    public void Draw()
    {
        Axis();
        Key();
        for (var i = 0; i < scene.Drawn.Count; i++)
        {
            Row(scene.Drawn[i], area.Top + pitch * (i + 0.5f));
        }
    }

    private float X(double value) => area.Left + (float)((value - low) / (high - low)) * area.Width;

    private void Axis()
    {
        var style = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var ticks = RoundTicks.Between(low, high, (int)Math.Clamp(area.Width / 150, 2, 7));
        var decimals = RoundTicks.Decimals(ticks);
        var free = float.MinValue;
        foreach (var tick in ticks)
        {
            canvas.Line(X(tick), area.Top, X(tick), area.Bottom, canvas.Theme.Grid, 1.5f);
            var text = Figures.Grouped(tick, decimals);
            var half = canvas.Measure(text, style) / 2;
            if (X(tick) - half > free + 16)
            {
                canvas.Text(text, X(tick), area.Top - 12, style, TextAlign.Center);
                free = X(tick) + half;
            }
        }
    }

    /// <summary>The names of the two dots, over the column, each shortened to its half where it must be.</summary>
    private void Key()
    {
        var style = new TextStyle(22, Bold: true, canvas.Theme.Ink);
        var room = area.Width / 2 - 44;
        var y = area.Top - 48;
        var before = canvas.Wrap(scene.Before, style, room, 1)[0];
        var after = canvas.Wrap(scene.After, style, room, 1)[0];
        canvas.HollowDot(area.Left + 8, y - 8, 7, canvas.Theme.Second, 3);
        var end = canvas.Text(before, area.Left + 26, y, style).Right + 34;
        canvas.Dot(end + 8, y - 8, 8, canvas.Theme.Second);
        canvas.Text(after, end + 26, y, style);
    }

    private void Row(RankedRow row, float y)
    {
        var color = DumbbellSlide.ColorOf(row, canvas.Theme);
        var (before, after) = (row.Row.Before, row.Row.After);
        var offset = Math.Clamp(pitch * 0.32f, 8, 13);
        if (scene.HasRange)
        {
            Whisker(before, y - offset, canvas.Theme.Third, 2);
            Whisker(after, y + offset, color, 3);
        }

        using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 6 };
        paint.Shader = SKShader.CreateLinearGradient(
            new SKPoint(X(before.Median), y), new SKPoint(X(after.Median), y), [color.WithAlpha(70), color], SKShaderTileMode.Clamp);
        if (Math.Abs(X(before.Median) - X(after.Median)) > 1)
        {
            canvas.Surface.DrawLine(X(before.Median), y, X(after.Median), y, paint);
        }

        canvas.HollowDot(X(before.Median), y, 6.5f, color, 3);
        canvas.Dot(X(after.Median), y, 7.5f, color);
    }

    private void Whisker(Interval interval, float y, SKColor color, float width)
    {
        var faint = color.WithAlpha(150);
        canvas.Line(X(interval.P05), y, X(interval.P95), y, faint, width);
        canvas.Line(X(interval.P05), y - 3, X(interval.P05), y + 3, faint, width);
        canvas.Line(X(interval.P95), y - 3, X(interval.P95), y + 3, faint, width);
    }
}
