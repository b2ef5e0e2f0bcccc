using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>Knows which parts of a panel carry marks, and so where a text may stand.</summary>
public sealed class Clearance
{
    private readonly List<SKRect> rects = [];
    private readonly List<Ribbon> ribbons = [];

    /// <summary>Keeps a rectangle free of further text.</summary>
    public void Keep(SKRect rect) => rects.Add(rect);

    /// <summary>Keeps the room between two lines free (pixels; x ascending).</summary>
    public void KeepBand(float[] xs, float[] tops, float[] bottoms) => ribbons.Add(new Ribbon(xs, tops, bottoms));

    /// <summary>Keeps a line of the given half width free (pixels; x ascending).</summary>
    public void KeepLine(float[] xs, float[] ys, float halfWidth) =>
        KeepBand(xs, [.. ys.Select(y => y - halfWidth)], [.. ys.Select(y => y + halfWidth)]);

    /// <summary>True when no mark touches the rectangle.</summary>
    public bool IsFree(SKRect rect) =>
        !rects.Exists(kept => kept.IntersectsWith(rect)) && !ribbons.Exists(ribbon => ribbon.Touches(rect));

    private sealed record Ribbon(float[] Xs, float[] Tops, float[] Bottoms)
    {
        public bool Touches(SKRect rect)
        {
            if (Xs.Length == 0 || rect.Right < Xs[0] || rect.Left > Xs[^1])
            {
                return false;
            }

            var (left, right) = (Math.Max(rect.Left, Xs[0]), Math.Min(rect.Right, Xs[^1]));
            List<(float Top, float Bottom)> cuts =
                [At(left), .. Enumerable.Range(0, Xs.Length).Where(i => Xs[i] > left && Xs[i] < right).Select(i => (Tops[i], Bottoms[i])), At(right)];

            // Between two cuts the ribbon stays inside the hull of both: a steep line has no vertex in the rectangle it crosses.
            return cuts.Zip(cuts.Skip(1)).Any(pair => Math.Min(pair.First.Top, pair.Second.Top) < rect.Bottom
                && Math.Max(pair.First.Bottom, pair.Second.Bottom) > rect.Top);
        }

        private (float Top, float Bottom) At(float x)
        {
            var upper = Array.FindIndex(Xs, value => value >= x);
            if (upper == 0)
            {
                return (Tops[0], Bottoms[0]);
            }

            var weight = (x - Xs[upper - 1]) / (Xs[upper] - Xs[upper - 1]);
            return (Tops[upper - 1] + weight * (Tops[upper] - Tops[upper - 1]), Bottoms[upper - 1] + weight * (Bottoms[upper] - Bottoms[upper - 1]));
        }
    }
}
