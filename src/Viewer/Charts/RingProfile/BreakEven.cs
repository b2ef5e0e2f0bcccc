namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>Where the effect crosses zero, between the middles of neighbouring rings.</summary>
/// <param name="RadiusKm">Distances at which the median crosses zero, from the inside; none, one or more.</param>
/// <param name="UnclearFromKm">Where the 90 % range begins to include zero around the first crossing; null when it does from the first ring on.</param>
/// <param name="UnclearToKm">Where it stops doing so; null when it does to the last ring.</param>
internal sealed record BreakEven(IReadOnlyList<double> RadiusKm, double? UnclearFromKm, double? UnclearToKm)
{
    public static BreakEven Of(IReadOnlyList<RingEffect> rings)
    {
        var crossings = Crossings(rings, ring => ring.Effect.Median);
        if (crossings.Count == 0)
        {
            return new BreakEven(crossings, null, null);
        }

        // Around the median's crossing the band opens where one of its edges reaches zero and closes where the other one does.
        var edges = Crossings(rings, ring => ring.Effect.P05).Concat(Crossings(rings, ring => ring.Effect.P95)).Order().ToList();
        var before = edges.Where(km => km <= crossings[0]).Select(km => (double?)km).LastOrDefault();
        var after = edges.Where(km => km >= crossings[0]).Select(km => (double?)km).FirstOrDefault();
        return new BreakEven(crossings, before, after);
    }

    private static List<double> Crossings(IReadOnlyList<RingEffect> rings, Func<RingEffect, double> effect)
    {
        var found = new List<double>();
        var last = -1;
        for (var i = 0; i < rings.Count; i++)
        {
            if (effect(rings[i]) == 0)
            {
                continue; // zero itself has no sign: the crossing lies between its neighbours
            }

            if (last >= 0 && Math.Sign(effect(rings[last])) != Math.Sign(effect(rings[i])))
            {
                var (a, b) = (effect(rings[last]), effect(rings[i]));
                found.Add(rings[last].MiddleKm + a / (a - b) * (rings[i].MiddleKm - rings[last].MiddleKm));
            }

            last = i;
        }

        return found;
    }
}
