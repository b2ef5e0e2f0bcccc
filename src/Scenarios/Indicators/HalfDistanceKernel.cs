namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Decay of an influence with distance, told by the distance at which half is left.</summary>
/// <remarks>K(d) = 2^(−d/D½). Keller 2002, American Economic Review 92:120–142, finds D½ of 1 200 km between countries; inside one it is shorter.</remarks>
public static class HalfDistanceKernel
{
    /// <summary>What is left of an influence.</summary>
    /// <param name="distanceKm">d, 0 or more [km].</param>
    /// <param name="halfDistanceKm">D½, positive [km].</param>
    /// <returns>From 1 at no distance, ½ at D½, to 0.</returns>
    public static double At(double distanceKm, double halfDistanceKm) => Math.Pow(2, -distanceKm / halfDistanceKm);
}
