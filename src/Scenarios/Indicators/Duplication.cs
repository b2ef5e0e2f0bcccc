using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>How alike the industries of zones are (产业同构度).</summary>
/// <remarks>Mean over pairs of the cosine Σ_k s_ik·s_jk / √(Σ_k s_ik²·Σ_k s_jk²): the similarity coefficient of UNIDO, a cosine as in
/// Jaffe 1986, American Economic Review 76:984–1001.</remarks>
public static class Duplication
{
    /// <summary>Mean cosine over zone pairs.</summary>
    /// <param name="sectors">Output of every zone by sector, zones × sectors, row by row, 0 or more; shares or amounts, only the mix matters.</param>
    /// <param name="sectorCount">Number of sectors.</param>
    /// <returns>From 0 (nothing in common) to 1 (the same mix everywhere); NaN with fewer than two zones that have output.</returns>
    public static double Of(ReadOnlySpan<double> sectors, int sectorCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sectorCount, 1);
        var zones = sectors.Length / sectorCount;
        Shapes.RequireEqual(sectors.Length, zones * sectorCount, nameof(sectors));
        // Σ over ordered pairs of u_i·u_j with unit vectors u is |Σ u|² less one per zone.
        var total = new StableSum[sectorCount];
        var counted = 0;
        for (var zone = 0; zone < zones; zone++)
        {
            var mix = sectors.Slice(zone * sectorCount, sectorCount);
            var length = Length(mix);
            if (length > 0)
            {
                counted++;
                for (var k = 0; k < sectorCount; k++)
                {
                    total[k].Add(mix[k] / length);
                }
            }
        }

        var sum = Length(Array.ConvertAll(total, part => part.Total));
        return counted < 2 ? double.NaN : ((sum * sum) - counted) / (counted * (counted - 1.0));
    }

    private static double Length(ReadOnlySpan<double> vector)
    {
        var squares = new StableSum();
        foreach (var x in vector)
        {
            squares.Add(x * x);
        }

        return Math.Sqrt(squares.Total);
    }
}
