namespace Torch.Sim.Viewer.Layout;

/// <summary>Line breaking for Chinese and Latin text.</summary>
public static class TextWrap
{
    private const string NeverFirst = "，。；：、！？）》」』”’％%,.;:!?)]";
    private const string NeverLast = "（《「『“‘([";

    /// <summary>Breaks at spaces and between Chinese characters; a word longer than a line is cut.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Widest line.</param>
    /// <param name="measure">Width of a line.</param>
    public static IReadOnlyList<string> Lines(string text, float width, Func<string, float> measure)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var cut = Cut(rest, width, measure);
            lines.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        return lines;
    }

    /// <summary>The breaking with the narrowest widest line that needs no more lines than the full width does.</summary>
    /// <param name="width">The full width.</param>
    /// <param name="breakInto">Breaks the text into lines of a width.</param>
    public static IReadOnlyList<string> Balanced(float width, Func<float, IReadOnlyList<string>> breakInto)
    {
        var best = breakInto(width);
        if (best.Count < 2)
        {
            return best;
        }

        for (var narrower = width * 0.97f; narrower > width / 3; narrower -= width * 0.03f)
        {
            var lines = breakInto(narrower);
            if (lines.Count > best.Count)
            {
                break;
            }

            best = lines;
        }

        return best;
    }

    private static int Cut(string text, float width, Func<string, float> measure)
    {
        if (measure(text) <= width)
        {
            return text.Length;
        }

        var fits = 1;
        var breakable = 0;
        for (var i = 1; i < text.Length && measure(text[..i].TrimEnd()) <= width; i++)
        {
            fits = i;
            if (MayBreak(text[i - 1], text[i]))
            {
                breakable = i;
            }
        }

        if (breakable > 0)
        {
            return breakable;
        }

        return char.IsHighSurrogate(text[fits - 1]) ? fits + 1 : fits;
    }

    private static bool MayBreak(char left, char right)
    {
        if (NeverFirst.Contains(right, StringComparison.Ordinal) || NeverLast.Contains(left, StringComparison.Ordinal))
        {
            return false;
        }

        return left == ' ' || IsWide(left) || (IsWide(right) && left != ' ');
    }

    private static bool IsWide(char c) => Typography.IsHan(c) || NeverFirst.Contains(c, StringComparison.Ordinal) && c > '\u2000'
        || c == '\u00B7';
}
