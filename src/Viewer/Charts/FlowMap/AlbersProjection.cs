using SkiaSharp;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>
/// Albers' equal-area conic projection on a sphere, with the parallels 25° and 47° N and the centre 105° E, 35° N; fitted into a rectangle.
/// </summary>
internal sealed class AlbersProjection
{
    private const double FirstParallel = 25;
    private const double SecondParallel = 47;
    private const double CentralMeridian = 105;
    private const double OriginLatitude = 35;
    private const double EarthRadiusKm = 6371;

    private static readonly double N = (Math.Sin(Radians(FirstParallel)) + Math.Sin(Radians(SecondParallel))) / 2;
    private static readonly double C = Math.Pow(Math.Cos(Radians(FirstParallel)), 2) + 2 * N * Math.Sin(Radians(FirstParallel));
    private static readonly double Rho0 = Rho(OriginLatitude);

    private readonly double scale;
    private readonly double left;
    private readonly double top;

    /// <summary>Fits the places into the rectangle, in the middle of it.</summary>
    public AlbersProjection(IEnumerable<(double Longitude, double Latitude)> places, SKRect area)
    {
        var points = places.Select(place => Kilometres(place.Longitude, place.Latitude)).ToList();
        var (west, east) = (points.Min(p => p.X), points.Max(p => p.X));
        var (south, north) = (points.Min(p => p.Y), points.Max(p => p.Y));
        scale = Math.Min(area.Width / Math.Max(1, east - west), area.Height / Math.Max(1, north - south));
        left = area.MidX - scale * (west + east) / 2;
        top = area.MidY + scale * (south + north) / 2;
    }

    /// <summary>Pixel of a place.</summary>
    public SKPoint Project(double longitude, double latitude)
    {
        var (x, y) = Kilometres(longitude, latitude);
        return new SKPoint((float)(left + scale * x), (float)(top - scale * y));
    }

    /// <summary>Kilometres east and north of the centre.</summary>
    public static (double X, double Y) Kilometres(double longitude, double latitude)
    {
        var rho = Rho(latitude);
        var theta = N * Radians(longitude - CentralMeridian);
        return (rho * Math.Sin(theta), Rho0 - rho * Math.Cos(theta));
    }

    private static double Rho(double latitude) => EarthRadiusKm * Math.Sqrt(C - 2 * N * Math.Sin(Radians(latitude))) / N;

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
