using System.Text.Json;
using System.Text.RegularExpressions;

namespace Torch.Sim.Scenarios.Results;

/// <summary>Reads and writes <c>batches/0003.json</c>, the file whose existence publishes a batch.</summary>
internal static partial class BatchFile
{
    private const string Expected = "a finished batch as this program writes it; delete the file to run the batch again.";

    public static void Write(RunFolder folder, PublishedBatch batch) =>
        folder.WriteWhole(folder.BatchPath(batch.Outcome.Batch), file => JsonSerializer.Serialize(file, batch, ResultsJson.Compact));

    /// <summary>Reads one file; its parts must lie where they belong unless their table has been compacted.</summary>
    public static PublishedBatch Read(RunFolder folder, string path)
    {
        var batch = ResultsJson.Read<PublishedBatch>(path, Expected);
        var misplaced = !string.Equals(folder.BatchPath(batch.Outcome.Batch), path, StringComparison.Ordinal);
        if ((misplaced ? $"batch {batch.Outcome.Batch}" : Problem(batch)) is { } problem)
        {
            throw new ResultsStoreException(path, $"found {problem}; expected {Expected}");
        }

        foreach (var part in batch.Parts)
        {
            var file = new FileInfo(folder.At(part.Path));
            if ((!file.Exists || file.Length != part.Bytes) && !File.Exists(folder.CompactedPath(part.Table)))
            {
                var found = file.Exists ? $"{file.Length} bytes" : "no such file";
                throw new ResultsStoreException(
                    file.FullName,
                    $"found {found}; expected {part.Bytes} bytes as {folder.RelativePath(path)} says; delete that file to run the batch again");
            }
        }

        return batch;
    }

    /// <summary>What is wrong with a batch, or null.</summary>
    public static string? Problem(PublishedBatch batch)
    {
        var (outcome, parts) = batch;
        if (outcome.Futures.Count == 0 || outcome.Futures.Contains(null!) || parts.Contains(null!))
        {
            return "no futures, or an empty entry";
        }

        if (outcome.Futures.FirstOrDefault(future => !Sha256().IsMatch(future.Digest)) is { } future)
        {
            return $"digest '{future.Digest}' of future {future.Future.Id}";
        }

        var part = parts.FirstOrDefault(part =>
            !RunFolder.IsTableName(part.Table)
            || !string.Equals(part.Path, RunFolder.PartPath(part.Table, outcome.Batch), StringComparison.Ordinal));
        return part is null ? null : $"part '{part.Path}' of table '{part.Table}'";
    }

    [GeneratedRegex(@"^[0-9a-f]{64}\z")]
    private static partial Regex Sha256();
}
