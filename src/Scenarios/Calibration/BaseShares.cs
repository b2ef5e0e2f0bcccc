using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Shares of zones in GDP of 2019 by the year from which they count, as the base state has them: percent.</summary>
/// <param name="ByFirstYear">Year a zone counts from, its share.</param>
public sealed record BaseShares(IReadOnlyList<(int FirstYear, double Share)> ByFirstYear)
{
    /// <summary>Reads the base state.</summary>
    public static BaseShares Of(WorldFiles files)
    {
        var parks = ParkAccounts.Build(files, CityAccounts.Build(files));
        var gdp = files.NationalValue("national_gdp_100m_yuan", Quarter.Base.Year) * 100;
        return new BaseShares(files.Zones.Select((row, zone) => (row.Zone.CountsFromYear, 100 * parks.ValueAdded[zone] / gdp)).ToArray());
    }

    /// <summary>Share of the zones counted at the end of 2019.</summary>
    public double Base => Joined(0, Quarter.Base.Year);

    /// <summary>Share, in 2019, of the zones that joined the count after one year and up to another.</summary>
    public double Joined(int after, int upTo) => ByFirstYear.Where(zone => zone.FirstYear > after && zone.FirstYear <= upTo).Sum(zone => zone.Share);

    /// <summary>Mean annual change of the observed share less that of zones that joined, with three standard errors as the tolerance.</summary>
    public CalibrationTarget WithObservedTrend(CalibrationTarget target, WorldFiles files)
    {
        if (target.Measure != TargetMeasure.TrendWithoutStep)
        {
            return target;
        }

        var changes = Enumerable.Range(target.FromYear + 1, target.Year - target.FromYear).Select(year =>
            files.NationalValue("zones_share_of_gdp_pct", year) - files.NationalValue("zones_share_of_gdp_pct", year - 1) - Joined(year - 1, year)).ToArray();
        var mean = changes.Average();
        var variance = changes.Length < 2 ? 1 : changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1);
        return target with { Observed = mean, Tolerance = Implausibility.Limit * Math.Sqrt(variance / changes.Length) };
    }
}
