using System.Text;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>The report of a run: a page of HTML and a set of slides in each language.</summary>
public static class RunReport
{
    /// <summary>Writes report.LANGUAGE.html and report.LANGUAGE.pdf.</summary>
    /// <param name="run">The run.</param>
    /// <param name="languages">The languages.</param>
    /// <param name="directory">Where; created when missing.</param>
    /// <param name="fonts">The fonts; those of the process when left out.</param>
    /// <exception cref="ArgumentException">The baseline has no results.</exception>
    public static ChartFiles Write(FinishedRun run, IReadOnlyList<Language> languages, string directory, ChartFonts? fonts = null)
    {
        if (!run.HasBaseline)
        {
            throw new ArgumentException("The run has no finished future of its baseline.", nameof(run));
        }

        fonts ??= ChartFonts.Shared;
        if (!fonts.HasAny)
        {
            return new ChartFiles([], [fonts.Notice!]);
        }

        Directory.CreateDirectory(directory);
        var charts = RunCharts.All(run);
        var drawable = languages.Select(fonts.Drawable).Distinct().ToArray();
        var contents = drawable.Select(language => ReportContent.Of(run, charts, SlideTheme.Light, language)).ToArray();
        var paths = contents.SelectMany(content =>
        {
            var stem = Path.Combine(directory, content.Language == Language.Zh ? "report.zh" : "report.en");
            return new[] { stem + ".html", stem + ".pdf" };
        }).ToArray();
        Parallel.For(0, paths.Length, i =>
        {
            var content = contents[i / 2];
            if (i % 2 == 0)
            {
                File.WriteAllText(paths[i], HtmlReport.Write(content, fonts, SlideTheme.Light), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
            else
            {
                File.WriteAllBytes(paths[i], SlideRenderer.Pdf(Slides(content), fonts, SlideTheme.Light).Bytes);
            }
        });
        return new ChartFiles(paths, fonts.Notice is { } notice ? [notice] : []);
    }

    /// <summary>Title, charts, closing pages.</summary>
    internal static IReadOnlyList<ISlide> Slides(ReportContent content) =>
    [
        new TitlePage(content),
        .. content.Figures.Select(figure => figure.Slide),
        .. content.Chapters.Select(chapter => new ReportPage(chapter, content.Title, content.Stamp, content.Language)),
    ];
}
