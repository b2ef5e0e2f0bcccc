namespace Torch.Sim.Scenarios.Analysis;

/// <summary>How an outcome goes with a drawn value: medians over groups of futures of about equal number, and the rank correlation.</summary>
/// <param name="Bins">Groups, by ascending drawn value; from two to six, of four futures or more each.</param>
/// <param name="RankCorrelation">Spearman's rank correlation of drawn value and outcome; 0 when either does not vary.</param>
public sealed record BinnedMedians(IReadOnlyList<MedianBin> Bins, double RankCorrelation)
{
    private const int MostBins = 6;
    private const int LeastFutures = 4;

    /// <summary>The profile of points.</summary>
    public static BinnedMedians Of(IReadOnlyList<(double Drawn, double Outcome)> points)
    {
        var sorted = points.OrderBy(point => point.Drawn).ThenBy(point => point.Outcome).ToArray();
        var count = Math.Clamp(sorted.Length / LeastFutures, 1, MostBins);
        var bins = Enumerable.Range(0, sorted.Length == 0 ? 0 : count).Select(bin =>
        {
            var group = sorted[(bin * sorted.Length / count)..((bin + 1) * sorted.Length / count)];
            return new MedianBin(Median(group.Select(point => point.Drawn)), Median(group.Select(point => point.Outcome)), group.Length);
        }).ToArray();
        return new BinnedMedians(bins, Correlation(
            Ranks(points.Select(point => point.Drawn).ToArray()), Ranks(points.Select(point => point.Outcome).ToArray())));
    }

    private static double Median(IEnumerable<double> values) => Quantile.Of([.. values.Order()], 0.5);

    /// <summary>Ranks from 1; equal values share the mean of theirs.</summary>
    private static double[] Ranks(double[] values) =>
        [.. values.Select(value => (values.Count(other => other < value) + values.Count(other => other <= value) + 1) / 2.0)];

    private static double Correlation(double[] xs, double[] ys)
    {
        if (xs.Length < 2)
        {
            return 0;
        }

        var (meanX, meanY) = (xs.Average(), ys.Average());
        var product = xs.Zip(ys, (x, y) => (x - meanX) * (y - meanY)).Sum();
        var size = Math.Sqrt(xs.Sum(x => (x - meanX) * (x - meanX)) * ys.Sum(y => (y - meanY) * (y - meanY)));
        return size > 0 ? product / size : 0;
    }
}

/// <summary>One group of futures.</summary>
/// <param name="Drawn">Median of the drawn value.</param>
/// <param name="Outcome">Median of the outcome.</param>
/// <param name="Futures">Futures.</param>
public sealed record MedianBin(double Drawn, double Outcome, int Futures);
