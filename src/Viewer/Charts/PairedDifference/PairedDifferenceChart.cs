using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>Writes the differences from the baseline over time, with their data.</summary>
public static class PairedDifferenceChart
{
    /// <summary>Writes NAME.png, @2x.png, .svg, .pdf and .csv in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="name">File name without extension.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="PairedDifferenceSlide"/>.</exception>
    public static ChartFiles Write(
        PairedDifferenceInput input, string directory, Language language, ChartOptions? options = null, string name = "paired-difference")
    {
        options ??= new ChartOptions();
        var slide = new PairedDifferenceSlide(input, options.Theme, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, PairedDifferenceCsv.Write(input), directory, name, language, options);
    }
}
