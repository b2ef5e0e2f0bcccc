using SkiaSharp;
using Torch.Sim.Viewer.Layout;
using static Torch.Sim.Viewer.Charts.ChartPhrases;

namespace Torch.Sim.Viewer.Charts.SpreadBackwash;

/// <summary>What cities receive from the zones against what they lose to them, and what remains.</summary>
public sealed class SpreadBackwashSlide : ISlide
{
    private const float HeaderRoom = 76;
    private const float SumsGap = 46;
    private const float WidestName = 480;
    private const float TallestRow = 56;

    private readonly SpreadBackwashScene scene;

    /// <summary>Checks the input and puts the finding into words.</summary>
    /// <exception cref="ArgumentException">No city, a city twice, unequal numbers of futures, negative accounts.</exception>
    public SpreadBackwashSlide(SpreadBackwashInput input, Language language)
    {
        scene = new SpreadBackwashScene(input, language);
        Text = SpreadBackwashWords.Frame(scene);
    }

    /// <inheritdoc/>
    public Language Language => scene.Language;

    /// <inheritdoc/>
    public SlideText Text { get; }

    /// <inheritdoc/>
    public void Draw(SlideCanvas canvas, SKRect content)
    {
        IReadOnlyList<AccountRow> rows = [.. scene.Cities, .. scene.Sums];
        var pitch = Math.Min(TallestRow, (content.Height - HeaderRoom - SumsGap - 6) / rows.Count);
        var size = Math.Clamp(pitch * 0.55f, 20, 24);
        var names = rows.Select(row => canvas.Wrap(row.Title, NameStyle(canvas, row, size), WidestName, 1)[0]).ToList();
        var namesRight = content.Left + names.Zip(rows).Max(pair => canvas.Measure(pair.First, NameStyle(canvas, pair.Second, size)));
        var values = rows.Max(row => canvas.Measure(Value(row), ValueStyle(canvas, row)));
        var ranges = scene.HasRange ? rows.Max(row => canvas.Measure(Range(row), RangeStyle(canvas))) + 16 : 0;
        var head = new TextStyle(24, Bold: true, canvas.Theme.Ink);
        var netTitle = scene.HasRange ? scene.Phrases.NetRange : scene.Phrases.Net;
        var column = Math.Max(values + ranges, canvas.Measure(netTitle, head));
        var (valueRight, plotRight) = (content.Right - column + values, content.Right - column - 30);

        var top = content.Top + HeaderRoom;
        var sumsTop = top + pitch * scene.Cities.Count + SumsGap;
        var cities = new DivergingBars(scene, canvas, scene.Cities, new SKRect(namesRight + 24, top, plotRight, sumsTop - SumsGap));
        var sums = new DivergingBars(scene, canvas, scene.Sums, new SKRect(namesRight + 24, sumsTop, plotRight, sumsTop + pitch * scene.Sums.Count));
        cities.Heads(content.Top + 24);
        canvas.Text(netTitle, content.Right - column, content.Top + 24, head);
        cities.Axis(top - 14);
        sums.Axis(null);
        var note = new TextStyle(20, Bold: false, canvas.Theme.Second);
        canvas.Line(content.Left, sumsTop - SumsGap + 6, content.Right, sumsTop - SumsGap + 6, canvas.Theme.Grid, 1.5f);
        canvas.Text(scene.Phrases.OwnScale, content.Left, sumsTop - 10, note);
        for (var i = 0; i < rows.Count; i++)
        {
            var isSum = i >= scene.Cities.Count;
            var y = (isSum ? sumsTop + pitch * (i - scene.Cities.Count) : top + pitch * i) + pitch / 2;
            canvas.Text(names[i], namesRight, y + 0.37f * size, NameStyle(canvas, rows[i], size), TextAlign.Right);
            (isSum ? sums : cities).Row(rows[i], y, pitch);
            canvas.Text(Value(rows[i]), valueRight, y + 9, ValueStyle(canvas, rows[i]), TextAlign.Right);
            if (scene.HasRange)
            {
                canvas.Text(Range(rows[i]), valueRight + 16, y + 8, RangeStyle(canvas));
            }
        }
    }

    /// <summary>Colour of a side: spread, backwash, or neither.</summary>
    internal static SKColor ColorOf(int side, SlideTheme theme) => side > 0 ? theme.Accent : side < 0 ? theme.Others[0] : theme.Baseline;

    private string Value(AccountRow row) => Figures.SignedGrouped(row.Summary.Net.Median, scene.Decimals);

    private string Range(AccountRow row) => Fill(
        ChartPhrases.Of(Language).SignedRange,
        Figures.SignedGrouped(row.Summary.Net.P05, scene.Decimals), Figures.SignedGrouped(row.Summary.Net.P95, scene.Decimals));

    private static TextStyle RangeStyle(SlideCanvas canvas) => new(20, Bold: false, canvas.Theme.Second);

    /// <summary>A long name is set smaller before it is cut.</summary>
    private TextStyle NameStyle(SlideCanvas canvas, AccountRow row, float size)
    {
        var style = scene.SideOf(row.Summary.Net) == 0
            ? new TextStyle(size, Bold: false, canvas.Theme.Second)
            : new TextStyle(size, Bold: true, canvas.Theme.Ink);
        while (style.Size > 20 && canvas.Measure(row.Title, style) > WidestName)
        {
            style = style with { Size = Math.Max(20, style.Size - 1) };
        }

        return style;
    }

    private TextStyle ValueStyle(SlideCanvas canvas, AccountRow row) => scene.SideOf(row.Summary.Net) is var side && side == 0
        ? new TextStyle(22, Bold: false, canvas.Theme.Second)
        : new TextStyle(24, Bold: true, ColorOf(side, canvas.Theme));
}
