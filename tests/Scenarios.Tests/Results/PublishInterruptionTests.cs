using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

/// <summary>A batch is published whole or not at all, whatever happens between two steps.</summary>
public sealed class PublishInterruptionTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void A_crash_before_any_step_leaves_a_folder_from_which_the_run_goes_on()
    {
        var steps = Steps();
        Assert.Equal(
            ["move results/flows/part-0001.parquet", "move results/nation_quarter/part-0001.parquet", "move results/zone_quarter/part-0001.parquet", "rename batches/0001.json"],
            steps.Where(step => !step.StartsWith("write ", StringComparison.Ordinal)));

        for (var crash = 0; crash < steps.Count; crash++)
        {
            using var fresh = new TemporaryRun();
            Sample.WriteBatch(new ParquetResultsSink(fresh.Folder), 0);
            FailBefore(fresh.Folder, crash, () => new SimulatedCrashException());
            using (fresh.Folder.StartWriting())
            {
                // The writer is not disposed: a dead process disposes nothing.
                var results = new ParquetResultsSink(fresh.Folder).Open(1, Sample.Futures(1, 3));
                Assert.Throws<SimulatedCrashException>(() =>
                {
                    Sample.WriteRows(results, 1, 3, 2);
                    results.Publish(Sample.Outcome(1, Sample.Futures(1, 3)));
                });
            }

            Assert.Equal([0], fresh.Folder.Outcomes().Select(outcome => outcome.Batch));
            using var again = RunFolder.Open(fresh.Folder.FullPath).StartWriting();
            Assert.Equal(
                ["batches/0000.json", "results/flows/part-0000.parquet", "results/nation_quarter/part-0000.parquet", "results/zone_quarter/part-0000.parquet"],
                fresh.Files());
            Sample.WriteBatch(new ParquetResultsSink(RunFolder.Open(fresh.Folder.FullPath)), 1);
            Assert.Equal([0, 1], fresh.Folder.Outcomes().Select(outcome => outcome.Batch));
        }
    }

    [Fact]
    public void A_full_disk_at_any_step_is_one_clear_error_and_leaves_nothing()
    {
        var steps = Steps();
        for (var full = 0; full < steps.Count; full++)
        {
            using var fresh = new TemporaryRun();
            FailBefore(fresh.Folder, full, () => new IOException("No space left on device"));
            var results = new ParquetResultsSink(fresh.Folder).Open(1, Sample.Futures(1, 3));
            var error = Assert.Throws<ResultsStoreException>(() =>
            {
                Sample.WriteRows(results, 1, 3, 2);
                results.Publish(Sample.Outcome(1, Sample.Futures(1, 3)));
            });

            var name = steps[full].Split(' ')[1];
            Assert.Contains(name, error.File.Replace('\\', '/'), StringComparison.Ordinal);
            Assert.EndsWith("No space left on device", error.Message, StringComparison.Ordinal);
            Assert.Empty(fresh.Folder.Published());
            Assert.Throws<InvalidOperationException>(() => results.Publish(Sample.Outcome(1, Sample.Futures(1, 3))));
            results.Dispose();
            Assert.Empty(fresh.Files());
        }
    }

    [Fact]
    public void A_place_that_is_taken_is_a_clear_error()
    {
        File.WriteAllText(run.Folder.At("results/zone_quarter"), "not a folder");
        var error = Assert.Throws<ResultsStoreException>(() => Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0));

        Assert.EndsWith("part-0000.parquet", error.File, StringComparison.Ordinal);
        Assert.Equal(["results/zone_quarter"], run.Files());
    }

    [Fact]
    public void A_run_folder_that_vanished_is_a_clear_error()
    {
        var sink = new ParquetResultsSink(run.Folder);
        Directory.Delete(run.Folder.ResultsPath, recursive: true);
        File.WriteAllText(run.Folder.ResultsPath, "not a folder");

        Assert.StartsWith(run.Folder.ResultsPath, Assert.Throws<ResultsStoreException>(() => sink.Open(0, Sample.Futures(0, 1))).File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_without_space_is_a_clear_error()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "needs /dev/full");
        File.CreateSymbolicLink(run.Folder.BatchPath(0) + ".tmp", "/dev/full");
        var error = Assert.Throws<ResultsStoreException>(() => Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0));

        Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
        Assert.Empty(run.Files());
    }

    private static List<string> Steps()
    {
        using var run = new TemporaryRun();
        var steps = new List<string>();
        run.Folder.BeforeStep = steps.Add;
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 1);
        Assert.InRange(steps.Count, 10, 300);
        return steps;
    }

    private static void FailBefore(RunFolder folder, int number, Func<Exception> error)
    {
        var step = 0;
        folder.BeforeStep = _ =>
        {
            if (step++ == number)
            {
                throw error();
            }
        };
    }
}
