namespace Torch.Sim.Viewer.Layout;

/// <summary>The words around a chart.</summary>
/// <param name="Headlines">The result in one sentence, in wordings from the fullest to the shortest: the first that fits on a line is taken.</param>
/// <param name="Subtitle">Measure, unit, base year, what the bands mean, number of futures.</param>
/// <param name="Mark">What kind of figures these are, such as "simulated, not statistics"; bold, in front of the source.</param>
/// <param name="Source">Data, plan hash, seeds and the like: the items of the source line.</param>
public sealed record SlideText(IReadOnlyList<string> Headlines, string Subtitle, string Mark, IReadOnlyList<string> Source);
