using SkiaSharp;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.FlowMap;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Dumbbell;

namespace Torch.Sim.Viewer.Tests.Charts.FlowMap;

public sealed class FlowMapTests
{
    private static readonly IReadOnlyDictionary<string, Func<FlowMapInput>> Inputs = new Dictionary<string, Func<FlowMapInput>>(StringComparer.Ordinal)
    {
        ["concentrated"] = () => FlowMapSamples.Input(),
        ["even"] = () => FlowMapSamples.Input(0),
        ["nothing"] = () => FlowMapSamples.Input(total: 0) with { Flows = [] },
        ["one flow"] = () => FlowMapSamples.Input(top: 1),
        ["two hundred"] = () => FlowMapSamples.Input(top: 200),
        ["one future"] = () => FlowMapSamples.Input(futures: 1),
        ["two futures"] = () => FlowMapSamples.Input(futures: 2),
        ["partial"] = () => FlowMapSamples.Input(total: 900_000),
        ["money"] = () => FlowMapSamples.Input(1) with { KindZh = "资本流动", KindEn = "capital flows", UnitZh = "亿元", UnitEn = "billion yuan", FactorZh = 10 },
        ["long names"] = () => Renamed(FlowMapSamples.Input(), "核心辐射与圈层联动示范", "Core radiation and ring linkage demonstration"),
    };

    public static TheoryData<string, Language, string> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } from theme in new[] { "light", "dark" }
            select new TheoryDataRow<string, Language, string>(name, language, theme)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language, string theme)
    {
        var colours = string.Equals(theme, "dark", StringComparison.Ordinal) ? SlideTheme.Dark : SlideTheme.Light;
        var slide = new FlowMapSlide(Inputs[name](), language);
        LayoutChecks.Show(slide, $"flowmap {name} {theme}", colours);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require(), colours));
    }

    [Theory]
    [InlineData("concentrated", "2030年高技能人才流动有41%流向北京、上海和深圳", "41% of skilled moves in 2030 go to Beijing, Shanghai and Shenzhen")]
    [InlineData("partial", "2030年高技能人才流动有至少", "At least ")]
    [InlineData("even", "2030年高技能人才流动较分散：最大的流入地", "No place stands out in skilled moves: ")]
    [InlineData("nothing", "2030年没有高技能人才流动", "No skilled moves in 2030")]
    public void The_headline_states_the_finding(string name, string zh, string en)
    {
        Assert.StartsWith(zh, new FlowMapSlide(Inputs[name](), Language.Zh).Text.Headlines[0], StringComparison.Ordinal);
        Assert.StartsWith(en, new FlowMapSlide(Inputs[name](), Language.En).Text.Headlines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Few_futures_and_draws_are_said()
    {
        Assert.EndsWith("（仅一个模拟未来）", new FlowMapSlide(Inputs["one future"](), Language.Zh).Text.Headlines[0], StringComparison.Ordinal);
        Assert.EndsWith("Beijing, Shanghai and Shenzhen", new FlowMapSlide(Inputs["two futures"](), Language.En).Text.Headlines[0], StringComparison.Ordinal);
        Assert.Contains("mean and range of 20 futures, with parameter draws", new FlowMapSlide(Inputs["even"](), Language.En).Text.Subtitle, StringComparison.Ordinal);
        Assert.Contains("仅示意点位，不表示行政区划界线", new FlowMapSlide(Inputs["even"](), Language.Zh).Text.Source);
    }

    [Fact]
    public void The_total_and_the_share_drawn_are_said()
    {
        var input = FlowMapSamples.Input();
        var words = LayoutChecks.Words(LayoutChecks.Draw(new FlowMapSlide(input, Language.En), NpmFonts.Require()));
        var share = input.Flows.OrderByDescending(flow => flow.Amount).Take(60).Sum(flow => flow.Amount) / input.Total.Mean;
        Assert.Contains("All skilled moves", words);
        Assert.Contains("The 60 largest flows, drawn here, carry", words);
        Assert.Contains(FlowFigures.Percent(share), words);
        Assert.Contains(words, word => word.StartsWith("range over 20 futures ", StringComparison.Ordinal));
        Assert.Contains("Beijing", words);
    }

    [Fact]
    public void A_headline_names_only_targets_that_lead_in_every_future()
    {
        var input = FlowMapSamples.Input(futures: 2);
        var swapped = input.Flows.Select(flow => flow.Target switch
        {
            "440300" => flow with { Amounts = new FutureAmounts(flow.Amounts[0], 0.5 * flow.Amounts[0]) },
            "510100" => flow with { Amounts = new FutureAmounts(flow.Amounts[0], 2.5 * flow.Amounts[0]) },
            _ => flow,
        }).ToList();
        var headlines = new[] { Language.Zh, Language.En }.Select(language => new FlowMapSlide(
            input with { Flows = swapped, Total = FutureAmounts.Sum(swapped.Select(flow => flow.Amounts), 2) }, language).Text.Headlines[0]).ToList();
        Assert.EndsWith("流向北京和上海", headlines[0], StringComparison.Ordinal);
        Assert.EndsWith(" go to Beijing and Shanghai", headlines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_target_leads_in_every_future_the_headline_says_that_they_differ()
    {
        var input = FlowMapSamples.Input(futures: 2);
        string[] leaders = ["110000", "310000", "440300"], others = ["510100", "420100", "330100"];
        var turned = input.Flows.Select(flow => flow with
        {
            Amounts = leaders.Contains(flow.Target) ? new FutureAmounts(flow.Amounts[0], 0.01 * flow.Amounts[0])
                : others.Contains(flow.Target) ? new FutureAmounts(flow.Amounts[0], 9 * flow.Amounts[0]) : flow.Amounts,
        }).ToList();
        var slide = new FlowMapSlide(input with { Flows = turned, Total = FutureAmounts.Sum(turned.Select(flow => flow.Amounts), 2) }, Language.En);
        Assert.StartsWith("Where most skilled moves go in 2030 differs between futures; on average ", slide.Text.Headlines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.1469, "14%")]
    [InlineData(0.15, "15%")]
    [InlineData(0.0469, "4.6%")]
    public void What_is_reached_at_least_is_not_rounded_up(double share, string expected) => Assert.Equal(expected, FlowFigures.PercentReached(share));

    [Theory]
    [InlineData(0.0746, 0.0842, "7.4–8.5%")]
    [InlineData(0.0974, 0.1071, "9.7–10.8%")]
    [InlineData(0.123, 0.1401, "12–15%")]
    [InlineData(0.462, 0.4641, "46.2–46.5%")]
    public void A_range_begins_with_what_is_reached_at_least(double low, double high, string expected) =>
        Assert.Equal(expected, FlowFigures.PercentRange(low, high));

    [Fact]
    public void At_least_is_what_is_reached_in_every_future()
    {
        var input = FlowMapSamples.Input(futures: 2) with { Total = new FutureAmounts(1_200_000, 900_000) };
        var scene = new FlowMapScene(input, Language.En);
        var least = FlowFigures.PercentReached(scene.NamedAmounts[0] / 1_200_000);
        Assert.StartsWith($"At least {least} of", new FlowMapSlide(input, Language.En).Text.Headlines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Money_is_in_hundred_millions_in_Chinese_and_in_billions_in_English()
    {
        var input = Inputs["money"]();
        var zh = LayoutChecks.Words(LayoutChecks.Draw(new FlowMapSlide(input, Language.Zh), NpmFonts.Require()));
        var en = LayoutChecks.Words(LayoutChecks.Draw(new FlowMapSlide(input, Language.En), NpmFonts.Require()));
        Assert.Contains(FlowFigures.Compact(10 * input.Total.Mean, Language.Zh) + "亿元", zh);
        Assert.Contains(FlowFigures.Compact(input.Total.Mean, Language.En) + " billion yuan", en);
        Assert.All(LayoutChecks.Rows(FlowMapCsv.Write(input)).Where(row => row["amount"].Length > 0), row => Assert.Equal("billion yuan", row["unit"]));
    }

    [Fact]
    public void The_named_targets_have_their_labels()
    {
        foreach (var (language, name) in new[] { (Language.Zh, "深圳"), (Language.En, "Shenzhen") })
        {
            var canvas = LayoutChecks.Draw(new FlowMapSlide(Inputs["concentrated"](), language), NpmFonts.Require());
            Assert.Contains(canvas.Texts, text => text.Style.Size == 27 && string.Equals(text.Text, name, StringComparison.Ordinal));
            Assert.True(canvas.Texts.Count(text => text.Style is { Size: 22, Bold: true }) >= 10);
        }
    }

    [Fact]
    public void The_projection_keeps_areas_and_its_standard_parallels()
    {
        Assert.Equal((0, 0), AlbersProjection.Kilometres(105, 35));
        foreach (var parallel in new[] { 25.0, 47.0 })
        {
            var (a, b) = (AlbersProjection.Kilometres(104.5, parallel), AlbersProjection.Kilometres(105.5, parallel));
            var length = Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
            Assert.Equal(6371 * Math.PI / 180 * Math.Cos(parallel * Math.PI / 180), length, 2);
        }

        foreach (var (longitude, latitude) in new[] { (80.0, 45.0), (105.0, 30.0), (122.0, 20.0), (130.0, 50.0) })
        {
            var east = AlbersProjection.Kilometres(longitude + 0.01, latitude);
            var north = AlbersProjection.Kilometres(longitude, latitude + 0.01);
            var here = AlbersProjection.Kilometres(longitude, latitude);
            var area = (east.X - here.X) * (north.Y - here.Y) - (east.Y - here.Y) * (north.X - here.X);
            var sphere = Math.Pow(6371 * 0.01 * Math.PI / 180, 2) * Math.Cos(latitude * Math.PI / 180);
            Assert.Equal(1, area / sphere, 3);
        }
    }

    [Fact]
    public void Opposite_flows_bend_apart_and_widen_towards_the_target()
    {
        var (west, east) = (new SKPoint(100, 100), new SKPoint(300, 100));
        Assert.True(new FlowArc(west, east, 5).Points[14].Y > 110);
        Assert.True(new FlowArc(east, west, 5).Points[14].Y < 90);
    }

    [Theory]
    [InlineData(9_191_759, "919万", "9.19 million")]
    [InlineData(1_234, "1,230", "1,230")]
    [InlineData(12.34, "12.3", "12.3")]
    [InlineData(0.5, "0.5", "0.5")]
    [InlineData(0.004_567, "0.00457", "0.00457")]
    [InlineData(-1_234, "\u22121,230", "\u22121,230")]
    [InlineData(0, "0", "0")]
    public void Amounts_keep_three_digits(double amount, string zh, string en)
    {
        Assert.Equal(zh, FlowFigures.Compact(amount, Language.Zh));
        Assert.Equal(en, FlowFigures.Compact(amount, Language.En));
    }

    [Theory]
    [InlineData(9_100_000, 9_191_759, "910\u2013919万", "9.1\u20139.19 million")]
    [InlineData(-20, 30, "\u221220至30", "\u221220 to 30")]
    public void A_range_is_in_the_size_of_its_larger_end(double low, double high, string zh, string en)
    {
        Assert.Equal(zh, FlowFigures.Range(low, high, Language.Zh));
        Assert.Equal(en, FlowFigures.Range(low, high, Language.En));
    }

    [Fact]
    public void Every_phrase_has_its_glyphs() => LayoutChecks.Covered(NpmFonts.Require(), FlowMapPhrases.Zh, FlowMapPhrases.En);

    [Fact]
    public void Every_flow_drawn_stands_in_the_file_to_the_last_bit()
    {
        var input = FlowMapSamples.Input();
        var rows = LayoutChecks.Rows(FlowMapCsv.Write(input));
        var flows = rows.Where(row => string.Equals(row["kind"], "flow", StringComparison.Ordinal)).ToList();
        Assert.Equal(60, flows.Count);
        Assert.All(flows, row => Assert.Equal(
            input.Flows.Single(flow => flow.Origin == row["origin"] && flow.Target == row["target"]).Amount, LayoutChecks.Number(row["amount"])));
        Assert.Equal(input.Total.Mean, LayoutChecks.Number(rows[0]["amount"]));
        Assert.Equal(input.Places.Count, rows.Count(row => string.Equals(row["kind"], "place", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var input = FlowMapSamples.Input();
        Refused(input with { Places = [input.Places[0]] }, "two places");
        Refused(input with { Places = [.. input.Places, input.Places[0]] }, "twice");
        Refused(input with { Places = [.. input.Places, input.Places[0] with { Code = "x", Latitude = -10 }] }, "outside the map");
        Refused(input with { Flows = [new PlaceFlow("110000", "nowhere", Constant(1))] }, "among the places");
        Refused(input with { Flows = [new PlaceFlow("110000", "310000", Constant(-1))] }, "cannot be -1");
        Refused(input with { Total = Constant(1) }, "less than the flows");
    }

    [Fact]
    public void The_files_of_the_chart_are_written()
    {
        var directory = Directory.CreateTempSubdirectory("flow-map-").FullName;
        var files = Chart(Inputs["concentrated"]()).Write(directory, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require(), Theme = SlideTheme.Dark });
        Assert.Contains("flow-map.png", files.Paths.Select(Path.GetFileName));
        Assert.Contains("flow-map.csv", files.Paths.Select(Path.GetFileName));
        Assert.Empty(files.Notices);
        Directory.Delete(directory, recursive: true);
    }

    private static FutureAmounts Constant(double amount) => new(Enumerable.Repeat(amount, 20));

    private static void Refused(FlowMapInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new FlowMapSlide(input, Language.Zh)).Message, StringComparison.Ordinal);

    private static FlowMapInput Renamed(FlowMapInput input, string zh, string en) =>
        input with { Places = [.. input.Places.Select(place => place with { TitleZh = place.TitleZh + zh, TitleEn = place.TitleEn + " " + en })] };

    private static RunChart Chart(FlowMapInput input) => new("flow-map", (_, language) => new FlowMapSlide(input, language), FlowMapCsv.Write(input));
}
