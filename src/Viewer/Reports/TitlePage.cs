using SkiaSharp;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Reports;

/// <summary>The first slide: the question, the answer, what it rests on.</summary>
internal sealed class TitlePage : ISlide
{
    private readonly ReportContent content;

    public TitlePage(ReportContent content)
    {
        this.content = content;
        Text = new SlideText(
            [content.Title], content.Question, ChartPhrases.Of(content.Language).Mark, ChartPhrases.SourceLine(content.Stamp, content.Language, [], []));
    }

    /// <inheritdoc/>
    public Language Language => content.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect area)
    {
        var zh = Language == Language.Zh;
        var small = new TextStyle(22, Bold: true, canvas.Theme.Second);
        var plain = new TextStyle(24, Bold: false, canvas.Theme.Second);
        var left = area.Left + 34;
        var rests = content.RestsOn.Select(line => canvas.Wrap(line, plain, area.Width - 34)).ToArray();
        var restsHeight = 60 + rests.Sum(lines => (lines.Count * plain.LineHeight) + 10);
        var (answer, style) = Answer(canvas, area.Width - 34, area.Height - restsHeight - 130);

        var top = area.Top + 40;
        canvas.Text(zh ? "回答" : "Answer", left, top + 22, small);
        canvas.Lines(answer, left, top + 50 + style.Size, style);
        var bottom = top + 60 + (answer.Count * style.LineHeight);
        canvas.Bar(new SKRect(area.Left, top, area.Left + 7, bottom), canvas.Theme.Accent);

        var y = Math.Max(bottom + 56, area.Bottom - restsHeight);
        canvas.Text(zh ? "依据" : "What it rests on", left, y + 22, small);
        y += 44;
        foreach (var lines in rests)
        {
            canvas.Lines(lines, left, y + 24, plain);
            y += (lines.Count * plain.LineHeight) + 10;
        }
    }

    /// <summary>The answer as large as its room allows.</summary>
    private (IReadOnlyList<string> Lines, TextStyle Style) Answer(SlideCanvas canvas, float width, float height)
    {
        for (var size = 46f; ; size -= 2)
        {
            var style = new TextStyle(size, Bold: true, canvas.Theme.Ink);
            var lines = canvas.Wrap(content.Answer, style, width);
            if (size <= 26 || lines.Count * style.LineHeight <= height)
            {
                return (lines, style);
            }
        }
    }
}
