using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Runs;

/// <summary>A chart of a run, ready to be drawn in either language.</summary>
/// <param name="Name">File name without extension.</param>
/// <param name="Slide">Draws it.</param>
/// <param name="Csv">Its data.</param>
public sealed record RunChart(string Name, Func<SlideTheme, Language, ISlide> Slide, byte[] Csv)
{
    /// <summary>Writes NAME.png, @2x.png, .svg, .pdf and .csv in one language; in English when no Chinese font is at hand, and the notices say so.</summary>
    internal ChartFiles Write(string directory, Language language, ChartOptions options) =>
        ChartFiles.Write(Slide(options.Theme, options.Fonts.Drawable(language)), Csv, directory, Name, language, options);
}
