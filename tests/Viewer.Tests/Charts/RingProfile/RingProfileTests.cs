using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Charts.RingProfile;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts.Dumbbell;
using Torch.Sim.Viewer.Tests.Fonts;

namespace Torch.Sim.Viewer.Tests.Charts.RingProfile;

public sealed class RingProfileTests
{
    private static readonly IReadOnlyDictionary<string, Func<RingProfileInput>> Inputs = new Dictionary<string, Func<RingProfileInput>>(StringComparer.Ordinal)
    {
        ["backwash inside"] = () => Input([-0.62, -0.21, 0.34, 0.18]),
        ["spread inside"] = () => Input([0.62, 0.25, -0.14, -0.30], 0.1),
        ["all spread"] = () => Input([0.9, 0.62, 0.34, 0.2]),
        ["all backwash"] = () => Input([-0.9, -0.62, -0.34, -0.2]),
        ["none"] = () => Input([0.05, -0.03, 0.06, 0.02], 0.3),
        ["one ring"] = () => Input([0.05, 0.7, 0.06, 0.02], 0.3),
        ["zigzag"] = () => Input([0.5, -0.5, 0.4, -0.6]),
        ["all zero"] = () => Input([0, 0, 0, 0], 0),
        ["one future"] = () => Input([-0.62, -0.21, 0.34, 0.18], 0) with { Futures = 1, Stamp = LayoutChecks.Stamp(1) },
        ["two futures"] = () => Input([-0.62, -0.21, 0.34, 0.18]) with { Futures = 2, Stamp = LayoutChecks.Stamp(2) },
        ["money"] = () => Input([-1620, -521, 834, 418], 220) with { UnitZh = "亿元", UnitEn = "billion yuan" },
        ["many rings"] = () => Many(),
        ["long names"] = () => Input([-0.62, -0.21, 0.34, 0.18]) with
        {
            ScenarioZh = "核心辐射与圈层联动下的跨区域飞地合作及收益共享组合情景",
            ScenarioEn = "Core radiation and ring linkage with enclaves and shared benefits, combined",
            BaselineZh = "维持2019年各项政策力度不变的基准情景",
            BaselineEn = "Baseline with all policies kept at the strength of 2019",
        },
    };

    public static TheoryData<string, Language> Cases =>
        [.. from name in Inputs.Keys from language in new[] { Language.Zh, Language.En } select new TheoryDataRow<string, Language>(name, language)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_do_not_overlap_and_stay_on_the_slide(string name, Language language)
    {
        var slide = new RingProfileSlide(Inputs[name](), language);
        LayoutChecks.Show(slide, "ring " + name);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require()));
    }

    [Fact]
    public void The_dark_slide_is_tidy_too()
    {
        var slide = new RingProfileSlide(Inputs["backwash inside"](), Language.En);
        LayoutChecks.Show(slide, "ring dark", SlideTheme.Dark);
        LayoutChecks.Tidy(LayoutChecks.Draw(slide, NpmFonts.Require(), SlideTheme.Dark));
    }

    [Theory]
    [InlineData("backwash inside", "在“扶强”下，约104公里以内是回流，以外是扩散，0–50公里最强（\u22120.62%）", "Backwash within about 104 km, spread beyond, with \"Favour strong zones\", most at 0–50 km (\u22120.62%)")]
    [InlineData("spread inside", "在“扶强”下，约123公里以内是扩散，以外是回流，0–50公里最强（+0.62%）", "Spread within about 123 km, backwash beyond, with \"Favour strong zones\", most at 0–50 km (+0.62%)")]
    [InlineData("all spread", "在“扶强”下，400公里内各圈层都受益于扩散，0–50公里最强（+0.90%）", "All rings up to 400 km gain by spread with \"Favour strong zones\", most at 0–50 km (+0.90%)")]
    [InlineData("all backwash", "在“扶强”下，400公里内各圈层都因回流受损，0–50公里最强（\u22120.90%）", "All rings up to 400 km lose by backwash with \"Favour strong zones\", most at 0–50 km (\u22120.90%)")]
    [InlineData("none", "“扶强”对400公里内各圈层的影响都无法与零区分", "No effect of \"Favour strong zones\" can be told from zero in any ring up to 400 km")]
    [InlineData("one ring", "在“扶强”下，只有50–100公里能确认扩散，50–100公里最强（+0.70%）", "Clear spread only at 50–100 km with \"Favour strong zones\", most at 50–100 km (+0.70%)")]
    [InlineData("zigzag", "在“扶强”下，0–50公里和100–200公里扩散，50–100公里和200–400公里回流，200–400公里最强（\u22120.60%）", "Spread at 0–50 km and 100–200 km, backwash at 50–100 km and 200–400 km with \"Favour strong zones\", most at 200–400 km (\u22120.60%)")]
    [InlineData("one future", "仅一个模拟未来：在“扶强”下，约104公里以内是回流，以外是扩散，0–50公里最强（\u22120.62%）", "One simulated future: backwash within about 104 km, spread beyond, with \"Favour strong zones\", most at 0–50 km (\u22120.62%)")]
    public void The_headline_states_the_finding(string name, string zh, string en)
    {
        Assert.Equal(zh, new RingProfileSlide(Inputs[name](), Language.Zh).Text.Headlines[0]);
        Assert.Equal(en, new RingProfileSlide(Inputs[name](), Language.En).Text.Headlines[0]);
    }

    [Fact]
    public void Few_futures_are_said()
    {
        var text = new RingProfileSlide(Inputs["two futures"](), Language.Zh).Text;
        Assert.All(text.Headlines, headline => Assert.EndsWith("（仅2个未来，不可靠）", headline, StringComparison.Ordinal));
        Assert.Contains("仅2个未来，粗略", text.Subtitle, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backwash inside", "Break-even at about 104 km", "90% range includes 0 from 82 to 125 km")]
    [InlineData("all spread", "No break-even radius: the median keeps its sign from 25 to 300 km", "")]
    [InlineData("all zero", "No break-even radius can be told: every 90% range includes 0", "")]
    [InlineData("none", "No break-even radius can be told: every 90% range includes 0", "")]
    [InlineData("one future", "Break-even at about 104 km", "")]
    public void The_break_even_radius_is_interpolated_or_said_to_be_missing(string name, string title, string note) =>
        Assert.Equal((title, note), RingProfileWords.Annotation(new RingProfileScene(Inputs[name](), Language.En)));

    [Fact]
    public void A_crossing_by_hand()
    {
        var found = BreakEven.Of([Ring(0, 100, -1, 0.5), Ring(100, 200, 1, 0.5)]);
        Assert.Equal(100, Assert.Single(found.RadiusKm), 9);
        Assert.Equal(75, found.UnclearFromKm!.Value, 9);
        Assert.Equal(125, found.UnclearToKm!.Value, 9);
    }

    [Fact]
    public void A_ring_at_zero_is_no_crossing_by_itself()
    {
        Assert.Empty(BreakEven.Of([Ring(0, 10, 1, 0), Ring(10, 20, 0, 0), Ring(20, 30, 1, 0)]).RadiusKm);
        Assert.Equal(15, Assert.Single(BreakEven.Of([Ring(0, 10, 1, 0), Ring(10, 20, 0, 0), Ring(20, 30, -1, 0)]).RadiusKm), 9);
    }

    [Fact]
    public void Both_sides_are_named_and_figures_stand_under_their_rings()
    {
        var words = LayoutChecks.Words(LayoutChecks.Draw(new RingProfileSlide(Inputs["all spread"](), Language.En), NpmFonts.Require()));
        Assert.Contains("Spread", words);
        Assert.Contains("Backwash", words);
        Assert.Contains("+0.90%", words);
        Assert.Contains("100–200 km", words);
    }

    [Fact]
    public void Rings_keep_their_proportion_where_they_have_room()
    {
        var rings = Inputs["none"]().Rings;
        var axis = new RingAxis(rings, 100, 1700, 180);
        Assert.False(axis.IsEqual);
        Assert.Equal(500, axis.X(100), 3f);
        Assert.True(new RingAxis(rings, 100, 900, 180).IsEqual);
        Assert.Equal(500, new RingAxis(rings, 100, 900, 180).X(100), 3f);
    }

    [Fact]
    public void Every_phrase_has_its_glyphs() => LayoutChecks.Covered(NpmFonts.Require(), RingProfilePhrases.Zh, RingProfilePhrases.En);

    [Fact]
    public void Every_ring_and_the_crossing_stand_in_the_file_to_the_last_bit()
    {
        var input = Inputs["backwash inside"]();
        var rows = LayoutChecks.Rows(RingProfileCsv.Write(input));
        var rings = rows.Where(row => string.Equals(row["kind"], "ring", StringComparison.Ordinal)).ToList();
        Assert.Equal(input.Rings.Select(r => r.Effect.P05), rings.Select(row => LayoutChecks.Number(row["effect_p05"])));
        Assert.Equal(input.Rings.Select(r => r.Effect.Median), rings.Select(row => LayoutChecks.Number(row["effect_median"])));
        Assert.Equal(input.Rings.Select(r => r.Effect.P95), rings.Select(row => LayoutChecks.Number(row["effect_p95"])));
        Assert.Equal(BreakEven.Of(input.Rings).RadiusKm[0], LayoutChecks.Number(rows.Single(row => string.Equals(row["kind"], "break_even", StringComparison.Ordinal))["from_km"]));
    }

    [Fact]
    public void Bad_input_is_refused()
    {
        var input = Inputs["none"]();
        Refused(input with { Rings = [input.Rings[0]] }, "two to 8 rings");
        Refused(input with { Futures = 0 }, "two to 8 rings");
        Refused(input with { Rings = [input.Rings[0], input.Rings[2]] }, "begins at 100 km");
        Refused(input with { Rings = [input.Rings[0], input.Rings[1] with { ToKm = 20 }] }, "from 50 to 20 km");
        Refused(input with { Rings = [input.Rings[0] with { Effect = new Interval(3, 2, 1) }, input.Rings[1]] }, "ascending");
    }

    [Fact]
    public void The_files_of_the_chart_are_written()
    {
        var directory = Directory.CreateTempSubdirectory("ring-profile-").FullName;
        var files = Chart(Inputs["none"]()).Write(directory, Language.Zh, new ChartOptions { Fonts = NpmFonts.Require(), NameLanguage = true });
        Assert.Contains("ring-profile.zh.png", files.Paths.Select(Path.GetFileName));
        Assert.Contains("ring-profile.zh.csv", files.Paths.Select(Path.GetFileName));
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public void The_Latin_font_of_a_machine_without_Chinese_will_do() =>
        LayoutChecks.Tidy(LayoutChecks.Draw(new RingProfileSlide(Inputs["backwash inside"](), Language.En), ChartFontsTests.Latin()));

    /// <summary>Invented effects in the rings of the model.</summary>
    private static RingProfileInput Input(double[] effects, double half = 0.16)
    {
        double[] edges = [0, 50, 100, 200, 400];
        int[] cities = [38, 61, 152, 214];
        return new RingProfileInput
        {
            MeasureZh = "2030年腹地增加值（2019年价）",
            MeasureEn = "Hinterland value added in 2030 (2019 prices)",
            UnitZh = "%",
            UnitEn = "%",
            ScenarioZh = "扶强",
            ScenarioEn = "Favour strong zones",
            BaselineZh = "基准",
            BaselineEn = "Baseline",
            Rings = [.. effects.Select((effect, i) => Ring(edges[i], edges[i + 1], effect, half) with { Cities = cities[i] })],
            Futures = 200,
            Stamp = LayoutChecks.Stamp(),
        };
    }

    private static RingProfileInput Many() => Input([0.1, 0.1], 0.1) with
    {
        Rings = [.. Enumerable.Range(0, 8).Select(i => Ring(i * 50, i * 50 + 50, -0.5 + 0.16 * i, 0.12))],
    };

    private static RingEffect Ring(double from, double to, double median, double half) =>
        new(from, to, new Interval(median - half, median, median + half), 12);

    private static void Refused(RingProfileInput input, string because) => Assert.Contains(
        because, Assert.Throws<ArgumentException>(() => new RingProfileSlide(input, Language.Zh)).Message, StringComparison.Ordinal);

    private static RunChart Chart(RingProfileInput input) => new("ring-profile", (_, language) => new RingProfileSlide(input, language), RingProfileCsv.Write(input));
}
