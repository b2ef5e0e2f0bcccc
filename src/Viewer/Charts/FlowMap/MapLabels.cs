using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>Names beside dots: each where it covers the least, none over another, none over a dot that counts.</summary>
internal sealed class MapLabels
{
    private const float DotRadius = 9;

    private readonly SlideCanvas canvas;
    private readonly SKRect area;
    private readonly IReadOnlyList<SKPoint> dots;
    private readonly IReadOnlyList<SKPoint> marks;
    private readonly List<SKRect> taken = [];

    /// <param name="canvas">Where the names will be drawn.</param>
    /// <param name="area">Where names may stand.</param>
    /// <param name="dots">Dots that no name may cover.</param>
    /// <param name="marks">Points of the curves, to be covered as little as can be.</param>
    public MapLabels(SlideCanvas canvas, SKRect area, IReadOnlyList<SKPoint> dots, IReadOnlyList<SKPoint> marks) =>
        (this.canvas, this.area, this.dots, this.marks) = (canvas, area, dots, marks);

    /// <summary>Keeps a rectangle free of names.</summary>
    public void Keep(SKRect rect) => taken.Add(rect);

    /// <summary>Draws the name where there is room; without room nothing, and false.</summary>
    public bool Place(string name, SKPoint dot, TextStyle style)
    {
        var (width, height) = (canvas.Measure(name, style), style.Size);
        var best = Around(dot, width, height)
            .Where(spot => area.Contains(spot) && !taken.Exists(rect => rect.IntersectsWith(SKRect.Inflate(spot, 5, 2))))
            .Where(spot => !dots.Any(other => Touches(spot, other, DotRadius)))
            .Select((spot, order) => (Spot: spot, Cost: 6 * marks.Count(mark => spot.Contains(mark)) + order))
            .OrderBy(choice => choice.Cost).Select(choice => choice.Spot).FirstOrDefault();
        if (best.IsEmpty)
        {
            return false;
        }

        taken.Add(best);
        canvas.Bar(SKRect.Inflate(best, 4, 0), canvas.Theme.Background.WithAlpha(165), 6);
        canvas.Text(name, best.Left, best.Bottom - 0.12f * style.Size, style);
        return true;
    }

    private static IEnumerable<SKRect> Around(SKPoint dot, float width, float height)
    {
        foreach (var away in new[] { 13f, 22f, 34f })
        {
            var diagonal = away * 0.75f;
            yield return SKRect.Create(dot.X + away, dot.Y - height / 2, width, height);
            yield return SKRect.Create(dot.X - away - width, dot.Y - height / 2, width, height);
            yield return SKRect.Create(dot.X + diagonal, dot.Y - diagonal - height, width, height);
            yield return SKRect.Create(dot.X + diagonal, dot.Y + diagonal, width, height);
            yield return SKRect.Create(dot.X - diagonal - width, dot.Y - diagonal - height, width, height);
            yield return SKRect.Create(dot.X - diagonal - width, dot.Y + diagonal, width, height);
            yield return SKRect.Create(dot.X - width / 2, dot.Y - away - height, width, height);
            yield return SKRect.Create(dot.X - width / 2, dot.Y + away, width, height);
        }
    }

    private static bool Touches(SKRect rect, SKPoint point, float radius)
    {
        var (dx, dy) = (point.X - Math.Clamp(point.X, rect.Left, rect.Right), point.Y - Math.Clamp(point.Y, rect.Top, rect.Bottom));
        return dx * dx + dy * dy < radius * radius;
    }
}
