using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Indicators;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>The indicators that compare a future with its baseline under the same seed and draw.</summary>
internal static class EffectIndicators
{
    /// <summary>Discount rate of public money, a year.</summary>
    private const double DiscountRate = 0.04;

    private static readonly string[] s_rings =
        ["ring_profile_zone", "ring_profile_host", "ring_profile_50", "ring_profile_100", "ring_profile_200", "ring_profile_400"];

    /// <summary>Where a ring outside the zone stands for the break-even radius: the middle of its distances; the host city at the model's distance within
    /// a city.</summary>
    private static readonly double[] s_ringKm = [double.NaN, 15, 25, 75, 150, 300];

    /// <summary>All values by name.</summary>
    internal static IReadOnlyDictionary<string, double> Of(NationPath policy, NationPath baseline, RingYears rings, FutureYear now, FutureYear nowOfBaseline)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        double[] Outside(NationPath path) => [.. path.Gdp.Zip(path.ZonesValueAdded, (gdp, zones) => gdp - zones)];
        var core = Gain(policy.ZonesValueAdded, baseline.ZonesValueAdded);
        values["spillover_ratio"] = SpilloverRatio.Of(Gain(Outside(policy), Outside(baseline)), core);
        AddResilience(policy, baseline, values);
        double[] money = [.. policy.PublicMoney.Zip(baseline.PublicMoney, (p, b) => p - b)];
        values["effect_per_billion"] = EffectPerBillion.Of(
            Gain(policy.Gdp[^Math.Min(4, policy.Gdp.Length)..], baseline.Gdp[^Math.Min(4, policy.Gdp.Length)..]) / 1000,
            EffectPerBillion.PresentValueBillionYuan(money, DiscountRate));
        AddRings(rings, values);
        if (now is { Zones: not null, Enclaves: not null } && nowOfBaseline is { Zones: not null, Enclaves: not null })
        {
            values["leakage"] = Carbon.LeakagePercent(
                Gain(nowOfBaseline.Zones["co2_t"], now.Zones["co2_t"]), Gain(now.Enclaves["co2_t"], nowOfBaseline.Enclaves["co2_t"]));
        }

        return values;
    }

    private static void AddResilience(NationPath policy, NationPath baseline, Dictionary<string, double> values)
    {
        var first = 0;
        while (first < policy.ZonesValueAdded.Length && policy.ZonesValueAdded[first] == baseline.ZonesValueAdded[first])
        {
            first++;
        }

        var resilience = Resilience.Of(policy.ZonesValueAdded.AsSpan(first), baseline.ZonesValueAdded.AsSpan(first));
        values["resilience_loss"] = resilience.LossPercentQuarters;
        values["resilience_quarters"] = resilience.RecoveryQuarters ?? double.NaN;
    }

    private static void AddRings(RingYears rings, Dictionary<string, double> values)
    {
        if (rings.Profile() is not { } profile)
        {
            return;
        }

        for (var ring = 0; ring < s_rings.Length; ring++)
        {
            values[s_rings[ring]] = profile[ring];
        }

        // The zone itself lies at no distance, and a ring without cities is no point of the profile. Ring means are smooth: each is one over fifteen cores.
        var known = Enumerable.Range(1, profile.Length - 1).Where(ring => !double.IsNaN(profile[ring])).ToArray();
        values["break_even_radius"] = BreakEvenRadius.Of([.. known.Select(ring => s_ringKm[ring])], [.. known.Select(ring => profile[ring])]);
    }

    private static double Gain(double[] policy, double[] baseline) => StableSum.Of(policy.Zip(baseline, (p, b) => p - b).ToArray());
}

/// <summary>The rings of a future and of its baseline in the first and the last year.</summary>
internal sealed record RingYears(PlaceFigures? Start, PlaceFigures? Now, PlaceFigures? StartOfBaseline, PlaceFigures? NowOfBaseline, double Years)
{
    /// <summary>Mean difference of annual growth by ring, weighted by skilled persons of the baseline [pp a year]; null without the table or a second year.</summary>
    internal double[]? Profile()
    {
        if (Years <= 0 || Start is null || Now is null || StartOfBaseline is null || NowOfBaseline is null)
        {
            return null;
        }

        var rings = Array.ConvertAll(Now.Keys, key => Rank(key.Split('|')[1]));
        // Where no city lies there is no growth; its weight is 0 and so must its growth be.
        return RingProfile.Of(Growth(Start, Now), Growth(StartOfBaseline, NowOfBaseline), NowOfBaseline["skilled_persons"], rings, CoreRings.Names.Count);
    }

    private static int Rank(string name)
    {
        var ring = 0;
        while (!string.Equals(CoreRings.Names[ring], name, StringComparison.Ordinal))
        {
            ring++;
        }

        return ring;
    }

    private double[] Growth(PlaceFigures start, PlaceFigures now) =>
        [.. start["value_added_m_yuan"].Zip(now["value_added_m_yuan"], (before, after) => before == 0 ? 0 : 100 * Math.Log(after / before) / Years)];
}
