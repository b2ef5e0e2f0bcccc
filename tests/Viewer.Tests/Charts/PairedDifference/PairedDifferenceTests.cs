using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.PairedDifference;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Charts.PairedDifference;

public sealed class PairedDifferenceTests
{
    private static readonly IReadOnlyDictionary<string, Func<PairedDifferenceInput>> Inputs = new Dictionary<string, Func<PairedDifferenceInput>>(StringComparer.Ordinal)
    {
        ["four"] = () => PairedDifferenceSamples.Input(),
        ["three, negative"] = () => PairedDifferenceSamples.Input(3, -900),
        ["one"] = () => PairedDifferenceSamples.Input(1),
        ["one future"] = () => PairedDifferenceSamples.Input(2, futures: 1),
        ["one drowns the others"] = () => Drowning(),
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
    public void A_scenario_alone_takes_the_singular()
    {
        Assert.Equal("4个情景中只有“反向飞地”的全国高新区增加值高于基准（+8,948亿元）", Headline(Alone(900), Language.Zh));
        Assert.Equal("1 of 4 scenarios raises value added of zones: Reverse enclaves (+895 billion yuan)", Headline(Alone(900), Language.En));
        Assert.Equal("4个情景中只有“反向飞地”的全国高新区增加值低于基准（\u22128,948亿元）", Headline(Alone(-900), Language.Zh));
        Assert.Equal("1 of 4 scenarios lowers value added of zones: Reverse enclaves (\u2212895 billion yuan)", Headline(Alone(-900), Language.En));
    }

    [Fact]
    public void A_panel_far_wider_than_another_leaves_each_its_own_scale_with_zero_in_it()
    {
        var scene = new DifferenceScene(Drowning(), SlideTheme.Light, Language.En);
        Assert.True(scene.Scales.AreOwn);
        Assert.All(scene.Scales.Ranges, range => Assert.True(range.Low < 0 && range.High > 0));
        Assert.Equal(4, scene.Scales.Ranges.Distinct().Count());
        Assert.Contains("each panel has its own scale, largest difference first", scene.Frame.Source);
        Assert.Contains("各图纵轴刻度不同，按差异由大到小排列", new PairedDifferenceSlide(Drowning(), SlideTheme.Light, Language.Zh).Text.Source);
        Assert.Equal(["+20 billion yuan", "\u22120.10 billion yuan"], scene.Rows.Take(3).Where((_, i) => i != 1).Select(row => scene.Effect(row).Value));
    }

    [Fact]
    public void Panels_of_like_width_share_one_scale()
    {
        var scene = new DifferenceScene(PairedDifferenceSamples.Input(), SlideTheme.Light, Language.En);
        Assert.False(scene.Scales.AreOwn);
        Assert.Single(scene.Scales.Ranges.Distinct());
        Assert.Contains("one scale for all, largest difference first", scene.Frame.Source);
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
            Chart(PairedDifferenceSamples.Input(2)).Write(folder, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() }), "paired-difference");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One scenario clear of zero, three that are not.</summary>
    private static PairedDifferenceInput Alone(double largest)
    {
        var input = PairedDifferenceSamples.Input(4, largest);
        var none = PairedDifferenceSamples.Input(4, 90).Scenarios;
        return input with { Scenarios = [input.Scenarios[0], .. none.Skip(1)] };
    }

    /// <summary>A shock beside three small effects.</summary>
    private static PairedDifferenceInput Drowning()
    {
        var input = PairedDifferenceSamples.Input(4);
        double[] factors = [-1, 0.035, 0.02, 0.001];
        return input with { Scenarios = [.. input.Scenarios.Select((scenario, i) => scenario with { Difference = Times(scenario.Difference, factors[i]) })] };
    }

    private static ScenarioBand Times(ScenarioBand band, double factor)
    {
        IReadOnlyList<double>[] quantiles = [.. new[] { band.P05, band.P25, band.P50, band.P75, band.P95 }.Select(q => (IReadOnlyList<double>)[.. q.Select(v => v * factor)])];
        quantiles = factor < 0 ? [.. quantiles.Reverse()] : quantiles;
        return band with { P05 = quantiles[0], P25 = quantiles[1], P50 = quantiles[2], P75 = quantiles[3], P95 = quantiles[4] };
    }

    private static string Headline(PairedDifferenceInput input, Language language) => new PairedDifferenceSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static (string Value, string Range, string Note) Effect(PairedDifferenceInput input)
    {
        var scene = new DifferenceScene(input, SlideTheme.Light, Language.Zh);
        return scene.Effect(scene.Rows[0]);
    }

    private static void Refused(PairedDifferenceInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new PairedDifferenceSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(PairedDifferenceInput input) => new("paired-difference", (theme, language) => new PairedDifferenceSlide(input, theme, language), PairedDifferenceCsv.Write(input));
}
