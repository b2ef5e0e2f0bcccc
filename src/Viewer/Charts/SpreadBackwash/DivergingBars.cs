using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>Bars to both sides of zero on one scale: backwash to the left, spread to the right, the net over them.</summary>
internal sealed class DivergingBars
{
    private const float LabelRoom = 96;

    private readonly SpreadBackwashScene scene;
    private readonly SlideCanvas canvas;
    private readonly SKRect area;
    private readonly double low;
    private readonly double high;

    public DivergingBars(SpreadBackwashScene scene, SlideCanvas canvas, IReadOnlyList<AccountRow> rows, SKRect area)
    {
        (this.scene, this.canvas) = (scene, canvas);
        this.area = new SKRect(area.Left + LabelRoom, area.Top, area.Right - LabelRoom, area.Bottom);
        low = -Math.Max(rows.Max(row => row.Summary.Backwash), -rows.Min(row => row.Summary.Net.P05));
        high = Math.Max(rows.Max(row => row.Summary.Spread), rows.Max(row => row.Summary.Net.P95));
        var span = high - low > 0 ? high - low : 1;
        (low, high) = (Math.Min(low, -0.12 * span), Math.Max(high, 0.12 * span));
    }

    private TextStyle Plain => new(20, Bold: false, canvas.Theme.Second);

    /// <summary>Names the two sides, away from zero to the left and to the right, and says what the dot is.</summary>
    public void Heads(float baseline)
    {
        var (left, right) = (new TextStyle(26, Bold: true, SpreadBackwashSlide.ColorOf(-1, canvas.Theme)), new TextStyle(26, Bold: true, SpreadBackwashSlide.ColorOf(1, canvas.Theme)));
        var (backwash, spread) = (canvas.Measure(scene.Phrases.Backwash, left), canvas.Measure(scene.Phrases.Spread, right));
        var zero = Math.Clamp(X(0), area.Left - LabelRoom + backwash + 16, area.Right + LabelRoom - spread - 16);
        canvas.Text(scene.Phrases.Backwash, zero - 16, baseline, left, TextAlign.Right);
        canvas.Text(scene.Phrases.Spread, zero + 16, baseline, right);
    }

    /// <summary>The zero line, and round values over the bars where a baseline is given.</summary>
    public void Axis(float? baseline)
    {
        if (baseline is { } y)
        {
            var ticks = RoundTicks.Between(low, high, 7);
            var decimals = RoundTicks.Decimals(ticks);
            var free = float.MinValue;
            foreach (var tick in ticks)
            {
                canvas.Line(X(tick), area.Top - 6, X(tick), area.Bottom, canvas.Theme.Grid, 1.5f);
                var text = Figures.Grouped(Math.Abs(tick), decimals);
                var half = canvas.Measure(text, Plain) / 2;
                if (X(tick) - half > free + 16)
                {
                    canvas.Text(text, X(tick), y, Plain, TextAlign.Center);
                    free = X(tick) + half;
                }
            }
        }

        canvas.Line(X(0), area.Top - 6, X(0), area.Bottom, canvas.Theme.Third, 2);
    }

    /// <summary>Draws a row: both bars with their figures, the net with its range.</summary>
    public void Row(AccountRow row, float y, float pitch)
    {
        var (summary, theme) = (row.Summary, canvas.Theme);
        var half = Math.Min(15, pitch * 0.31f);
        canvas.Bar(new SKRect(X(-summary.Backwash), y - half, X(0) - 1, y + half), SpreadBackwashSlide.ColorOf(-1, theme).WithAlpha(120), 2);
        canvas.Bar(new SKRect(X(0) + 1, y - half, X(summary.Spread), y + half), SpreadBackwashSlide.ColorOf(1, theme).WithAlpha(130), 2);
        var (from, to) = (X(summary.Net.P05), X(summary.Net.P95));
        if (scene.HasRange)
        {
            canvas.Line(from, y, to, y, theme.Background, 8);
            canvas.Line(from, y, to, y, theme.Ink, 3.5f);
            canvas.Line(from, y - 7, from, y + 7, theme.Ink, 3);
            canvas.Line(to, y - 7, to, y + 7, theme.Ink, 3);
        }

        canvas.Dot(X(summary.Net.Median), y, 7, theme.Ink);
        var left = Math.Min(X(-summary.Backwash), from - 4);
        var right = Math.Max(X(summary.Spread), to + 4);
        canvas.Text(Figures.Grouped(summary.Backwash, scene.Decimals), left - 8, y + 7.5f, Plain, TextAlign.Right);
        canvas.Text(Figures.Grouped(summary.Spread, scene.Decimals), right + 8, y + 7.5f, Plain);
    }

    private float X(double value) => area.Left + (float)((value - low) / (high - low)) * area.Width;
}
