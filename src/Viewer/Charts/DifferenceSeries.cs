using SkiaSharp;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Viewer.Charts;

/// <summary>A scenario's difference, ready to be drawn and judged.</summary>
internal sealed record DifferenceSeries(BandSeries Band, IReadOnlyList<int> FuturesAbove)
{
    /// <summary>A difference in its colour.</summary>
    /// <exception cref="ArgumentException">Bands that are none, counts that do not fit them.</exception>
    public static DifferenceSeries Of(PairedScenario scenario, Func<DifferenceSeries, SKColor> color)
    {
        var (band, above) = (scenario.Difference, scenario.FuturesAbove);
        if (above.Count != band.Quarters.Count || above.Any(pairs => pairs < 0 || pairs > band.Futures))
        {
            throw new ArgumentException($"Scenario '{band.Name}': the pairs above zero need one count per quarter, from 0 to {band.Futures}.");
        }

        var plain = new DifferenceSeries(new BandSeries(band, SKColors.Black, SKColors.Black), above);
        var chosen = color(plain);
        return plain with { Band = new BandSeries(band, chosen, chosen) };
    }

    /// <summary>From the least to the most of the 90 % band, with zero.</summary>
    public (double Low, double High) Extent => (Math.Min(0, Band.Scenario.P05.Min()), Math.Max(0, Band.Scenario.P95.Max()));

    public SpotlightGap End => new(
        Band.Scenario.P05[^1], Band.Scenario.P50[^1], Band.Scenario.P95[^1], FuturesAbove[^1], Band.Scenario.Futures);

    /// <summary>A single pair has no band and proves nothing.</summary>
    public GapVerdict Verdict => Band.HasBand ? End.Verdict : GapVerdict.Indistinct;

    /// <summary>First quarter from which the 90 % band stays on one side of zero to the end; null when it holds zero there.</summary>
    public Quarter? ClearFrom
    {
        get
        {
            if (Verdict == GapVerdict.Indistinct)
            {
                return null;
            }

            var first = Band.Quarters.Count - 1;
            while (first > 0 && Clear(first - 1))
            {
                first--;
            }

            return Band.Quarters[first];
        }
    }

    private bool Clear(int quarter) => Verdict == GapVerdict.Above ? Band.Scenario.P05[quarter] > 0 : Band.Scenario.P95[quarter] < 0;
}
