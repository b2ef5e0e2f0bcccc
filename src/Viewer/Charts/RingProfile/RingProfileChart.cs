using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>Writes the effect by distance from the zones' host, with its data.</summary>
public static class RingProfileChart
{
    private const string Stem = "ring-profile";

    /// <summary>Writes the pictures and the data in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="stem">File name without extension, for several charts of this kind side by side.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="RingProfileSlide"/>.</exception>
    public static ChartFiles Write(
        RingProfileInput input, string directory, Language language, ChartOptions? options = null, string stem = Stem)
    {
        options ??= new ChartOptions();
        var slide = new RingProfileSlide(input, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, RingProfileCsv.Write(input), directory, stem, language, options);
    }
}
