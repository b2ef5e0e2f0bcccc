namespace Torch.Sim.Scenarios.Indicators;

/// <summary>The distance at which spread turns into backwash.</summary>
/// <remarks>The first distance at which a profile that was above zero reaches it, linear between the distances given.</remarks>
public static class BreakEvenRadius
{
    /// <summary>The radius of a profile.</summary>
    /// <param name="distanceKm">Distances, rising [km].</param>
    /// <param name="profile">Smoothed difference from the baseline at each.</param>
    /// <returns>Distance [km]; NaN when the profile never comes down through zero, be it always above or never.</returns>
    public static double Of(ReadOnlySpan<double> distanceKm, ReadOnlySpan<double> profile)
    {
        Shapes.RequireEqual(profile.Length, distanceKm.Length, nameof(profile));
        for (var k = 1; k < profile.Length; k++)
        {
            if (!(distanceKm[k] > distanceKm[k - 1]))
            {
                throw new ArgumentException($"distance {k} is {distanceKm[k]} after {distanceKm[k - 1]}; expected rising distances.", nameof(distanceKm));
            }

            if (profile[k - 1] > 0 && profile[k] <= 0)
            {
                var way = profile[k - 1] / (profile[k - 1] - profile[k]);
                return distanceKm[k - 1] + (way * (distanceKm[k] - distanceKm[k - 1]));
            }
        }

        return double.NaN;
    }
}
