using Torch.Sim.Model.Numerics;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Zones and enclave parks at the end of 2019: value added, enterprises, staff.</summary>
/// <remarks>
/// National totals of the 169 zones counted in 2019 are met exactly. A zone with a published figure keeps it; the others share the rest by
/// GDP_city^0.8 · (1 + age/10)^0.8 · area^0.15 (area between 2 and 100 km²), with at most 32 % of their city's GDP for all its zones. Enterprises and
/// staff follow value added^0.9. Zones that count later get the same per weight on top. Never from revenue: Zhongguancun's share of zones' revenue
/// would be over half of Beijing's GDP.
/// </remarks>
public sealed class ParkAccounts
{
    private const double LargestShareOfCity = 0.32;
    private const double SizeExponent = 0.9;
    private const double SkilledShare = 0.55;

    private ParkAccounts(double[] valueAdded, int[] firms, double[] staff, double[] skilled, bool[] observed)
    {
        ValueAdded = valueAdded;
        Firms = firms;
        Staff = staff;
        Skilled = skilled;
        Observed = observed;
    }

    /// <summary>Value added of 2019, m yuan a year.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Enterprises.</summary>
    public int[] Firms { get; }

    /// <summary>Staff, persons.</summary>
    public double[] Staff { get; }

    /// <summary>Skilled part of the staff.</summary>
    public double[] Skilled { get; }

    /// <summary>True where value added is a published figure.</summary>
    public bool[] Observed { get; }

    /// <summary>Builds the accounts of all parks, zones first.</summary>
    public static ParkAccounts Build(WorldFiles files, CityAccounts cities)
    {
        var zones = files.Zones;
        var counted = zones.Select(zone => zone.Zone.CountsFromYear <= 2019).ToArray();
        var total = files.NationalValue("zones_gdp_trillion_yuan", 2019) * 1e6;
        var observed = zones.Select(zone => zone.Gdp2019 is not null).Concat(files.Enclaves.Select(_ => false)).ToArray();
        var zoneOutput = Apportion(files, cities, counted, total);
        var valueAdded = zoneOutput.Concat(files.Enclaves.Select(enclave => enclave.ValueAdded2019)).ToArray();
        var weights = valueAdded.Select(value => LaneMath.Pow(value, SizeExponent)).ToArray();
        var enterprises = files.NationalValue("enterprises", 2019);
        var firms = LargestRemainder(
            Share(weights, zones, counted, zone => zone.Firms2019, enterprises),
            i => i < zones.Count && counted[i], (int)enterprises);
        var employees = files.NationalValue("employees_10k", 2019) * 1e4;
        var staff = Share(weights, zones, counted, zone => zone.Staff2019, employees);
        return new ParkAccounts(valueAdded, firms, staff, SkilledOf(files, cities, staff), observed);
    }

    private static double[] Apportion(WorldFiles files, CityAccounts cities, bool[] counted, double total)
    {
        var zones = files.Zones;
        var weights = zones.Select(zone => Weight(zone, cities)).ToArray();
        var fixedOutput = zones.Select(zone => zone.Gdp2019).ToArray();
        while (true)
        {
            var output = Spread(zones, weights, fixedOutput, counted, total);
            var over = OverCap(files, cities, output, fixedOutput);
            if (over is null)
            {
                return output;
            }

            // All free zones of a city above the cap are set to what the cap leaves them, and the excess is spread again.
            foreach (var (zone, value) in over)
            {
                fixedOutput[zone] = value;
            }
        }
    }

    /// <summary>A national total over the counted zones: what a zone's own figure does not fix goes by weight; other parks get the same per weight on top.</summary>
    private static double[] Share(double[] weights, IReadOnlyList<ZoneRow> zones, bool[] counted, Func<ZoneRow, double?> own, double total)
    {
        var given = StableSum.Of(zones.Where((_, i) => counted[i]).Select(zone => own(zone) ?? 0).ToArray());
        var free = StableSum.Of(weights.Where((_, i) => i < zones.Count && counted[i] && own(zones[i]) is null).ToArray());
        return weights.Select((weight, i) => (i < zones.Count ? own(zones[i]) : null) ?? (weight * (total - given) / free)).ToArray();
    }

    private static double Weight(ZoneRow zone, CityAccounts cities)
    {
        const int baseYear = 2019;
        var age = Math.Max(0, baseYear - zone.YearApproved);
        var area = Math.Clamp(zone.Zone.AreaKm2, 2, 100);
        return LaneMath.Pow(cities.Gdp[zone.Zone.City], 0.8) * LaneMath.Pow(1 + (age / 10.0), 0.8) * LaneMath.Pow(area, 0.15);
    }

    private static double[] Spread(
        IReadOnlyList<ZoneRow> zones, double[] weights, double?[] fixedOutput, bool[] counted, double total)
    {
        double given = 0, free = 0;
        for (var i = 0; i < zones.Count; i++)
        {
            if (counted[i])
            {
                given += fixedOutput[i] ?? 0;
                free += fixedOutput[i] is null ? weights[i] : 0;
            }
        }

        return weights.Select((weight, i) => fixedOutput[i] ?? (weight * (total - given) / free)).ToArray();
    }

    private static List<(int Zone, double Value)>? OverCap(
        WorldFiles files, CityAccounts cities, double[] output, double?[] fixedOutput)
    {
        List<(int, double)>? over = null;
        foreach (var group in Enumerable.Range(0, output.Length).GroupBy(zone => files.Zones[zone].Zone.City))
        {
            var cap = LargestShareOfCity * cities.Gdp[group.Key];
            var free = group.Where(zone => fixedOutput[zone] is null).ToArray();
            var sum = group.Sum(zone => output[zone]);
            if (free.Length == 0 || sum <= cap * (1 + 1e-12))
            {
                continue;
            }

            var left = Math.Max(cap - group.Where(zone => fixedOutput[zone] is not null).Sum(zone => output[zone]), 0.02 * cap);
            var freeSum = free.Sum(zone => output[zone]);
            over ??= [];
            over.AddRange(free.Select(zone => (zone, output[zone] * left / freeSum)));
        }

        return over;
    }

    /// <summary>Skilled staff: 55 %, but at most half of the skilled persons of the city.</summary>
    private static double[] SkilledOf(WorldFiles files, CityAccounts cities, double[] staff)
    {
        var cityOf = files.Zones.Select(zone => zone.Zone.City).Concat(files.Enclaves.Select(enclave => enclave.Park.Host)).ToArray();
        var wanted = new double[cities.Gdp.Length];
        for (var park = 0; park < staff.Length; park++)
        {
            wanted[cityOf[park]] += SkilledShare * staff[park];
        }

        return staff.Select((persons, park) =>
        {
            var city = cityOf[park];
            return SkilledShare * persons * Math.Min(1, 0.5 * cities.Skilled[city] / wanted[city]);
        }).ToArray();
    }

    /// <summary>Whole numbers near the given ones whose sum over the counted is exact; the others are rounded.</summary>
    internal static int[] LargestRemainder(double[] values, Func<int, bool> counted, int total)
    {
        var whole = values.Select((value, i) => counted(i) ? (int)Math.Floor(value) : (int)Math.Max(1, Math.Round(value))).ToArray();
        var missing = total - Enumerable.Range(0, values.Length).Where(counted).Sum(i => whole[i]);
        foreach (var i in Enumerable.Range(0, values.Length).Where(counted)
            .OrderByDescending(i => values[i] - Math.Floor(values[i])).ThenBy(i => i).Take(missing))
        {
            whole[i]++;
        }

        return whole;
    }
}
