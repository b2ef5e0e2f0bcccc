using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>Writes the map of the largest flows, with its data.</summary>
public static class FlowMapChart
{
    private const string Stem = "flow-map";

    /// <summary>Writes the pictures and the data in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <param name="stem">File name without extension, for several charts of this kind side by side.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="FlowMapSlide"/>.</exception>
    public static ChartFiles Write(
        FlowMapInput input, string directory, Language language, ChartOptions? options = null, string stem = Stem)
    {
        options ??= new ChartOptions();
        var slide = new FlowMapSlide(input, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, FlowMapCsv.Write(input), directory, stem, language, options);
    }
}
