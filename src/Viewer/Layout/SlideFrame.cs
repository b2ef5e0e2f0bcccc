using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>The frame of every slide: accent bar, headline, subtitle, source line.</summary>
public static class SlideFrame
{
    /// <summary>Width of a slide in pixels.</summary>
    public const int Width = 1920;

    /// <summary>Height of a slide in pixels.</summary>
    public const int Height = 1080;

    /// <summary>Margin left and right.</summary>
    public const float Side = 72;

    private const float Top = 66;
    private const float Bottom = 36;
    private const float HeadlineBaseline = 128;
    private const float HeadlineSize = 46;
    private const float SmallestHeadline = 40;
    private const float SubtitleSize = 25;
    private const float SourceSize = 19;
    private const float TextWidth = Width - 2 * Side;

    /// <summary>Draws the frame on the cleared slide and returns the room for the chart.</summary>
    public static SKRect Draw(SlideCanvas canvas, SlideText text)
    {
        canvas.Surface.Clear(canvas.Theme.Background);
        canvas.Bar(new SKRect(Side, Top, Side + 56, Top + 7), canvas.Theme.Accent);

        var (headline, headlineStyle) = Headline(canvas, text.Headlines);
        canvas.Lines(headline, Side, HeadlineBaseline, headlineStyle);

        var subtitleStyle = new TextStyle(SubtitleSize, Bold: false, canvas.Theme.Second);
        var subtitle = Sentences(canvas, text.Subtitle, subtitleStyle);
        var subtitleBaseline = HeadlineBaseline + (headline.Count - 1) * headlineStyle.LineHeight + 48;
        canvas.Lines(subtitle, Side, subtitleBaseline, subtitleStyle);

        var contentTop = subtitleBaseline + (subtitle.Count - 1) * subtitleStyle.LineHeight + 39;
        return new SKRect(Side, contentTop, Width - Side, Source(canvas, text) - 11);
    }

    private static (IReadOnlyList<string> Lines, TextStyle Style) Headline(SlideCanvas canvas, IReadOnlyList<string> wordings)
    {
        var style = new TextStyle(HeadlineSize, Bold: true, canvas.Theme.Ink);
        foreach (var wording in wordings)
        {
            if (canvas.Measure(wording, style) <= TextWidth)
            {
                return ([wording], style);
            }
        }

        for (var size = HeadlineSize - 2; size >= SmallestHeadline; size -= 2)
        {
            var smaller = style with { Size = size };
            if (canvas.Measure(wordings[^1], smaller) <= TextWidth)
            {
                return ([wordings[^1]], smaller);
            }
        }

        var smallest = style with { Size = SmallestHeadline };
        return (canvas.Wrap(wordings[0], smallest, TextWidth), smallest);
    }

    /// <summary>One line where it fits, else a line for each of its two halves.</summary>
    private static IReadOnlyList<string> Sentences(SlideCanvas canvas, string text, TextStyle style)
    {
        var half = text.IndexOfAny(['；', ';']) + 1;
        return half == 0 || canvas.Measure(text, style) <= TextWidth
            ? canvas.Wrap(text, style, TextWidth)
            : [.. canvas.Wrap(text[..half], style, TextWidth), .. canvas.Wrap(text[half..], style, TextWidth)];
    }

    /// <summary>Draws the source line (two where one is too short) and returns its upper edge.</summary>
    private static float Source(SlideCanvas canvas, SlideText text)
    {
        var plain = new TextStyle(SourceSize, Bold: false, canvas.Theme.Second);
        var strong = plain with { Bold = true };
        var between = canvas.Measure("·", plain) > SourceSize / 2 ? "·" : " · ";
        var mark = text.Mark + between;
        var markWidth = canvas.Measure(mark, strong);
        var lines = TextWrap.Balanced(TextWidth, width => Fill(canvas, text.Source, between, plain, markWidth, width));
        var baseline = Height - Bottom - 4 - (lines.Count - 1) * plain.LineHeight;
        canvas.Text(mark, Side, baseline, strong);
        canvas.Text(lines[0], Side + markWidth, baseline, plain);
        canvas.Lines([.. lines.Skip(1)], Side, baseline + plain.LineHeight, plain);
        return baseline - SourceSize;
    }

    /// <summary>Fills lines with whole items; an item breaks only when it is longer than a line.</summary>
    private static List<string> Fill(
        SlideCanvas canvas, IReadOnlyList<string> items, string between, TextStyle style, float indent, float width)
    {
        var lines = new List<string> { string.Empty };
        foreach (var item in items)
        {
            var room = width - (lines.Count == 1 ? indent : 0);
            var longer = lines[^1].Length == 0 ? item : lines[^1] + between + item;
            if (canvas.Measure(longer, style) <= room)
            {
                lines[^1] = longer;
                continue;
            }

            lines.AddRange(canvas.Wrap(item, style, width));
        }

        if (lines[0].Length == 0 && lines.Count > 1 && canvas.Measure(lines[1], style) <= width - indent)
        {
            lines.RemoveAt(0);
        }

        return lines;
    }
}
