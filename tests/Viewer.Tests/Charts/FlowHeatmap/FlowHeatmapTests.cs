using SkiaSharp;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.FlowHeatmap;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Dumbbell;
using Torch.Sim.Viewer.Tests.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.FlowHeatmap;

public sealed class FlowHeatmapTests
{
    private static readonly double[][] East = [[749, 120, 87, 21], [156, 55, 38, 3.8], [138, 44, 119, 5.3], [48, 7.2, 8.7, 8.4]];

    private static readonly string[] Provinces =
    [
        "北京 Beijing", "天津 Tianjin", "河北 Hebei", "山西 Shanxi", "内蒙古 Inner Mongolia", "辽宁 Liaoning", "吉林 Jilin", "黑龙江 Heilongjiang",
        "上海 Shanghai", "江苏 Jiangsu", "浙江 Zhejiang", "安徽 Anhui", "福建 Fujian", "江西 Jiangxi", "山东 Shandong", "河南 Henan", "湖北 Hubei",
        "湖南 Hunan", "广东 Guangdong", "广西 Guangxi", "海南 Hainan", "重庆 Chongqing", "四川 Sichuan", "贵州 Guizhou", "云南 Yunnan", "西藏 Tibet",
        "陕西 Shaanxi", "甘肃 Gansu", "青海 Qinghai", "宁夏 Ningxia", "新疆 Xinjiang",
    ];

    private static readonly IReadOnlyDictionary<string, Func<FlowHeatmapInput>> Inputs = new Dictionary<string, Func<FlowHeatmapInput>>(StringComparer.Ordinal)
    {
        ["regions"] = () => Regions(East),
        ["balanced"] = () => Regions([[70, 5, 5, 1], [5, 60, 4, 1], [5, 4, 50, 1], [1, 1, 1, 20]]),
        ["closed"] = () => Regions([[70, 0, 0, 0], [0, 60, 0, 0], [0, 0, 50, 0], [0, 0, 0, 20]]),
        ["nothing"] = () => Regions([[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]),
        ["one future"] = () => Regions(East, 1),
        ["two futures"] = () => Regions(East, 2),
        ["money"] = () => Regions(East) with { KindZh = "资本流动", KindEn = "capital flows", UnitZh = "亿元", UnitEn = "billion yuan", FactorZh = 10 },
        ["provinces"] = () => ByProvince(),
        ["long names"] = () => Regions(East) with { Groups = [.. Regions(East).Groups.Select((group, i) => group with { TitleZh = $"核心辐射与圈层联动示范区域{i}", TitleEn = $"Core radiation and ring linkage {i}" })] },
    };

    public static TheoryData<string, Language, string> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } from theme in new[] { "light", "dark" }
            select new TheoryDataRow<string, Language, string>(name, language, theme)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language, string theme)
    {
        var colours = string.Equals(theme, "dark", StringComparison.Ordinal) ? SlideTheme.Dark : SlideTheme.Light;
        var slide = new FlowHeatmapSlide(Inputs[name](), colours, language);
        LayoutChecks.Show(slide, $"heatmap {name} {theme}", colours);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require(), colours));
    }

    [Theory]
    [InlineData("regions", "高技能人才流动的58%留在本区域，跨区域净流入最多的是东部（+11.4万人）", "58% of skilled moves stay within their region; the East gains most on balance (+114,000 persons)")]
    [InlineData("balanced", "高技能人才流动的85%留在本区域，各区域流入流出大体相抵", "85% of skilled moves stay within their region; no region gains on balance")]
    [InlineData("closed", "高技能人才流动全部留在本区域", "All skilled moves stay within their region")]
    [InlineData("nothing", "2030年没有高技能人才流动", "No skilled moves in 2030")]
    [InlineData("one future", "高技能人才流动的58%留在本区域，跨区域净流入最多的是东部（+11.4万人）（仅一个模拟未来）", "58% of skilled moves stay within their region; the East gains most on balance (+114,000 persons) (one simulated future)")]
    public void The_headline_states_the_finding(string name, string zh, string en)
    {
        Assert.Equal(zh, Slide(name, Language.Zh).Text.Headlines[0]);
        Assert.Equal(en, Slide(name, Language.En).Text.Headlines[0]);
    }

    [Fact]
    public void Scale_mean_and_draws_are_said()
    {
        Assert.Contains("linear scale", Slide("nothing", Language.En).Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("对数色阶", Slide("regions", Language.Zh).Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("mean and range of 20 futures, with parameter draws", Slide("regions", Language.En).Text.Subtitle, StringComparison.Ordinal);
        Assert.EndsWith("(+114,000 persons)", Slide("two futures", Language.En).Text.Headlines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_and_sums_are_printed()
    {
        var words = LayoutChecks.Words(LayoutChecks.Draw(Slide("regions", Language.En), NpmFonts.Require()));
        Assert.Contains("749,000", words);
        Assert.Contains("734,000\u2013764,000", words);
        Assert.Contains(words, word => word.StartsWith("range over 20 futures 57.", StringComparison.Ordinal));
        Assert.Contains("3,800", words);
        Assert.Contains("977,000", words);
        Assert.Contains("1.09 million", words);
        Assert.Contains("All outflow", words);
    }

    [Fact]
    public void A_gainer_that_is_not_the_same_in_every_future_says_in_how_many_it_is()
    {
        var input = Regions(East, 2);
        var turned = input with
        {
            Amounts = [.. Enumerable.Range(0, 4).Select(i => (IReadOnlyList<FutureAmounts>)[.. Enumerable.Range(0, 4).Select(j => new FutureAmounts(2 * East[i][j], East[j][i]))])],
        };
        Assert.EndsWith("(in 1 of 2 futures)", new FlowHeatmapSlide(turned, SlideTheme.Light, Language.En).Text.Headlines[0], StringComparison.Ordinal);
        Assert.EndsWith("（2个未来中1个如此）", new FlowHeatmapSlide(turned, SlideTheme.Light, Language.Zh).Text.Headlines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Provinces_are_named_in_their_rows_and_numbered_in_their_columns()
    {
        var words = LayoutChecks.Words(LayoutChecks.Draw(Slide("provinces", Language.En), NpmFonts.Require()));
        Assert.Contains("Inner Mongolia", words);
        Assert.Equal(2, words.Count(word => word == "31"));
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public void Text_is_read_on_every_colour_of_the_scale(string name)
    {
        var scale = new HeatScale([1, 1000], string.Equals(name, "dark", StringComparison.Ordinal) ? SlideTheme.Dark : SlideTheme.Light);
        Assert.All(Enumerable.Range(0, 101), i => Assert.True(ColourVision.Contrast(HeatScale.TextOn(scale.At(i / 100.0)), scale.At(i / 100.0)) >= 4, $"{i}"));
    }

    [Fact]
    public void The_scale_is_logarithmic_only_where_amounts_span_much()
    {
        Assert.True(new HeatScale([1, 1000], SlideTheme.Light).IsLog);
        var linear = new HeatScale([10, 100], SlideTheme.Light);
        Assert.False(linear.IsLog);
        Assert.Equal(0.5, linear.Position(50), 9);
        Assert.Equal(0.5, new HeatScale([1, 10_000], SlideTheme.Light).Position(100), 9);
        Assert.Equal(SKColor.Parse("#0F1F4B"), linear.ColorOf(100));
    }

    [Fact]
    public void Every_phrase_has_its_glyphs() => LayoutChecks.Covered(NpmFonts.Require(), FlowHeatmapPhrases.Zh, FlowHeatmapPhrases.En);

    [Fact]
    public void Every_cell_and_sum_stands_in_the_file_to_the_last_bit()
    {
        var input = Inputs["provinces"]();
        var rows = LayoutChecks.Rows(FlowHeatmapCsv.Write(input));
        var cells = rows.Where(row => row["kind"] == "cell").ToList();
        Assert.Equal(input.Amounts.SelectMany(row => row).Select(amounts => amounts.Mean), cells.Select(row => LayoutChecks.Number(row["amount"])));
        Assert.Equal(FutureAmounts.Sum(input.Amounts[3], 20).Mean, LayoutChecks.Number(rows.Single(row => row["kind"] == "outflow" && row["origin"] == "p03")["amount"]));
        Assert.Equal(FutureAmounts.Sum(input.Amounts.Select(row => row[3]), 20).Mean, LayoutChecks.Number(rows.Single(row => row["kind"] == "inflow" && row["target"] == "p03")["amount"]));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var input = Regions(East);
        Refused(input with { Groups = [input.Groups[0]] }, "2 to 34 groups");
        Refused(input with { Amounts = [input.Amounts[0]] }, "rows of 4");
        Refused(input with { Amounts = [.. input.Amounts.Take(3), [.. input.Amounts[3].Take(3)]] }, "rows of 4");
        Refused(input with { Amounts = [.. input.Amounts.Take(3), [.. input.Amounts[3].Select(amounts => amounts.Times(-1))]] }, "must not be negative");
        Refused(input with { Groups = [.. input.Groups.Take(3), input.Groups[0]] }, "twice");
        Refused(input with { Amounts = [.. input.Amounts.Take(3), [.. input.Amounts[3].Select(_ => new FutureAmounts(1))]] }, "same futures");
    }

    [Fact]
    public void The_files_of_the_chart_are_written()
    {
        var directory = Directory.CreateTempSubdirectory("flow-heatmap-").FullName;
        var files = Chart(Regions(East)).Write(directory, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true });
        Assert.Contains("flow-heatmap.zh.png", files.Paths.Select(Path.GetFileName));
        Assert.Contains("flow-heatmap.zh.csv", files.Paths.Select(Path.GetFileName));
        Directory.Delete(directory, recursive: true);
    }

    private static FlowHeatmapSlide Slide(string name, Language language) => new(Inputs[name](), SlideTheme.Light, language);

    /// <summary>Invented amounts between the four regions [thousands].</summary>
    private static FlowHeatmapInput Regions(double[][] thousands, int futures = 20) => new()
    {
        KindZh = "高技能人才流动",
        KindEn = "skilled moves",
        UnitZh = "人",
        UnitEn = "persons",
        ScenarioZh = "基准",
        ScenarioEn = "Baseline",
        Year = 2030,
        Groups = [new("east", "东部", "the East"), new("central", "中部", "Central"), new("west", "西部", "the West"), new("northeast", "东北", "the Northeast")],
        Amounts = Array.ConvertAll(thousands, row => Array.ConvertAll(row, amount => Around(amount * 1000, futures))),
        Stamp = LayoutChecks.Stamp(futures),
    };

    /// <summary>Amounts up to 2 % from a middle one.</summary>
    private static FutureAmounts Around(double middle, int futures) =>
        new(Enumerable.Range(0, futures).Select(i => middle * (1 + (futures == 1 ? 0 : 0.04 * (i / (futures - 1.0) - 0.5)))));

    private static FlowHeatmapInput ByProvince() => Regions(East) with
    {
        GroupZh = "省份",
        GroupEn = "province",
        Groups = [.. Provinces.Select((name, i) => new HeatGroup($"p{i:D2}", name[..name.IndexOf(' ')], name[(name.IndexOf(' ') + 1)..]))],
        Amounts = [.. Enumerable.Range(0, 31).Select(i => (IReadOnlyList<FutureAmounts>)[.. Enumerable.Range(0, 31).Select(j => Around(
            9000.0 / (1 + (i * 7 + 3) % 31) * 20 / (1 + (j * 11 + 5) % 31) * (i == j ? 6 : Math.Exp(-Math.Abs(i - j) / 8.0)), 20))])],
    };

    private static void Refused(FlowHeatmapInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new FlowHeatmapSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(FlowHeatmapInput input) => new("flow-heatmap", (theme, language) => new FlowHeatmapSlide(input, theme, language), FlowHeatmapCsv.Write(input));
}
