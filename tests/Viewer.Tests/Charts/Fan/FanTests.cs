using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Fan;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Charts.Fan;

public sealed class FanTests
{
    private static readonly IReadOnlyDictionary<string, Func<FanInput>> Inputs = new Dictionary<string, Func<FanInput>>(StringComparer.Ordinal)
    {
        ["four scenarios"] = () => FanSamples.Input(),
        ["baseline alone"] = () => FanSamples.Input(1),
        ["five scenarios, negative"] = () => FanSamples.Input(5, gap: -0.05),
        ["one future"] = () => FanSamples.Input(3, futures: 1),
        ["few futures"] = () => FanSamples.Input(2, futures: 5),
        ["tiny values"] = () => FanSamples.Input(3, start: 0.0123),
        ["huge values"] = () => FanSamples.Input(3, start: 123_456_789),
        ["negative values"] = () => FanSamples.Input(3, start: -50),
        ["all zero"] = () => FanSamples.Input(3, start: 0),
        ["flat"] = () => FanSamples.Input(4, growth: 0, gap: 0, spread: 0),
        ["short"] = () => FanSamples.Input(3, last: "2026Q3"),
        ["long"] = () => FanSamples.Input(5, last: "2060Q4"),
        ["no pairs"] = () => FanSamples.Input(3) with { Gap = null },
        ["long names"] = () =>
        {
            var input = FanSamples.Input(5);
            return input with
            {
                PlaceZh = "石家庄高新技术产业开发区与保定国家高新技术产业开发区",
                PlaceEn = "Shijiazhuang High-tech Industrial Development Zone",
                Scenarios = [.. input.Scenarios.Select(s => s with
                {
                    TitleZh = "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景",
                    TitleEn = "Core radiation and ring linkage with enclaves and shared benefits, combined",
                })],
            };
        },
    };

    public static TheoryData<string> Cases => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_slide_is_sound(string name) => SlideChecks.Sound((theme, language) => new FanSlide(Inputs[name](), theme, language));

    [Theory]
    [InlineData(0.04, "“反向飞地”下全国高新区增加值2030年比基准高9,180亿元", "China: value added of zones 918 billion yuan above baseline in 2030 with Reverse enclaves")]
    [InlineData(-0.04, "“反向飞地”下全国高新区增加值2030年比基准低9,180亿元", "China: value added of zones 918 billion yuan below baseline in 2030 with Reverse enclaves")]
    [InlineData(0.001, "“反向飞地”下全国高新区增加值2030年与基准无法区分", "China: no clear difference in value added of zones in 2030 with Reverse enclaves")]
    public void The_headline_is_the_paired_difference(double gap, string zh, string en)
    {
        Assert.Equal(zh, Headline(FanSamples.Input(gap: gap), Language.Zh));
        Assert.Equal(en, Headline(FanSamples.Input(gap: gap), Language.En));
    }

    [Theory]
    [InlineData(0.5, "升至")]
    [InlineData(-0.3, "降至")]
    [InlineData(0.001, "升降未定")]
    public void Alone_the_baseline_rises_falls_or_stays_open(double growth, string zh) =>
        Assert.Contains(zh, Headline(FanSamples.Input(1, growth: growth), Language.Zh), StringComparison.Ordinal);

    [Fact]
    public void One_future_and_unpaired_medians_are_said()
    {
        Assert.EndsWith("（仅一个模拟未来）", Headline(FanSamples.Input(2, futures: 1), Language.Zh), StringComparison.Ordinal);
        Assert.Contains("median value added", Headline(FanSamples.Input(2) with { Gap = null }, Language.En), StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_differ_by_points()
    {
        var input = FanSamples.Input(2, start: 13, growth: 0.1) with
        {
            Quantity = FanSamples.ValueAdded with { UnitZh = "%", UnitEn = "%", FactorZh = 1 },
            Gap = new SpotlightGap(0.4, 0.6, 0.8, 200, 200),
        };
        Assert.Contains("高0.60个百分点", Headline(input, Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_drawn_number_stands_in_the_file_to_the_last_bit()
    {
        var input = FanSamples.Input(5);
        var rows = CsvRows.Read(FanCsv.Write(input));
        foreach (var scenario in input.Scenarios)
        {
            var own = rows.Where(row => row["scenario"] == scenario.Name && row["kind"] == "simulated").ToList();
            Assert.Equal(scenario.Quarters, own.Select(row => row["quarter"]));
            Assert.Equal(scenario.P05, CsvRows.Column(own, "p05"));
            Assert.Equal(scenario.P50, CsvRows.Column(own, "value"));
            Assert.Equal(scenario.P95, CsvRows.Column(own, "p95"));
        }

        var gap = Assert.Single(rows, row => row["kind"] == "difference_from_baseline");
        Assert.Equal(input.Gap!.Median, CsvRows.Number(gap["value"]));
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        var input = FanSamples.Input(2);
        Refused(input with { Scenarios = [input.Scenarios[1]] }, "exactly one scenario");
        Refused(input with { Gap = new SpotlightGap(1, 0, 2, 1, 2) }, "paired difference");
        Refused(input with { Stamp = input.Stamp with { FuturesFailed = 4000 } }, "cannot have failed");
        Refused(input with { Quantity = input.Quantity with { FactorZh = 3 } }, "power of ten");
        Refused(input with { Scenarios = [input.Scenarios[0], FanSamples.Input(2, last: "2031Q4").Scenarios[1]] }, "same quarter");
    }

    [Fact]
    public void Five_files_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("fan-").FullName;
        SlideChecks.Written(Chart(FanSamples.Input(2)).Write(folder, Language.En, new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true }), "fan.en");
        Directory.Delete(folder, recursive: true);
    }

    private static string Headline(FanInput input, Language language) => new FanSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static void Refused(FanInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new FanSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(FanInput input) => new("fan", (theme, language) => new FanSlide(input, theme, language), FanCsv.Write(input));
}
