using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Dumbbell;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Fonts;

namespace Torch.Sim.Viewer.Tests.Charts.Dumbbell;

public sealed class DumbbellTests
{
    private static readonly IReadOnlyDictionary<string, Func<DumbbellInput>> Inputs = new Dictionary<string, Func<DumbbellInput>>(StringComparer.Ordinal)
    {
        ["mixed"] = () => DumbbellSamples.Input(),
        ["none"] = () => DumbbellSamples.Input(change: i => i % 2 == 0 ? 6 : -5),
        ["losses"] = () => DumbbellSamples.Input(change: i => i < 6 ? -60 + i : 1),
        ["gains of many"] = () => DumbbellSamples.Input(178, i => 90 - 0.3 * i),
        ["one future"] = () => DumbbellSamples.Input(futures: 1),
        ["two futures"] = () => DumbbellSamples.Input(futures: 2),
        ["one zone"] = () => DumbbellSamples.Input(1),
        ["three zones"] = () => DumbbellSamples.Input(3),
        ["all equal"] = () => DumbbellSamples.Input(change: _ => 0, half: 0),
        ["percent"] = () => DumbbellSamples.Input(change: i => 1.5 - 0.11 * i, half: 0.5) with { ChangeInPercent = true },
        ["long names"] = () => Renamed(DumbbellSamples.Input(), "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景", "Core radiation and ring linkage with enclaves and shared benefits, combined"),
    };

    public static TheoryData<string, Language> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } select new TheoryDataRow<string, Language>(name, language)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language)
    {
        var slide = new DumbbellSlide(Inputs[name](), language);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require()));
        LayoutChecks.Show(slide, "dumbbell " + name);
    }

    [Fact]
    public void The_dark_slide_is_tidy_too()
    {
        var slide = new DumbbellSlide(Inputs["mixed"](), Language.Zh);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require(), SlideTheme.Dark));
        LayoutChecks.Show(slide, "dumbbell dark", SlideTheme.Dark);
    }

    [Theory]
    [InlineData("mixed", "在“扶强”下，26个高新区中17个明确增加、5个明确减少，中关村科技园区增加最多（+60亿元）", "17 of 26 zones clearly gain, 5 clearly lose with \"Favour strong zones\"; Zhongguancun Science Park gains most (+60 billion yuan)")]
    [InlineData("none", "在“扶强”下，26个高新区的变化都无法与偶然区分", "With \"Favour strong zones\", no change in any of 26 zones can be told from chance")]
    [InlineData("losses", "在“扶强”下，26个高新区中6个明确减少，中关村科技园区减少最多（\u221260亿元）", "6 of 26 zones clearly lose with \"Favour strong zones\"; Zhongguancun Science Park loses most (\u221260 billion yuan)")]
    [InlineData("one future", "仅一个模拟未来：在“扶强”下，26个高新区中20个增加、6个减少", "One simulated future: 20 of 26 zones gain, 6 lose with \"Favour strong zones\"")]
    [InlineData("one zone", "在“扶强”下，1个高新区中1个明确增加，中关村科技园区增加最多（+60亿元）", "1 of 1 zones clearly gains with \"Favour strong zones\"; Zhongguancun Science Park gains most (+60 billion yuan)")]
    public void The_headline_states_the_finding(string name, string zh, string en)
    {
        Assert.Equal(zh, new DumbbellSlide(Inputs[name](), Language.Zh).Text.Headlines[0]);
        Assert.Equal(en, new DumbbellSlide(Inputs[name](), Language.En).Text.Headlines[0]);
    }

    [Fact]
    public void Money_is_in_hundred_millions_in_Chinese_and_in_billions_in_English()
    {
        var input = DumbbellSamples.Input(change: i => 3000 - 100 * i) with { FactorZh = 10 };
        Assert.EndsWith("增加最多（+30,000亿元）", new DumbbellSlide(input, Language.Zh).Text.Headlines[0], StringComparison.Ordinal);
        Assert.EndsWith("gains most (+3,000 billion yuan)", new DumbbellSlide(input, Language.En).Text.Headlines[0], StringComparison.Ordinal);
        Assert.Contains("3,000", LayoutChecks.Words(LayoutChecks.Draw(new DumbbellSlide(input, Language.En), NpmFonts.Require())));
        Assert.All(LayoutChecks.Rows(DumbbellCsv.Write(input)), row => Assert.Equal("billion yuan", row["unit"]));
        var percent = new DumbbellSlide(input with { ChangeInPercent = true }, Language.Zh);
        Assert.EndsWith("增加最多（+3,000%）", percent.Text.Headlines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void One_gain_and_one_loss_take_the_singular()
    {
        var slide = new DumbbellSlide(DumbbellSamples.Input(change: i => i == 0 ? 60 : i == 1 ? -60 : 1), Language.En);
        Assert.StartsWith("1 of 26 zones clearly gains, 1 clearly loses with", slide.Text.Headlines[0], StringComparison.Ordinal);
        var words = LayoutChecks.Words(LayoutChecks.Draw(slide, NpmFonts.Require()));
        Assert.Contains("1 clear gain", words);
        Assert.Contains("1 clear loss", words);
    }

    [Fact]
    public void Few_futures_are_said_in_the_headline_and_the_subtitle()
    {
        var text = new DumbbellSlide(Inputs["two futures"](), Language.En).Text;
        Assert.All(text.Headlines, headline => Assert.EndsWith("(only 2 futures: unreliable)", headline, StringComparison.Ordinal));
        Assert.Contains("only 2 futures, so rough", text.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void The_slide_says_why_rows_are_highlighted()
    {
        var words = LayoutChecks.Words(LayoutChecks.Draw(new DumbbellSlide(Inputs["mixed"](), Language.En), NpmFonts.Require()));
        Assert.Contains("5 largest of 17 clear gains", words);
        Assert.Contains("5 clear losses", words);
        Assert.Contains(words, word => word.Contains("future by future, the 90% range of the change excludes 0", StringComparison.Ordinal));
        words = LayoutChecks.Words(LayoutChecks.Draw(new DumbbellSlide(Inputs["none"](), Language.En), NpmFonts.Require()));
        Assert.Contains(words, word => word.StartsWith("no row is highlighted", StringComparison.Ordinal));
    }

    [Fact]
    public void The_frame_says_mark_draws_selection_and_runs()
    {
        var text = new DumbbellSlide(DumbbellSamples.Input(), Language.Zh).Text;
        Assert.Contains("高新区中变化最明确、最大的16个（共26个）", text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("含参数抽样", text.Subtitle, StringComparison.Ordinal);
        Assert.Equal("模拟结果，非统计数据", text.Mark);
        Assert.Contains("运行400个未来，失败0个", text.Source);
    }

    [Fact]
    public void Every_phrase_has_its_glyphs() => LayoutChecks.Covered(NpmFonts.Require(), DumbbellPhrases.Zh, DumbbellPhrases.En);

    [Fact]
    public void Every_row_drawn_stands_in_the_file_to_the_last_bit()
    {
        var input = DumbbellSamples.Input();
        var rows = LayoutChecks.Rows(DumbbellCsv.Write(input));
        Assert.Equal(16, rows.Count);
        Assert.All(rows, written =>
        {
            var row = input.Rows.Single(r => string.Equals(r.Code, written["code"], StringComparison.Ordinal));
            Assert.Equal(row.TitleZh, written["title_zh"]);
            Assert.Equal(row.Before.Median, LayoutChecks.Number(written["before_median"]));
            Assert.Equal(row.After.P95, LayoutChecks.Number(written["after_p95"]));
            Assert.Equal(row.Change.P05, LayoutChecks.Number(written["change_p05"]));
        });
        Assert.Equal(5, rows.Count(row => string.Equals(row["highlight"], "loss", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var input = DumbbellSamples.Input(3);
        Refused(input with { Rows = [] }, "needs a row");
        Refused(input with { Futures = 0 }, "needs a row");
        Refused(input with { Rows = [input.Rows[0], input.Rows[0]] }, "has 2 rows");
        Refused(input with { Rows = [input.Rows[0] with { After = new Interval(2, 1, 3) }] }, "ascending");
        Refused(input with { Rows = [input.Rows[0] with { Change = new Interval(0, double.NaN, 3) }] }, "finite");
    }

    [Fact]
    public void The_files_of_the_chart_are_written()
    {
        var directory = Directory.CreateTempSubdirectory("dumbbell-").FullName;
        var files = Chart(Inputs["mixed"]()).Write(directory, Language.En, new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true });
        Assert.Contains("dumbbell.en.png", files.Paths.Select(Path.GetFileName));
        Assert.Contains("dumbbell.en.csv", files.Paths.Select(Path.GetFileName));
        Assert.Empty(files.Notices);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void The_Latin_font_of_a_machine_without_Chinese_will_do() =>
        LayoutChecks.Tidy(LayoutChecks.Draw(new DumbbellSlide(Inputs["mixed"](), Language.En), ChartFontsTests.Latin()));

    private static void Refused(DumbbellInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new DumbbellSlide(input, Language.Zh)).Message, StringComparison.Ordinal);

    private static DumbbellInput Renamed(DumbbellInput input, string zh, string en) =>
        input with { AfterZh = zh, AfterEn = en, Rows = [.. input.Rows.Select(row => row with { TitleZh = zh + row.Code, TitleEn = en + row.Code })] };

    private static RunChart Chart(DumbbellInput input) => new("dumbbell", (_, language) => new DumbbellSlide(input, language), DumbbellCsv.Write(input));
}
