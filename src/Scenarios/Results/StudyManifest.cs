using System.Text.Json;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Results;

/// <summary>What a finished run says of itself, in <c>manifest.json</c>: what was computed, from what, on what, and which files came out.</summary>
public sealed record StudyManifest
{
    /// <summary>Name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>The study file as it was read, word for word.</summary>
    public required string StudyText { get; init; }

    /// <summary>Hash of the plan: the study's futures and batches.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Hash of the observed data the run began from.</summary>
    public required string DataHash { get; init; }

    /// <summary>Hash of the model parameters.</summary>
    public required string ParameterHash { get; init; }

    /// <summary>The seeds, ascending.</summary>
    public required IReadOnlyList<int> Seeds { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>The computer.</summary>
    public required MachineNote Machine { get; init; }

    /// <summary>When and how long; informative, the one part that differs between equal runs on one computer.</summary>
    public required RunTimings Timings { get; init; }

    /// <summary>Figures of the data that the study's overlays replaced.</summary>
    public IReadOnlyList<OverlayChange> Overlays { get; init; } = [];

    /// <summary>Number of futures the plan holds, failed ones included.</summary>
    public required int Futures { get; init; }

    /// <summary>Futures without results.</summary>
    public required IReadOnlyList<FailedFuture> FailedFutures { get; init; }

    /// <summary>Digest of every finished future, sorted by scenario, seed and draw.</summary>
    public required IReadOnlyList<FutureDigest> FutureDigests { get; init; }

    /// <summary>Digest of the study, see <see cref="FutureDigest.OfStudy"/>.</summary>
    public required string StudyDigest { get; init; }

    /// <summary>The result tables with the unit, measure and titles of every column.</summary>
    public required IReadOnlyList<ResultTable> Tables { get; init; }

    /// <summary>The files of the run with size and SHA-256, see <see cref="RunFolder.DescribeFiles"/>.</summary>
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>Writes <c>manifest.json</c>, whole or not at all.</summary>
    public void Write(RunFolder folder) => folder.WriteWhole(folder.ManifestPath, file =>
    {
        JsonSerializer.Serialize(file, this, ResultsJson.Indented);
        file.WriteByte((byte)'\n');
    });

    /// <summary>Reads <c>manifest.json</c>; a damaged one, or one whose digests contradict each other, is a <see cref="ResultsStoreException"/>.</summary>
    public static StudyManifest Read(RunFolder folder)
    {
        var manifest = ResultsJson.Read<StudyManifest>(folder.ManifestPath, "the manifest of a run as this program writes it.");
        string digest;
        try
        {
            digest = FutureDigest.OfStudy(manifest.FutureDigests);
        }
        catch (ArgumentException cause)
        {
            throw new ResultsStoreException(folder.ManifestPath, $"future_digests: {cause.Message}", cause);
        }

        return string.Equals(digest, manifest.StudyDigest, StringComparison.Ordinal)
            ? manifest
            : throw new ResultsStoreException(
                folder.ManifestPath, $"found study_digest {manifest.StudyDigest}; expected {digest}, which follows from future_digests");
    }
}

/// <summary>A future that came to no result.</summary>
/// <param name="Future">The future.</param>
/// <param name="Reason">Why, for users.</param>
public sealed record FailedFuture(Future Future, string Reason);

/// <summary>When the last sitting of a run that had anything to run took place, and how long it took.</summary>
/// <param name="Started">Start of the sitting.</param>
/// <param name="Finished">Its end, compaction included.</param>
/// <param name="WallSeconds">Seconds on the clock.</param>
/// <param name="CpuSeconds">Processor seconds.</param>
public sealed record RunTimings(DateTimeOffset Started, DateTimeOffset Finished, double WallSeconds, double CpuSeconds);
