using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>Writes a fan of any quantity of the nation or of a place, with its data.</summary>
public static class FanChart
{
    /// <summary>Writes NAME.png, @2x.png, .svg, .pdf and .csv in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="name">File name without extension; one folder may hold fans of several quantities.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="FanSlide"/>.</exception>
    public static ChartFiles Write(FanInput input, string directory, Language language, ChartOptions? options = null, string name = "fan")
    {
        options ??= new ChartOptions();
        var slide = new FanSlide(input, options.Theme, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, FanCsv.Write(input), directory, name, language, options);
    }
}
