using SkiaSharp;
using Torch.Sim.Viewer.Fonts;

namespace Torch.Sim.Viewer.Tests.Fonts;

public sealed class FontSubsetTests
{
    private const string Text = "高新区占GDP比重2030年升至14.3%é";

    [Fact]
    public void Characters_in_use_keep_number_width_and_outline()
    {
        var full = NpmFonts.Require().Regular;
        var small = FontSubset.Of(full, Text);
        using var before = new SKFont(full, 40);
        using var after = new SKFont(small, 40);
        Assert.NotSame(full, small);
        Assert.Equal(before.GetGlyphs(Text), after.GetGlyphs(Text));
        Assert.Equal(before.GetGlyphWidths(before.GetGlyphs(Text)), after.GetGlyphWidths(after.GetGlyphs(Text)));
        foreach (var glyph in before.GetGlyphs(Text))
        {
            Assert.Equal(before.GetGlyphPath(glyph)?.ToSvgPathData(), after.GetGlyphPath(glyph)?.ToSvgPathData());
        }
    }

    [Fact]
    public void Other_characters_are_gone_and_the_file_is_small()
    {
        var small = FontSubset.Of(NpmFonts.Require().Bold, Text);
        using var font = new SKFont(small);
        Assert.False(font.ContainsGlyphs("模"));
        using var stream = small.OpenStream();
        Assert.InRange(stream.Length, 10_000, 400_000);
    }

    [Fact]
    public void No_glyph_is_named_by_a_radical()
    {
        using var font = new SKFont(FontSubset.Of(NpmFonts.Require().Regular, "高"));
        Assert.True(font.ContainsGlyph('高'));
        Assert.False(font.ContainsGlyph('\u2FBC'));
    }
}
