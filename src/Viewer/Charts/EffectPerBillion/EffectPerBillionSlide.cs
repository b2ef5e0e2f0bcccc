using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.EffectPerBillion;

/// <summary>A table with a small interval in each cell: effect on GDP and on the zones, money spent, effect for the money.</summary>
public sealed class EffectPerBillionSlide : ISlide
{
    private const float HeadRoom = 60;
    private const float TitleWidth = 380;
    private const float Gap = 44;
    private const float HighestRow = 166;
    private const float ArrowRoom = 14;

    private readonly EffectScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">No or too many scenarios, quantiles that cross, years out of order.</exception>
    public EffectPerBillionSlide(EffectPerBillionInput input, SlideTheme theme, Language language)
    {
        Language = language;
        scene = new EffectScene(input, language);
        Text = scene.Frame;
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var height = Math.Min(HighestRow, MathF.Floor((content.Height - HeadRoom - 14) / scene.Rows.Count));
        var width = (content.Width - TitleWidth - scene.Columns.Count * Gap) / scene.Columns.Count;
        var top = content.Top + HeadRoom;
        var bottom = top + height * scene.Rows.Count;
        var last = content.Left + TitleWidth + Gap + (scene.Columns.Count - 1) * (width + Gap);
        canvas.Bar(new SKRect(last - Gap / 2, content.Top, content.Right, bottom), canvas.Theme.Accent.WithAlpha(22), 6);
        var head = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        canvas.Text(scene.Phrases.Scenario, content.Left, top - 22, head);
        for (var row = 0; row < scene.Rows.Count; row++)
        {
            var y = top + row * height;
            canvas.Line(content.Left, y, content.Right, y, row == 0 ? canvas.Theme.Third : canvas.Theme.Grid, 1.5f);
            var style = new TextStyle(26, Bold: true, canvas.Theme.Ink);
            var lines = canvas.Wrap(scene.Title(scene.Rows[row]), style, TitleWidth, height >= 120 ? 3 : 2);
            canvas.Lines(lines, content.Left, y + height / 2 + 9 - (lines.Count - 1) * style.LineHeight / 2, style);
        }

        canvas.Line(content.Left, bottom, content.Right, bottom, canvas.Theme.Third, 1.5f);
        for (var column = 0; column < scene.Columns.Count; column++)
        {
            var left = content.Left + TitleWidth + Gap + column * (width + Gap);
            canvas.Text(scene.Columns[column].Title, left, top - 22, head);
            Column(canvas, scene.Columns[column], new SKRect(left, top, left + width, bottom), height, column == scene.Columns.Count - 1);
        }
    }

    private void Column(SlideCanvas canvas, EffectColumn column, SKRect area, float height, bool isResult)
    {
        // Beyond the ends of the scale there is room for an arrow.
        float X(double value) => area.Left + ArrowRoom + (float)((value - column.Low) / (column.High - column.Low)) * (area.Width - 2 * ArrowRoom);

        for (var row = 0; row < column.Cells.Count; row++)
        {
            var top = area.Top + row * height;
            if (column.Cells[row] is not { } cell)
            {
                canvas.Text(scene.Phrases.NoSpending, area.Left, top + height / 2 + 7, Plain(canvas));
                continue;
            }

            var color = isResult ? canvas.Theme.Accent : canvas.Theme.Others[0];
            Interval(canvas, column.Ranges[row]!, column, X, top + height / 2 + Math.Min(40, height / 2 - 22), color);
            Figures(canvas, cell, area.Left, area.Right, top + height / 2 - 6, isResult);
        }
    }

    private static TextStyle Plain(SlideCanvas canvas) => new(20, Bold: false, canvas.Theme.Second);

    /// <summary>The median as a bar from zero, the range as a thin line over it; an arrow where they leave the scale.</summary>
    private static void Interval(SlideCanvas canvas, EffectRange range, EffectColumn column, Func<double, float> x, float y, SKColor color)
    {
        float At(double value) => x(Math.Clamp(value, column.Low, column.High));
        canvas.Bar(new SKRect(Math.Min(x(0), At(range.Median)), y - 9, Math.Max(x(0), At(range.Median)), y + 9), color.WithAlpha(170), 2);
        canvas.Line(x(0), y - 14, x(0), y + 14, canvas.Theme.Second, 2);
        if (range.P95 > range.P05)
        {
            canvas.Line(At(range.P05), y, At(range.P95), y, canvas.Theme.Ink, 2.5f);
        }

        foreach (var (end, beyond, side) in new[] { (range.P05, range.P05 < column.Low, -1), (range.P95, range.P95 > column.High, 1) })
        {
            if (beyond)
            {
                Tip(canvas, At(end), y, side);
                if (side * (range.Median - (side < 0 ? column.Low : column.High)) > 0)
                {
                    Break(canvas, At(end) - 16 * side, y);
                }
            }
            else if (range.P95 > range.P05 && end >= column.Low && end <= column.High)
            {
                canvas.Line(x(end), y - 7, x(end), y + 7, canvas.Theme.Ink, 2.5f);
            }
        }
    }

    /// <summary>Two cuts through a bar that would be longer.</summary>
    private static void Break(SlideCanvas canvas, float x, float y)
    {
        canvas.Line(x - 6, y + 12, x, y - 12, canvas.Theme.Background, 3);
        canvas.Line(x, y + 12, x + 6, y - 12, canvas.Theme.Background, 3);
    }

    /// <summary>A tip beyond the end of the scale: what it stands for goes on.</summary>
    private static void Tip(SlideCanvas canvas, float x, float y, int side)
    {
        using var tip = new SKPath();
        tip.AddPoly([new SKPoint(x, y - 10), new SKPoint(x + side * (ArrowRoom - 2), y), new SKPoint(x, y + 10)], close: true);
        using var paint = new SKPaint { IsAntialias = true, Color = canvas.Theme.Ink };
        canvas.Surface.DrawPath(tip, paint);
    }

    private static void Figures(SlideCanvas canvas, EffectCell cell, float left, float right, float baseline, bool isResult)
    {
        var value = new TextStyle(isResult ? 38 : 30, Bold: true, isResult ? canvas.Theme.Accent : canvas.Theme.Ink);
        var box = canvas.Text(cell.Value, left, baseline, value);
        var style = Plain(canvas);
        if (cell.Notes.FirstOrDefault(note => box.Right + 12 + canvas.Measure(note, style) <= (isResult ? right - 6 : right + 30)) is { Length: > 0 } fitting)
        {
            canvas.Text(fitting, box.Right + 12, baseline, style);
        }
    }
}
