using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using SkiaSharp;
using Torch.Sim.Viewer.Fonts;

namespace Torch.Sim.Viewer.Layout;

/// <summary>Turns slides into files.</summary>
public static partial class SlideRenderer
{
    private const string FallbackFamilies = "'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";

    /// <summary>A PNG of 1920 × 1080, times the scale.</summary>
    public static RenderedSlide Png(ISlide slide, ChartFonts fonts, SlideTheme theme, int scale = 1)
    {
        using var surface = SKSurface.Create(new SKImageInfo(SlideFrame.Width * scale, SlideFrame.Height * scale));
        surface.Canvas.Scale(scale);
        var canvas = Draw(slide, surface.Canvas, fonts, theme);
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Png, 100);
        return new RenderedSlide(encoded.ToArray(), canvas);
    }

    /// <summary>An SVG with live text: editable, and best seen where Noto Sans SC is installed.</summary>
    public static RenderedSlide Svg(ISlide slide, ChartFonts fonts, SlideTheme theme)
    {
        using var stream = new MemoryStream();
        SlideCanvas canvas;
        using (var svg = SKSvgCanvas.Create(SKRect.Create(SlideFrame.Width, SlideFrame.Height), stream))
        {
            canvas = Draw(slide, svg, fonts, theme);
        }

        var text = Encoding.UTF8.GetString(stream.ToArray());
        return new RenderedSlide(Encoding.UTF8.GetBytes(Finish(text, slide, canvas)), canvas);
    }

    /// <summary>A PDF of one page of 1920 × 1080 points; the characters used are embedded, the text can be searched.</summary>
    public static RenderedSlide Pdf(ISlide slide, ChartFonts fonts, SlideTheme theme)
    {
        var (bytes, pages) = Pdf([slide], fonts, theme);
        return new RenderedSlide(bytes, pages[0]);
    }

    /// <summary>A PDF with a page for each slide, titled as the first.</summary>
    public static (byte[] Bytes, IReadOnlyList<SlideCanvas> Pages) Pdf(IReadOnlyList<ISlide> slides, ChartFonts fonts, SlideTheme theme)
    {
        var metadata = new SKDocumentPdfMetadata
        {
            Title = Typography.Polish(slides[0].Text.Headlines[0], slides[0].Language).Replace(Typography.ThinSpace, ' '),
            Subject = slides[0].Text.Subtitle,
            Creator = "Torch.Sim",
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using var nothing = new SKNoDrawCanvas(SlideFrame.Width, SlideFrame.Height);
        var used = fonts.Only(string.Concat(slides.SelectMany(slide => Draw(slide, nothing, fonts, theme).VisibleTexts)));
        using var stream = new MemoryStream();
        var pages = new List<SlideCanvas>();
        using (var document = SKDocument.CreatePdf(stream, metadata))
        {
            foreach (var slide in slides)
            {
                pages.Add(Draw(slide, document.BeginPage(SlideFrame.Width, SlideFrame.Height), fonts, theme, used));
                document.EndPage();
            }

            document.Close();
        }

        return (stream.ToArray(), pages);
    }

    private static SlideCanvas Draw(ISlide slide, SKCanvas surface, ChartFonts fonts, SlideTheme theme, ChartFonts? drawn = null)
    {
        var canvas = new SlideCanvas(surface, fonts, theme, slide.Language, drawn);
        var content = SlideFrame.Draw(canvas, slide.Text);
        slide.Draw(canvas, content);
        return canvas;
    }

    /// <summary>
    /// Skia writes neither a view box, nor other families, nor a title for those who listen to the picture; and it names glyphs by
    /// any of their characters, so that 高 comes out as the radical U+2FBC, which no search finds and other fonts lack.
    /// </summary>
    private static string Finish(string svg, ISlide slide, SlideCanvas canvas)
    {
        var drawn = new Queue<string>(canvas.VisibleTexts);
        if (TextContent().Count(svg) == drawn.Count)
        {
            svg = TextContent().Replace(svg, match => match.Groups[1].Value + SecurityElement.Escape(drawn.Dequeue()) + match.Groups[3].Value);
        }

        var title = SecurityElement.Escape(Typography.Polish(slide.Text.Headlines[0], slide.Language));
        var description = SecurityElement.Escape(slide.Text.Subtitle);
        var language = slide.Language == Language.Zh ? "zh-CN" : "en";
        var opening = string.Create(
            CultureInfo.InvariantCulture,
            $"<svg viewBox=\"0 0 {SlideFrame.Width} {SlideFrame.Height}\" role=\"img\" xml:lang=\"{language}\"");
        svg = SvgStart().Replace(svg, match => $"{opening}{match.Groups[1].Value}><title>{title}</title><desc>{description}</desc>", 1);
        return Family().Replace(svg, $"font-family=\"{FallbackFamilies}\"")
            .Replace("font-weight=\"600\"", "font-weight=\"700\"", StringComparison.Ordinal);
    }

    [GeneratedRegex("(<text[^>]*>)([^<]*)(</text>)")]
    private static partial Regex TextContent();

    [GeneratedRegex("<svg([^>]*)>")]
    private static partial Regex SvgStart();

    [GeneratedRegex("font-family=\"[^\"]*\"")]
    private static partial Regex Family();
}

/// <summary>A drawn slide.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Canvas">What was drawn: text rectangles, replaced characters.</param>
public sealed record RenderedSlide(byte[] Bytes, SlideCanvas Canvas);
