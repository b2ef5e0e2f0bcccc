using Torch.Sim.Model.Futures;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.SmallMultiples;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.SmallMultiples;

public sealed class SmallMultiplesTests
{
    private static readonly IReadOnlyDictionary<string, Func<SmallMultiplesInput>> Inputs = new Dictionary<string, Func<SmallMultiplesInput>>(StringComparer.Ordinal)
    {
        ["twelve"] = () => SmallMultiplesSamples.Input(),
        ["nine"] = () => SmallMultiplesSamples.Input(9),
        ["five"] = () => SmallMultiplesSamples.Input(5),
        ["two"] = () => SmallMultiplesSamples.Input(2),
        ["one drowns the others"] = () => Drowning(),
        ["one future"] = () => SmallMultiplesSamples.Input(7, futures: 1),
        ["billions and long names"] = () =>
        {
            var input = SmallMultiplesSamples.Input();
            return input with
            {
                Quantity = FanSamples.ValueAdded,
                SelectionZh = "178个高新区中变化最明确、最大的12个",
                SelectionEn = "the 12 of 178 zones with the clearest, then largest change",
                Panels = [.. input.Panels.Select(panel => SmallMultiplesSamples.Times(panel, 23_456) with
                {
                    TitleZh = "中国（某某省某某市）自由贸易试验区与某某某某国家高新技术产业开发区",
                    TitleEn = "Shijiazhuang and Baoding High-tech Industrial Development Zones, combined",
                })],
            };
        },
    };

    public static TheoryData<string> Cases => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_slide_is_sound(string name) => SlideChecks.Sound((theme, language) => new SmallMultiplesSlide(Inputs[name](), theme, language));

    [Theory]
    [InlineData(0, "“反向飞地”下12个高新区中4个高于、3个低于基准，合肥高新区高出最多（+11%）", "Reverse enclaves: 4 of 12 zones above baseline, 3 below; most: Hefei (+11%)")]
    [InlineData(0.3, "“反向飞地”下12个高新区中12个高于基准，合肥高新区高出最多（+41%）", "Reverse enclaves: 12 of 12 zones above baseline, most: Hefei (+41%)")]
    [InlineData(-0.3, "“反向飞地”下12个高新区中12个低于基准，哈尔滨高新区低得最多（\u221238%）", "Reverse enclaves: 12 of 12 zones below baseline, most: Harbin (\u221238%)")]
    public void The_headline_counts_what_can_be_told_apart(double shift, string zh, string en)
    {
        Assert.Equal(zh, Headline(SmallMultiplesSamples.Input(shift: shift), Language.Zh));
        Assert.Equal(en, Headline(SmallMultiplesSamples.Input(shift: shift), Language.En));
    }

    [Fact]
    public void Nothing_is_claimed_where_every_band_holds_zero()
    {
        var input = SmallMultiplesSamples.Input(4);
        var around = SmallMultiplesSamples.Input(7).Panels[6].Paired;
        var none = input with { Panels = [.. input.Panels.Select(panel => panel with { Paired = around })] };
        Assert.Equal("“反向飞地”下4个高新区的高新区增加值都与基准无法区分", Headline(none, Language.Zh));
        Assert.Equal("Reverse enclaves: no clear difference from baseline in any of 4 zones in 2030", Headline(none, Language.En));
    }

    [Fact]
    public void A_panel_far_wider_than_another_leaves_each_its_own_axis()
    {
        var slide = new SmallMultiplesSlide(Drowning(), SlideTheme.Light, Language.En);
        Assert.Contains("each panel has its own scale, clear differences first", slide.Text.Source);
        Assert.Equal(12, Zeros(slide));
        var common = new SmallMultiplesSlide(SmallMultiplesSamples.Input(), SlideTheme.Light, Language.En);
        Assert.Contains("one scale for all, clear differences first", common.Text.Source);
        Assert.Equal(3, Zeros(common));
    }

    [Fact]
    public void Panels_stand_in_the_order_of_their_effect()
    {
        var input = SmallMultiplesSamples.Input(5);
        var slide = new SmallMultiplesSlide(input with { Panels = [.. input.Panels.Reverse()] }, SlideTheme.Light, Language.En);
        var texts = SlideRenderer.Png(slide, NpmFonts.Require(), SlideTheme.Light).Canvas.Texts.Select(box => box.Text).ToList();
        Assert.Equal(["Hefei", "Wuhan East Lake", "Chengdu", "Xi'an", "Suzhou Industrial Park"], texts.Where(text => input.Panels.Any(panel => panel.TitleEn == text)));
    }

    [Fact]
    public void Every_drawn_number_stands_in_the_file_to_the_last_bit()
    {
        var input = SmallMultiplesSamples.Input(3);
        var rows = CsvRows.Read(SmallMultiplesCsv.Write(input));
        foreach (var panel in input.Panels)
        {
            var own = rows.Where(row => row["panel"] == panel.Name && row["kind"] == "difference_from_baseline").ToList();
            Assert.Equal(panel.Paired.Difference.P50, CsvRows.Column(own, "value"));
            Assert.Equal(panel.Paired.Difference.P05, CsvRows.Column(own, "p05"));
            Assert.Equal(panel.Paired.Difference.P95, CsvRows.Column(own, "p95"));
            Assert.All(own, row => Assert.Equal("% of baseline", row["unit_en"]));
        }
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        var input = SmallMultiplesSamples.Input(3);
        Refused(input with { Panels = [input.Panels[0]] }, "2 to 12 panels");
        Refused(input with { Panels = [.. input.Panels.Take(2), input.Panels[2] with { Paired = input.Panels[2].Paired with { FuturesAbove = [1] } }] }, "one count per quarter");
        var band = input.Panels[0].Paired.Difference;
        var later = band with { Quarters = [.. Enumerable.Range(28, 21).Select(quarter => Quarter.FromIndex(quarter).ToString())] };
        Refused(input with { Panels = [input.Panels[0] with { Paired = input.Panels[0].Paired with { Difference = later } }, input.Panels[1]] }, "same quarter");
    }

    [Fact]
    public void Five_files_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("multiples-").FullName;
        SlideChecks.Written(
            Chart(SmallMultiplesSamples.Input(2)).Write(folder, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() }), "small-multiples");
        Directory.Delete(folder, recursive: true);
    }

    private static SmallMultiplesInput Drowning()
    {
        var input = SmallMultiplesSamples.Input();
        return input with { Panels = [.. input.Panels.Select((panel, i) => i < 2 ? SmallMultiplesSamples.Times(panel, 100) : panel)] };
    }

    private static int Zeros(SmallMultiplesSlide slide) =>
        SlideRenderer.Png(slide, NpmFonts.Require(), SlideTheme.Light).Canvas.Texts.Count(box => string.Equals(box.Text, "0", StringComparison.Ordinal));

    private static string Headline(SmallMultiplesInput input, Language language) => new SmallMultiplesSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static void Refused(SmallMultiplesInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new SmallMultiplesSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(SmallMultiplesInput input) => new("small-multiples", (theme, language) => new SmallMultiplesSlide(input, theme, language), SmallMultiplesCsv.Write(input));
}
