using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>The right edge of a fan chart: a strip of the last distribution per series, and the series' names pushed apart.</summary>
internal sealed class EndLabels
{
    private const float Indent = 26;
    private const float Gap = 22;
    private const float StripStep = 24;
    private const float LeaderRoom = 44;
    private const float WidestText = 430;
    private const float TitleSize = 26;
    private const float ValueSize = 26;
    private const float EmphasisSize = 46;
    private const float WordSize = 21;

    private readonly SlideCanvas canvas;
    private readonly List<Block> blocks;

    /// <summary>Measures the labels; the highest median comes first. Long names take three lines, or fewer where the height does not hold them.</summary>
    public EndLabels(SlideCanvas canvas, IEnumerable<EndLabel> labels, float height)
    {
        this.canvas = canvas;
        var ordered = labels.OrderByDescending(label => label.Quantiles[2]).ToList();
        blocks = ordered.ConvertAll(label => Measured(label, 3));
        for (var lines = 2; lines >= 1 && blocks.Sum(block => block.Height + Gap) - Gap > height; lines--)
        {
            blocks = ordered.ConvertAll(label => Measured(label, lines));
        }

        Width = Indent + blocks.Count * StripStep + LeaderRoom + blocks.Max(block => block.Width);
    }

    /// <summary>Room needed to the right of the panel.</summary>
    public float Width { get; }

    private TextStyle Word => new(WordSize, Bold: false, canvas.Theme.Second);

    /// <summary>Draws strips, leaders and labels beside the panel, the labels between the two edges.</summary>
    public void Draw(PlotPanel panel, float top, float bottom)
    {
        var textLeft = panel.Area.Right + Indent + blocks.Count * StripStep + LeaderRoom;
        var wishes = blocks.ConvertAll(block => panel.Y(block.Label.Quantiles[2]) + block.Height / 2 - TitleSize / 2);
        var tops = LabelStack.Place(wishes, blocks.ConvertAll(block => block.Height), Gap, top, bottom);
        for (var i = 0; i < blocks.Count; i++)
        {
            var x = panel.Area.Right + Indent + i * StripStep;
            var y = panel.Y(blocks[i].Label.Quantiles[2]);
            canvas.Line(x + 12, y, textLeft - 12, tops[i] + TitleSize / 2, blocks[i].Label.Color.WithAlpha(150), 1.5f);
        }

        for (var i = 0; i < blocks.Count; i++)
        {
            Strip(panel, blocks[i].Label, panel.Area.Right + Indent + i * StripStep);
            Draw(blocks[i], textLeft, tops[i]);
        }
    }

    private void Strip(PlotPanel panel, EndLabel label, float x)
    {
        var ys = Array.ConvertAll(label.Quantiles, panel.Y);
        if (label.HasBand)
        {
            canvas.Bar(new SKRect(x - 2.5f, ys[4], x + 2.5f, ys[0]), label.Color.WithAlpha(115), 2.5f);
            canvas.Bar(new SKRect(x - 5, ys[3], x + 5, ys[1]), label.Color, 4);
        }

        canvas.Dot(x, ys[2], 7.5f, label.Color);
    }

    private Block Measured(EndLabel label, int titleLines)
    {
        var title = canvas.Wrap(label.Title, new TextStyle(TitleSize, Bold: true, label.TextColor), WidestText, titleLines);
        var titleWidth = title.Max(line => canvas.Measure(line, new TextStyle(TitleSize, Bold: true, label.TextColor)));
        var value = new TextStyle(label.Emphasis ? EmphasisSize : ValueSize, Bold: true, label.TextColor);
        var first = canvas.Measure(label.Value, value) + 10 + canvas.Measure(label.ValueWord, Word);
        var range = canvas.Measure(label.Range, Word);
        var inline = !label.Emphasis && first + 20 + range <= WidestText;
        var titleHeight = (title.Count - 1) * new TextStyle(TitleSize, true, default).LineHeight + TitleSize;
        var valueHeight = label.Emphasis ? 54 : 34;
        return new Block(
            label, title, value, inline, Math.Max(titleWidth, inline ? first + 20 + range : Math.Max(first, range)),
            titleHeight, valueHeight, titleHeight + valueHeight + (inline ? 0 : 30));
    }

    private void Draw(Block block, float left, float top)
    {
        var title = new TextStyle(TitleSize, Bold: true, block.Label.TextColor);
        canvas.Lines(block.Title, left, top + TitleSize * 0.88f, title);
        var baseline = top + block.TitleHeight + block.ValueHeight - 5;
        var value = canvas.Text(block.Label.Value, left, baseline, block.Value);
        var word = canvas.Text(block.Label.ValueWord, value.Right + 10, baseline, Word);
        canvas.Text(block.Label.Range, block.Inline ? word.Right + 20 : left, block.Inline ? baseline : baseline + 32, Word);
    }

    private sealed record Block(
        EndLabel Label, IReadOnlyList<string> Title, TextStyle Value, bool Inline, float Width,
        float TitleHeight, float ValueHeight, float Height);
}
