using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.SpreadBackwash;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Dumbbell;
using Torch.Sim.Viewer.Tests.Fonts;

namespace Torch.Sim.Viewer.Tests.Charts.SpreadBackwash;

public sealed class SpreadBackwashTests
{
    private static readonly IReadOnlyDictionary<string, Func<SpreadBackwashInput>> Inputs = new Dictionary<string, Func<SpreadBackwashInput>>(StringComparer.Ordinal)
    {
        ["gain"] = () => Input(1.6),
        ["loss"] = () => Input(0.5),
        ["open"] = () => Input(1.3, noise: 12),
        ["even"] = () => Input(1.6) with { Cities = [.. Input(1.6).Cities.Select(city => city with { Backwash = city.Spread })] },
        ["all zero"] = () => Input(1.6) with { Cities = [.. Input(1.6).Cities.Select(city => city with { Backwash = [0.0, 0], Spread = [0.0, 0] })] },
        ["one future"] = () => Input(1.6, futures: 1),
        ["two futures"] = () => Input(1.6, futures: 2),
        ["one city"] = () => Input(1.6, cities: 1),
        ["twelve cities"] = () => Input(1.6, cities: 12),
        ["only spread"] = () => Input(1.6) with { Cities = [.. Input(1.6).Cities.Select(city => city with { Backwash = [.. city.Spread.Select(_ => 0.0)] })] },
        ["long names"] = () => Input(1.6) with { Cities = [.. Input(1.6).Cities.Select(city => city with { TitleZh = "核心辐射与圈层联动示范区域协同发展城市" + city.Code, TitleEn = "Core radiation and ring linkage demonstration city " + city.Code })] },
    };

    public static TheoryData<string, Language> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } select new TheoryDataRow<string, Language>(name, language)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language)
    {
        var slide = new SpreadBackwashSlide(Inputs[name](), language);
        LayoutChecks.Show(slide, "spread " + name);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require()));
    }

    [Fact]
    public void The_dark_slide_is_tidy_too()
    {
        var slide = new SpreadBackwashSlide(Inputs["open"](), Language.Zh);
        LayoutChecks.Show(slide, "spread dark", SlideTheme.Dark);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require(), SlideTheme.Dark));
    }

    [Theory]
    [InlineData("gain", "扩散大于回流：40个城市净得", "Spread outweighs backwash: 40 cities gain ")]
    [InlineData("loss", "回流大于扩散：40个城市净失", "Backwash outweighs spread: 40 cities lose ")]
    [InlineData("open", "扩散与回流分不出高下：40个城市净额", "Spread and backwash of 40 cities cannot be told apart: net ")]
    [InlineData("even", "扩散与回流相抵：40个城市净额为0", "Spread and backwash of 40 cities cancel out: net 0")]
    [InlineData("one future", "仅一个模拟未来：扩散大于回流：40个城市净得", "One simulated future: spread outweighs backwash: 40 cities gain ")]
    public void The_headline_states_the_finding(string name, string zh, string en)
    {
        Assert.All(new SpreadBackwashSlide(Inputs[name](), Language.Zh).Text.Headlines, text => Assert.StartsWith(zh, text, StringComparison.Ordinal));
        Assert.All(new SpreadBackwashSlide(Inputs[name](), Language.En).Text.Headlines, text => Assert.StartsWith(en, text, StringComparison.Ordinal));
    }

    [Fact]
    public void One_city_takes_the_singular()
    {
        var headline = new SpreadBackwashSlide(Inputs["one city"](), Language.En).Text.Headlines[0];
        Assert.StartsWith("Spread outweighs backwash: 1 city gains ", headline, StringComparison.Ordinal);
        Assert.EndsWith("; 1 clearly gains, 0 clearly lose", headline, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_counts_the_cities_that_clearly_gain_or_lose()
    {
        var scene = new SpreadBackwashScene(Inputs["gain"](), Language.En);
        Assert.EndsWith($"; {scene.Gaining} clearly gain, {scene.Losing} clearly lose", new SpreadBackwashSlide(Inputs["gain"](), Language.En).Text.Headlines[0], StringComparison.Ordinal);
        Assert.True(scene.Gaining > 5 && scene.Losing > 0);
    }

    [Fact]
    public void Money_is_in_hundred_millions_in_Chinese_and_in_billions_in_English()
    {
        var input = Input(1.6) with { FactorZh = 10 };
        var net = input.Cities.Sum(city => city.Spread[50] - city.Backwash[50]);
        Assert.InRange(net, 400, 1000);
        var (zh, en) = (new SpreadBackwashSlide(input, Language.Zh), new SpreadBackwashSlide(input, Language.En));
        Assert.Matches("净得[4-9],[0-9]+亿元", zh.Text.Headlines[0]);
        Assert.Matches("gain [4-9][0-9]+ billion yuan net", en.Text.Headlines[0]);
        Assert.Contains(LayoutChecks.Words(LayoutChecks.Draw(zh, NpmFonts.Require())), word => System.Text.RegularExpressions.Regex.IsMatch(word, "^[+][0-9],[0-9]{3}$"));
        Assert.All(LayoutChecks.Rows(SpreadBackwashCsv.Write(input)), row => Assert.Equal("billion yuan", row["unit"]));
    }

    [Fact]
    public void Few_futures_draws_and_selection_are_said()
    {
        var text = new SpreadBackwashSlide(Inputs["two futures"](), Language.En).Text;
        Assert.All(text.Headlines, headline => Assert.EndsWith("(only 2 futures: unreliable)", headline, StringComparison.Ordinal));
        Assert.Contains("only 2 futures, so rough, with parameter draws", text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("the 12 cities with the largest net in either direction", text.Source);
        Assert.Contains("没有区间", new SpreadBackwashSlide(Inputs["one future"](), Language.Zh).Text.Subtitle, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_range_is_never_printed_as_if_it_touched_zero()
    {
        Interval[] clear = [new(-37, -26, -0.03), new(2, 5, 9)];
        Assert.Equal(2, Interval.Decimals(clear, 0));
        Assert.Equal(0, Interval.Decimals([new(-3, 0.001, 4)], 0));
    }

    [Fact]
    public void The_rest_is_summed_in_each_future()
    {
        var input = Inputs["open"]();
        var scene = new SpreadBackwashScene(input, Language.En);
        Assert.Equal(12, scene.Cities.Count);
        var drawn = scene.Cities.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Equal("Other 28 cities", scene.Sums[0].Title);
        var rest = input.Cities.Where(city => !drawn.Contains(city.Code)).ToList();
        var net = Enumerable.Range(0, 101).Select(i => rest.Sum(city => city.Spread[i] - city.Backwash[i])).Order().ToArray();
        Assert.Equal(net[50], scene.Sums[0].Summary.Net.Median, 6);
        Assert.Equal(net[5], scene.Sums[0].Summary.Net.P05, 6);
        Assert.Equal(net[95], scene.Sums[0].Summary.Net.P95, 6);
        var least = scene.Cities.Min(row => Math.Abs(row.Summary.Net.Median));
        Assert.All(rest, city => Assert.True(Math.Abs(AccountSummary.Of([city]).Net.Median) <= least));
    }

    [Fact]
    public void Without_a_rest_only_the_total_is_summed() =>
        Assert.Equal("All 12 cities", Assert.Single(new SpreadBackwashScene(Inputs["twelve cities"](), Language.En).Sums).Title);

    [Fact]
    public void Both_sides_and_the_net_are_named()
    {
        var words = LayoutChecks.Words(LayoutChecks.Draw(new SpreadBackwashSlide(Inputs["gain"](), Language.Zh), NpmFonts.Require()));
        Assert.Contains("扩散：得到", words);
        Assert.Contains("回流：失去", words);
        Assert.Contains("净额，90%区间", words);
        Assert.Contains("其余28个城市", words);
    }

    [Fact]
    public void Every_phrase_has_its_glyphs() => LayoutChecks.Covered(NpmFonts.Require(), SpreadBackwashPhrases.Zh, SpreadBackwashPhrases.En);

    [Fact]
    public void Every_row_stands_in_the_file_to_the_last_bit()
    {
        var input = Inputs["gain"]();
        var scene = new SpreadBackwashScene(input, Language.Zh);
        var rows = LayoutChecks.Rows(SpreadBackwashCsv.Write(input));
        Assert.Equal(scene.Cities.Concat(scene.Sums).Select(row => row.Code), rows.Select(row => row["code"]));
        Assert.Equal(scene.Cities.Concat(scene.Sums).Select(row => row.Summary.Spread), rows.Select(row => LayoutChecks.Number(row["spread_median"])));
        Assert.Equal(scene.Cities.Concat(scene.Sums).Select(row => row.Summary.Net.P95), rows.Select(row => LayoutChecks.Number(row["net_p95"])));
        Assert.Equal("其余28个城市", rows[12]["title_zh"]);
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var input = Input(1.6, cities: 3);
        Refused(input with { Cities = [] }, "needs a city");
        Refused(input with { Cities = [input.Cities[0] with { Spread = [] }] }, "a future");
        Refused(input with { Cities = [input.Cities[0], input.Cities[1] with { Backwash = [1, 2] }] }, "101 figures");
        Refused(input with { Cities = [input.Cities[0] with { Spread = [.. input.Cities[0].Spread.Select(_ => -1.0)] }] }, "not negative");
        Refused(input with { Cities = [input.Cities[0], input.Cities[0]] }, "twice");
    }

    [Fact]
    public void The_files_of_the_chart_are_written()
    {
        var directory = Directory.CreateTempSubdirectory("spread-backwash-").FullName;
        var files = Chart(Inputs["gain"]()).Write(directory, Language.En, new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true });
        Assert.Contains("spread-backwash.en.png", files.Paths.Select(Path.GetFileName));
        Assert.Contains("spread-backwash.en.csv", files.Paths.Select(Path.GetFileName));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void The_Latin_font_of_a_machine_without_Chinese_will_do() =>
        LayoutChecks.Tidy(LayoutChecks.Draw(new SpreadBackwashSlide(Inputs["gain"](), Language.En), ChartFontsTests.Latin()));

    private static void Refused(SpreadBackwashInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new SpreadBackwashSlide(input, Language.Zh)).Message, StringComparison.Ordinal);

    /// <summary>Invented accounts: spread over backwash by a factor, some cities against it.</summary>
    private static SpreadBackwashInput Input(double factor, double noise = 4, int futures = 101, int cities = 40) => new()
    {
        MeasureZh = "2030年腹地增加值账（2019年价）",
        MeasureEn = "Hinterland accounts of 2030 (2019 prices)",
        UnitZh = "亿元",
        UnitEn = "billion yuan",
        ScenarioZh = "扶强",
        ScenarioEn = "Favour strong zones",
        Cities = [.. Enumerable.Range(0, cities).Select(i => City(i, factor, noise, futures))],
        Stamp = LayoutChecks.Stamp(futures),
    };

    private static CityAccount City(int i, double factor, double noise, int futures)
    {
        string[] names = ["廊坊 Langfang", "嘉兴 Jiaxing", "东莞 Dongguan", "黄冈 Huanggang", "德阳 Deyang", "咸阳 Xianyang", "保定 Baoding", "南通 Nantong", "惠州 Huizhou", "孝感 Xiaogan", "资阳 Ziyang", "渭南 Weinan", "阿坝藏族羌族自治州 Ngawa_Tibetan_and_Qiang_Autonomous_Prefecture"];
        var name = names[i % names.Length].Split(' ');
        var suffix = i < names.Length ? string.Empty : $" {i}";
        var size = 160.0 / (1 + 0.25 * i);
        var share = i % 3 == 1 ? factor * 0.55 : factor;
        return new CityAccount(
            $"c{i:D2}", name[0] + suffix, name[1].Replace('_', ' ') + suffix,
            [.. Enumerable.Range(0, futures).Select(f => Math.Max(0, size * share + noise * Math.Sin(f * 1.7 + 0.05 * i)))],
            [.. Enumerable.Range(0, futures).Select(f => Math.Max(0, size + noise * Math.Cos(f * 2.3 + 0.05 * i)))]);
    }

    private static RunChart Chart(SpreadBackwashInput input) => new("spread-backwash", (_, language) => new SpreadBackwashSlide(input, language), SpreadBackwashCsv.Write(input));
}
