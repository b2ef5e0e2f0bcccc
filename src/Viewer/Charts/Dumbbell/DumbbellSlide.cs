using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>Places ranked: where each stood and stands, and by how much it changed, each with its 90 % range.</summary>
public sealed class DumbbellSlide : ISlide
{
    private const float HighlightRoom = 40;
    private const float HeaderRoom = 74;
    private const float WidestName = 560;
    private const float TallestRow = 54;

    private readonly DumbbellScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">No rows, a place twice, quantiles that cross.</exception>
    public DumbbellSlide(DumbbellInput input, Language language)
    {
        scene = new DumbbellScene(input, language);
        Text = DumbbellWords.Frame(scene);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var rows = new SKRect(
            content.Left, content.Top + Highlights(canvas, content) + HeaderRoom, content.Right, content.Bottom - 4);
        var pitch = Math.Min(TallestRow, rows.Height / scene.Drawn.Count);
        rows.Bottom = rows.Top + pitch * scene.Drawn.Count;

        var nameSize = Math.Clamp(pitch * 0.66f, 20, 24);
        var rank = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var rankWidth = scene.Drawn.Max(row => canvas.Measure(Figures.Plain(row.Rank, 0), rank)) + 18;
        var names = scene.Drawn.Select(row => canvas.Wrap(scene.Title(row.Row), Name(canvas, row, nameSize), WidestName, 1)[0]).ToList();
        var namesRight = rows.Left + rankWidth + names.Zip(scene.Drawn).Max(pair => canvas.Measure(pair.First, Name(canvas, pair.Second, nameSize)));

        var change = new ChangeColumn(scene, canvas, rows, pitch);
        var levels = new LevelColumn(scene, canvas, new SKRect(namesRight + 34, rows.Top, change.Left - 56, rows.Bottom), pitch);
        Stripes(canvas, rows, pitch);
        levels.Draw();
        change.Draw();
        for (var i = 0; i < scene.Drawn.Count; i++)
        {
            var baseline = rows.Top + pitch * (i + 0.5f) + nameSize * 0.37f;
            canvas.Text(Figures.Plain(scene.Drawn[i].Rank, 0), rows.Left + rankWidth - 18, baseline, rank, TextAlign.Right);
            canvas.Text(names[i], namesRight, baseline, Name(canvas, scene.Drawn[i], nameSize), TextAlign.Right);
        }
    }

    /// <summary>Colour of a row: what it gains, what it loses, or neither.</summary>
    internal static SKColor ColorOf(RankedRow row, SlideTheme theme) =>
        row.Highlight > 0 ? theme.Accent : row.Highlight < 0 ? theme.Others[0] : theme.Baseline;

    private static TextStyle Name(SlideCanvas canvas, RankedRow row, float size) =>
        row.Highlight == 0 ? new TextStyle(size, Bold: false, canvas.Theme.Second) : new TextStyle(size, Bold: true, canvas.Theme.Ink);

    /// <summary>A faint ground under highlighted rows, so that the eye stays on the row from the name to the change.</summary>
    private void Stripes(SlideCanvas canvas, SKRect rows, float pitch)
    {
        for (var i = 0; i < scene.Drawn.Count; i++)
        {
            if (scene.Drawn[i].Highlight != 0)
            {
                canvas.Bar(
                    new SKRect(rows.Left - 8, rows.Top + pitch * i + 1, rows.Right + 8, rows.Top + pitch * (i + 1) - 1),
                    ColorOf(scene.Drawn[i], canvas.Theme).WithAlpha(18), 6);
            }
        }
    }

    /// <summary>Says why rows are highlighted, and returns the height it took.</summary>
    private float Highlights(SlideCanvas canvas, SKRect content)
    {
        var (gains, losses, why) = DumbbellWords.Highlights(scene);
        var (strong, plain) = (new TextStyle(24, Bold: true, canvas.Theme.Ink), new TextStyle(22, Bold: false, canvas.Theme.Second));
        var (x, y) = (content.Left, content.Top + 22);
        foreach (var (text, color) in new[] { (gains, canvas.Theme.Accent), (losses, canvas.Theme.Others[0]) })
        {
            if (text.Length > 0)
            {
                canvas.Dot(x + 9, y - 8, 9, color);
                x = canvas.Text(text, x + 28, y, strong).Right + 36;
            }
        }

        if (why.Length == 0)
        {
            return HighlightRoom;
        }

        if (x + canvas.Measure(why, plain) <= content.Right)
        {
            canvas.Text(why, x, y, plain);
            return HighlightRoom;
        }

        var lines = canvas.Wrap(why, plain, content.Width);
        canvas.Lines(lines, content.Left, y + 32, plain);
        return HighlightRoom + lines.Count * plain.LineHeight;
    }
}
