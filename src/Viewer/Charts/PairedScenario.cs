namespace Torch.Sim.Viewer.Charts;

/// <summary>One scenario against the baseline.</summary>
/// <param name="Difference">
/// Quantiles, at each quarter, of the scenario's future minus the baseline's future of the same seed and draw; its futures are the pairs.
/// </param>
/// <param name="FuturesAbove">Pairs whose difference is greater than zero, at each quarter.</param>
public sealed record PairedScenario(ScenarioBand Difference, IReadOnlyList<int> FuturesAbove);
