using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>What every chart must keep to in both languages and both themes.</summary>
internal static class SlideChecks
{
    /// <summary>Tidy texts, large enough, all with glyphs, coloured ones bold; the frame says what the figures are.</summary>
    public static void Sound(Func<SlideTheme, Language, ISlide> slide)
    {
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            Sound(slide(SlideTheme.Light, language), SlideTheme.Light, NpmFonts.Require());
        }

        var dark = SlideRenderer.Png(slide(SlideTheme.Dark, Language.En), NpmFonts.Require(), SlideTheme.Dark).Canvas;
        Tidy.Assert(dark.Texts);
    }

    /// <summary>Five files in a folder, without notices.</summary>
    public static void Written(ChartFiles files, string name)
    {
        Assert.Equal([$"{name}.png", $"{name}@2x.png", $"{name}.svg", $"{name}.pdf", $"{name}.csv"], files.Paths.Select(Path.GetFileName));
        Assert.All(files.Paths, path => Assert.True(new FileInfo(path).Length > 500, path));
        Assert.Empty(files.Notices);
    }

    private static void Sound(ISlide slide, SlideTheme theme, ChartFonts fonts)
    {
        var canvas = SlideRenderer.Png(slide, fonts, theme).Canvas;
        Tidy.Assert(canvas.Texts);
        Assert.Empty(canvas.MissingCharacters);
        Assert.All(canvas.Texts, box => Assert.True(box.Style.Size >= 19, box.Text));
        Assert.All(
            canvas.Texts.Where(box => theme.Series.Contains(box.Style.Color)),
            box => Assert.True(box.Style is { Bold: true, Size: >= 24 }, box.Text));
        Assert.Equal(ChartPhrases.Of(slide.Language).Mark, slide.Text.Mark);
        Assert.Contains(slide.Text.Source, item => item.Contains("Torch.Sim", StringComparison.Ordinal));
    }
}
