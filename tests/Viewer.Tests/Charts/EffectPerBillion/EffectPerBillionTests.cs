using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.EffectPerBillion;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Tests.Charts.EffectPerBillion;

public sealed class EffectPerBillionTests
{
    private static readonly IReadOnlyDictionary<string, Func<EffectPerBillionInput>> Inputs = new Dictionary<string, Func<EffectPerBillionInput>>(StringComparer.Ordinal)
    {
        ["four"] = () => EffectPerBillionSamples.Input(),
        ["six"] = () => EffectPerBillionSamples.Input(6),
        ["one"] = () => EffectPerBillionSamples.Input(1),
        ["one future"] = () => EffectPerBillionSamples.Input(3, futures: 1),
        ["one does not spend"] = () =>
        {
            var input = EffectPerBillionSamples.Input(2);
            return input with { Scenarios = [input.Scenarios[0], input.Scenarios[1] with { GdpPerBillion = null, PublicMoney = new EffectRange(0, 0, 0) }] };
        },
        ["a shock that spends nothing"] = () => WithShock(),
        ["long names and numbers"] = () =>
        {
            var input = EffectPerBillionSamples.Input(6);
            return input with
            {
                Scenarios = [.. input.Scenarios.Select(scenario => scenario with
                {
                    TitleZh = "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景",
                    TitleEn = "Core radiation and ring linkage with enclaves and shared benefits, combined",
                    Gdp = new EffectRange(-1_234_567, 2_345_678, 3_456_789),
                })],
            };
        },
    };

    public static TheoryData<string> Cases => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_slide_is_sound(string name) => SlideChecks.Sound((theme, language) => new EffectPerBillionSlide(Inputs[name](), theme, language));

    [Theory]
    [InlineData(2, 3.2, 0.3, "每亿元公共资金，“反向飞地”带来的GDP最多：3.2亿元", "Reverse enclaves: most GDP per billion yuan of public money (3.2 billion)")]
    [InlineData(2, 3.2, 0.8, "每亿元公共资金，“反向飞地”带来GDP 3.2亿元，但与“正向飞地”无法分出高下", "Reverse enclaves: 3.2 billion yuan of GDP per billion spent, not clearly above Enclaves")]
    [InlineData(1, 3.2, 0.8, "每亿元公共资金，“反向飞地”带来GDP 3.2亿元", "Reverse enclaves: 3.2 billion yuan of GDP per billion of public money")]
    [InlineData(2, -1, 0.3, "每亿元公共资金，“正向飞地”使GDP减少2.3亿元", "Enclaves: 2.3 billion yuan of GDP lost per billion of public money")]
    [InlineData(1, 0.3, 0.8, "每亿元公共资金带来多少GDP，各情景都与0无法区分", "GDP per billion yuan of public money: no scenario is clear of 0")]
    public void The_headline_is_the_effect_for_the_money(int scenarios, double best, double half, string zh, string en)
    {
        Assert.Equal(zh, Headline(EffectPerBillionSamples.Input(scenarios, best, half), Language.Zh));
        Assert.Equal(en, Headline(EffectPerBillionSamples.Input(scenarios, best, half), Language.En));
    }

    [Fact]
    public void A_single_future_and_no_money_are_said()
    {
        Assert.EndsWith("（仅一个模拟未来）", Headline(EffectPerBillionSamples.Input(2, futures: 1), Language.Zh), StringComparison.Ordinal);
        var input = EffectPerBillionSamples.Input(1);
        var free = input with { Scenarios = [input.Scenarios[0] with { GdpPerBillion = null }] };
        Assert.Equal("No scenario spends more public money than the baseline", Headline(free, Language.En));
    }

    [Fact]
    public void A_scenario_that_spends_nothing_does_not_set_the_scale()
    {
        var (alone, shocked) = (new EffectScene(EffectPerBillionSamples.Input(2), Language.En), new EffectScene(WithShock(), Language.En));
        Assert.Equal(alone.Columns.Take(2).Select(column => (column.Low, column.High)), shocked.Columns.Take(2).Select(column => (column.Low, column.High)));
        Assert.Equal([true, true, false, false], shocked.Columns.Select(column => column.HasBeyond));
        Assert.Contains("arrow: beyond the scale of the scenarios that spend", shocked.Frame.Source);
        Assert.DoesNotContain("arrow: beyond the scale of the scenarios that spend", alone.Frame.Source);
        Assert.Equal("\u221251,650", shocked.Columns[0].Cells[2]!.Value);
    }

    [Fact]
    public void Where_no_scenario_spends_all_set_the_scale()
    {
        var input = EffectPerBillionSamples.Input(2);
        var scene = new EffectScene(input with { Scenarios = [.. input.Scenarios.Select(scenario => scenario with { GdpPerBillion = null })] }, Language.En);
        Assert.All(scene.Columns, column => Assert.False(column.HasBeyond));
        Assert.Equal(input.Scenarios.Max(scenario => scenario.Gdp.P95), scene.Columns[0].High);
    }

    [Fact]
    public void The_unit_changes_with_the_language_but_not_the_ratio()
    {
        var input = EffectPerBillionSamples.Input(1);
        Assert.Equal(["+8,960", "+12,544", "2,800", "+3.2"], Values(input, Language.Zh));
        Assert.Equal(["+896", "+1,254", "280", "+3.2"], Values(input, Language.En));
    }

    [Fact]
    public void Every_drawn_number_stands_in_the_file_to_the_last_bit()
    {
        var input = EffectPerBillionSamples.Input(3);
        var rows = CsvRows.Read(EffectPerBillionCsv.Write(input));
        foreach (var scenario in input.Scenarios)
        {
            var own = rows.Where(row => row["scenario"] == scenario.Name).ToList();
            EffectRange[] ranges = [scenario.Gdp, scenario.ZonesValueAdded, scenario.PublicMoney, scenario.GdpPerBillion!];
            Assert.Equal(ranges.Select(range => range.Median), CsvRows.Column(own, "median"));
            Assert.Equal(ranges.Select(range => range.P05), CsvRows.Column(own, "p05"));
            Assert.Equal(ranges.Select(range => range.P95), CsvRows.Column(own, "p95"));
        }
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        var input = EffectPerBillionSamples.Input(1);
        Refused(input with { Scenarios = [] }, "1 to 6 scenarios");
        Refused(input with { LastYear = 2020 }, "years in order");
        Refused(input with { Scenarios = [input.Scenarios[0] with { Gdp = new EffectRange(2, 1, 3) }] }, "ascending order");
    }

    [Fact]
    public void Five_files_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("effect-").FullName;
        SlideChecks.Written(
            Chart(EffectPerBillionSamples.Input(2)).Write(folder, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() }), "effect-per-billion");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Two scenarios that spend, and a shock a hundred times their size that does not.</summary>
    private static EffectPerBillionInput WithShock()
    {
        var input = EffectPerBillionSamples.Input(3);
        var shock = input.Scenarios[2] with
        {
            Gdp = new EffectRange(-60_000, -51_650, -40_000),
            ZonesValueAdded = new EffectRange(-9_000, -8_000, -7_000),
            PublicMoney = new EffectRange(-6, -5, -4),
            GdpPerBillion = null,
        };
        return input with { Scenarios = [input.Scenarios[0], input.Scenarios[1], shock] };
    }

    private static string Headline(EffectPerBillionInput input, Language language) => new EffectPerBillionSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static IEnumerable<string> Values(EffectPerBillionInput input, Language language) =>
        new EffectScene(input, language).Columns.Select(column => column.Cells[0]!.Value);

    private static void Refused(EffectPerBillionInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new EffectPerBillionSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(EffectPerBillionInput input) => new("effect-per-billion", (theme, language) => new EffectPerBillionSlide(input, theme, language), EffectPerBillionCsv.Write(input));
}
