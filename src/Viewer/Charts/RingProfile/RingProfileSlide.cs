using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>The effect of a scenario by distance from the zones' host: backwash below zero, spread above, and where they balance.</summary>
public sealed class RingProfileSlide : ISlide
{
    private const float AxisRoom = 110;
    private const float SideRoom = 250;
    private const float AnnotationRoom = 84;

    private readonly RingProfileScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Fewer than two rings, gaps between them, quantiles that cross.</exception>
    public RingProfileSlide(RingProfileInput input, Language language)
    {
        scene = new RingProfileScene(input, language);
        Text = RingProfileWords.Frame(scene);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var table = new RingTable(scene, canvas);
        var left = content.Left + Math.Max(AxisRoom, table.HeadWidth + 24);
        var area = new SKRect(MathF.Ceiling(left), content.Top + AnnotationRoom, content.Right - SideRoom, MathF.Floor(content.Bottom - table.Height));
        var axis = new RingAxis(scene.Rings, area.Left, area.Right, table.ColumnWidth);
        var (low, high) = Range();
        float Y(double value) => area.Bottom - (float)((value - low) / (high - low)) * area.Height;

        Ground(canvas, area, Y(0));
        Grid(canvas, area, RoundTicks.Between(low, high, 6), Y);
        Band(canvas, axis, Y);
        foreach (var ring in scene.Rings)
        {
            Ring(canvas, axis, ring, Y);
        }

        Annotate(canvas, axis, area, Y(0));
        Sides(canvas, area, Y(0));
        table.Draw(axis, content.Left, area.Bottom);
    }

    /// <summary>Colour of a side: spread, backwash, or neither.</summary>
    internal static SKColor ColorOf(int side, SlideTheme theme) => side > 0 ? theme.Accent : side < 0 ? theme.Others[0] : theme.Baseline;

    /// <summary>The data with room on both sides of zero, so that both can be named.</summary>
    private (double Low, double High) Range()
    {
        var (low, high) = (Math.Min(0, scene.Rings.Min(ring => ring.Effect.P05)), Math.Max(0, scene.Rings.Max(ring => ring.Effect.P95)));
        var span = high - low > 0 ? high - low : 1;
        return (Math.Min(low - 0.06 * span, -0.24 * span), Math.Max(high + 0.06 * span, 0.24 * span));
    }

    private static void Ground(SlideCanvas canvas, SKRect area, float zero)
    {
        canvas.Bar(new SKRect(area.Left, area.Top, area.Right, zero), canvas.Theme.Accent.WithAlpha(13));
        canvas.Bar(new SKRect(area.Left, zero, area.Right, area.Bottom), canvas.Theme.Others[0].WithAlpha(13));
    }

    private void Grid(SlideCanvas canvas, SKRect area, IReadOnlyList<double> ticks, Func<double, float> y)
    {
        var style = new TextStyle(22, Bold: false, canvas.Theme.Second);
        var decimals = RoundTicks.Decimals(ticks);
        var percent = string.Equals(scene.Unit, "%", StringComparison.Ordinal) ? "%" : string.Empty;
        foreach (var tick in ticks)
        {
            canvas.Line(area.Left, y(tick), area.Right, y(tick), tick == 0 ? canvas.Theme.Third : canvas.Theme.Grid, tick == 0 ? 2 : 1.5f);
            canvas.Text(tick == 0 ? "0" : Figures.Signed(tick, decimals) + percent, area.Left - 14, y(tick) + 8, style, TextAlign.Right);
        }
    }

    /// <summary>The line between the middles of the rings, along which the break-even radius is interpolated.</summary>
    private void Band(SlideCanvas canvas, RingAxis axis, Func<double, float> y)
    {
        foreach (var (inner, outer) in scene.Rings.Zip(scene.Rings.Skip(1)))
        {
            // It bends at the edge where rings are drawn equally wide: only so does it cross zero where the interpolation says.
            var weight = (inner.ToKm - inner.MiddleKm) / (outer.MiddleKm - inner.MiddleKm);
            var edge = inner.Effect.Median + weight * (outer.Effect.Median - inner.Effect.Median);
            canvas.Line(axis.X(inner.MiddleKm), y(inner.Effect.Median), axis.X(inner.ToKm), y(edge), canvas.Theme.Third, 2.5f);
            canvas.Line(axis.X(inner.ToKm), y(edge), axis.X(outer.MiddleKm), y(outer.Effect.Median), canvas.Theme.Third, 2.5f);
        }
    }

    private void Ring(SlideCanvas canvas, RingAxis axis, RingEffect ring, Func<double, float> y)
    {
        var color = ColorOf(scene.SideOf(ring), canvas.Theme);
        var (left, right) = (axis.X(ring.FromKm) + 5, axis.X(ring.ToKm) - 5);
        if (scene.HasRange)
        {
            canvas.Bar(new SKRect(left, y(ring.Effect.P95), right, y(ring.Effect.P05)), color.WithAlpha(70), 6);
        }

        canvas.Line(left, y(ring.Effect.Median), right, y(ring.Effect.Median), color, 6);
        canvas.Dot(axis.X(ring.MiddleKm), y(ring.Effect.Median), 9, color);
    }

    private void Annotate(SlideCanvas canvas, RingAxis axis, SKRect area, float zero)
    {
        var (strong, plain) = (new TextStyle(28, Bold: true, canvas.Theme.Ink), new TextStyle(22, Bold: false, canvas.Theme.Second));
        var (title, note) = RingProfileWords.Annotation(scene);
        foreach (var km in scene.IsAnyClear ? scene.BreakEven.RadiusKm : [])
        {
            canvas.Line(axis.X(km), area.Top - 6, axis.X(km), zero, canvas.Theme.Ink, 2);
            canvas.HollowDot(axis.X(km), zero, 9, canvas.Theme.Ink, 4);
        }

        var wish = scene.IsAnyClear && scene.BreakEven.RadiusKm.Count > 0 ? axis.X(scene.BreakEven.RadiusKm[0]) : area.Left;
        var width = Math.Max(canvas.Measure(title, strong), canvas.Measure(note, plain));
        var left = Math.Clamp(wish - 2, area.Left, Math.Max(area.Left, area.Right + SideRoom - width));
        canvas.Text(title, left, area.Top - (note.Length > 0 ? 52 : 20), strong);
        if (note.Length > 0)
        {
            canvas.Text(note, left, area.Top - 18, plain);
        }
    }

    private void Sides(SlideCanvas canvas, SKRect area, float zero)
    {
        var plain = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var left = area.Right + 22;
        var (up, down) = (new TextStyle(30, Bold: true, ColorOf(1, canvas.Theme)), new TextStyle(30, Bold: true, ColorOf(-1, canvas.Theme)));
        var spread = canvas.Wrap(Fill(scene.Phrases.SpreadNote, scene.Baseline), plain, SideRoom - 24, 2);
        var backwash = canvas.Wrap(Fill(scene.Phrases.BackwashNote, scene.Baseline), plain, SideRoom - 24, 2);
        var noteTop = zero - 20 - (spread.Count - 1) * plain.LineHeight;
        canvas.Text(scene.Phrases.Spread, left, noteTop - 32, up);
        canvas.Lines(spread, left, noteTop, plain);
        canvas.Text(scene.Phrases.Backwash, left, zero + 42, down);
        canvas.Lines(backwash, left, zero + 74, plain);
    }
}
