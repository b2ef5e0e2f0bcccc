using System.Numerics;
using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>
/// The strip over the panel that tells what is observed and what is simulated. Two bars show that both cover the years of the
/// backcast; lines down the panel mark the last observed year and the quarter in which scenarios part.
/// </summary>
internal sealed class PeriodStrip
{
    /// <summary>Height of the strip over the panel.</summary>
    public const float Height = 92;

    private const float Gap = 24;
    private const float FarthestPush = 120;

    private readonly SlideCanvas canvas;
    private readonly ShareScene scene;
    private readonly Func<double, float> x;
    private readonly List<Heading> headings;

    /// <summary>Measures the headings over a panel that ends at the given pixel.</summary>
    public PeriodStrip(SlideCanvas canvas, ShareScene scene, Func<double, float> x, float right)
    {
        (this.canvas, this.scene, this.x) = (canvas, scene, x);
        var all = Headings();
        var dropped = Enumerable.Range(0, 1 << all.Count).OrderBy(some => BitOperations.PopCount((uint)some))
            .FirstOrDefault(some => Fits(Without(all, some), right), (1 << all.Count) - 1);
        headings = Without(all, dropped);
        var colon = scene.Language == Language.Zh ? "：" : ": ";
        Note = string.Join(
            scene.Language == Language.Zh ? "；" : "; ",
            all.Where((_, i) => (dropped >> i & 1) == 1).Select(heading => heading.Title + colon + heading.Detail));
    }

    /// <summary>Details that found no room over the panel and belong under it; often empty.</summary>
    public string Note { get; }

    private TextStyle TitleStyle => new(22, Bold: true, canvas.Theme.Ink);

    private TextStyle DetailStyle => new(20, Bold: false, canvas.Theme.Second);

    /// <summary>Draws headings, bars and boundary lines.</summary>
    public void Draw(PlotPanel panel, float top)
    {
        foreach (var (heading, left, _, _) in Pushed(headings))
        {
            canvas.Text(heading.Title, left, top + 22, TitleStyle);
            if (heading.Detail.Length > 0)
            {
                canvas.Text(heading.Detail, left, top + 50, DetailStyle);
            }
        }

        var bar = top + 64;
        foreach (var boundary in Boundaries(panel, bar))
        {
            canvas.Line(boundary.Left, boundary.Top, boundary.Left, boundary.Bottom, canvas.Theme.Third, 1.5f);
        }

        canvas.Bar(new SKRect(x(scene.History[0].Year), bar, x(scene.LastObserved.Year), bar + 5), canvas.Theme.Ink);
        canvas.Bar(new SKRect(x(scene.Baseline.Xs[0]), bar + 8, panel.Area.Right, bar + 13), canvas.Theme.Baseline);
    }

    /// <summary>The end of the observed years, down the panel, and the parting of the scenarios, down to where it happens.</summary>
    public IEnumerable<SKRect> Boundaries(PlotPanel panel, float top)
    {
        yield return new SKRect(x(scene.LastObserved.Year), top, x(scene.LastObserved.Year), panel.Area.Bottom);
        if (scene.PartingTime is { } parting)
        {
            var at = Math.Max(0, Array.FindIndex(scene.Baseline.Xs, time => time >= parting - 1e-9));
            yield return new SKRect(x(parting), top, x(parting), panel.Y(scene.Baseline.Scenario.P50[at]));
        }
    }

    private List<Heading> Headings()
    {
        var phrases = scene.Phrases;
        var (first, last) = (scene.History[0].Year, scene.LastObserved.Year);
        var start = scene.Baseline.Quarters[0].ToString();
        var simulated = scene.Backcast is { } both
            ? Fill(scene.Input.FittedToHistory ? phrases.FittedBackcast : phrases.Backcast, Years(both.First, both.Last))
            : Fill(phrases.SimulatedFrom, start);
        var list = new List<Heading>
        {
            new(phrases.Observed, Fill(phrases.ObservedYears, Years(first, last)), x(first)),
            new(phrases.Simulated, simulated, x(Math.Max(last, scene.Baseline.Xs[0])) + 14),
        };
        if (scene.PartingTime is { } parting)
        {
            list.Add(new Heading(phrases.Parting, Fill(phrases.PartingFrom, scene.Parting!.Value.ToString()), x(parting) + 14));
        }

        return list;
    }

    private static string Years(int first, int last) => first == last ? $"{first}" : $"{first}\u2013{last}";

    private static List<Heading> Without(List<Heading> all, int dropped) =>
        [.. all.Select((heading, i) => (dropped >> i & 1) == 1 ? heading with { Detail = string.Empty } : heading)];

    private bool Fits(List<Heading> some, float right) =>
        Pushed(some).All(pushed => pushed.Push <= FarthestPush && pushed.Right <= right + FarthestPush);

    /// <summary>Each heading at its boundary, or as little to the right of it as the one before it needs.</summary>
    private List<(Heading Heading, float Left, float Right, float Push)> Pushed(List<Heading> some)
    {
        var pushed = new List<(Heading, float, float, float)>();
        var free = float.MinValue;
        foreach (var heading in some)
        {
            var left = Math.Max(heading.Left, free);
            var right = left + Math.Max(canvas.Measure(heading.Title, TitleStyle), canvas.Measure(heading.Detail, DetailStyle));
            pushed.Add((heading, left, right, left - heading.Left));
            free = right + Gap;
        }

        return pushed;
    }

    private sealed record Heading(string Title, string Detail, float Left);
}
