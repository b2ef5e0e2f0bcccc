using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Results;

/// <summary>A finished batch.</summary>
/// <param name="Batch">Number of the batch within the study plan.</param>
/// <param name="Futures">Outcome of every future, in lane order.</param>
/// <param name="WallSeconds">Time the batch took, informative only.</param>
public sealed record BatchOutcome(int Batch, IReadOnlyList<FutureOutcome> Futures, double WallSeconds);

/// <summary>What a finished batch says of each of its futures.</summary>
/// <param name="Future">The future.</param>
/// <param name="Digest">SHA-256 (lower-case hexadecimal) over the full state of every place and living firm at every year end.</param>
/// <param name="OutputIndexLog">ln Q of every simulated quarter (E1): the income path that scenarios of the same seed and draw are measured against.</param>
public sealed record FutureOutcome(Future Future, string Digest, double[] OutputIndexLog);
