namespace Torch.Sim.Scenarios.Indicators;

/// <summary>The largest records of a population of firms, largest first, and the size at which the tail begins.</summary>
internal sealed record UpperTail(double[] Sizes, double[] Firms, int Records, double Threshold, double TailFirms, double EffectiveRecords)
{
    /// <summary>Takes records from the top while they hold at most <paramref name="tailFirms"/> firms; the next one is the threshold.</summary>
    public static UpperTail Of(ReadOnlySpan<double> sizes, ReadOnlySpan<double> firms, double tailFirms)
    {
        Shapes.RequireEqual(firms.Length, sizes.Length, nameof(firms));
        var records = new (double Size, double Firms)[sizes.Length];
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = (sizes[i], firms[i]);
        }

        // Ties go by firms, so that the order of the records cannot matter.
        Array.Sort(records, (left, right) => right.CompareTo(left));
        var sorted = Array.ConvertAll(records, record => record.Size);
        var weights = Array.ConvertAll(records, record => record.Firms);

        // The slack keeps a hundred records of 0.01 firms from falling short of one firm by rounding.
        var (taken, total, squares) = (0, 0.0, 0.0);
        while (taken < sorted.Length && total + weights[taken] <= tailFirms * (1 + 1e-9))
        {
            total += weights[taken];
            squares += weights[taken] * weights[taken];
            taken++;
        }

        var threshold = taken < sorted.Length ? sorted[taken] : double.NaN;
        return new UpperTail(sorted, weights, taken, threshold, total, total * total / squares);
    }
}
