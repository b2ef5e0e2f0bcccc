using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The files of one chart.</summary>
/// <param name="Paths">What was written: picture, picture of double size, vector picture, page, data.</param>
/// <param name="Notices">What the user should know, such as a missing font; usually empty.</param>
public sealed record ChartFiles(IReadOnlyList<string> Paths, IReadOnlyList<string> Notices)
{
    /// <summary>Writes the files of a slide into a folder, named for the chart and, where asked for, its language.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="csv">Its data.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="name">Name of the chart, such as "zones-share".</param>
    /// <param name="language">The language that was asked for.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    public static ChartFiles Write(ISlide slide, byte[] csv, string directory, string name, Language language, ChartOptions options)
    {
        var stem = options.NameLanguage ? $"{name}.{(language == Language.Zh ? "zh" : "en")}" : name;
        return Write(slide, csv, Path.Combine(directory, stem), options);
    }

    /// <summary>Writes a slide as PNG, PNG of double size, SVG and PDF page, and its data as CSV; only the data when there is no font to draw with.</summary>
    /// <param name="slide">The slide.</param>
    /// <param name="csv">Its data.</param>
    /// <param name="stem">Path of the files without extension.</param>
    /// <param name="options">Theme, file names, fonts.</param>
    public static ChartFiles Write(ISlide slide, byte[] csv, string stem, ChartOptions options)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(stem))!);
        var paths = new List<string>();
        var notices = new List<string>();
        if (options.Fonts.Notice is { } notice)
        {
            notices.Add(notice);
        }

        if (options.Fonts.HasAny)
        {
            var png = SlideRenderer.Png(slide, options.Fonts, options.Theme);
            Add(".png", png.Bytes);
            if (options.DoubleSize)
            {
                Add("@2x.png", SlideRenderer.Png(slide, options.Fonts, options.Theme, 2).Bytes);
            }

            Add(".svg", SlideRenderer.Svg(slide, options.Fonts, options.Theme).Bytes);
            Add(".pdf", SlideRenderer.Pdf(slide, options.Fonts, options.Theme).Bytes);
            if (png.Canvas.MissingCharacters.Count > 0)
            {
                notices.Add($"The font has no glyph for {string.Join(' ', png.Canvas.MissingCharacters)}; the chart shows '?' instead.");
            }
        }

        Add(".csv", csv);
        return new ChartFiles(paths, notices);

        void Add(string extension, byte[] bytes)
        {
            File.WriteAllBytes(stem + extension, bytes);
            paths.Add(stem + extension);
        }
    }
}
