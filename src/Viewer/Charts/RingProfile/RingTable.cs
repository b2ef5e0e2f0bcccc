using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>The figures of the rings, each under its ring.</summary>
internal sealed class RingTable
{
    private const float FirstLine = 36;
    private const float LineStep = 36;
    private const float Gap = 18;

    private readonly RingProfileScene scene;
    private readonly SlideCanvas canvas;
    private readonly List<(string Head, Func<RingEffect, string> Cell, Func<RingEffect, TextStyle> Style)> lines;

    public RingTable(RingProfileScene scene, SlideCanvas canvas)
    {
        (this.scene, this.canvas) = (scene, canvas);
        var phrases = scene.Phrases;
        var plain = new TextStyle(21, Bold: false, canvas.Theme.Second);
        lines =
        [
            (string.Empty, scene.Title, _ => new TextStyle(24, Bold: true, canvas.Theme.Ink)),
            (scene.HasRange ? phrases.Median : phrases.SingleValue, ring => scene.Value(ring.Effect.Median), ring => ValueStyle(scene.SideOf(ring))),
        ];
        if (scene.HasRange)
        {
            lines.Add((phrases.Range, ring => Range(ring.Effect), _ => plain));
        }

        lines.Add((phrases.Cities, ring => Figures.Count(ring.Cities), _ => plain));
        ColumnWidth = lines.Max(line => scene.Rings.Max(ring => canvas.Measure(line.Cell(ring), line.Style(ring)))) + Gap;
        HeadWidth = lines.Max(line => canvas.Measure(line.Head, plain));
    }

    /// <summary>Room under the panel.</summary>
    public float Height => FirstLine + (lines.Count - 1) * LineStep + 20;

    /// <summary>Least width of a ring that keeps the figures apart.</summary>
    public float ColumnWidth { get; }

    /// <summary>Width of the names of the lines.</summary>
    public float HeadWidth { get; }

    public void Draw(RingAxis axis, float left, float top)
    {
        var head = new TextStyle(21, Bold: false, canvas.Theme.Second);
        for (var i = 0; i < lines.Count; i++)
        {
            var baseline = top + FirstLine + i * LineStep;
            canvas.Text(lines[i].Head, left, baseline, head);
            foreach (var ring in scene.Rings)
            {
                canvas.Text(lines[i].Cell(ring), (axis.X(ring.FromKm) + axis.X(ring.ToKm)) / 2, baseline, lines[i].Style(ring), TextAlign.Center);
            }
        }

        foreach (var ring in scene.Rings.Skip(1))
        {
            canvas.Line(axis.X(ring.FromKm), top, axis.X(ring.FromKm), top + Height - 16, canvas.Theme.Grid, 1.5f);
        }

        if (axis.IsEqual)
        {
            canvas.Text(scene.Phrases.EqualWidths, axis.X(scene.Rings[^1].ToKm) + 22, top + FirstLine, head);
        }
    }

    private string Range(Interval effect) => Fill(
        ChartPhrases.Of(scene.Language).SignedRange, Figures.Signed(effect.P05, scene.Decimals), Figures.Signed(effect.P95, scene.Decimals));

    private TextStyle ValueStyle(int side) =>
        new(27, Bold: true, side == 0 ? canvas.Theme.Second : RingProfileSlide.ColorOf(side, canvas.Theme));
}
