using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>A slide: words around a chart, and the chart.</summary>
public interface ISlide
{
    /// <summary>The language of the slide.</summary>
    Language Language { get; }

    /// <summary>The words of the frame.</summary>
    SlideText Text { get; }

    /// <summary>Draws the chart into the room that the frame leaves.</summary>
    void Draw(SlideCanvas canvas, SKRect content);
}
