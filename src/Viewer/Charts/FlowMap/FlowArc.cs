using SkiaSharp;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>One flow as a shape: bent to one side, so that the way back does not cover it; thin where it leaves, thick where it arrives.</summary>
internal sealed class FlowArc
{
    private const int Steps = 28;
    private const float Bend = 0.2f;
    private const float ThinEnd = 0.18f;
    private const float DotRoom = 5;

    private readonly SKPoint from;
    private readonly SKPoint to;
    private readonly float width;

    public FlowArc(SKPoint from, SKPoint to, float width)
    {
        (this.from, this.to, this.width) = (from, to, width);
        var control = new SKPoint(
            (from.X + to.X) / 2 - Bend * (to.Y - from.Y),
            (from.Y + to.Y) / 2 + Bend * (to.X - from.X));
        Points = [.. Enumerable.Range(0, Steps + 1).Select(i => At(control, i / (float)Steps))];
    }

    /// <summary>Points along the middle of the shape.</summary>
    public IReadOnlyList<SKPoint> Points { get; }

    /// <summary>Draws it, faint at the origin and strong at the target.</summary>
    public void Draw(SKCanvas surface, SKColor color)
    {
        using var path = new SKPath();
        var edges = Points.Select((point, i) => (Point: point, Normal: NormalAt(i), Half: HalfWidth(i / (float)Steps))).ToList();
        path.MoveTo(Offset(edges[0], 1));
        foreach (var edge in edges.Skip(1))
        {
            path.LineTo(Offset(edge, 1));
        }

        foreach (var edge in edges.AsEnumerable().Reverse())
        {
            path.LineTo(Offset(edge, -1));
        }

        path.Close();
        using var paint = new SKPaint { IsAntialias = true };
        paint.Shader = SKShader.CreateLinearGradient(
            from, to, [color.WithAlpha(36), color.WithAlpha(120), color.WithAlpha(225)], [0, 0.45f, 1], SKShaderTileMode.Clamp);
        surface.DrawPath(path, paint);
    }

    private static SKPoint Offset((SKPoint Point, SKPoint Normal, float Half) edge, int side) =>
        new(edge.Point.X + side * edge.Half * edge.Normal.X, edge.Point.Y + side * edge.Half * edge.Normal.Y);

    private SKPoint At(SKPoint control, float t)
    {
        // It stops short of the dot, so that the dot stays whole.
        var length = SKPoint.Distance(from, to);
        t *= length > 4 * DotRoom ? 1 - DotRoom / length : 1;
        var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
        return new SKPoint(a * from.X + b * control.X + c * to.X, a * from.Y + b * control.Y + c * to.Y);
    }

    private float HalfWidth(float t) => width / 2 * (ThinEnd + (1 - ThinEnd) * t);

    private SKPoint NormalAt(int i)
    {
        var (before, after) = (Points[Math.Max(0, i - 1)], Points[Math.Min(Steps, i + 1)]);
        var (dx, dy) = (after.X - before.X, after.Y - before.Y);
        var length = MathF.Max(1e-3f, MathF.Sqrt(dx * dx + dy * dy));
        return new SKPoint(-dy / length, dx / length);
    }
}
