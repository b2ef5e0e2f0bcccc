using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>Writes small panels of places or scenarios, with their data.</summary>
public static class SmallMultiplesChart
{
    /// <summary>Writes NAME.png, @2x.png, .svg, .pdf and .csv in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="name">File name without extension.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="SmallMultiplesSlide"/>.</exception>
    public static ChartFiles Write(
        SmallMultiplesInput input, string directory, Language language, ChartOptions? options = null, string name = "small-multiples")
    {
        options ??= new ChartOptions();
        var slide = new SmallMultiplesSlide(input, options.Theme, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, SmallMultiplesCsv.Write(input), directory, name, language, options);
    }
}
