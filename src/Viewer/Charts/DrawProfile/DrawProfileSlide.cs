using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.DrawProfile;

/// <summary>Small panels of dots: what futures drew against what came out, with the medians of groups.</summary>
public sealed class DrawProfileSlide : ISlide
{
    private const float RowWords = 300;
    private const float AxisRoom = 84;
    private const float ColumnGap = 44;
    private const float HeadRoom = 66;
    private const float NoteRoom = 40;
    private const float TickRoom = 38;
    private const float RowGap = 26;

    private readonly DrawProfileInput input;
    private readonly DrawProfileScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Too many parameters or outcomes, fewer than two futures, values that are none.</exception>
    public DrawProfileSlide(DrawProfileInput input, Language language)
    {
        (this.input, Language, scene) = (input, language, new DrawProfileScene(input, language));
        Text = scene.Frame;
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var (rows, columns) = (input.Parameters.Count, input.Outcomes.Count);
        var width = (content.Width - RowWords) / columns;
        var height = MathF.Min((content.Height - HeadRoom - ((rows - 1) * RowGap)) / rows, 420);
        var head = new TextStyle(22, Bold: true, canvas.Theme.Ink);
        for (var column = 0; column < columns; column++)
        {
            var outcome = input.Outcomes[column];
            var left = content.Left + RowWords + (column * width) + AxisRoom;
            var title = $"{scene.Title(outcome)}{(Language == Language.Zh ? $"（{scene.Unit(outcome)}）" : $" ({scene.Unit(outcome)})")}";
            canvas.Lines(canvas.Wrap(title, head, width - AxisRoom - ColumnGap, 2), left, content.Top + 22, head);
        }

        foreach (var panel in scene.Panels)
        {
            var top = content.Top + HeadRoom + (panel.Row * (height + RowGap));
            var left = content.Left + RowWords + (panel.Column * width);
            if (panel.Column == 0)
            {
                Words(canvas, input.Parameters[panel.Row], content.Left, top + NoteRoom);
            }

            Plot(canvas, panel, new SKRect(
                MathF.Round(left + AxisRoom), MathF.Round(top + NoteRoom), MathF.Floor(left + width - ColumnGap), MathF.Floor(top + height - TickRoom)));
        }
    }

    private void Words(SlideCanvas canvas, ProfileParameter parameter, float left, float top)
    {
        var title = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        var plain = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var lines = canvas.Wrap(ChartPhrases.Sentence(scene.Title(parameter)), title, RowWords - 20);
        var box = canvas.Lines(lines, left, top + 24, title);
        canvas.Lines(canvas.Wrap(scene.Range(parameter), plain, RowWords - 20), left, box.Bottom + 34, plain);
    }

    private void Plot(SlideCanvas canvas, ProfilePanel shown, SKRect area)
    {
        var parameter = input.Parameters[shown.Row];
        var (low, high) = (shown.Points.Min(point => point.Outcome), shown.Points.Max(point => point.Outcome));
        var padding = high > low ? (high - low) * 0.1 : Math.Max(1e-3, Math.Abs(high) * 0.05);
        var margin = (parameter.To - parameter.From) * 0.03;
        var panel = new PlotPanel(area, parameter.From - margin, parameter.To + margin, low - padding, high + padding, canvas.Theme);
        var ticks = RoundTicks.Between(panel.Bottom, panel.Top, 4);
        panel.HorizontalGrid(ticks);
        panel.Line([parameter.Default, parameter.Default], [panel.Bottom, panel.Top], canvas.Theme.Third, 1.5f);
        panel.Draw(canvas);
        var axis = new TextStyle(19, Bold: false, canvas.Theme.Second);
        foreach (var tick in ticks)
        {
            var decimals = RoundTicks.Decimals(ticks);
            var text = input.Outcomes[shown.Column].IsDifference ? Figures.SignedGrouped(tick, decimals) : Figures.Grouped(tick, decimals);
            canvas.Text(text, area.Left - 10, panel.Y(tick) + 7, axis, TextAlign.Right);
        }

        Dots(canvas, shown, panel);
        canvas.Text(scene.Note(shown), area.Left, area.Top - 12, axis);
        canvas.Line(area.Left, area.Bottom, area.Right, area.Bottom, canvas.Theme.Third, 1.5f);
        canvas.Text(DrawProfileScene.Plain(parameter.From), panel.X(parameter.From), area.Bottom + 26, axis);
        canvas.Text(DrawProfileScene.Plain(parameter.To), panel.X(parameter.To), area.Bottom + 26, axis, TextAlign.Right);
    }

    private static void Dots(SlideCanvas canvas, ProfilePanel shown, PlotPanel panel)
    {
        using var dot = new SKPaint { Color = canvas.Theme.Others[0].WithAlpha(shown.Points.Count > 60 ? (byte)0x70 : (byte)0xA0), IsAntialias = true };
        var radius = shown.Points.Count > 100 ? 3.5f : 5.5f;
        foreach (var (drawn, outcome) in shown.Points)
        {
            canvas.Surface.DrawCircle(panel.X(drawn), panel.Y(outcome), radius, dot);
        }

        if (shown.Profile.Bins.Count > 1)
        {
            using var line = new SKPaint { Color = canvas.Theme.Accent, IsAntialias = true, IsStroke = true, StrokeWidth = 4.5f, StrokeJoin = SKStrokeJoin.Round };
            using var path = new SKPath();
            path.AddPoly([.. shown.Profile.Bins.Select(bin => new SKPoint(panel.X(bin.Drawn), panel.Y(bin.Outcome)))], close: false);
            canvas.Surface.DrawPath(path, line);
            foreach (var bin in shown.Profile.Bins)
            {
                canvas.Dot(panel.X(bin.Drawn), panel.Y(bin.Outcome), 6.5f, canvas.Theme.Accent);
            }
        }
    }
}
