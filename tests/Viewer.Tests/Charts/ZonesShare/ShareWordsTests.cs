using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.ZonesShare;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.ZonesShare;

public sealed class ShareWordsTests
{
    [Fact]
    public void The_subtitle_says_measure_unit_base_bands_futures_and_draws()
    {
        Assert.Equal(
            "国家高新区增加值占全国GDP的比重（%，滚动四个季度，基期2019年）；深色带50%、浅色带90%区间，每情景200个未来，含参数抽样",
            Frame(ZonesShareSamples.Input(), Language.Zh).Subtitle);
        Assert.Equal(
            "Zones' value added, % of national GDP, trailing four quarters, base year 2019; "
            + "bands: dark 50%, light 90% of 200 futures each, parameters fixed, luck only",
            Frame(Stamped(stamp => stamp with { ParameterDraws = false }), Language.En).Subtitle);
    }

    [Fact]
    public void Few_or_unequal_numbers_of_futures_are_said()
    {
        Assert.Contains("only 5 futures each, so rough", Frame(ZonesShareSamples.Input(futures: 5), Language.En).Subtitle, StringComparison.Ordinal);
        var input = ZonesShareSamples.Input();
        var unequal = input with { Scenarios = [input.Scenarios[0] with { Futures = 197 }, .. input.Scenarios.Skip(1)] };
        Assert.Contains("90% of 197–200 futures each", Frame(unequal, Language.En).Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_one_future_no_spread_is_claimed() => Assert.EndsWith(
        "base year 2019; one future each: no bands, uncertainty is not shown",
        Frame(ZonesShareSamples.Input(futures: 1), Language.En).Subtitle,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 0, "1 future run, 0 failed", "运行1个未来，失败0个")]
    [InlineData(800, 3, "800 futures run, 3 failed", "运行800个未来，失败3个")]
    public void The_source_line_counts_what_ran_and_failed(int run, int failed, string en, string zh)
    {
        var input = Stamped(stamp => stamp with { FuturesRun = run, FuturesFailed = failed });
        Assert.Contains(en, Frame(input, Language.En).Source);
        Assert.Contains(zh, Frame(input, Language.Zh).Source);
    }

    [Fact]
    public void The_source_line_names_data_plan_seeds_and_unverified_years()
    {
        var source = Frame(ZonesShareSamples.Input(), Language.En).Source;
        Assert.Equal("Observed: public figures, part from the press (scenarios-data/SOURCES.md); simulated with the user's own figures", source[0]);
        Assert.Contains("plan 7c1f09ab", source);
        Assert.Contains("seeds 1-200", source);
        Assert.Contains("grey dot: no source traced for 2020", source);
        Assert.Equal("Simulated, not statistics", Frame(ZonesShareSamples.Input(), Language.En).Mark);
    }

    [Fact]
    public void The_annotation_gives_the_paired_difference_and_its_count()
    {
        var (title, value, note) = Annotation(ZonesShareSamples.Input(), Language.En);
        Assert.Equal("2030, Reverse enclaves minus baseline, future by future", title);
        Assert.Equal("+0.6 points (90% range +0.4 to +0.8)", value);
        Assert.Equal("above baseline in 200 of 200 pairs", note);
    }

    [Fact]
    public void A_band_that_holds_zero_says_so()
    {
        var input = ZonesShareSamples.Input() with { Gap = new SpotlightGap(-0.2, 0.1, 0.4, 130, 200) };
        Assert.Equal("+0.1 points (90% range \u22120.2 to +0.4, spans 0)", Annotation(input, Language.En).Value);
        Assert.Equal("+0.1个百分点（90%区间\u22120.2至+0.4，含0）", Annotation(input, Language.Zh).Value);
    }

    [Fact]
    public void Without_a_spotlight_the_annotation_is_the_change_since_the_last_observed_year()
    {
        var (title, value, note) = Annotation(ZonesShareSamples.Input(1), Language.En);
        Assert.Equal("Baseline in 2030 against observed 2021", title);
        Assert.StartsWith("+0.9 points (90% range", value, StringComparison.Ordinal);
        Assert.Empty(note);
    }

    [Fact]
    public void Without_pairs_the_annotation_warns()
    {
        var (_, value, note) = Annotation(ZonesShareSamples.Input() with { Gap = null }, Language.En);
        Assert.Equal("+0.6 points", value);
        Assert.Contains("not known to be stable", note, StringComparison.Ordinal);
    }

    private static ZonesShareInput Stamped(Func<ChartStamp, ChartStamp> change)
    {
        var input = ZonesShareSamples.Input();
        return input with { Stamp = change(input.Stamp) };
    }

    private static SlideText Frame(ZonesShareInput input, Language language) => new ZonesShareSlide(input, SlideTheme.Light, language).Text;

    private static (string Title, string Value, string Note) Annotation(ZonesShareInput input, Language language) =>
        ShareWords.Annotation(new ShareScene(input, SlideTheme.Light, language));
}
