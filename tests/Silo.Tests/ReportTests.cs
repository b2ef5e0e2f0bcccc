using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Reports;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Silo.Tests;

/// <summary>Charts and report of one tiny run: all of them, with the figures of the tables, nothing over the edge.</summary>
public sealed partial class ReportTests : IClassFixture<ReportTests.TinyRun>
{
    private static readonly string[] s_charts =
    [
        "zones-share", "paired-share", "paired-gdp", "draw-profile", "effect-per-billion", "zones-value-added", "zones-dumbbell", "zones-multiples",
        "ring-profile", "spread-backwash", "flow-map-talent", "flow-heatmap-talent", "flow-map-capital", "flow-map-technology",
    ];

    private static readonly string[] s_void = ["meta", "img", "br", "hr", "link", "input"];

    private readonly TinyRun tiny;

    public ReportTests(TinyRun tiny)
    {
        this.tiny = tiny;
        Assert.SkipWhen(
            ChartFonts.Shared.Origin != FontOrigin.Embedded && Environment.GetEnvironmentVariable("CI") is null, "built without the npm fonts: install Node.js");
    }

    [Fact]
    public void A_run_draws_every_chart_in_both_languages()
    {
        Assert.Equal(0, tiny.Run.ExitCode);
        foreach (var chart in s_charts)
        {
            foreach (var ending in new[] { ".png", ".svg", ".pdf", ".csv", ".zh.png", ".en.png", ".zh.csv", ".en.pdf" })
            {
                Assert.True(new FileInfo(Path.Combine(tiny.Folder, "charts", chart + ending)) is { Exists: true, Length: > 500 }, chart + ending);
            }
        }
    }

    [Fact]
    public void Nothing_overflows_on_any_slide_of_the_report()
    {
        using var run = FinishedRun.Open(RunFolder.Open(tiny.Folder), tiny.Data);
        var charts = RunCharts.All(run);
        Assert.Equal(s_charts, charts.Select(chart => chart.Name));
        foreach (var language in new[] { Language.Zh, Language.En })
        {
            var slides = RunReport.Slides(ReportContent.Of(run, charts, SlideTheme.Light, language));
            foreach (var slide in slides)
            {
                var canvas = SlideRenderer.Png(slide, ChartFonts.Shared, SlideTheme.Light).Canvas;
                Assert.Empty(canvas.MissingCharacters);
                Tidy(canvas, $"{language}, {slide.Text.Headlines[0]}");
            }
        }
    }

    [Fact]
    public async Task The_report_holds_the_figures_of_the_tables()
    {
        var query = await Cli.Run("query", tiny.Folder, """
            SELECT median(a.zones_share - b.zones_share) * 100 FROM nation a JOIN nation b USING (seed, quarter)
            WHERE a.scenario = 'demand-shock' AND b.scenario = 'baseline' AND quarter = '2027Q4'
            """, "--format", "csv");
        var difference = double.Parse(query.Output.TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture);
        Assert.True(Math.Abs(difference) > 0.01, query.Output);
        var expected = Figures.Plain(Math.Abs(difference), 2);
        Assert.Contains($"{expected} points", Html("en"), StringComparison.Ordinal);
        Assert.Contains($"{expected}\u2009个百分点".Replace("\u2009", "", StringComparison.Ordinal), Html("zh").Replace("\u2009", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var digest = tiny.Run.StudyDigest;
        Assert.All(["en", "zh"], language => Assert.Contains(digest, Html(language), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_page_is_whole_and_needs_nothing_else(string language)
    {
        var html = Html(language);
        Assert.Empty(Unbalanced(html));
        Assert.DoesNotMatch("(src|href)=\"(?!data:)", html);
        Assert.DoesNotMatch(@"url\((?!data:)", html);
        Assert.Equal(s_charts.Length, Regex.Count(html, "<img [^>]*src=\"data:image/png;base64,"));
        Assert.All(s_charts, chart => Assert.Contains($"<figure id=\"{chart}\">", html, StringComparison.Ordinal));
        Assert.Equal(2, Regex.Count(html, "@font-face"));
        Assert.InRange(html.Length, 100_000, 15_000_000);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void The_slides_are_title_charts_and_closing_pages_in_two_small_fonts(string language)
    {
        var bytes = File.ReadAllBytes(Path.Combine(tiny.Folder, "report", $"report.{language}.pdf"));
        var text = System.Text.Encoding.Latin1.GetString(bytes);
        Assert.Equal(1 + s_charts.Length + 5, PageObject().Count(text));
        Assert.Contains("NotoSansSC-Regular", text, StringComparison.Ordinal);
        Assert.Contains("NotoSansSC-Bold", text, StringComparison.Ordinal);
        Assert.InRange(bytes.Length, 50_000, 8_000_000);
    }

    [Fact]
    public async Task A_folder_that_is_no_run_is_named()
    {
        var result = await Cli.Run("report", tiny.Data);
        Assert.InRange(result.ExitCode, 1, 2);
        Assert.NotEmpty(result.Error);
    }

    private string Html(string language) => File.ReadAllText(Path.Combine(tiny.Folder, "report", $"report.{language}.html"));

    /// <summary>Tags that are closed in another order than they were opened, or not at all.</summary>
    private static List<string> Unbalanced(string html)
    {
        var open = new Stack<string>();
        var wrong = new List<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value;
            if (s_void.Contains(name))
            {
                continue;
            }

            if (!tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                open.Push(name);
            }
            else if (open.Count == 0 || open.Pop() != name)
            {
                wrong.Add($"{tag.Value} at {tag.Index}");
            }
        }

        return [.. wrong, .. open];
    }

    private static void Tidy(SlideCanvas canvas, string slide)
    {
        var room = new SKRect(24, 24, SlideFrame.Width - 24, SlideFrame.Height - 24);
        var texts = canvas.Texts;
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.True(room.Contains(texts[i].Bounds), $"{slide}: '{texts[i].Text}' leaves the slide: {texts[i].Bounds}");
            for (var j = 0; j < i; j++)
            {
                Assert.False(
                    SKRect.Inflate(texts[i].Bounds, -1, -1).IntersectsWith(SKRect.Inflate(texts[j].Bounds, -1, -1)),
                    $"{slide}: '{texts[i].Text}' over '{texts[j].Text}'");
            }
        }
    }

    [GeneratedRegex("</?(?<name>[a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();

    /// <summary>One run and its report for all tests of the class.</summary>
    public sealed class TinyRun : IAsyncLifetime
    {
        private Workspace? workspace;

        internal Cli.Result Run { get; private set; } = null!;

        internal string Folder => Run.RunFolder;

        internal string Data => workspace!.Data;

        public async ValueTask InitializeAsync()
        {
            workspace = new Workspace();
            Run = await Cli.Run(
                "run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, "--plain", "--seeds", "2", "--firms-per-record", "500", "--to", "2027Q4");
            var report = await Cli.Run("report", Run.RunFolder, "--data", workspace.Data);
            Assert.True(report.ExitCode == 0, report.Error);
        }

        public ValueTask DisposeAsync()
        {
            workspace?.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
