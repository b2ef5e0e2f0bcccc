using Torch.Sim.Scenarios.Files;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Reports;
using Torch.Sim.Viewer.Runs;
using Torch.Sim.Viewer.Tests.Charts;
using Torch.Sim.Viewer.Tests.Charts.FlowMap;

namespace Torch.Sim.Viewer.Tests.Reports;

/// <summary>The report lists what the user's figures replaced, old beside new.</summary>
public sealed class OverlayNotesTests
{
    private static readonly OverlayChange[] s_changes =
    [
        new("wuhan-donghu", "", "gdp", 2019, 187_600, 190_000, "m yuan", "own survey of the management committee, of which the long name does not fit"),
        new("110000", "", "population", 2020, 21_893_095, 21_900_000, "persons", "yearbook"),
        new("320500", "321300", "distance", 2019, 398.123456, 400, "km", "timetable"),
        new("hefei", "", "firms", 2019, null, 3100, "enterprises", "调查"),
    ];

    private static readonly ShortNames s_names = new(WorldFiles.Read(FlowMapSamples.Data()));

    [Fact]
    public void Nothing_is_said_where_nothing_was_replaced() => Assert.Empty(OverlayNotes.Of([], s_names, Language.Zh));

    [Fact]
    public void Old_and_new_values_stand_with_place_unit_and_origin()
    {
        var table = Assert.Single(Chapter(Language.En).Tables);
        Assert.Equal(["Place", "Figure", "Unit", "Where from", "Year", "Old", "New"], table.Header);
        Assert.Equal(["Beijing", "population", "persons", "yearbook", "2020", "21,893,095", "21,900,000"], table.Rows[1]);
        Assert.Equal(["Suzhou (Jiangsu)–Suqian", "distance", "km", "timetable", "2019", "398.12", "400"], table.Rows[2]);
        Assert.Equal("none", table.Rows[3][5]);
        table = Assert.Single(Chapter(Language.Zh).Tables);
        Assert.Equal(["武汉东湖", "GDP", "百万元"], table.Rows[0].Take(3));
        Assert.Equal(["苏州–宿迁", "距离", "公里", "timetable", "2019", "398.12", "400"], table.Rows[2]);
        Assert.Equal(["企业数", "家", "调查", "2019", "无", "3,100"], table.Rows[3].Skip(1));
    }

    [Theory]
    [InlineData(Language.Zh, 4)]
    [InlineData(Language.En, 4)]
    [InlineData(Language.En, 80)]
    public void Page_and_slide_hold_the_table(Language language, int rows)
    {
        var chapter = Chapter(language, [.. Enumerable.Range(0, rows).Select(i => s_changes[i % s_changes.Length])]);
        var slide = new ReportPage(chapter, "", ChartSamples.Stamp(8), language);
        var canvas = SlideRenderer.Png(slide, NpmFonts.Require(), SlideTheme.Light).Canvas;
        Tidy.Assert(canvas.Texts);
        Assert.Empty(canvas.MissingCharacters);
        Assert.Contains(canvas.Texts, text => text.Text.Contains("21,893,095", StringComparison.Ordinal));
        Assert.Equal(rows > 40, canvas.Texts.Any(text => text.Text.EndsWith("more rows in the report page", StringComparison.Ordinal)));
        var html = HtmlReport.Write(Content(chapter, language), NpmFonts.Require(), SlideTheme.Light);
        Assert.Equal(rows / 4, html.Split("21,900,000").Length - 1);
    }

    private static ReportChapter Chapter(Language language, OverlayChange[]? changes = null) => Assert.Single(OverlayNotes.Of(changes ?? s_changes, s_names, language));

    private static ReportContent Content(ReportChapter chapter, Language language) => new()
    {
        Language = language,
        Title = "",
        Question = "",
        Answer = "",
        RestsOn = [],
        Figures = [],
        Chapters = [chapter],
        Parameters = new ReportTable("", "", [], 0, []),
        Stamp = ChartSamples.Stamp(8),
    };
}
