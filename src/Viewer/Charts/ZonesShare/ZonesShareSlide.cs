using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The zones' share of national GDP: observed years, simulated bands, and how the scenarios end.</summary>
public sealed class ZonesShareSlide : ISlide
{
    private const float AxisRoom = 84;
    private const float YearRoom = 44;
    private const float NoteHeight = 30;

    private readonly ShareScene scene;

    /// <summary>Checks the input and puts the findings into words.</summary>
    /// <exception cref="ArgumentException">Arrays of unequal length, quantiles that cross, no baseline, no history.</exception>
    public ZonesShareSlide(ZonesShareInput input, SlideTheme theme, Language language)
    {
        scene = new ShareScene(input, theme, language);
        Text = ShareWords.Frame(scene);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var (labelTop, labelBottom) = (content.Top + PeriodStrip.Height + 14, content.Bottom);
        var labels = new EndLabels(canvas, scene.Drawn.Select(Label), labelBottom - labelTop);
        var area = new SKRect(
            content.Left + AxisRoom, content.Top + PeriodStrip.Height, MathF.Floor(content.Right - labels.Width), content.Bottom - YearRoom);
        var marks = scene.Marks;
        var perYear = area.Width / (scene.EndTime - marks.AxisStart);
        var strip = new PeriodStrip(canvas, scene, time => area.Left + (float)((time - marks.AxisStart) * perYear), area.Right);
        area.Bottom -= strip.Note.Length == 0 ? 0 : NoteHeight;

        var right = (float)((scene.EndTime - (scene.PartingTime ?? scene.LastObserved.Year)) * perYear) - 40;
        FanAnnotation[] annotations = [Annotation(canvas, 520), Annotation(canvas, Math.Clamp(right, 300, 520))];
        var fan = FanPanel.Fit(marks, canvas, area, annotations, panel => strip.Boundaries(panel, panel.Area.Top));
        fan.Draw();
        strip.Draw(fan.Panel, content.Top);
        fan.DrawObserved();
        fan.Annotation.Draw(fan.Panel, fan.AnnotationSpot);

        var end = scene.Shared.Moment(scene.Baseline.End);
        var distribution = scene.Drawn.Any(series => series.HasBand) ? ChartPhrases.Fill(scene.Shared.Distribution, end) : end;
        canvas.Text(distribution, area.Right + 18, area.Top - 6, new TextStyle(20, Bold: false, canvas.Theme.Second));
        labels.Draw(fan.Panel, labelTop, labelBottom);
        if (strip.Note.Length > 0)
        {
            canvas.Text(strip.Note, area.Left, area.Bottom + YearRoom + 22, new TextStyle(20, Bold: false, canvas.Theme.Second));
        }
    }

    private FanAnnotation Annotation(SlideCanvas canvas, float widest) => new(
        canvas,
        scene.Spotlight ?? scene.Baseline,
        scene.Spotlight is null ? scene.LastObserved.SharePercent : scene.Baseline.Scenario.P50[^1],
        ShareWords.Annotation(scene),
        widest);

    private EndLabel Label(BandSeries series)
    {
        var scenario = series.Scenario;
        double[] quantiles = [scenario.P05[^1], scenario.P25[^1], scenario.P50[^1], scenario.P75[^1], scenario.P95[^1]];
        var range = series.HasBand
            ? ChartPhrases.Fill(scene.Shared.Range, scene.Share.Range(quantiles[0], quantiles[4], scene.ShareDecimals))
            : scene.Shared.SingleFuture;
        return new EndLabel(
            scene.Title(series), quantiles, series.HasBand, Figures.Plain(quantiles[2], scene.ShareDecimals) + "%",
            series.HasBand ? scene.Shared.Median : string.Empty, range, series.Color, series.TextColor,
            Emphasis: series == (scene.Spotlight ?? scene.Baseline));
    }
}
