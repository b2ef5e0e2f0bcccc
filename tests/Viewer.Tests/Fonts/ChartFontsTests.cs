using System.Reflection;
using SkiaSharp;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Tests.Charts.ZonesShare;

namespace Torch.Sim.Viewer.Tests.Fonts;

public sealed class ChartFontsTests
{
    [Fact]
    public void The_embedded_fonts_are_two_weights_of_Noto_Sans_SC()
    {
        var fonts = NpmFonts.Require();
        Assert.StartsWith("Noto Sans SC", fonts.Regular.FamilyName, StringComparison.Ordinal);
        Assert.True(fonts.Bold.FontWeight > fonts.Regular.FontWeight);
        Assert.True(fonts.HasChinese);
        Assert.Null(fonts.Notice);
    }

    [Fact]
    public void Every_character_of_every_phrase_has_a_glyph_in_both_weights()
    {
        var fonts = NpmFonts.Require();
        var phrases = typeof(ChartFonts).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Phrases", StringComparison.Ordinal) && type.GetField("Zh") is not null)
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(property => property.PropertyType == typeof(string))
                .SelectMany(property => new[] { property.GetValue(type.GetField("Zh")!.GetValue(null)), property.GetValue(type.GetField("En")!.GetValue(null)) }))
            .Cast<string>().ToList();
        Assert.True(phrases.Count > 100);
        Assert.All(phrases.Append("0123456789,.%+-\u2212\u2013·?"), phrase => Assert.True(fonts.Covers(phrase), phrase));
    }

    [Fact]
    public void Every_character_of_scenario_titles_has_a_glyph_in_both_weights()
    {
        var fonts = NpmFonts.Require();
        Assert.All(ZonesShareSamples.Titles, title => Assert.True(fonts.Covers(title.Zh) && fonts.Covers(title.En), title.Zh));
    }

    [Fact]
    public void Without_a_Chinese_font_the_chart_turns_to_English_and_says_so()
    {
        var latin = Latin();
        Assert.Equal(FontOrigin.LatinOnly, latin.Origin);
        Assert.Equal(Language.En, latin.Drawable(Language.Zh));
        Assert.Contains("English labels", latin.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Chinese_font_of_the_machine_stands_in_and_is_named()
    {
        var noto = NpmFonts.Require();
        var fonts = ChartFonts.Load(
            _ => null, family => string.Equals(family, "PingFang SC", StringComparison.Ordinal) ? [noto.Regular, noto.Bold] : []);
        Assert.Equal(FontOrigin.Installed, fonts.Origin);
        Assert.Same(noto.Bold, fonts.Bold);
        Assert.Equal(Language.Zh, fonts.Drawable(Language.Zh));
        Assert.Contains(noto.Regular.FamilyName, fonts.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_font_whose_bold_face_lacks_Chinese_is_used_in_its_regular_face()
    {
        var noto = NpmFonts.Require();
        var fonts = ChartFonts.Load(_ => null, family => family is null ? [] : [noto.Regular, SKTypeface.CreateDefault()]);
        Assert.Same(noto.Regular, fonts.Bold);
    }

    [Fact]
    public void Without_any_font_nothing_can_be_drawn()
    {
        var none = ChartFonts.Load(_ => null, _ => []);
        Assert.Equal(FontOrigin.None, none.Origin);
        Assert.False(none.HasAny);
        Assert.Contains("No chart was drawn", none.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_family_that_is_not_installed_gives_no_face() =>
        Assert.Empty(ChartFonts.InstalledFaces("No Such Family 90210"));

    /// <summary>Fonts of a machine without any Chinese: this machine's Latin font; skips where it has none.</summary>
    internal static ChartFonts Latin()
    {
        var latin = ChartFonts.Load(_ => null, family => family is null ? ChartFonts.InstalledFaces(null) : []);
        Assert.SkipWhen(latin.Origin == FontOrigin.None, "this machine has no Latin font at all");
        return latin;
    }
}
