namespace Torch.Sim.Model.Results;

/// <summary>How the table of rings names its rings.</summary>
public static class RingNames
{
    /// <summary>The core zone itself.</summary>
    public const string Zone = "zone";

    /// <summary>The hinterland of its city.</summary>
    public const string HostCity = "host city";

    /// <summary>Other cities' hinterlands by distance from the core zone, km: from, inclusive, to, exclusive.</summary>
    public static IReadOnlyList<(string Name, double From, double To)> Distances { get; } =
    [
        ("0-50 km", 0, 50), ("50-100 km", 50, 100), ("100-200 km", 100, 200), ("200-400 km", 200, 400),
    ];

    /// <summary>All, from the inside out.</summary>
    public static IReadOnlyList<string> All { get; } = [Zone, HostCity, .. Distances.Select(ring => ring.Name)];
}
