using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>The column beside the map: the total, the share that is drawn, the largest targets, and what the marks mean.</summary>
internal sealed class FlowColumn(FlowMapScene scene, SlideCanvas canvas, SKRect area)
{
    private const float NumberBlock = 112;
    private const float TargetStep = 58;
    private const float KeyHeight = 176;
    private const int MostTargets = 6;

    private TextStyle Plain => new(21, Bold: false, canvas.Theme.Second);

    public void Draw(Func<double, float> widthOf, Func<PlaceFlow, SKColor> colorOf)
    {
        var (total, shared) = (scene.Input.Total, ChartPhrases.Of(scene.Language));
        var y = Number(
            area.Top, Fill(scene.Phrases.Total, scene.Kind), FlowFigures.WithUnit(total.Mean, scene.Unit, scene.Language),
            shared.RangeOf(total, (low, high) => FlowFigures.Range(low, high, scene.Language)), canvas.Theme.Ink);
        if (scene.Named.Count > 0)
        {
            y = Share(y, Fill(scene.Phrases.NamedShare, FlowMapWords.List(scene, scene.Named)), scene.NamedAmounts, canvas.Theme.Accent);
        }

        y = Share(y, Fill(scene.Phrases.Drawn, scene.Drawn.Count), scene.DrawnAmounts, canvas.Theme.Others[0]);
        var room = area.Bottom - KeyHeight - y - 34;
        Targets(y, Math.Min(MostTargets, (int)(room / TargetStep)));
        Key(area.Bottom - KeyHeight, widthOf, colorOf);
    }

    private float Share(float top, string title, FutureAmounts part, SKColor color) => Number(
        top, title, FlowFigures.Percent(part.Mean / Math.Max(double.Epsilon, scene.Input.Total.Mean)),
        ChartPhrases.Of(scene.Language).RangeOf(part.Over(scene.Input.Total), FlowFigures.PercentRange), color);

    private float Number(float top, string title, string value, string range, SKColor color)
    {
        var lines = canvas.Wrap(title, Plain, area.Width, 2);
        canvas.Lines(lines, area.Left, top + 20, Plain);
        var extra = (lines.Count - 1) * Plain.LineHeight;
        var size = 40f;
        while (size > 24 && canvas.Measure(value, new TextStyle(size, Bold: true, color)) > area.Width)
        {
            size -= 2;
        }

        canvas.Text(value, area.Left, top + 64 + extra, new TextStyle(size, Bold: true, color));
        canvas.Text(range, area.Left, top + 94 + extra, Plain);
        return top + NumberBlock + extra;
    }

    private void Targets(float top, int count)
    {
        var targets = scene.Inflows.Take(count).ToList();
        if (targets.Count == 0)
        {
            return;
        }

        var longest = targets.Max(target => target.Amounts.Most);
        float Length(double amount) => area.Width * (float)(amount / longest);
        var name = new TextStyle(22, Bold: false, canvas.Theme.Ink);
        canvas.Text(scene.Phrases.Targets + (scene.Futures > 1 ? scene.Phrases.Range : string.Empty), area.Left, top + 20, Plain);
        for (var i = 0; i < targets.Count; i++)
        {
            var y = top + 34 + TargetStep * i;
            var isNamed = scene.IsHighlighted(targets[i].Place.Code);
            var color = isNamed ? canvas.Theme.Accent : canvas.Theme.Baseline;
            var share = FlowFigures.Percent(targets[i].Amounts.Mean / scene.Input.Total.Mean);
            var shareStyle = isNamed ? new TextStyle(24, Bold: true, canvas.Theme.Accent) : new TextStyle(22, Bold: false, canvas.Theme.Second);
            canvas.Text(canvas.Wrap(scene.Title(targets[i].Place), name, area.Width - 110, 1)[0], area.Left, y + 20, name);
            canvas.Text(share, area.Right, y + 20, shareStyle, TextAlign.Right);
            var amounts = targets[i].Amounts;
            canvas.Bar(new SKRect(area.Left, y + 30, area.Left + Math.Max(2, Length(amounts.Mean)), y + 42), color, 3);
            if (scene.Futures > 1)
            {
                canvas.Line(area.Left + Length(amounts.Least), y + 36, area.Left + Length(amounts.Most), y + 36, canvas.Theme.Ink, 2.5f);
            }
        }
    }

    private void Key(float top, Func<double, float> widthOf, Func<PlaceFlow, SKColor> colorOf)
    {
        if (scene.Drawn.Count > 0)
        {
            foreach (var (flow, y) in new[] { (scene.Drawn[0], top + 14), (scene.Drawn[^1], top + 46) })
            {
                new FlowArc(new SKPoint(area.Left, y), new SKPoint(area.Left + 96, y), widthOf(flow.Amount)).Draw(canvas.Surface, colorOf(flow));
                var value = canvas.Wrap(FlowFigures.WithUnit(flow.Amount, scene.Unit, scene.Language), Plain, area.Width - 116, 1)[0];
                canvas.Text(value, area.Left + 112, y + 16, Plain);
            }

            canvas.Lines(canvas.Wrap(scene.Phrases.Direction, Plain, area.Width, 2), area.Left, top + 98, Plain);
        }

        var twoLines = canvas.Wrap(scene.Phrases.Direction, Plain, area.Width, 2).Count > 1;
        var dots = top + (twoLines ? 166 : 140);
        canvas.Dot(area.Left + 6, dots - 7, 5, canvas.Theme.Second);
        var end = canvas.Text(scene.Phrases.Zone, area.Left + 22, dots, Plain).Right;
        canvas.Dot(end + 28, dots - 7, 2.5f, canvas.Theme.Third);
        canvas.Text(scene.Phrases.City, end + 42, dots, Plain);
    }
}
