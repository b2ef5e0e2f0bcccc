using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>Writes the dumbbell ranking, with its data.</summary>
public static class DumbbellChart
{
    private const string Stem = "dumbbell";

    /// <summary>Writes the pictures and the data in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, scale, file names, fonts.</param>
    /// <param name="stem">File name without extension, for several charts of this kind side by side.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="DumbbellSlide"/>.</exception>
    public static ChartFiles Write(
        DumbbellInput input, string directory, Language language, ChartOptions? options = null, string stem = Stem)
    {
        options ??= new ChartOptions();
        var slide = new DumbbellSlide(input, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, DumbbellCsv.Write(input), directory, stem, language, options);
    }
}
