using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>A quantity over quarters: bands of the baseline and of the scenario in the spotlight, the others as lines, and how all end.</summary>
public sealed class FanSlide : ISlide
{
    private const float AxisRoom = 128;
    private const float YearRoom = 44;
    private const float HeadRoom = 44;

    private readonly FanInput input;
    private readonly ScenarioSet scenarios;
    private readonly FanWords words;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Arrays of unequal length, quantiles that cross, no baseline, ends that differ.</exception>
    public FanSlide(FanInput input, SlideTheme theme, Language language)
    {
        input.Stamp.Check();
        input.Gap?.Check();
        (this.input, Language) = (input, language);
        scenarios = new ScenarioSet(input.Scenarios, input.PartingQuarter, theme, language);
        if (scenarios.Drawn.Any(series => series.End != scenarios.Baseline.End))
        {
            throw new ArgumentException("All scenarios of a fan end in the same quarter.", nameof(input));
        }

        words = new FanWords(input, scenarios, language);
        Text = words.Frame;
    }

    /// <inheritdoc/>
    public Language Language { get; }

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var (labelTop, labelBottom) = (content.Top + HeadRoom + 14, content.Bottom);
        var labels = new EndLabels(canvas, scenarios.Drawn.Select(Label), labelBottom - labelTop);
        var area = new SKRect(
            content.Left + AxisRoom, MathF.Ceiling(content.Top + HeadRoom),
            MathF.Floor(content.Right - labels.Width), MathF.Floor(content.Bottom - YearRoom));
        FanAnnotation[] annotations = [Annotation(canvas, 520), Annotation(canvas, 340)];
        var marks = new FanMarks { Drawn = scenarios.Drawn, PartingTime = scenarios.PartingTime, TickText = words.Quantity.Tick };
        var fan = FanPanel.Fit(marks, canvas, area, annotations, Boundary);
        fan.Draw();
        DrawParting(canvas, fan.Panel);
        fan.Annotation.Draw(fan.Panel, fan.AnnotationSpot);

        var heading = scenarios.Drawn.Any(series => series.HasBand) ? ChartPhrases.Fill(words.Shared.Distribution, words.End) : words.End;
        canvas.Text(heading, area.Right + 18, area.Top - 10, new TextStyle(20, Bold: false, canvas.Theme.Second));
        labels.Draw(fan.Panel, labelTop, labelBottom);
    }

    private IEnumerable<SKRect> Boundary(PlotPanel panel)
    {
        if (scenarios.PartingTime is { } parting && parting > panel.Left)
        {
            var at = Math.Max(0, Array.FindIndex(scenarios.Baseline.Xs, time => time >= parting - 1e-9));
            yield return new SKRect(panel.X(parting), panel.Area.Top - 14, panel.X(parting), panel.Y(scenarios.Baseline.Scenario.P50[at]));
        }
    }

    private void DrawParting(SlideCanvas canvas, PlotPanel panel)
    {
        foreach (var line in Boundary(panel))
        {
            canvas.Line(line.Left, line.Top, line.Right, line.Bottom, canvas.Theme.Third, 1.5f);
            var style = new TextStyle(20, Bold: false, canvas.Theme.Second);
            var left = Math.Min(line.Left - 2, panel.Area.Right - 8 - canvas.Measure(words.Parting, style));
            canvas.Text(words.Parting, Math.Max(panel.Area.Left, left), panel.Area.Top - 22, style);
        }
    }

    private FanAnnotation Annotation(SlideCanvas canvas, float widest)
    {
        var spotlight = scenarios.Spotlight;
        var reference = spotlight is null ? scenarios.Baseline.Scenario.P50[0] : scenarios.Baseline.Scenario.P50[^1];
        return new FanAnnotation(canvas, spotlight ?? scenarios.Baseline, reference, words.Annotation, widest);
    }

    private EndLabel Label(BandSeries series)
    {
        var scenario = series.Scenario;
        double[] quantiles = [scenario.P05[^1], scenario.P25[^1], scenario.P50[^1], scenario.P75[^1], scenario.P95[^1]];
        var range = series.HasBand
            ? ChartPhrases.Fill(words.Shared.Range, words.Quantity.Range(quantiles[0], quantiles[4], words.Decimals))
            : words.Shared.SingleFuture;
        return new EndLabel(
            scenarios.Title(series), quantiles, series.HasBand, words.Quantity.Value(quantiles[2], words.Decimals),
            series.HasBand ? words.Shared.Median : string.Empty, range, series.Color, series.TextColor,
            Emphasis: series == (scenarios.Spotlight ?? scenarios.Baseline));
    }
}
