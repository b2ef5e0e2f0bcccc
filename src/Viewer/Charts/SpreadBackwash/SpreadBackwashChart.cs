using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>Writes what cities receive from the zones and lose to them, with its data.</summary>
public static class SpreadBackwashChart
{
    private const string Stem = "spread-backwash";

    /// <summary>Writes the pictures and the data in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="stem">File name without extension, for several charts of this kind side by side.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="SpreadBackwashSlide"/>.</exception>
    public static ChartFiles Write(
        SpreadBackwashInput input, string directory, Language language, ChartOptions? options = null, string stem = Stem)
    {
        options ??= new ChartOptions();
        var slide = new SpreadBackwashSlide(input, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, SpreadBackwashCsv.Write(input), directory, stem, language, options);
    }
}
