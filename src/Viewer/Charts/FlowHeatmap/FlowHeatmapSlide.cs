using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowHeatmap;

/// <summary>Flows from every group of places to every other, with the sums at the edges.</summary>
public sealed class FlowHeatmapSlide : ISlide
{
    private const float ColumnWidth = 370;
    private const float ColumnGap = 56;

    private readonly FlowHeatmapScene scene;
    private readonly HeatScale scale;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Amounts that are not square, not finite or negative; a group twice; too many groups.</exception>
    public FlowHeatmapSlide(FlowHeatmapInput input, SlideTheme theme, Language language)
    {
        scene = new FlowHeatmapScene(input, language);
        scale = new HeatScale(scene.Input.Amounts.SelectMany(row => row.Select(amounts => amounts.Mean)), theme);
        Text = FlowHeatmapWords.Frame(scene, scale.IsLog);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        new HeatGrid(scene, scale, canvas).Draw(new SKRect(content.Left, content.Top, content.Right - ColumnWidth - ColumnGap, content.Bottom));
        var column = new SKRect(content.Right - ColumnWidth, content.Top, content.Right, content.Bottom);
        var shared = ChartPhrases.Of(Language);
        string Range(double low, double high) => FlowFigures.Range(low, high, Language);
        var y = Number(
            canvas, column, column.Top, FlowFigures.WithUnit(scene.Total.Mean, scene.Unit, Language),
            [Fill(scene.Phrases.Total, scene.Kind), shared.RangeOf(scene.Total, Range)], 40, canvas.Theme.Ink);
        if (scene.Total.Mean > 0)
        {
            y = Number(
                canvas, column, y, FlowFigures.Percent(scene.Inside.Mean / scene.Total.Mean),
                [Fill(scene.Phrases.Inside, scene.Group), shared.RangeOf(scene.Inside.Over(scene.Total), FlowFigures.PercentRange)], 60, canvas.Theme.Others[0]);
        }

        if (scene.HasGainer)
        {
            Number(
                canvas, column, y, "+" + FlowFigures.WithUnit(scene.Gain.Mean, scene.Unit, Language),
                [
                    Fill(scene.Phrases.Net, scene.Title(scene.Gainer)), shared.RangeOf(scene.Gain, Range),
                    Fill(scene.Phrases.NetShare, scene.Group, FlowFigures.Percent(scene.Gain.Mean / scene.Crossing.Mean)),
                ],
                48, canvas.Theme.Accent);
        }

        Legend(canvas, new SKRect(column.Left, column.Bottom - 92, column.Right, column.Bottom));
    }

    private static float Number(SlideCanvas canvas, SKRect column, float top, string value, IReadOnlyList<string> words, float size, SKColor color)
    {
        while (size > 26 && canvas.Measure(value, new TextStyle(size, Bold: true, color)) > column.Width)
        {
            size -= 2;
        }

        var plain = new TextStyle(22, Bold: false, canvas.Theme.Ink);
        canvas.Text(value, column.Left, top + size, new TextStyle(size, Bold: true, color));
        var first = canvas.Wrap(words[0], plain, column.Width, 3);
        canvas.Lines(first, column.Left, top + size + 36, plain);
        var (y, note) = (top + size + 36 + first.Count * plain.LineHeight, plain with { Color = canvas.Theme.Second });
        IReadOnlyList<string> notes = [.. words.Skip(1).SelectMany(text => canvas.Wrap(text, note, column.Width, 2))];
        canvas.Lines(notes, column.Left, y, note);
        return y + (notes.Count - 1) * note.LineHeight + 34;
    }

    private void Legend(SlideCanvas canvas, SKRect area)
    {
        var style = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var words = scene.Unit + ChartPhrases.Of(Language).SentenceEnd + (scale.IsLog ? scene.Phrases.LogScale : scene.Phrases.LinearScale);
        canvas.Text(canvas.Wrap(words, style, area.Width, 1)[0], area.Left, area.Top + 16, style);
        var bar = new SKRect(area.Left, area.Top + 30, area.Right, area.Top + 54);
        using var paint = new SKPaint { IsAntialias = true };
        var colors = Enumerable.Range(0, 15).Select(i => scale.At(i / 14.0)).ToArray();
        paint.Shader = SKShader.CreateLinearGradient(new SKPoint(bar.Left, 0), new SKPoint(bar.Right, 0), colors, SKShaderTileMode.Clamp);
        canvas.Surface.DrawRect(bar, paint);
        var free = float.MinValue;
        foreach (var tick in scale.Ticks())
        {
            var text = FlowFigures.Compact(tick, Language);
            var half = canvas.Measure(text, style) / 2;
            var x = bar.Left + (float)scale.Position(tick) * bar.Width;
            var middle = Math.Clamp(x, bar.Left + half, bar.Right - half);
            if (middle - half > free + 14)
            {
                canvas.Line(x, bar.Bottom, x, bar.Bottom + 6, canvas.Theme.Third, 1.5f);
                canvas.Text(text, middle, bar.Bottom + 28, style, TextAlign.Center);
                free = middle + half;
            }
        }
    }
}
