using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Location quotient: how much more of an industry a zone has than the whole country.</summary>
/// <remarks>LQ_iz = (E_iz / E_z) / (E_i / E). The mean of LQ_iz over zones with weights E_z/E is 1 for every industry.
/// Florence 1939; Isard 1960, <i>Methods of Regional Analysis</i>.</remarks>
public static class LocationQuotient
{
    /// <summary>LQ of one industry in one zone.</summary>
    /// <param name="inZoneAndIndustry">E_iz, such as persons employed.</param>
    /// <param name="inZone">E_z, all industries of the zone.</param>
    /// <param name="inIndustry">E_i, all zones of the industry.</param>
    /// <param name="inAll">E.</param>
    /// <returns>1 where the zone's mix is the country's; NaN when zone or industry is empty.</returns>
    public static double Of(double inZoneAndIndustry, double inZone, double inIndustry, double inAll) =>
        inZoneAndIndustry / inZone / (inIndustry / inAll);

    /// <summary>LQ of every industry in every zone.</summary>
    /// <param name="employment">E_iz, industries × zones, row by row.</param>
    /// <param name="industries">Number of industries.</param>
    /// <param name="quotients">Receives LQ_iz, as long as <paramref name="employment"/>; NaN in empty zones and industries.</param>
    public static void Fill(ReadOnlySpan<double> employment, int industries, Span<double> quotients)
    {
        var zones = industries == 0 ? 0 : employment.Length / industries;
        Shapes.RequireEqual(employment.Length, zones * industries, nameof(employment));
        Shapes.RequireEqual(quotients.Length, employment.Length, nameof(quotients));
        var inZone = new StableSum[zones];
        for (var cell = 0; cell < employment.Length; cell++)
        {
            inZone[cell % zones].Add(employment[cell]);
        }

        var inAll = StableSum.Of(employment);
        for (var i = 0; i < industries; i++)
        {
            var inIndustry = StableSum.Of(employment.Slice(i * zones, zones));
            for (var z = 0; z < zones; z++)
            {
                quotients[i * zones + z] = Of(employment[i * zones + z], inZone[z].Total, inIndustry, inAll);
            }
        }
    }
}
