using SkiaSharp;
using Torch.Sim.Viewer.Charts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Reports;

/// <summary>A slide of words: paragraphs and tables from top to bottom. What does not fit is left out and counted.</summary>
internal sealed class ReportPage : ISlide
{
    private const float TableSize = 20;
    private const float CellGap = 28;
    private const float Widest = 600;

    private readonly ReportChapter chapter;

    public ReportPage(ReportChapter chapter, string subtitle, ChartStamp stamp, Language language)
    {
        (this.chapter, Language) = (chapter, language);
        Text = new SlideText([chapter.Title], subtitle, ChartPhrases.Of(language).Mark, ChartPhrases.SourceLine(stamp, language, [], []));
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var y = content.Top + 10;
        var plain = new TextStyle(22, Bold: false, canvas.Theme.Ink);
        foreach (var line in chapter.Lines.Concat(chapter.Code))
        {
            var lines = canvas.Wrap(line, plain, content.Width);
            if (y + (lines.Count * plain.LineHeight) > content.Bottom)
            {
                break;
            }

            canvas.Lines(lines, content.Left, y + 20, plain);
            y += (lines.Count * plain.LineHeight) + 8;
        }

        foreach (var table in chapter.Tables)
        {
            y = Table(canvas, table, new SKRect(content.Left, y + 16, content.Right, content.Bottom));
        }
    }

    private float Table(SlideCanvas canvas, ReportTable table, SKRect room)
    {
        var head = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        var note = new TextStyle(19, Bold: false, canvas.Theme.Second);
        var cell = new TextStyle(TableSize, Bold: false, canvas.Theme.Ink);
        var strong = cell with { Bold = true };
        var notes = table.Note.Length == 0 ? [] : canvas.Wrap(table.Note, note, room.Width);
        var rowHeight = cell.LineHeight + 5;
        var top = room.Top + 34 + (notes.Count * note.LineHeight);
        var fits = (int)((room.Bottom - top - rowHeight - 6) / rowHeight);
        if (fits < 1)
        {
            return room.Top;
        }

        canvas.Text(table.Title, room.Left, room.Top + 24, head);
        canvas.Lines(notes, room.Left, room.Top + 24 + note.LineHeight, note);
        var shown = table.Rows.Count <= fits ? table.Rows : [.. table.Rows.Take(fits - 1)];
        var widths = Widths(canvas, table, cell, strong, room.Width);
        Row(canvas, table, table.Header, widths, room.Left, top + rowHeight - 8, strong);
        canvas.Line(room.Left, top + rowHeight, room.Left + widths.Sum() - CellGap, top + rowHeight, canvas.Theme.Ink, 2);
        var baseline = top + rowHeight;
        foreach (var row in shown)
        {
            baseline += rowHeight;
            Row(canvas, table, row, widths, room.Left, baseline - 6, cell);
        }

        if (shown.Count < table.Rows.Count)
        {
            baseline += rowHeight;
            var rest = Figures.Count(table.Rows.Count - shown.Count);
            canvas.Text(Language == Language.Zh ? $"另有{rest}行，见网页版报告" : $"{rest} more rows in the report page", room.Left, baseline - 6, note);
        }

        return baseline + 10;
    }

    /// <summary>As wide as the longest cell; where that is too much, the widest text columns give way.</summary>
    private static float[] Widths(SlideCanvas canvas, ReportTable table, TextStyle cell, TextStyle strong, float room)
    {
        float[] widths = [.. Enumerable.Range(0, table.Header.Count).Select(column => CellGap + Math.Max(
            canvas.Measure(table.Header[column], strong), table.Rows.Select(row => canvas.Measure(row[column], cell)).DefaultIfEmpty(0).Max()))];
        for (var column = 0; column < table.TextColumns; column++)
        {
            widths[column] = Math.Min(widths[column], Widest);
        }

        while (widths.Sum() - CellGap > room)
        {
            var widest = Enumerable.Range(0, Math.Max(1, table.TextColumns)).MaxBy(column => widths[column]);
            if (widths[widest] < 120)
            {
                break;
            }

            widths[widest] -= 10;
        }

        return widths;
    }

    private static void Row(
        SlideCanvas canvas, ReportTable table, IReadOnlyList<string> cells, float[] widths, float left, float baseline, TextStyle style)
    {
        for (var column = 0; column < cells.Count; column++)
        {
            var isText = column < table.TextColumns;
            var width = widths[column] - CellGap;
            var room = width + 2; // rounding must not cut the longest cell
            var text = cells[column].Length == 0 ? "" : canvas.Wrap(cells[column], style, room, 1)[0];
            if (text.Length > 0)
            {
                canvas.Text(text, isText ? left : left + width, baseline, style, isText ? TextAlign.Left : TextAlign.Right);
            }

            left += widths[column];
        }
    }
}
