using System.Xml.Linq;
using SkiaSharp;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Fonts;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ZonesShareChartTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("zones-share-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Five_files_are_written()
    {
        var files = Chart(ZonesShareSamples.Input()).Write(directory, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() });
        Assert.Equal(["zones-share.png", "zones-share@2x.png", "zones-share.svg", "zones-share.pdf", "zones-share.csv"], files.Paths.Select(Path.GetFileName));
        Assert.All(files.Paths, path => Assert.True(new FileInfo(path).Length > 1000));
        Assert.Empty(files.Notices);
        using var picture = SKBitmap.Decode(files.Paths[0]);
        Assert.Equal((1920, 1080), (picture.Width, picture.Height));
    }

    [Fact]
    public void Both_languages_stand_side_by_side_at_double_size()
    {
        var options = new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true };
        var zh = Chart(ZonesShareSamples.Input()).Write(directory, Language.Zh, options);
        var en = Chart(ZonesShareSamples.Input()).Write(directory, Language.En, options);
        Assert.Equal("zones-share.zh.png", Path.GetFileName(zh.Paths[0]));
        Assert.Equal("zones-share.en@2x.png", Path.GetFileName(en.Paths[1]));
        Assert.Equal("zones-share.en.png", Path.GetFileName(en.Paths[0]));
        using var picture = SKBitmap.Decode(en.Paths[1]);
        Assert.Equal((3840, 2160), (picture.Width, picture.Height));
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    public void The_slide_is_of_its_theme_and_equal_inputs_give_equal_pictures(string name)
    {
        var theme = string.Equals(name, "dark", StringComparison.Ordinal) ? SlideTheme.Dark : SlideTheme.Light;
        var slide = new ZonesShareSlide(ZonesShareSamples.Input(), theme, Language.En);
        var bytes = SlideRenderer.Png(slide, NpmFonts.Require(), theme).Bytes;
        using var picture = SKBitmap.Decode(bytes);
        Assert.Equal(theme.Background, picture.GetPixel(5, 5));
        Assert.Equal(theme.Accent, picture.GetPixel(100, 69));
        Assert.Equal(bytes, SlideRenderer.Png(slide, NpmFonts.Require(), theme).Bytes);
    }

    [Fact]
    public void The_SVG_carries_real_text_and_a_title()
    {
        var slide = new ZonesShareSlide(ZonesShareSamples.Input(), SlideTheme.Light, Language.Zh);
        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(SlideRenderer.Svg(slide, NpmFonts.Require(), SlideTheme.Light).Bytes));
        XNamespace ns = "http://www.w3.org/2000/svg";
        var texts = svg.Descendants(ns + "text").Select(text => text.Value).ToList();
        Assert.Contains("基准下高新区占GDP比重2030年升至14.3%，“反向飞地”高出0.6个百分点", texts);
        Assert.DoesNotContain(texts, text => text.Any(c => c is >= '\u2E80' and <= '\u2FDF'));
        Assert.StartsWith("基准下高新区", svg.Root!.Element(ns + "title")!.Value, StringComparison.Ordinal);
        Assert.Equal("0 0 1920 1080", svg.Root.Attribute("viewBox")!.Value);
        Assert.All(svg.Descendants(ns + "text"), text => Assert.Contains("sans-serif", text.Attribute("font-family")!.Value, StringComparison.Ordinal));
        Assert.All(svg.Descendants(ns + "text"), text => Assert.Equal(text.Value.Length, text.Attribute("x")!.Value.Split(',').Count(x => x.Trim().Length > 0)));
    }

    [Fact]
    public void The_PDF_is_one_page_of_slide_size_with_embedded_fonts_and_the_same_bytes_each_time()
    {
        var slide = new ZonesShareSlide(ZonesShareSamples.Input(), SlideTheme.Light, Language.Zh);
        var bytes = SlideRenderer.Pdf(slide, NpmFonts.Require(), SlideTheme.Light).Bytes;
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("/MediaBox [0 0 1920 1080]").Length);
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 30_000, 600_000);
        Assert.Equal(bytes, SlideRenderer.Pdf(slide, NpmFonts.Require(), SlideTheme.Light).Bytes);
    }

    [Fact]
    public void Signs_with_a_meaning_elsewhere_survive_in_the_SVG()
    {
        var input = ZonesShareLayoutTests.Renamed(ZonesShareSamples.Input(2), "甲", "R&D <5% for $1");
        var slide = new ZonesShareSlide(input, SlideTheme.Light, Language.En);
        var svg = XDocument.Parse(System.Text.Encoding.UTF8.GetString(SlideRenderer.Svg(slide, NpmFonts.Require(), SlideTheme.Light).Bytes));
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Contains("R&D <5% for $1 1", svg.Descendants(ns + "text").Select(text => text.Value));
        Assert.Contains("R&D <5% for $1 1", svg.Root!.Element(ns + "title")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_Chinese_font_the_labels_are_English_and_nothing_is_a_box()
    {
        var latin = ChartFontsTests.Latin();
        var files = Chart(ZonesShareSamples.Input()).Write(directory, Language.Zh, new ChartOptions { Fonts = latin });
        Assert.Equal(latin.Notice, Assert.Single(files.Notices));
        var svg = File.ReadAllText(files.Paths[2]);
        Assert.Contains("Simulated, not statistics", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("模拟", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_without_a_glyph_is_replaced_and_reported()
    {
        var input = ZonesShareSamples.Input(2);
        var odd = ZonesShareLayoutTests.Renamed(input, "情景", "Scenario 情");
        var files = Chart(odd).Write(directory, Language.En, new ChartOptions { Fonts = ChartFontsTests.Latin() });
        Assert.Contains(files.Notices, notice => notice.Contains("no glyph for 情", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_any_font_only_the_data_is_written()
    {
        var none = ChartFonts.Load(_ => null, _ => []);
        var files = Chart(ZonesShareSamples.Input()).Write(directory, Language.Zh, new ChartOptions { Fonts = none });
        Assert.Equal(["zones-share.csv"], files.Paths.Select(Path.GetFileName));
        Assert.Equal(none.Notice, Assert.Single(files.Notices));
    }

    private static RunChart Chart(ZonesShareInput input) => new("zones-share", (theme, language) => new ZonesShareSlide(input, theme, language), ZonesShareCsv.Write(input));
}
