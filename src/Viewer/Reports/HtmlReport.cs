using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Reports;

/// <summary>Sets a report as one page of HTML that needs nothing else: pictures, data and fonts are inside.</summary>
internal sealed partial class HtmlReport
{
    /// <summary>Larger data files stay beside the page: base64 in a link of megabytes makes it slow to open.</summary>
    private const int MostCsvBytes = 300_000;

    private readonly ReportContent content;
    private readonly ChartFonts fonts;
    private readonly SlideTheme theme;
    private readonly StringBuilder body = new();
    private readonly bool zh;

    private HtmlReport(ReportContent content, ChartFonts fonts, SlideTheme theme)
    {
        (this.content, this.fonts, this.theme) = (content, fonts, theme);
        zh = content.Language == Language.Zh;
    }

    /// <summary>The page.</summary>
    public static string Write(ReportContent content, ChartFonts fonts, SlideTheme theme)
    {
        var report = new HtmlReport(content, fonts, theme);
        report.Body();
        var text = report.body.ToString();
        var language = report.zh ? "zh-CN" : "en";
        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Torch.Sim {Escape(content.Stamp.Version)}">
            <title>{Escape(content.Title)}</title>
            <style>
            {report.FontFaces(text)}
            {ReportStyle.Css}
            </style>
            </head>
            <body>
            {text}</body>
            </html>

            """;
    }

    private void Body()
    {
        Line("<header>");
        Line($"<p class=\"kicker\">Torch.Sim · {Text(content.Stamp.Study)} · {(zh ? "计划" : "plan")} {Text(content.Stamp.PlanHash)}</p>");
        Line($"<h1>{Text(content.Title)}</h1>");
        Line($"<p class=\"question\">{Text(content.Question)}</p>");
        Line("</header>");
        Line("<main>");
        Line($"<section class=\"answer\"><h2>{(zh ? "回答" : "Answer")}</h2>");
        Line($"<p>{Text(content.Answer)}</p></section>");
        Line($"<section class=\"rests\"><h2>{(zh ? "依据" : "What it rests on")}</h2>");
        Line("<ul>");
        foreach (var line in content.RestsOn)
        {
            Line($"<li>{Text(line)}</li>");
        }

        Line("</ul></section>");
        for (var i = 0; i < content.Figures.Count; i++)
        {
            Figure(content.Figures[i], i + 1);
        }

        foreach (var chapter in content.Chapters)
        {
            Chapter(chapter);
        }

        var count = content.Parameters.Rows.Count.ToString(CultureInfo.InvariantCulture);
        Line($"<details><summary>{Text(content.Parameters.Title)}{(zh ? $"（{count}个）" : $" ({count})")}</summary>");
        Table(content.Parameters, isTitled: false);
        Line("</details>");
        Line("</main>");
    }

    private void Figure(ReportFigure figure, int number)
    {
        var png = SlideRenderer.Png(figure.Slide, fonts, theme).Bytes;
        var text = figure.Slide.Text;
        Line($"<figure id=\"{Escape(figure.Chart.Name)}\">");
        Line($"<img width=\"1920\" height=\"1080\" alt=\"{Text(text.Headlines[0] + (zh ? "。" : ". ") + text.Subtitle)}\" src=\"data:image/png;base64,{Convert.ToBase64String(png)}\">");
        var label = zh ? $"图{number.ToString(CultureInfo.InvariantCulture)}" : $"Figure {number.ToString(CultureInfo.InvariantCulture)}";
        var data = figure.Chart.Csv.Length <= MostCsvBytes
            ? $"<a download=\"{Escape(figure.Chart.Name)}.csv\" href=\"data:text/csv;charset=utf-8;base64,{Convert.ToBase64String(figure.Chart.Csv)}\">{(zh ? "本图数据" : "data of this chart")}</a>"
            : $"{(zh ? "本图数据：" : "data of this chart: ")}charts/{Escape(figure.Chart.Name)}.csv";
        Line($"<figcaption><b>{label}</b> {Text(text.Headlines[0])}{(zh ? "。" : ". ")}{data}</figcaption>");
        Line("</figure>");
    }

    private void Chapter(ReportChapter chapter)
    {
        Line($"<section><h2>{Text(chapter.Title)}</h2>");
        foreach (var line in chapter.Lines)
        {
            Line($"<p>{Text(line)}</p>");
        }

        if (chapter.Code.Count > 0)
        {
            Line($"<pre>{string.Join('\n', chapter.Code.Select(Escape))}</pre>");
        }

        foreach (var table in chapter.Tables)
        {
            Table(table, isTitled: true);
        }

        Line("</section>");
    }

    private void Table(ReportTable table, bool isTitled)
    {
        if (isTitled)
        {
            Line($"<h3>{Text(table.Title)}</h3>");
        }

        if (table.Note.Length > 0)
        {
            Line($"<p class=\"note\">{Text(table.Note)}</p>");
        }

        Line("<div class=\"wide\"><table><thead><tr>");
        for (var i = 0; i < table.Header.Count; i++)
        {
            Line($"<th{Align(table, i)}>{Text(table.Header[i])}</th>");
        }

        Line("</tr></thead><tbody>");
        foreach (var row in table.Rows)
        {
            body.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                body.Append(CultureInfo.InvariantCulture, $"<td{Align(table, i)}>{Text(row[i])}</td>");
            }

            Line("</tr>");
        }

        Line("</tbody></table></div>");
    }

    private static string Align(ReportTable table, int column) => column < table.TextColumns ? "" : " class=\"n\"";

    private void Line(string html) => body.Append(html).Append('\n');

    private string Text(string text) => Escape(Typography.Polish(text, content.Language));

    private static string Escape(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    /// <summary>The page without its pictures and data, which hold no characters to set.</summary>
    private static string Visible(string text) => Data().Replace(text, "");

    [GeneratedRegex("base64,[A-Za-z0-9+/=]+")]
    private static partial Regex Data();

    /// <summary>The two weights with the characters of the page; none where the program was built without them.</summary>
    private string FontFaces(string text)
    {
        if (fonts.Origin != FontOrigin.Embedded)
        {
            return "";
        }

        var used = new string(
            [.. WebUtility.HtmlDecode(Visible(text)).Distinct().Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c != Typography.ThinSpace && fonts.Covers(c.ToString()))]);
        return string.Join('\n', fonts.Files(used).Select((file, index) =>
            $"@font-face{{font-family:\"Noto Sans SC Report\";font-weight:{(index == 0 ? "400" : "700")};src:url(data:font/woff;base64,{Convert.ToBase64String(Woff.Of(file))}) format(\"woff\")}}"));
    }
}
