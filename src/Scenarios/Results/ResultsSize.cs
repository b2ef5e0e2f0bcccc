using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>How much disk a run will take, told before it starts.</summary>
public static class ResultsSize
{
    // Measured with 11.3 million rows of 12 doubles with random mantissas (64 futures a batch, 367 zones, 40 quarters): parts 6.9 bytes a
    // value, compacted 7.6, estimate 1 % above; the disk held 2.4 times the compacted table more while it was merged and sorted.
    // Columns with many zeros or whole numbers take less, so the estimate lies on the safe side.
    private const double BytesPerValue = 7.6;
    private const double BytesPerRow = 0.6;

    // A batch file holds one digest per future and one number of up to 20 characters per quarter.
    private const double BytesPerFuture = 250;
    private const double BytesPerFutureQuarter = 20;

    /// <summary>Estimates the disk space of a run.</summary>
    /// <param name="tables">Each table with its rows per quarter and future.</param>
    /// <param name="quarters">Simulated quarters.</param>
    /// <param name="futures">Futures of the study: lanes of all batches without padding.</param>
    public static DiskEstimate Estimate(IReadOnlyList<(ResultTable Table, int Rows)> tables, int quarters, int futures)
    {
        var sizes = tables.Select(table => (double)table.Rows * quarters * futures * RowBytes(table.Table)).ToList();
        var final = sizes.Sum() + futures * (BytesPerFuture + quarters * BytesPerFutureQuarter);
        return new DiskEstimate((long)final, (long)(final + 2.5 * sizes.DefaultIfEmpty().Max()));
    }

    private static double RowBytes(ResultTable table) => table.Columns.Count * BytesPerValue + BytesPerRow;
}

/// <summary>Disk space of a run in bytes.</summary>
/// <param name="FinalBytes">The results when the run has ended.</param>
/// <param name="PeakBytes">The most it takes for a while: the largest table a second time while it is merged, and its rows once more, not compressed, for sorting.</param>
public sealed record DiskEstimate(long FinalBytes, long PeakBytes);
