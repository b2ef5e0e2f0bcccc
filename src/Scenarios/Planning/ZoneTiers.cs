using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>Tiers of zones by staff in 2019: the twenty largest, the next sixty, the rest.</summary>
public static class ZoneTiers
{
    private const int Top = 20, Middle = 80;

    /// <summary>Names of the tiers, largest first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["top20", "middle", "tail"];

    /// <summary>Zones of a tier.</summary>
    /// <param name="world">The world.</param>
    /// <param name="tier">One of <see cref="Names"/>.</param>
    public static IEnumerable<int> Of(World world, string tier)
    {
        var ranked = Enumerable.Range(0, world.Zones.Count)
            .OrderByDescending(zone => world.Initial.Parks[zone].Staff).ThenBy(zone => zone).ToArray();
        return tier switch
        {
            "top20" => ranked.Take(Top),
            "middle" => ranked.Skip(Top).Take(Middle - Top),
            "tail" => ranked.Skip(Middle),
            _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "not a tier"),
        };
    }
}
