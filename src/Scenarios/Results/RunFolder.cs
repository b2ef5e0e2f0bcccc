using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>
/// The folder of one run, <c>runs/&lt;study&gt;-&lt;hash&gt;/</c>: finished batches in <c>batches/</c>, result tables in <c>results/</c>.
/// A part file counts only when the batch's JSON file exists and names it.
/// </summary>
public sealed partial class RunFolder
{
    private const int HashLength = 12;

    private RunFolder(string path) => FullPath = path;

    /// <summary>Absolute path of the folder.</summary>
    public string FullPath { get; }

    /// <summary>Path of <c>results/</c>, the result tables.</summary>
    public string ResultsPath => At("results");

    /// <summary>Path of <c>batches/</c>, one JSON file per finished batch.</summary>
    public string BatchesPath => At("batches");

    /// <summary>Path of <c>states/</c>, states of futures that were kept, by quarter.</summary>
    public string StatesPath => At("states");

    /// <summary>Path of the states from which the futures of this run part; they go when the run has ended.</summary>
    public string BranchStatesPath => At("states/.branch");

    /// <summary>Path of <c>manifest.json</c>, written when the study has ended.</summary>
    public string ManifestPath => At("manifest.json");

    /// <summary>Path of <c>results/dictionary.csv</c>, the meaning of every column.</summary>
    public string DictionaryPath => At("results/dictionary.csv");

    /// <summary>True once a table has been compacted; from then on no batch can be added.</summary>
    public bool IsCompacted => CompactedTables().Count > 0;

    /// <summary>Tests stop a step here, as a crash or a full disk would. The name of the step comes before it happens.</summary>
    internal Action<string> BeforeStep { get; set; } = static _ => { };

    /// <summary>Creates the folder of a run, or opens it when it exists.</summary>
    /// <param name="runs">The folder that holds all runs.</param>
    /// <param name="study">Name of the study: lower-case letters, digits and hyphens.</param>
    /// <param name="planHash">Hash of the study plan, hexadecimal; its first twelve digits go into the name.</param>
    public static RunFolder Create(string runs, string study, string planHash)
    {
        if (!StudyName().IsMatch(study))
        {
            throw new ArgumentException($"'{study}' is no name for a run folder; expected lower-case letters, digits and hyphens.", nameof(study));
        }

        if (!Hash().IsMatch(planHash))
        {
            throw new ArgumentException($"'{planHash}' is no plan hash; expected at least {HashLength} lower-case hexadecimal digits.", nameof(planHash));
        }

        var path = Path.GetFullPath(Path.Combine(runs, $"{study}-{planHash[..HashLength]}"));
        ResultsStoreException.Guard(path, () =>
        {
            Directory.CreateDirectory(Path.Combine(path, "results"));
            Directory.CreateDirectory(Path.Combine(path, "batches"));
        });
        return Open(path);
    }

    /// <summary>Opens an existing run folder, for reading or to go on with the run.</summary>
    /// <exception cref="ResultsStoreException">No run folder.</exception>
    public static RunFolder Open(string path)
    {
        var folder = new RunFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        if (folder.FullPath.AsSpan().IndexOfAny("*?[") >= 0)
        {
            // DuckDB would read these as a pattern.
            throw new ResultsStoreException(folder.FullPath, "the path holds *, ? or [; expected a path without them");
        }

        return Directory.Exists(folder.ResultsPath) && Directory.Exists(folder.BatchesPath)
            ? folder
            : throw new ResultsStoreException(folder.FullPath, "this is no run folder; expected the folders results and batches in it");
    }

    /// <summary>
    /// Takes the lock of the run and removes what an interrupted run left behind: temporary files and parts that no finished batch names.
    /// Fails when another process is writing.
    /// </summary>
    public RunLock StartWriting()
    {
        var held = RunLock.Take(At(".lock"));
        try
        {
            ResultsStoreException.Guard(FullPath, RemoveLeftovers);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The finished batches in ascending order. A damaged or missing file is an error that names it.</summary>
    public IReadOnlyList<PublishedBatch> Published() => ResultsStoreException.Guard(BatchesPath, () =>
        Directory.GetFiles(BatchesPath, "*.json")
            .Select(file => BatchFile.Read(this, file))
            .OrderBy(batch => batch.Outcome.Batch)
            .ToList());

    /// <summary>The outcomes of the finished batches in ascending order.</summary>
    public IReadOnlyList<BatchOutcome> Outcomes() => [.. Published().Select(batch => batch.Outcome)];

    /// <summary>Removes the states from which the futures of this run parted.</summary>
    public void DeleteBranchStates() => ResultsStoreException.Guard(BranchStatesPath, () =>
    {
        if (Directory.Exists(BranchStatesPath))
        {
            Directory.Delete(BranchStatesPath, recursive: true);
        }

        if (Directory.Exists(StatesPath) && !Directory.EnumerateFileSystemEntries(StatesPath).Any())
        {
            Directory.Delete(StatesPath);
        }
    });

    /// <summary>Size and SHA-256 of every compacted table, of the other files of results and of every batch file, sorted by path.</summary>
    public IReadOnlyList<StoredFile> DescribeFiles() => ResultsStoreException.Guard(FullPath, () =>
        Directory.GetFiles(ResultsPath, "*.parquet")
            .Concat(Directory.GetFiles(ResultsPath, "*.csv"))
            .Concat(Directory.GetFiles(BatchesPath, "*.json"))
            .Select(Describe)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToList());

    /// <summary>Writes a file whole or not at all: a temporary beside it, flushed to the disk, then renamed over the old one.</summary>
    public void WriteWhole(string path, Action<Stream> write) => ResultsStoreException.Guard(path, () =>
    {
        var temporary = path + ".tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            BeforeStep($"rename {RelativePath(path)}");
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception cause) when (ResultsStoreException.IsRefusal(cause))
        {
            File.Delete(temporary);
            throw;
        }
    });

    /// <summary>Path of a batch's part file below the run folder.</summary>
    internal static string PartPath(string table, int batch) =>
        string.Create(CultureInfo.InvariantCulture, $"results/{table}/part-{batch:D4}.parquet");

    internal static bool IsTableName(string name) => TableName().IsMatch(name);

    internal string BatchPath(int batch) => At(string.Create(CultureInfo.InvariantCulture, $"batches/{batch:D4}.json"));

    internal string CompactedPath(string table) => At($"results/{table}.parquet");

    internal string At(string relative) => Path.Combine(FullPath, relative);

    internal string RelativePath(string path) => Path.GetRelativePath(FullPath, path).Replace('\\', '/');

    internal HashSet<string> CompactedTables() => ResultsStoreException.Guard(ResultsPath, () =>
        Directory.GetFiles(ResultsPath, "*.parquet")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(IsTableName)
            .ToHashSet(StringComparer.Ordinal));

    private StoredFile Describe(string path)
    {
        using var file = File.OpenRead(path);
        return new StoredFile(RelativePath(path), file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }

    private void RemoveLeftovers()
    {
        var counted = Published().SelectMany(batch => batch.Parts).Select(part => part.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var folder in Directory.GetDirectories(ResultsPath, ".*"))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (Directory.Exists(StatesPath))
        {
            Array.ForEach(Directory.GetFiles(StatesPath, "*.tmp", SearchOption.AllDirectories), File.Delete);
        }

        foreach (var folder in new[] { FullPath, ResultsPath, BatchesPath })
        {
            Array.ForEach(Directory.GetFiles(folder, "*.tmp"), File.Delete);
        }

        foreach (var part in Directory.GetDirectories(ResultsPath).SelectMany(folder => Directory.GetFiles(folder, "*.parquet")))
        {
            if (!counted.Contains(RelativePath(part)))
            {
                File.Delete(part);
            }
        }
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex StudyName();

    [GeneratedRegex(@"^[0-9a-f]{12,}\z")]
    private static partial Regex Hash();

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,31}\z")]
    private static partial Regex TableName();
}
