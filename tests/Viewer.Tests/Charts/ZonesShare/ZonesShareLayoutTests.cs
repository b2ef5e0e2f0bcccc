using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Tests.Fonts;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ZonesShareLayoutTests
{
    private static readonly IReadOnlyDictionary<string, Func<ZonesShareInput>> Inputs = new Dictionary<string, Func<ZonesShareInput>>(StringComparer.Ordinal)
    {
        ["one scenario"] = () => ZonesShareSamples.Input(1),
        ["two scenarios"] = () => ZonesShareSamples.Input(2),
        ["three scenarios"] = () => ZonesShareSamples.Input(3),
        ["four scenarios"] = () => ZonesShareSamples.Input(4),
        ["five scenarios"] = () => ZonesShareSamples.Input(5),
        ["falling"] = () => ZonesShareSamples.Input(5, change: -2.5, gap: -0.7),
        ["flat"] = () => ZonesShareSamples.Input(4, change: 0, gap: 0, spread: 0.01),
        ["all equal"] = () => ZonesShareSamples.Input(5, change: 0, gap: 0, spread: 0),
        ["wide bands"] = () => ZonesShareSamples.Input(5, spread: 6),
        ["very wide bands"] = () => ZonesShareSamples.Input(4, change: 20, gap: 15, spread: 30),
        ["one seed"] = () => ZonesShareSamples.Input(4, futures: 1),
        ["few futures"] = () => ZonesShareSamples.Input(2, futures: 5),
        ["short horizon"] = () => ZonesShareSamples.Input(3, last: "2026Q2"),
        ["long horizon"] = () => ZonesShareSamples.Input(5, last: "2060Q4"),
        ["long names"] = () => Renamed(ZonesShareSamples.Input(5), "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景", "Core radiation and ring linkage with enclaves and shared benefits, combined"),
        ["unbreakable names"] = () => Renamed(ZonesShareSamples.Input(5), new string('W', 60), new string('W', 60)),
        ["one observed year"] = () => ZonesShareSamples.Input(2) with { History = [ZonesShareSamples.History[^1]] },
        ["no overlap"] = () => ZonesShareSamples.Input(2) with { History = ZonesShareSamples.History.Take(3).ToList() },
        ["no pairs"] = () => ZonesShareSamples.Input(3) with { Gap = null, Stamp = ChartSamples.Stamp(600) with { FuturesFailed = 7 } },
        ["never parting"] = () => ZonesShareSamples.Input(3) with { PartingQuarter = null },
        ["nothing sourced"] = () => ZonesShareSamples.Input(3) with
        {
            History = ZonesShareSamples.History.Select(point => point with { Provenance = "recalled" }).ToList(),
            Stamp = ChartSamples.Stamp(600) with
            {
                Study = "a-very-long-study-name-that-goes-on-for-quite-a-while-and-then-some",
                Seeds = "1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181",
            },
        },
    };

    public static TheoryData<string, Language> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } select new TheoryDataRow<string, Language>(name, language)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language) =>
        Tidy.Assert(Draw(Inputs[name](), language, NpmFonts.Require()).Texts);

    [Theory]
    [InlineData("five scenarios")]
    [InlineData("long names")]
    public void Texts_stay_apart_in_the_Latin_font_of_a_machine_without_Chinese(string name)
    {
        var canvas = Draw(Inputs[name](), Language.En, ChartFontsTests.Latin());
        Tidy.Assert(canvas.Texts);
        Assert.Empty(canvas.MissingCharacters);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_is_large_enough_and_coloured_text_is_bold(string name, Language language)
    {
        var texts = Draw(Inputs[name](), language, NpmFonts.Require()).Texts;
        Assert.All(texts, box => Assert.True(box.Style.Size >= 16, box.Text));
        Assert.All(
            texts.Where(box => SlideTheme.Light.Series.Contains(box.Style.Color)),
            box => Assert.True(box.Style is { Bold: true, Size: >= 24 }, box.Text));
    }

    [Fact]
    public void The_chart_of_one_future_says_so_in_headline_subtitle_and_labels()
    {
        var texts = Draw(Inputs["one seed"](), Language.Zh, NpmFonts.Require()).Texts.Select(box => box.Text.Replace("\u2009", "", StringComparison.Ordinal)).ToList();
        Assert.Contains(texts, text => text.Contains("仅一个模拟未来", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("没有区间，不反映不确定性", StringComparison.Ordinal));
        Assert.Equal(4, texts.Count(text => string.Equals(text, "仅一个未来，无区间", StringComparison.Ordinal)));
        Assert.DoesNotContain(texts, text => text.Contains("90%", StringComparison.Ordinal));
    }

    [Fact]
    public void Observed_and_simulated_are_named_and_the_backcast_is_admitted()
    {
        var texts = Draw(ZonesShareSamples.Input(), Language.En, NpmFonts.Require()).Texts.Select(box => box.Text).ToList();
        Assert.Contains("Observed", texts);
        Assert.Contains("Simulated", texts);
        Assert.Contains("2020–2021 backcast, used to fit", texts);
        Assert.Contains(texts, text => text.StartsWith("Simulated, not statistics", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("exclude Hong Kong, Macao and Taiwan", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_strip_has_no_room_the_backcast_is_admitted_under_the_chart()
    {
        var texts = Draw(Inputs["long horizon"](), Language.En, NpmFonts.Require()).Texts.Select(box => box.Text).ToList();
        Assert.Contains(texts, text => text.Contains("Simulated: 2020–2021 backcast, used to fit", StringComparison.Ordinal));
    }

    internal static SlideCanvas Draw(ZonesShareInput input, Language language, ChartFonts fonts) =>
        SlideRenderer.Png(new ZonesShareSlide(input, SlideTheme.Light, language), fonts, SlideTheme.Light).Canvas;

    internal static ZonesShareInput Renamed(ZonesShareInput input, string zh, string en) =>
        input with { Scenarios = input.Scenarios.Select((s, i) => s with { TitleZh = $"{zh}{i}", TitleEn = $"{en} {i}" }).ToList() };
}
