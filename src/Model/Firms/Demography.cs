using System.Runtime.Intrinsics;
using Torch.Sim.Model.Numerics;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Firms;

/// <summary>Exit and entry of firms (E7).</summary>
internal static class Demography
{
    /// <summary>Hazard of exit of every record in this quarter.</summary>
    /// <remarks>Eq. E7-1: h(age) · (S/S̄)^(−0.10), plus a further hazard when debt exceeds cash and the resale value of capital.</remarks>
    internal static void Hazards(in FirmTile tile, in FirmTerms t)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            // A firm born in a quarter has age 1 in the next: year 1 is ages 1 to 4.
            var age = record.Get(FirmTile.Age);
            var hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(28.0)), t.Hazard4, t.Hazard5);
            hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(12.0)), t.Hazard3, hazard);
            hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(8.0)), t.Hazard2, hazard);
            hazard = Vector512.ConditionalSelect(Vector512.LessThanOrEqual(age, Vector512.Create(4.0)), t.Hazard1, hazard);
            hazard *= LaneMath.ExpInRange(t.ExitExponent * (t.MeanLnSkilled - record.Get(FirmTile.LnSkilled)));
            var liquid = Vector512.FusedMultiplyAdd(
                Vector512.Create(ResaleShare), record.Load(FirmColumns.Capital), record.Load(FirmColumns.Cash));
            var insolvent = Vector512.GreaterThan(record.Load(FirmColumns.Debt), liquid);
            record.Set(FirmTile.Hazard, hazard + (t.Insolvency & insolvent));
        }
    }

    /// <summary>Records end, move or stay; who stays enters the stocks.</summary>
    internal static void Close(in FirmTile tile, in FirmTerms t, double[] firms, ref FirmSums sums, EndedFirms ended)
    {
        var cursor = tile.Start();
        for (var i = 0; i < tile.Count; i++)
        {
            var record = cursor.At(i);
            var alive = Vector512.GreaterThan(record.Load(FirmColumns.Firms), Vec.Zero);
            var uniform = record.Get(FirmTile.ExitUniform);
            var hazard = record.Get(FirmTile.Hazard);
            var exits = alive & Vector512.LessThan(uniform, hazard);
            var gone = alive & Vector512.LessThan(uniform, hazard + t.Relocation);
            if (LaneWords.Any(gone))
            {
                ended.Add(
                    FirmState.Load(firms, tile.OffsetOf(i)), exits, Vector512.AndNot(gone, exits), tile.SlotOf(i), record.Get(FirmTile.ValueAdded));
            }

            var survives = Vector512.AndNot(alive, gone);
            if (!LaneWords.All(survives))
            {
                FirmState.FreeWhereNot(firms, tile.OffsetOf(i), survives);
            }
        }

        sums.AddStocks(tile, t);
    }

    /// <summary>Part of an exiting firm's capital that is sold to the city's enterprises; the rest is scrap.</summary>
    internal const double ResaleShare = 0.4;

    /// <summary>Mean number of entrants into a cluster.</summary>
    /// <remarks>Eq. E7-2: e0 · N · ((v̄/v̄0)/(GDP/GDP0))^x; N counts at least a quarter of its start, the relative size
    /// between ¼ and 4; never more than the city has founders and staff for (E7-4).</remarks>
    /// <param name="rate">e0.</param>
    /// <param name="exponent">x.</param>
    /// <param name="firms">Firms now.</param>
    /// <param name="firmsAtStart">Firms at quarter 0.</param>
    /// <param name="relativeSize">(v̄/v̄0)/(GDP/GDP0).</param>
    internal static Vec ExpectedEntrants(Vec rate, Vec exponent, Vec firms, Vec firmsAtStart, Vec relativeSize)
    {
        var effective = Vector512.Max(firms, Vector512.Create(0.25) * firmsAtStart);
        // One giant must not call in a crowd: the response is bounded where no data could tell.
        var bounded = Vector512.Min(Vector512.Max(relativeSize, Vector512.Create(0.25)), Vector512.Create(4.0));
        return rate * effective * LaneMath.Exp(exponent * LaneMath.Log(bounded));
    }

    /// <summary>Largest mean of one Poisson draw by inversion: e^(−mean) must not come near the smallest double.</summary>
    internal const double LargestPoissonMean = 500;

    /// <summary>Number drawn from a Poisson law by inversion; a larger mean is drawn in parts, for Poisson numbers add up.</summary>
    /// <param name="mean">Between 0 and <see cref="LargestPoissonMean"/>.</param>
    /// <param name="uniform">In (0, 1).</param>
    internal static int Poisson(double mean, double uniform)
    {
        const int beyondAllDoubt = 2_000;
        var probability = LaneMath.Exp(-mean);
        var cumulative = probability;
        var count = 0;
        while (uniform > cumulative && count < beyondAllDoubt)
        {
            count++;
            probability *= mean / count;
            cumulative += probability;
        }

        return count;
    }
}
