using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>The cells, the names of rows and columns, and the sums as bars at the edges.</summary>
internal sealed class HeatGrid
{
    private const int MostNamedColumns = 8;
    private const float WidestTitle = 250;
    private const float SumBar = 90;
    private const float ColumnBar = 44;

    private readonly FlowHeatmapScene scene;
    private readonly HeatScale scale;
    private readonly SlideCanvas canvas;
    private readonly bool hasNames;

    public HeatGrid(FlowHeatmapScene scene, HeatScale scale, SlideCanvas canvas) =>
        (this.scene, this.scale, this.canvas, hasNames) = (scene, scale, canvas, scene.Count <= MostNamedColumns);

    private float NameSize => hasNames ? 24 : 20;

    private TextStyle Name => new(NameSize, Bold: hasNames, canvas.Theme.Ink);

    private TextStyle Plain => new(20, Bold: false, canvas.Theme.Second);

    public void Draw(SKRect area)
    {
        var names = Enumerable.Range(0, scene.Count).Select(i => canvas.Wrap(scene.Title(i), Name, WidestTitle, hasNames ? 2 : 1)).ToList();
        var numberWidth = hasNames ? 0 : canvas.Measure("34", Plain) + 12;
        var sumWidth = scene.Outflows.Max(sum => canvas.Measure(FlowFigures.Compact(sum.Mean, scene.Language), Plain));
        sumWidth = Math.Max(SumBar + 10 + sumWidth, canvas.Measure(scene.Phrases.RowSum, Plain));
        var columnWord = canvas.Measure(scene.Phrases.ColumnSum, Plain);
        var left = area.Left + numberWidth + Math.Max(names.Max(lines => lines.Max(line => canvas.Measure(line, Name))), columnWord - numberWidth) + 18;
        var head = hasNames && names.Exists(lines => lines.Count > 1 || canvas.Measure(lines[0], Name) > (area.Right - left) / (scene.Count + 1)) ? 70 : 36;
        var cells = new SKRect(left, area.Top + head, area.Right - sumWidth - 18, area.Bottom - ColumnBar - 40);
        for (var i = 0; i < scene.Count; i++)
        {
            Row(cells, i, names[i], area.Left + numberWidth);
        }

        Columns(cells);
        RowSums(cells);
        ColumnSums(cells, area.Left);
    }

    private SKRect Cell(SKRect cells, int i, int j)
    {
        var (width, height) = (cells.Width / scene.Count, cells.Height / scene.Count);
        var gap = hasNames ? 2.5f : 0.6f;
        return new SKRect(
            cells.Left + j * width + gap, cells.Top + i * height + gap, cells.Left + (j + 1) * width - gap, cells.Top + (i + 1) * height - gap);
    }

    private void Row(SKRect cells, int i, IReadOnlyList<string> name, float numbersRight)
    {
        var middle = Cell(cells, i, 0).MidY;
        canvas.Lines(name, cells.Left - 16, middle + 0.37f * NameSize - (name.Count - 1) * Name.LineHeight / 2, Name, TextAlign.Right);
        if (!hasNames)
        {
            canvas.Text(Figures.Plain(i + 1, 0), numbersRight - 12, middle + 7.5f, Plain, TextAlign.Right);
        }

        for (var j = 0; j < scene.Count; j++)
        {
            var (cell, amount) = (Cell(cells, i, j), scene.Input.Amounts[i][j]);
            var color = scale.ColorOf(amount.Mean);
            canvas.Bar(cell, color, hasNames ? 6 : 0);
            if (i == j)
            {
                Frame(cell);
            }

            var style = new TextStyle(30, Bold: true, HeatScale.TextOn(color));
            var text = FlowFigures.Compact(amount.Mean, scene.Language);
            while (style.Size > 20 && canvas.Measure(text, style) > cell.Width - 12)
            {
                style = style with { Size = style.Size - 2 };
            }

            if (hasNames && canvas.Measure(text, style) <= cell.Width - 8 && cell.Height > style.Size + 6)
            {
                var range = scene.Futures > 1 ? FlowFigures.Range(amount.Least, amount.Most, scene.Language) : string.Empty;
                var small = new TextStyle(20, Bold: false, style.Color);
                var hasRange = range.Length > 0 && canvas.Measure(range, small) <= cell.Width - 8 && cell.Height > style.Size + small.LineHeight + 12;
                var baseline = cell.MidY + 0.37f * style.Size - (hasRange ? small.LineHeight / 2 : 0);
                canvas.Text(text, cell.MidX, baseline, style, TextAlign.Center);
                if (hasRange)
                {
                    canvas.Text(range, cell.MidX, baseline + small.LineHeight, small, TextAlign.Center);
                }
            }
        }
    }

    /// <summary>The frame of a cell within its group; a second line inside keeps it visible on the darkest colour.</summary>
    private void Frame(SKRect cell)
    {
        using var ink = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = hasNames ? 4 : 1.6f, Color = canvas.Theme.Ink };
        canvas.Surface.DrawRoundRect(SKRect.Inflate(cell, -1, -1), hasNames ? 6 : 0, hasNames ? 6 : 0, ink);
        if (hasNames)
        {
            using var inner = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 2, Color = canvas.Theme.Background };
            canvas.Surface.DrawRoundRect(SKRect.Inflate(cell, -4, -4), 4, 4, inner);
        }
    }

    private void Columns(SKRect cells)
    {
        for (var j = 0; j < scene.Count; j++)
        {
            var cell = Cell(cells, 0, j);
            IReadOnlyList<string> lines = hasNames ? canvas.Wrap(scene.Title(j), Name, cell.Width - 8, 2) : [Figures.Plain(j + 1, 0)];
            var style = hasNames ? Name : Plain;
            canvas.Lines(lines, cell.MidX, cells.Top - 12 - (lines.Count - 1) * style.LineHeight, style, TextAlign.Center);
        }
    }

    private void RowSums(SKRect cells)
    {
        canvas.Text(scene.Phrases.RowSum, cells.Right + 18, cells.Top - 12, Plain);
        var largest = Math.Max(double.Epsilon, scene.Outflows.Max(sum => sum.Mean));
        for (var i = 0; i < scene.Count; i++)
        {
            var cell = Cell(cells, i, 0);
            var half = Math.Min(13, cell.Height * 0.32f);
            var length = Math.Max(1, SumBar * (float)(scene.Outflows[i].Mean / largest));
            canvas.Bar(new SKRect(cells.Right + 18, cell.MidY - half, cells.Right + 18 + length, cell.MidY + half), canvas.Theme.Baseline, 2);
            canvas.Text(FlowFigures.Compact(scene.Outflows[i].Mean, scene.Language), cells.Right + 28 + length, cell.MidY + 7.5f, Plain);
        }
    }

    /// <summary>Bars under the columns; where the figures do not fit side by side, the largest columns have theirs.</summary>
    private void ColumnSums(SKRect cells, float left)
    {
        canvas.Text(scene.Phrases.ColumnSum, left, cells.Bottom + 26, Plain);
        var largest = Math.Max(double.Epsilon, scene.Inflows.Max(sum => sum.Mean));
        var taken = new List<SKRect>();
        foreach (var j in Enumerable.Range(0, scene.Count).OrderByDescending(j => scene.Inflows[j].Mean).ThenBy(j => j))
        {
            var cell = Cell(cells, scene.Count - 1, j);
            var length = Math.Max(1, ColumnBar * (float)(scene.Inflows[j].Mean / largest));
            var half = Math.Min(26, cell.Width * 0.32f);
            canvas.Bar(new SKRect(cell.MidX - half, cells.Bottom + 8, cell.MidX + half, cells.Bottom + 8 + length), canvas.Theme.Baseline, 2);
            var text = FlowFigures.Compact(scene.Inflows[j].Mean, scene.Language);
            var width = canvas.Measure(text, Plain);
            var middle = Math.Min(cell.MidX, cells.Right + 100 - width / 2);
            var box = SlideCanvas.BoundsAt(middle - width / 2, cells.Bottom + ColumnBar + 34, width, Plain);
            if (!taken.Exists(other => other.IntersectsWith(SKRect.Inflate(box, 10, 0))))
            {
                taken.Add(box);
                canvas.Text(text, middle, cells.Bottom + ColumnBar + 34, Plain, TextAlign.Center);
            }
        }
    }
}
