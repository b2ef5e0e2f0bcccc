namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>Distance along the chart: in true proportion where every ring has room for its words, else all rings equally wide.</summary>
internal sealed class RingAxis
{
    private readonly double[] edges;
    private readonly float[] pixels;

    public RingAxis(IReadOnlyList<RingEffect> rings, float left, float right, float leastWidth)
    {
        edges = [rings[0].FromKm, .. rings.Select(ring => ring.ToKm)];
        var span = edges[^1] - edges[0];
        IsEqual = rings.Any(ring => (right - left) * (ring.ToKm - ring.FromKm) / span < leastWidth);
        pixels = Array.ConvertAll(
            Enumerable.Range(0, edges.Length).ToArray(),
            i => left + (float)((right - left) * (IsEqual ? i / (double)rings.Count : (edges[i] - edges[0]) / span)));
    }

    /// <summary>True when the rings are drawn equally wide.</summary>
    public bool IsEqual { get; }

    /// <summary>Pixel of a distance.</summary>
    public float X(double km)
    {
        var i = Math.Clamp(Array.FindIndex(edges, edge => edge >= km), 1, edges.Length - 1);
        return pixels[i - 1] + (float)((km - edges[i - 1]) / (edges[i] - edges[i - 1])) * (pixels[i] - pixels[i - 1]);
    }
}
