using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>A batch that readers may see: what <c>batches/0003.json</c> holds.</summary>
/// <param name="Outcome">The finished batch.</param>
/// <param name="Parts">The part files that belong to it, one per table that got rows.</param>
public sealed record PublishedBatch(BatchOutcome Outcome, IReadOnlyList<PartFile> Parts)
{
    /// <summary>Where the rows before a quarter are that the batch did not run itself; null when it ran from the base state.</summary>
    public SharedHistory? Shared { get; init; }
}

/// <summary>One table's rows of one batch, a Parquet file.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Path">Path below the run folder, with forward slashes.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Bytes">Size of the file in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
public sealed record PartFile(string Table, string Path, long Rows, long Bytes, string Sha256);

/// <summary>A file of a run folder as the manifest lists it.</summary>
/// <param name="Path">Path below the run folder, with forward slashes.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
public sealed record StoredFile(string Path, long Bytes, string Sha256);
