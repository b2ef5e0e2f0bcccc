using Torch.Sim.Model.Futures;

namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>A scenario's difference, ready to be drawn and judged.</summary>
internal sealed record DifferenceSeries(BandSeries Band, IReadOnlyList<int> FuturesAbove)
{
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
