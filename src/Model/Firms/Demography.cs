using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Exit and entry of firms (E7).</summary>
public static class Demography
{
    /// <summary>Hazard of exit in this quarter.</summary>
    /// <remarks>Eq. E7-1: h(age) · (S/S̄)^(−0.10), plus a further hazard when debt exceeds cash and the resale value of capital.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vec ExitHazard(in FirmTerms t, Vec age, Vec lnSkilled, Vec capital, Vec cash, Vec debt)
    {
        // A firm born in a quarter has age 1 in the next: year 1 is ages 1 to 4.
        var hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(28.0)), t.Hazard4, t.Hazard5);
        hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(12.0)), t.Hazard3, hazard);
        hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(8.0)), t.Hazard2, hazard);
        hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(4.0)), t.Hazard1, hazard);
        hazard *= LaneMath.Exp(t.ExitExponent * (t.MeanLnSkilled - lnSkilled));
        var insolvent = Vector512.GreaterThan(debt, Vector512.FusedMultiplyAdd(Vector512.Create(ResaleShare), capital, cash));
        return hazard + Vector512.ConditionalSelect(insolvent, t.Insolvency, Vec.Zero);
    }

    /// <summary>Part of an exiting firm's capital that is sold to the city's enterprises; the rest is scrap.</summary>
    public const double ResaleShare = 0.4;

    /// <summary>Part of an exiting firm's knowledge that stays in the cluster's pool.</summary>
    public const double KnowledgeKept = 0.5;

    /// <summary>Mean number of entrants into a cluster.</summary>
    /// <remarks>Eq. E7-2: e0 · N · ((v̄/v̄0)/(GDP/GDP0))^x; N counts at least a quarter of its start.</remarks>
    /// <param name="rate">e0.</param>
    /// <param name="exponent">x.</param>
    /// <param name="firms">Firms now.</param>
    /// <param name="firmsAtStart">Firms at quarter 0.</param>
    /// <param name="relativeSize">(v̄/v̄0)/(GDP/GDP0).</param>
    internal static Vec ExpectedEntrants(Vec rate, Vec exponent, Vec firms, Vec firmsAtStart, Vec relativeSize)
    {
        var effective = Vector512.Max(firms, Vector512.Create(0.25) * firmsAtStart);
        return rate * effective * LaneMath.Exp(exponent * LaneMath.Log(relativeSize));
    }

    /// <summary>Number drawn from a Poisson law by inversion, exact for means below 700; larger means are drawn in parts by the caller.</summary>
    internal static int Poisson(double mean, double uniform)
    {
        var probability = LaneMath.Exp(-mean);
        var cumulative = probability;
        var count = 0;
        while (uniform > cumulative && count < 2_000)
        {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }

        return count;
    }
}
