using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Runs;

/// <summary>A chart of a run, ready to be drawn in either language.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Slide">Draws it.</param>
/// <param name="Csv">Its data.</param>
public sealed record RunChart(string Name, Func<SlideTheme, Language, ISlide> Slide, byte[] Csv);
