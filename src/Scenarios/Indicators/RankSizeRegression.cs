using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Log rank against log size, with half a rank taken off: exponent of a power-law tail with little bias in small samples.</summary>
/// <remarks>ln(rank − ½) = a − α·ln x by least squares, standard error α·√(2/n). Gabaix and Ibragimov 2011, Journal of Business and
/// Economic Statistics 29:24–39. A record of w firms of one size sits on the middle of the ranks its firms fill (rank − ½ when w is 1), has
/// weight w in the regression, and counts once in the error: n there is (Σw)²/Σw².</remarks>
public static class RankSizeRegression
{
    /// <summary>α of the largest firms.</summary>
    /// <param name="sizes">Size of the firms of each record, positive, in any order.</param>
    /// <param name="firms">Firms each record stands for, 0 or more.</param>
    /// <param name="tailFirms">n, how many firms to use; records that would exceed it are left out.</param>
    /// <returns>The exponent; NaN when the tail has fewer than two sizes.</returns>
    public static TailExponent Estimate(ReadOnlySpan<double> sizes, ReadOnlySpan<double> firms, double tailFirms)
    {
        var tail = UpperTail.Of(sizes, firms, tailFirms);
        var (meanSize, meanRank, larger) = (new StableSum(), new StableSum(), 0.0);
        var logRanks = new double[tail.Records];
        for (var i = 0; i < tail.Records; i++)
        {
            logRanks[i] = Math.Log(larger + 0.5 * tail.Firms[i]);
            larger += tail.Firms[i];
            if (tail.Firms[i] > 0)
            {
                meanSize.Add(tail.Firms[i] / tail.TailFirms * Math.Log(tail.Sizes[i]));
                meanRank.Add(tail.Firms[i] / tail.TailFirms * logRanks[i]);
            }
        }

        var (squares, products) = (new StableSum(), new StableSum());
        for (var i = 0; i < tail.Records; i++)
        {
            if (tail.Firms[i] > 0)
            {
                var size = Math.Log(tail.Sizes[i]) - meanSize.Total;
                squares.Add(tail.Firms[i] * size * size);
                products.Add(tail.Firms[i] * size * (logRanks[i] - meanRank.Total));
            }
        }

        var alpha = squares.Total == 0 ? double.NaN : -products.Total / squares.Total;
        return new TailExponent(alpha, alpha * Math.Sqrt(2 / tail.EffectiveRecords), tail.TailFirms, tail.EffectiveRecords);
    }
}
