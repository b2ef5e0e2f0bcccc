using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.FlowMap;

/// <summary>The largest flows of a year between places, on a map of dots.</summary>
public sealed class FlowMapSlide : ISlide
{
    private const float ColumnWidth = 410;
    private const float ColumnGap = 50;
    private const float Widest = 13;
    private const float WidestOfMany = 9;
    private const int Many = 100;
    private const float Thinnest = 2.2f;
    private const int MostLabels = 18;

    private readonly FlowMapScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">Unknown or doubled places, negative amounts, a total below the flows.</exception>
    public FlowMapSlide(FlowMapInput input, Language language)
    {
        scene = new FlowMapScene(input, language);
        Text = FlowMapWords.Frame(scene);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        var area = new SKRect(content.Left + ColumnWidth + ColumnGap, content.Top - 20, content.Right, content.Bottom);
        var room = new SKRect(area.Left + 40, area.Top + 34, area.Right - 70, area.Bottom - 40);
        var map = new AlbersProjection(scene.Input.Places.Select(place => (place.Longitude, place.Latitude)), room);
        var grid = Graticule(canvas, map, area);
        Cities(canvas, map);

        var arcs = scene.Drawn.Select(flow => (Flow: flow, Arc: new FlowArc(Pixel(map, flow.Origin), Pixel(map, flow.Target), WidthOf(flow.Amount)))).ToList();
        foreach (var (flow, arc) in arcs.AsEnumerable().Reverse().OrderBy(pair => scene.IsHighlighted(pair.Flow.Target)))
        {
            arc.Draw(canvas.Surface, ColorOf(flow, canvas.Theme));
        }

        Ends(canvas, map, area, [.. arcs.SelectMany(pair => pair.Arc.Points)], grid);
        new FlowColumn(scene, canvas, new SKRect(content.Left, content.Top, content.Left + ColumnWidth, content.Bottom)).Draw(WidthOf, flow => ColorOf(flow, canvas.Theme));
    }

    private SKColor ColorOf(PlaceFlow flow, SlideTheme theme) => scene.IsHighlighted(flow.Target) ? theme.Accent : theme.Others[0];

    private SKPoint Pixel(AlbersProjection map, string code) => map.Project(scene.Place(code).Longitude, scene.Place(code).Latitude);

    private float WidthOf(double amount) =>
        Thinnest + ((scene.Drawn.Count > Many ? WidestOfMany : Widest) - Thinnest) * (float)Math.Sqrt(amount / Math.Max(double.Epsilon, scene.Drawn.Count > 0 ? scene.Drawn[0].Amount : 1));

    /// <summary>Every tenth parallel and meridian, the parallels named at their eastern end; returns what their names cover.</summary>
    private List<SKRect> Graticule(SlideCanvas canvas, AlbersProjection map, SKRect area)
    {
        var style = new TextStyle(20, Bold: false, canvas.Theme.Second);
        var names = new List<SKRect>();
        canvas.Surface.Save();
        canvas.Surface.ClipRect(area);
        for (var longitude = 60; longitude <= 150; longitude += 10)
        {
            Curve(canvas, Enumerable.Range(0, 21).Select(i => map.Project(longitude, 12 + 2.2 * i)));
        }

        for (var latitude = 20; latitude <= 50; latitude += 10)
        {
            Curve(canvas, Enumerable.Range(0, 46).Select(i => map.Project(60 + 2 * i, latitude)));
        }

        canvas.Surface.Restore();
        for (var latitude = 20; latitude <= 50; latitude += 10)
        {
            var text = Fill(scene.Phrases.North, latitude);
            var width = canvas.Measure(text, style);
            var end = Enumerable.Range(0, 161).Select(i => map.Project(70 + 0.5 * i, latitude)).LastOrDefault(p => p.X < area.Right - width);
            if (!end.IsEmpty && end.Y > area.Top + 24 && end.Y < area.Bottom - 8 && names.TrueForAll(name => Math.Abs(name.Bottom - end.Y) > 30))
            {
                names.Add(canvas.Text(text, area.Right, end.Y - 8, style, TextAlign.Right));
            }
        }

        return names;
    }

    private static void Curve(SlideCanvas canvas, IEnumerable<SKPoint> points)
    {
        using var path = new SKPath();
        path.AddPoly([.. points], close: false);
        using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = 1.4f, Color = canvas.Theme.Grid };
        canvas.Surface.DrawPath(path, paint);
    }

    private void Cities(SlideCanvas canvas, AlbersProjection map)
    {
        foreach (var place in scene.Input.Places.OrderBy(place => place.IsZone))
        {
            var pixel = map.Project(place.Longitude, place.Latitude);
            canvas.Dot(pixel.X, pixel.Y, place.IsZone ? 3.5f : 2, place.IsZone ? canvas.Theme.Second.WithAlpha(190) : canvas.Theme.Third.WithAlpha(120));
        }
    }

    /// <summary>The dots at the ends of the curves, and the names of those where most flows.</summary>
    private void Ends(SlideCanvas canvas, AlbersProjection map, SKRect area, IReadOnlyList<SKPoint> marks, List<SKRect> grid)
    {
        var ends = scene.Drawn.SelectMany(flow => new[] { (Code: flow.Origin, flow.Amount), (Code: flow.Target, flow.Amount) })
            .GroupBy(end => end.Code, StringComparer.Ordinal)
            .Select(group => (Place: scene.Place(group.Key), Amount: group.Sum(end => end.Amount)))
            .OrderByDescending(end => scene.IsHighlighted(end.Place.Code)).ThenByDescending(end => end.Amount).ToList();
        var pixels = ends.ConvertAll(end => map.Project(end.Place.Longitude, end.Place.Latitude));
        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var isNamed = scene.IsHighlighted(ends[i].Place.Code);
            canvas.Dot(pixels[i].X, pixels[i].Y, isNamed ? 8 : 4.5f, isNamed ? canvas.Theme.Accent : canvas.Theme.Ink);
        }

        var labels = new MapLabels(canvas, area, pixels, marks);
        grid.ForEach(labels.Keep);
        var placed = 0;
        for (var i = 0; i < ends.Count && placed < MostLabels; i++)
        {
            var style = new TextStyle(scene.IsHighlighted(ends[i].Place.Code) ? 27 : 22, Bold: true, canvas.Theme.Ink);
            placed += labels.Place(canvas.Wrap(scene.Title(ends[i].Place), style, 420, 1)[0], pixels[i], style) ? 1 : 0;
        }
    }
}
