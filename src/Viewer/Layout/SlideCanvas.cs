using System.Text;
using SkiaSharp;
using Torch.Sim.Viewer.Fonts;

namespace Torch.Sim.Viewer.Layout;

/// <summary>
/// Where a slide is drawn, in pixels of 1920 × 1080. All text goes through it: it knows every rectangle that carries text,
/// draws thin spaces the fonts do not have, and never a box for a missing glyph.
/// </summary>
public sealed class SlideCanvas
{
    private const float Ascent = 0.88f;
    private const float Descent = 0.12f;
    private const float ThinSpaceEm = 0.2f;

    private readonly ChartFonts fonts;
    private readonly ChartFonts drawn;
    private readonly List<TextBox> texts = [];
    private readonly List<string> visibleTexts = [];
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    /// <summary>Wraps a Skia canvas: a raster surface, an SVG or a PDF page.</summary>
    /// <param name="surface">The canvas.</param>
    /// <param name="fonts">The fonts that text is measured in.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="language">The language of the texts.</param>
    /// <param name="drawn">The same fonts with fewer outlines, to draw with; null to draw with those that measure.</param>
    public SlideCanvas(SKCanvas surface, ChartFonts fonts, SlideTheme theme, Language language, ChartFonts? drawn = null)
    {
        Surface = surface;
        this.fonts = fonts;
        this.drawn = drawn ?? fonts;
        Theme = theme;
        Language = language;
    }

    /// <summary>For shapes that this class has no method for.</summary>
    public SKCanvas Surface { get; }

    /// <summary>The colours.</summary>
    public SlideTheme Theme { get; }

    /// <summary>The language of the texts.</summary>
    public Language Language { get; }

    /// <summary>Every text drawn so far.</summary>
    public IReadOnlyList<TextBox> Texts => texts;

    /// <summary>The characters of every text that left a mark, in the order drawn.</summary>
    internal IReadOnlyList<string> VisibleTexts => visibleTexts;

    /// <summary>Characters that no font at hand could draw and that were replaced.</summary>
    public IReadOnlyCollection<string> MissingCharacters => missing;

    /// <summary>Width of a text in pixels.</summary>
    public float Measure(string text, TextStyle style)
    {
        using var font = FontOf(style);
        return Layout(Drawable(text), font, out _, out _);
    }

    /// <summary>Breaks a text into lines of at most the given width, as equal in length as the words allow.</summary>
    public IReadOnlyList<string> Wrap(string text, TextStyle style, float width) =>
        TextWrap.Balanced(width, room => TextWrap.Lines(text, room, line => Measure(line, style)));

    /// <summary>Breaks a text into at most so many lines; what does not fit ends in an ellipsis.</summary>
    public IReadOnlyList<string> Wrap(string text, TextStyle style, float width, int most)
    {
        var lines = Wrap(text, style, width);
        if (lines.Count <= most)
        {
            return lines;
        }

        var ellipsis = Language == Language.Zh ? "\u2026" : "...";
        var full = TextWrap.Lines(text, width, line => Measure(line, style));
        var last = full[most - 1];
        while (last.Length > 1 && Measure(last + ellipsis, style) > width)
        {
            last = last[..^(char.IsLowSurrogate(last[^1]) ? 2 : 1)];
        }

        return [.. full.Take(most - 1), last.TrimEnd() + ellipsis];
    }

    /// <summary>Draws one line of text and returns its rectangle.</summary>
    public SKRect Text(string text, float x, float baseline, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var drawable = Drawable(text);
        using var font = FontOf(style);
        var width = Layout(drawable, font, out var glyphs, out var positions);
        var left = align switch
        {
            TextAlign.Center => x - width / 2,
            TextAlign.Right => x - width,
            _ => x,
        };
        if (glyphs.Length > 0)
        {
            using var builder = new SKTextBlobBuilder();
            using var ink = FontOf(style, drawn);
            builder.AddPositionedRun(glyphs, ink, positions);
            using var blob = builder.Build();
            using var paint = new SKPaint { Color = style.Color, IsAntialias = true };
            Surface.DrawText(blob, left, baseline, paint);
            visibleTexts.Add(Visible(drawable));
        }

        var bounds = BoundsAt(left, baseline, width, style);
        texts.Add(new TextBox(drawable, bounds, style));
        return bounds;
    }

    /// <summary>Draws several lines, the first on the given baseline, and returns the rectangle around them.</summary>
    public SKRect Lines(IReadOnlyList<string> lines, float x, float baseline, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var all = SKRect.Empty;
        for (var i = 0; i < lines.Count; i++)
        {
            var box = Text(lines[i], x, baseline + i * style.LineHeight, style, align);
            all = i == 0 ? box : SKRect.Union(all, box);
        }

        return all;
    }

    /// <summary>A straight line.</summary>
    public void Line(float x1, float y1, float x2, float y2, SKColor color, float width)
    {
        using var paint = Stroke(color, width);
        Surface.DrawLine(x1, y1, x2, y2, paint);
    }

    /// <summary>A filled dot with a ring of the background around it.</summary>
    public void Dot(float x, float y, float radius, SKColor color)
    {
        Disc(x, y, radius + 2.5f, Theme.Background);
        Disc(x, y, radius, color);
    }

    /// <summary>A hollow dot.</summary>
    public void HollowDot(float x, float y, float radius, SKColor color, float width)
    {
        Disc(x, y, radius, Theme.Background);
        using var paint = Stroke(color, width);
        Surface.DrawCircle(x, y, radius, paint);
    }

    /// <summary>A filled rectangle with rounded corners.</summary>
    public void Bar(SKRect rect, SKColor color, float radius = 0)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        Surface.DrawRoundRect(rect, radius, radius, paint);
    }

    /// <summary>The rectangle a text of this width takes on a baseline.</summary>
    public static SKRect BoundsAt(float left, float baseline, float width, TextStyle style) =>
        new(left, baseline - Ascent * style.Size, left + width, baseline + Descent * style.Size);

    private void Disc(float x, float y, float radius, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        Surface.DrawCircle(x, y, radius, paint);
    }

    private static SKPaint Stroke(SKColor color, float width) =>
        new() { Color = color, IsAntialias = true, IsStroke = true, StrokeWidth = width };

    private SKFont FontOf(TextStyle style) => FontOf(style, fonts);

    private static SKFont FontOf(TextStyle style, ChartFonts fonts) => new(style.Bold ? fonts.Bold : fonts.Regular, style.Size)
    {
        Subpixel = true,
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
    };

    private static float Layout(string text, SKFont font, out ushort[] glyphs, out SKPoint[] positions)
    {
        glyphs = font.GetGlyphs(Visible(text));
        var widths = font.GetGlyphWidths(glyphs);
        positions = new SKPoint[glyphs.Length];
        var x = 0f;
        var glyph = 0;
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == Typography.ThinSpace)
            {
                x += font.Size * ThinSpaceEm;
                continue;
            }

            if (glyph == 0 && Typography.IsOpening(rune) && widths[0] > 0.9f * font.Size)
            {
                x = -font.Size / 2;
            }
            else if (glyph > 0 && Typography.Squeezes(previous, rune) && Math.Min(widths[glyph - 1], widths[glyph]) > 0.9f * font.Size)
            {
                x -= font.Size / 2;
            }

            positions[glyph] = new SKPoint(x, 0);
            x += widths[glyph++];
            previous = rune;
        }

        return glyph > 0 && Typography.IsClosing(previous) && widths[glyph - 1] > 0.9f * font.Size ? x - font.Size / 2 : x;
    }

    /// <summary>The polished text with every character that has no glyph replaced by a plain one.</summary>
    private string Drawable(string text)
    {
        var polished = Typography.Polish(text, Language);
        if (fonts.Covers(Visible(polished)))
        {
            return polished;
        }

        var replaced = new StringBuilder(polished.Length);
        foreach (var rune in polished.EnumerateRunes())
        {
            var one = rune.ToString();
            replaced.Append(rune.Value == Typography.ThinSpace || fonts.Covers(one) ? one : Stand(one));
        }

        return replaced.ToString();
    }

    private static string Visible(string text) => text.Replace(Typography.ThinSpace.ToString(), string.Empty, StringComparison.Ordinal);

    private string Stand(string character)
    {
        switch (character)
        {
            case "\u2212" or "\u2013" or "\u2014":
                return "-";
            case "\u00B7":
                return "|";
            default:
                missing.Add(character);
                return "?";
        }
    }
}
