
namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Great-circle distances from nothing but + − × ÷ √, so that a world has the same bits on every machine.</summary>
public static class Geodesy
{
    private const double EarthRadiusKm = 6371.0088;
    private const double RadiansPerDegree = Math.PI / 180;

    /// <summary>Distance of two points given in degrees, km.</summary>
    public static double DistanceKm(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (_, cos1) = SinCos(latitude1 * RadiansPerDegree);
        var (_, cos2) = SinCos(latitude2 * RadiansPerDegree);
        var (sinHalf, _) = SinCos((longitude2 - longitude1) * RadiansPerDegree / 2);
        var (sinLatitude, _) = SinCos((latitude2 - latitude1) * RadiansPerDegree / 2);
        // Haversine: h = sin²(Δφ/2) + cos φ1 cos φ2 sin²(Δλ/2); d = 2R asin √h.
        var haversine = (sinLatitude * sinLatitude) + (cos1 * cos2 * sinHalf * sinHalf);
        return 2 * EarthRadiusKm * ArcSine(Math.Sqrt(haversine));
    }

    // Taylor series: 18 terms reach the last bit for |x| ≤ π.
    private static (double Sin, double Cos) SinCos(double x)
    {
        double sin = 0, cos = 0, term = 1;
        for (var n = 0; n < 36; n++)
        {
            if (n % 2 == 0)
            {
                cos += n % 4 == 0 ? term : -term;
            }
            else
            {
                sin += n % 4 == 1 ? term : -term;
            }

            term *= x / (n + 1);
        }

        return (sin, cos);
    }

    // Newton on sin y = x from the first terms of the series; six steps reach the last bits for x ≤ 0.9.
    private static double ArcSine(double x)
    {
        var y = x + (x * x * x / 6);
        for (var step = 0; step < 6; step++)
        {
            var (sin, cos) = SinCos(y);
            y -= (sin - x) / cos;
        }

        return y;
    }
}
