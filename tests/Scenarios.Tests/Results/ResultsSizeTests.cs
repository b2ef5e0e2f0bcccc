using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class ResultsSizeTests
{
    [Fact]
    public void The_estimate_is_close_for_random_values_and_never_low()
    {
        const int quarters = 6;
        var zones = Enumerable.Range(0, 200).Select(zone => new[] { $"110000-{zone:d3}" }).ToArray();
        var table = Sample.Zones with { Columns = [.. Enumerable.Range(0, 8).Select(column => Sample.Zones.Columns[0] with { Name = $"v{column}" })] };
        var futures = Sample.Futures(0, 64);
        var random = new Random(7);
        using var run = new TemporaryRun();
        using (var results = new ParquetResultsSink(run.Folder).Open(0, futures))
        {
            for (var quarter = 1; quarter <= quarters; quarter++)
            {
                results.Write([Sample.Block(table, quarter, zones, 64, 64, _ => Math.Exp(10 * random.NextDouble()))]);
            }

            results.Publish(Sample.Outcome(0, futures));
        }

        ResultsCompactor.Compact(run.Folder, [table]);
        var found = run.Folder.DescribeFiles().Sum(file => file.Bytes);
        var estimate = ResultsSize.Estimate([(table, zones.Length)], quarters, futures.Count);

        Assert.InRange(estimate.FinalBytes, found, found * 1.06);
        Assert.InRange(estimate.PeakBytes, 3.4 * estimate.FinalBytes, 3.6 * estimate.FinalBytes);
    }

    [Fact]
    public void The_estimate_grows_with_every_factor()
    {
        static long Size(int rows, int quarters, int futures) => ResultsSize.Estimate([(Sample.Zones, rows), (Sample.Firms, 10)], quarters, futures).FinalBytes;

        Assert.Equal(0, Size(10, 10, 0));
        Assert.True(Size(20, 10, 10) > Size(10, 10, 10));
        Assert.True(Size(10, 20, 10) > Size(10, 10, 10));
        Assert.InRange(Size(367, 84, 2_000) - (2 * Size(367, 84, 1_000)), -1, 1);
        Assert.True(Size(100_000, 400, 100_000) > int.MaxValue);
        Assert.Equal(new DiskEstimate(0, 0), ResultsSize.Estimate([], 0, 0));
    }
}
