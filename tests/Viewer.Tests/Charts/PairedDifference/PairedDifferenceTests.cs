using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.PairedDifference;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts.PairedDifference;

public sealed class PairedDifferenceTests
{
    private static readonly IReadOnlyDictionary<string, Func<PairedDifferenceInput>> Inputs = new Dictionary<string, Func<PairedDifferenceInput>>(StringComparer.Ordinal)
    {
        ["four"] = () => PairedDifferenceSamples.Input(),
        ["three, negative"] = () => PairedDifferenceSamples.Input(3, -900),
        ["one"] = () => PairedDifferenceSamples.Input(1),
        ["one future"] = () => PairedDifferenceSamples.Input(2, futures: 1),
        ["all zero"] = () => PairedDifferenceSamples.Input(2, 0, 0),
        ["tiny"] = () => PairedDifferenceSamples.Input(2, 0.0004, 0.0001),
        ["long names"] = () =>
        {
            var input = PairedDifferenceSamples.Input(4, 900_000, 400_000);
            return input with
            {
                Scenarios = [.. input.Scenarios.Select(scenario => scenario with
                {
                    Difference = scenario.Difference with
                    {
                        TitleZh = "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景",
                        TitleEn = "Core radiation and ring linkage with enclaves and shared benefits, combined",
                    },
                })],
            };
        },
    };

    public static TheoryData<string> Cases => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_slide_is_sound(string name) => SlideChecks.Sound((theme, language) => new PairedDifferenceSlide(Inputs[name](), theme, language));

    [Theory]
    [InlineData(1, 900, "“反向飞地”下全国高新区增加值2030年比基准高8,948亿元", "China: value added of zones 895 billion yuan above baseline in 2030 with Reverse enclaves")]
    [InlineData(1, -900, "“反向飞地”下全国高新区增加值2030年比基准低8,948亿元", "China: value added of zones 895 billion yuan below baseline in 2030 with Reverse enclaves")]
    [InlineData(1, 90, "“反向飞地”下全国高新区增加值2030年与基准无法区分", "China: no clear difference in value added of zones in 2030 with Reverse enclaves")]
    [InlineData(2, 900, "2个情景中2个的全国高新区增加值高于基准，“反向飞地”最多（+8,948亿元）", "2 of 2 scenarios raise value added of zones, most of all Reverse enclaves (+895 billion yuan)")]
    [InlineData(2, -900, "2个情景中2个的全国高新区增加值低于基准，“反向飞地”最多（\u22128,948亿元）", "2 of 2 scenarios lower value added of zones, most of all Reverse enclaves (\u2212895 billion yuan)")]
    [InlineData(3, 90, "3个情景的全国高新区增加值2030年都与基准无法区分", "No clear difference in value added of zones in any of 3 scenarios")]
    public void The_headline_says_what_can_be_told_apart(int scenarios, double largest, string zh, string en)
    {
        Assert.Equal(zh, Headline(PairedDifferenceSamples.Input(scenarios, largest), Language.Zh));
        Assert.Equal(en, Headline(PairedDifferenceSamples.Input(scenarios, largest), Language.En));
    }

    [Fact]
    public void A_single_future_proves_nothing()
    {
        var headline = Headline(PairedDifferenceSamples.Input(1, futures: 1), Language.Zh);
        Assert.Equal("“反向飞地”下全国高新区增加值2030年与基准无法区分（仅一个模拟未来）", headline);
    }

    [Fact]
    public void The_pairs_above_and_the_quarter_from_which_the_band_is_clear_are_said()
    {
        var input = PairedDifferenceSamples.Input(1);
        var band = input.Scenarios[0].Difference;
        var first = band.Quarters[Enumerable.Range(0, band.Quarters.Count).First(i => band.P05.Skip(i).All(value => value > 0))];
        var (_, _, note) = Effect(input);
        Assert.Equal($"200对未来中200对高于基准；{first}起区间不含0", note);
        Assert.EndsWith("；区间含0，无法区分", Effect(PairedDifferenceSamples.Input(1, 90)).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_drawn_number_stands_in_the_file_to_the_last_bit()
    {
        var input = PairedDifferenceSamples.Input(3);
        var rows = CsvRows.Read(PairedDifferenceCsv.Write(input));
        foreach (var scenario in input.Scenarios)
        {
            var own = rows.Where(row => row["scenario"] == scenario.Difference.Name).ToList();
            Assert.Equal(scenario.Difference.P50, CsvRows.Column(own, "median"));
            Assert.Equal(scenario.Difference.P05, CsvRows.Column(own, "p05"));
            Assert.Equal(scenario.Difference.P95, CsvRows.Column(own, "p95"));
            Assert.Equal(scenario.FuturesAbove.Select(above => (double)above), CsvRows.Column(own, "futures_above_baseline"));
        }
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        var input = PairedDifferenceSamples.Input(2);
        Refused(input with { Scenarios = [] }, "1 to 4 scenarios");
        Refused(input with { Scenarios = [input.Scenarios[0], input.Scenarios[0]] }, "at most one in the spotlight");
        Refused(input with { Scenarios = [input.Scenarios[0] with { FuturesAbove = [1] }] }, "one count per quarter");
    }

    [Fact]
    public void Five_files_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("paired-").FullName;
        SlideChecks.Written(
            PairedDifferenceChart.Write(PairedDifferenceSamples.Input(2), folder, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() }), "paired-difference");
        Directory.Delete(folder, recursive: true);
    }

    private static string Headline(PairedDifferenceInput input, Language language) => new PairedDifferenceSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static (string Value, string Range, string Note) Effect(PairedDifferenceInput input)
    {
        var scene = new DifferenceScene(input, SlideTheme.Light, Language.Zh);
        return scene.Effect(scene.Rows[0]);
    }

    private static void Refused(PairedDifferenceInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new PairedDifferenceSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);
}
