using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>How a text is set.</summary>
/// <param name="Size">Pixels on a slide of 1920 × 1080; nothing under 16.</param>
/// <param name="Bold">Weight 700 instead of 400.</param>
/// <param name="Color">A text in a series colour is bold and 24 pixels or more.</param>
public readonly record struct TextStyle(float Size, bool Bold, SKColor Color)
{
    /// <summary>Distance between the baselines of two lines.</summary>
    public float LineHeight => MathF.Round(Size * 1.42f);
}

/// <summary>Which point of a text stands at the given x.</summary>
public enum TextAlign
{
    /// <summary>Its left end.</summary>
    Left,

    /// <summary>Its middle.</summary>
    Center,

    /// <summary>Its right end.</summary>
    Right,
}

/// <summary>A text as it was drawn.</summary>
/// <param name="Text">The text, thin spaces included.</param>
/// <param name="Bounds">Its advance width by its em height.</param>
/// <param name="Style">How it is set.</param>
public sealed record TextBox(string Text, SKRect Bounds, TextStyle Style);
