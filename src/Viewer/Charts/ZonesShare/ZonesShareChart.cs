using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>Writes the chart of the zones' share of national GDP, with its data.</summary>
public static class ZonesShareChart
{
    private const string Stem = "zones-share";

    /// <summary>Writes zones-share.png, @2x.png, .svg, .pdf and .csv in one language.</summary>
    /// <param name="input">What to show.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="language">The language asked for; English when no Chinese font is at hand, and the notices say so.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    /// <exception cref="ArgumentException">The input contradicts itself, see <see cref="ZonesShareSlide"/>.</exception>
    public static ChartFiles Write(ZonesShareInput input, string directory, Language language, ChartOptions? options = null)
    {
        options ??= new ChartOptions();
        var slide = new ZonesShareSlide(input, options.Theme, options.Fonts.Drawable(language));
        return ChartFiles.Write(slide, ZonesShareCsv.Write(input), directory, Stem, language, options);
    }
}
