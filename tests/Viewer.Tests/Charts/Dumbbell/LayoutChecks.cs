using System.Globalization;
using System.Reflection;
using System.Text;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.Dumbbell;

/// <summary>What every slide has to keep, measured from its layout.</summary>
internal static class LayoutChecks
{
    public static ChartStamp Stamp(int futures = 200) => ChartSamples.Stamp(2 * futures) with { Seeds = futures == 1 ? "1" : $"1-{futures}" };

    public static SlideCanvas Draw(ISlide slide, ChartFonts fonts, SlideTheme? theme = null) =>
        SlideRenderer.Png(slide, fonts, theme ?? SlideTheme.Light).Canvas;

    /// <summary>Texts lie on the slide, apart from each other, are large enough, and bold where they carry a colour.</summary>
    public static void Tidy(SlideCanvas canvas)
    {
        Charts.Tidy.Assert(canvas.Texts);
        Assert.Empty(canvas.MissingCharacters);
        Assert.All(canvas.Texts, text => Assert.True(text.Style.Size >= 19, $"'{text.Text}' is {text.Style.Size}"));
        Assert.All(
            canvas.Texts.Where(text => canvas.Theme.Series.Contains(text.Style.Color)),
            text => Assert.True(text.Style is { Bold: true, Size: >= 24 }, text.Text));
    }

    /// <summary>Every character of every phrase has a glyph in both weights.</summary>
    public static void Covered(ChartFonts fonts, params object[] phrases)
    {
        var texts = phrases.SelectMany(record => record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string)).Select(property => (string)property.GetValue(record)!)).ToList();
        Assert.True(texts.Count > 10);
        Assert.All(texts, text => Assert.True(fonts.Covers(text), text));
    }

    /// <summary>The rows of a data file, by column.</summary>
    public static List<Dictionary<string, string>> Rows(byte[] csv)
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], csv[..3]);
        var lines = Encoding.UTF8.GetString(csv[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> Words(SlideCanvas canvas) =>
        [.. canvas.Texts.Select(box => box.Text.Replace("\u2009", string.Empty, StringComparison.Ordinal))];

    /// <summary>Writes the picture for people to look at, when TORCH_CHART_SAMPLES names a folder.</summary>
    public static void Show(ISlide slide, string name, SlideTheme? theme = null)
    {
        if (Environment.GetEnvironmentVariable("TORCH_CHART_SAMPLES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            var bytes = SlideRenderer.Png(slide, ChartFonts.Shared, theme ?? SlideTheme.Light).Bytes;
            File.WriteAllBytes(Path.Combine(folder, $"{name}-{slide.Language}.png".ToLowerInvariant().Replace(' ', '-')), bytes);
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { string.Empty };
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(string.Empty);
            }
            else
            {
                cells[^1] += c;
            }
        }

        return cells;
    }
}
