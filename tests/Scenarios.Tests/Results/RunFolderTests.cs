using System.Diagnostics;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Tests.Results;

public sealed class RunFolderTests : IDisposable
{
    private readonly TemporaryRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void The_folder_is_named_for_study_and_plan()
    {
        Assert.Equal("small-study-0123456789ab", Path.GetFileName(run.Folder.FullPath));
        Assert.Equal(run.Folder.FullPath, RunFolder.Create(run.Root, "small-study", TemporaryRun.PlanHash).FullPath);
        Assert.Equal(run.Folder.FullPath, RunFolder.Open(run.Folder.FullPath + Path.DirectorySeparatorChar).FullPath);
    }

    [Theory]
    [InlineData("../up", TemporaryRun.PlanHash)]
    [InlineData("Study", TemporaryRun.PlanHash)]
    [InlineData("", TemporaryRun.PlanHash)]
    [InlineData("study\n", TemporaryRun.PlanHash)]
    [InlineData("study", "0123")]
    [InlineData("study", "0123456789ABCDEF")]
    public void A_name_or_hash_that_makes_no_folder_is_refused(string study, string hash) =>
        Assert.Throws<ArgumentException>(() => RunFolder.Create(run.Root, study, hash));

    [Fact]
    public void Another_folder_is_not_taken_for_a_run()
    {
        var error = Assert.Throws<ResultsStoreException>(() => RunFolder.Open(run.Root));
        Assert.Equal($"{run.Root}: this is no run folder; expected the folders results and batches in it", error.Message);
        Assert.Throws<ResultsStoreException>(() => RunFolder.Open(Path.Combine(run.Root, "absent")));
        Assert.Contains("expected a path without them", Assert.Throws<ResultsStoreException>(() => RunFolder.Create(Path.Combine(run.Root, "a[b]"), "s", TemporaryRun.PlanHash)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_a_clear_error()
    {
        var file = Path.Combine(run.Root, "file");
        File.WriteAllText(file, "");
        Assert.Throws<ResultsStoreException>(() => RunFolder.Create(file, "study", TemporaryRun.PlanHash));
    }

    [Fact]
    public void A_restart_removes_temporaries_and_orphans_and_keeps_what_counts()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        var kept = run.Files();
        foreach (var path in new[] { "results/.batch-0007-ab/zone_quarter.parquet", "results/.sort/x.tmp", "results/zone_quarter/part-0007.parquet", "results/new_table/part-0000.parquet", "manifest.json.tmp", "batches/0007.json.tmp", "results/zone_quarter.parquet.tmp" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(run.Folder.At(path))!);
            File.WriteAllText(run.Folder.At(path), "left behind");
        }

        using var held = run.Folder.StartWriting();
        Assert.Equal(kept, run.Files());
    }

    [Theory]
    [InlineData("{", "found: ")]
    [InlineData("", "found: ")]
    [InlineData("null", "found: ")]
    [InlineData("""{"outcome":null,"parts":[]}""", "found: ")]
    [InlineData("""{"outcome":{"batch":0,"futures":[],"wall_seconds":1},"parts":[]}""", "found no futures")]
    [InlineData("""{"outcome":{"batch":0,"futures":[null],"wall_seconds":1},"parts":[]}""", "found no futures")]
    [InlineData("""{"outcome":{"batch":4,"futures":[],"wall_seconds":1},"parts":[]}""", "found batch 4")]
    [InlineData("""{"outcome":{"batch":0,"futures":[{"future":{"id":0,"scenario":"a","seed":1,"draw":0},"digest":"x","output_index_log":[]}],"wall_seconds":1},"parts":[]}""", "found digest 'x' of future 0")]
    [InlineData("""{"outcome":{"batch":0,"futures":[{"future":{"id":0,"scenario":"a","seed":1,"draw":0},"digest":"x"}],"wall_seconds":1},"parts":[]}""", "output_index_log")]
    public void A_damaged_batch_file_is_named_with_what_was_found_and_expected(string text, string found)
    {
        File.WriteAllText(run.Folder.BatchPath(0), text);
        var error = Assert.Throws<ResultsStoreException>(() => run.Folder.Published());

        Assert.Equal(run.Folder.BatchPath(0), error.File);
        Assert.Contains(found, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("xpected a finished batch as this program writes it; delete the file to run the batch again.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ResultsStoreException>(() => run.Folder.StartWriting());
    }

    [Fact]
    public void A_part_outside_its_place_is_refused()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        var path = run.Folder.BatchPath(0);
        File.WriteAllText(path, File.ReadAllText(path).Replace("results/flows/part-0000.parquet", "../../../etc/part-0000.parquet", StringComparison.Ordinal));

        Assert.Contains("found part '../../../etc/part-0000.parquet' of table 'flows'", Assert.Throws<ResultsStoreException>(() => run.Folder.Published()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_or_cut_part_is_named_with_what_was_found_and_expected()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        var part = run.Folder.Published()[0].Parts[0];
        var path = run.Folder.At(part.Path);
        File.WriteAllText(path, "cut");
        Assert.Equal(
            $"{path}: found 3 bytes; expected {part.Bytes} bytes as batches/0000.json says; delete that file to run the batch again",
            Assert.Throws<ResultsStoreException>(() => run.Folder.Published()).Message);

        File.Delete(path);
        Assert.StartsWith($"{path}: found no such file; expected ", Assert.Throws<ResultsStoreException>(() => run.Folder.Outcomes()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_is_told_who_writes()
    {
        var first = run.Folder.StartWriting();
        var error = Assert.Throws<ResultsStoreException>(() => RunFolder.Open(run.Folder.FullPath).StartWriting());
        Assert.Contains($": process {Environment.ProcessId} on {Environment.MachineName} since ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("is writing into this run folder; wait until it has finished, or stop it", error.Message, StringComparison.Ordinal);

        first.Dispose();
        using var second = run.Folder.StartWriting();
    }

    [Fact(Timeout = 60_000)]
    public async Task The_lock_of_a_dead_process_is_taken_over()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "needs flock");
        await File.WriteAllTextAsync(run.Folder.At(".lock-owner"), "process 99999999 on elsewhere");
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", run.Folder.At(".lock"), "sleep", "600"]))!;
        while (!IsHeld())
        {
            await Task.Delay(10);
        }

        other.Kill();
        await other.WaitForExitAsync();
        using var held = run.Folder.StartWriting();
        Assert.StartsWith($"process {Environment.ProcessId} ", await File.ReadAllTextAsync(run.Folder.At(".lock-owner")), StringComparison.Ordinal);
    }

    private bool IsHeld()
    {
        try
        {
            run.Folder.StartWriting().Dispose();
            return false;
        }
        catch (ResultsStoreException)
        {
            return true;
        }
    }

    [Fact]
    public void A_whole_file_replaces_the_old_one_or_leaves_it()
    {
        var path = run.Folder.At("note.txt");
        run.Folder.WriteWhole(path, file => file.Write("old"u8));
        Assert.Throws<ResultsStoreException>(() => run.Folder.WriteWhole(path, file =>
        {
            file.Write("half"u8);
            throw new IOException("No space left on device");
        }));
        Assert.Equal("old", File.ReadAllText(path));

        run.Folder.BeforeStep = _ => throw new SimulatedCrashException();
        Assert.Throws<SimulatedCrashException>(() => run.Folder.WriteWhole(path, file => file.Write("new"u8)));
        Assert.Equal("old", File.ReadAllText(path));
        run.Folder.BeforeStep = _ => { };
        run.Folder.WriteWhole(path, file => file.Write("new"u8));
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(["note.txt"], run.Files());
    }

    [Fact]
    public void The_files_of_a_finished_run_are_described()
    {
        Sample.WriteBatch(new ParquetResultsSink(run.Folder), 0);
        ResultsCompactor.Compact(run.Folder, [Sample.Zones]);
        var files = run.Folder.DescribeFiles();

        Assert.Equal(run.Files(), files.Select(file => file.Path));
        Assert.Contains("results/dictionary.csv", files.Select(file => file.Path));
        Assert.All(files, file => Assert.Equal(new FileInfo(run.Folder.At(file.Path)).Length, file.Bytes));
        Assert.All(files, file => Assert.Equal(64, file.Sha256.Length));
    }
}
