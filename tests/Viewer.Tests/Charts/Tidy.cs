using SkiaSharp;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Tests.Charts;

/// <summary>What every slide must keep to, measured from the texts it drew.</summary>
internal static class Tidy
{
    /// <summary>Every text stands on the slide and over no other.</summary>
    public static void Assert(IReadOnlyList<TextBox> texts)
    {
        var slide = new SKRect(24, 24, SlideFrame.Width - 24, SlideFrame.Height - 24);
        foreach (var text in texts)
        {
            Xunit.Assert.True(slide.Contains(text.Bounds), $"'{text.Text}' leaves the slide: {text.Bounds}");
        }

        foreach (var (left, right) in from i in Enumerable.Range(0, texts.Count) from j in Enumerable.Range(0, i) select (texts[i], texts[j]))
        {
            var core = SKRect.Inflate(left.Bounds, -1, -1);
            Xunit.Assert.False(core.IntersectsWith(SKRect.Inflate(right.Bounds, -1, -1)), $"'{left.Text}' {left.Bounds} overlaps '{right.Text}' {right.Bounds}");
        }
    }
}
