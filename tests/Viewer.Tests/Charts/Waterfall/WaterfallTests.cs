using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.Waterfall;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Fan;

namespace Torch.Sim.Viewer.Tests.Charts.Waterfall;

public sealed class WaterfallTests
{
    private static readonly IReadOnlyDictionary<string, Func<WaterfallInput>> Inputs = new Dictionary<string, Func<WaterfallInput>>(StringComparer.Ordinal)
    {
        ["seven"] = () => WaterfallSamples.Input(),
        ["ten, falling"] = () => WaterfallSamples.Input(10, sign: -1),
        ["one"] = () => WaterfallSamples.Input(1, residual: 0),
        ["from zero"] = () => WaterfallSamples.Input(5, from: 0),
        ["through zero"] = () => WaterfallSamples.Input(5, from: -700),
        ["one future"] = () => WaterfallSamples.Input(4, futures: 1),
        ["nothing changes"] = () => WaterfallSamples.Input(3, from: 0, sign: 0, residual: 0),
        ["long names"] = () =>
        {
            var input = WaterfallSamples.Input(10, 123_456_789);
            return input with
            {
                Items = [.. input.Items.Select(item => item with
                {
                    LabelZh = "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合渠道",
                    LabelEn = "Core radiation and ring linkage with enclaves and shared benefits",
                })],
            };
        },
    };

    public static TheoryData<string> Cases => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_slide_is_sound(string name) => SlideChecks.Sound((theme, language) => new WaterfallSlide(Inputs[name](), theme, language));

    [Theory]
    [InlineData(1, "全国高新区增加值由230,380亿元升至240,760亿元，“研发投入与知识积累”影响最大（+5,200亿元）", "China: value added of zones rises from 23,038 billion yuan to 24,076 billion yuan, mostly R&D and knowledge (+520 billion yuan)")]
    [InlineData(-1, "全国高新区增加值由230,380亿元降至220,360亿元，“研发投入与知识积累”影响最大（\u22125,200亿元）", "China: value added of zones falls from 23,038 billion yuan to 22,036 billion yuan, mostly R&D and knowledge (\u2212520 billion yuan)")]
    public void The_headline_gives_the_change_and_its_largest_part(double sign, string zh, string en)
    {
        Assert.Equal(zh, Headline(WaterfallSamples.Input(sign: sign), Language.Zh));
        Assert.Equal(en, Headline(WaterfallSamples.Input(sign: sign), Language.En));
    }

    [Fact]
    public void Nothing_is_claimed_of_parts_whose_ranges_hold_zero()
    {
        var input = WaterfallSamples.Input(3);
        var unclear = input with { Items = [.. input.Items.Select(item => item with { P05 = -1, P95 = 2 * item.Value })] };
        Assert.EndsWith("但各项贡献都与0无法区分", Headline(unclear, Language.Zh), StringComparison.Ordinal);
        Assert.EndsWith("no part clear of 0 (one simulated future)", Headline(WaterfallSamples.Input(3, futures: 1), Language.En), StringComparison.Ordinal);
        Assert.Contains("维持在", Headline(WaterfallSamples.Input(3, from: 5, sign: 0, residual: 0), Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bars_lead_from_the_first_value_to_the_last_and_the_residual_is_one_of_them()
    {
        var bars = new WaterfallScene(WaterfallSamples.Input(), Language.Zh).Bars;
        var steps = bars.Skip(1).SkipLast(1).ToList();
        Assert.Equal(BarKind.Residual, steps[^1].Kind);
        Assert.Equal(bars[0].End, steps[0].Start);
        Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start, 9));
        Assert.Equal(bars[^1].End, steps[^1].End);
        Assert.DoesNotContain(new WaterfallScene(WaterfallSamples.Input(residual: 0), Language.Zh).Bars, bar => bar.Kind == BarKind.Residual);
    }

    [Fact]
    public void A_cut_axis_is_admitted()
    {
        Assert.Contains("横轴不从0开始", new WaterfallSlide(WaterfallSamples.Input(), SlideTheme.Light, Language.Zh).Text.Source);
        Assert.DoesNotContain("横轴不从0开始", new WaterfallSlide(WaterfallSamples.Input(from: 0), SlideTheme.Light, Language.Zh).Text.Source);
    }

    [Fact]
    public void Every_drawn_number_stands_in_the_file_to_the_last_bit()
    {
        var input = WaterfallSamples.Input();
        var rows = CsvRows.Read(WaterfallCsv.Write(input));
        Assert.Equal([input.From.Value, .. input.Items.Select(item => item.Value), input.Residual, input.To.Value], CsvRows.Column(rows, "value"));
        Assert.Equal(input.Items.Select(item => item.P05), CsvRows.Column(rows.Where(row => row["kind"] == "contribution"), "p05"));
        Assert.Equal(input.Items.Select(item => item.P95), CsvRows.Column(rows.Where(row => row["kind"] == "contribution"), "p95"));
    }

    [Fact]
    public void Contradictions_are_refused()
    {
        var input = WaterfallSamples.Input(2);
        Refused(input with { Items = [] }, "1 to 10 contributions");
        Refused(input with { Items = [input.Items[0] with { P05 = 9999 }] }, "inside its range");
        Refused(input with { To = input.To with { Value = double.NaN } }, "finite");
        Refused(input with { Quantity = FanSamples.ValueAdded with { FactorZh = 0 } }, "power of ten");
    }

    [Fact]
    public void Five_files_are_written()
    {
        var folder = Directory.CreateTempSubdirectory("waterfall-").FullName;
        SlideChecks.Written(Chart(WaterfallSamples.Input(2)).Write(folder, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require() }), "waterfall");
        Directory.Delete(folder, recursive: true);
    }

    private static string Headline(WaterfallInput input, Language language) => new WaterfallSlide(input, SlideTheme.Light, language).Text.Headlines[0];

    private static void Refused(WaterfallInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new WaterfallSlide(input, SlideTheme.Light, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(WaterfallInput input) => new("waterfall", (theme, language) => new WaterfallSlide(input, theme, language), WaterfallCsv.Write(input));
}
