using System.Text;

namespace Torch.Sim.Viewer.Layout;

/// <summary>The small rules of type: a thin space between Chinese and Latin, straight quotes in English.</summary>
public static class Typography
{
    /// <summary>Set between Chinese and Latin. The fonts have no glyph for it: <see cref="SlideCanvas"/> draws it as a gap.</summary>
    public const char ThinSpace = '\u2009';

    private const string Closing = "，。、；：）》」』”’";
    private const string Opening = "（《「『“‘";

    /// <summary>The text as it is to be drawn in the given language.</summary>
    public static string Polish(string text, Language language)
    {
        var straight = language == Language.En ? Straight(text) : Nested(text);
        var polished = new StringBuilder(straight.Length + 8);
        for (var i = 0; i < straight.Length; i++)
        {
            var c = straight[i];
            var previous = polished.Length > 0 ? polished[^1] : '\0';
            if (c == ' ' && i + 1 < straight.Length && Meets(previous, straight[i + 1]))
            {
                continue; // a typed space between the two scripts becomes the thin one
            }

            if (Meets(previous, c))
            {
                polished.Append(ThinSpace);
            }

            polished.Append(c);
        }

        return polished.ToString();
    }

    /// <summary>True for Chinese characters, not for their punctuation.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007';

    /// <summary>True where two full-width punctuation marks meet and share their blank halves.</summary>
    public static bool Squeezes(Rune left, Rune right) =>
        (Holds(Closing, left) && (Holds(Closing, right) || Holds(Opening, right))) || (Holds(Opening, left) && Holds(Opening, right));

    /// <summary>True for marks whose blank left half hangs over the left edge at the start of a line.</summary>
    public static bool IsOpening(Rune rune) => Holds(Opening, rune);

    /// <summary>True for marks whose blank right half hangs over the right edge at the end of a line.</summary>
    public static bool IsClosing(Rune rune) => Holds(Closing, rune);

    private static bool Holds(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    private static bool Meets(char left, char right) => (IsHan(left) && IsLatin(right)) || (IsLatin(left) && IsHan(right));

    private static bool IsLatin(char c) => char.IsAsciiLetterOrDigit(c) || c is '%' or '+' or '\u2212' or '#' or (>= '\u00C0' and <= '\u024F');

    /// <summary>Quotes inside quotes are single ones: “创新策源‘引擎’升级”.</summary>
    private static string Nested(string text)
    {
        if (text.AsSpan().Count('\u201C') < 2)
        {
            return text;
        }

        var depth = 0;
        return string.Create(text.Length, text, (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                depth += source[i] == '\u201C' ? 1 : 0;
                letters[i] = (source[i], depth) switch
                {
                    ('\u201C', > 1) => '\u2018',
                    ('\u201D', > 1) => '\u2019',
                    _ => source[i],
                };
                depth -= source[i] == '\u201D' && depth > 0 ? 1 : 0;
            }
        });
    }

    private static string Straight(string text) => text
        .Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u201C', '"').Replace('\u201D', '"');
}
