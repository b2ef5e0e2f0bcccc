using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>A figure over the futures; of one future all three are equal.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record Interval(double P05, double Median, double P95)
{
    /// <summary>True when the 90 % range lies wholly above zero.</summary>
    public bool IsAboveZero => P05 > 0;

    /// <summary>True when the 90 % range lies wholly below zero.</summary>
    public bool IsBelowZero => P95 < 0;

    /// <summary>True when the sign can be told: the 90 % range excludes zero.</summary>
    public bool IsClear => IsAboveZero || IsBelowZero;

    /// <summary>The figure in another unit.</summary>
    internal Interval Times(double factor) => new(factor * P05, factor * Median, factor * P95);

    /// <summary>Decimals from the wanted ones on that print no clear range as one that touches zero; four at most.</summary>
    internal static int Decimals(IEnumerable<Interval> intervals, int wanted)
    {
        var nearest = intervals.Where(interval => interval.IsClear)
            .Select(interval => Math.Min(Math.Abs(interval.P05), Math.Abs(interval.P95))).DefaultIfEmpty(double.MaxValue).Min();
        while (wanted < 4 && Figures.LookEqual(nearest, 0, wanted))
        {
            wanted++;
        }

        return wanted;
    }

    /// <summary>Refuses quantiles that cross and figures that are none.</summary>
    /// <exception cref="ArgumentException">Not finite, or not ascending.</exception>
    public void Check(string of)
    {
        if (!double.IsFinite(P05) || !double.IsFinite(Median) || !double.IsFinite(P95) || P05 > Median || Median > P95)
        {
            throw new ArgumentException($"The quantiles of {of} need to be finite and ascending; found {P05}, {Median}, {P95}.");
        }
    }
}
