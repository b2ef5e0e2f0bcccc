using SkiaSharp;

namespace Torch.Sim.Viewer.Charts;

/// <summary>One series as it is named at the right edge of a fan chart.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Quantiles">5, 25, 50, 75 and 95 % quantile at the end.</param>
/// <param name="HasBand">False when the series is a single future.</param>
/// <param name="Value">The median in print, such as "14.9%".</param>
/// <param name="ValueWord">What the value is, such as "median".</param>
/// <param name="Range">The range in words.</param>
/// <param name="Color">Colour of its marks.</param>
/// <param name="TextColor">Colour of its title and value.</param>
/// <param name="Emphasis">True for the one whose number is to be read from the last row.</param>
internal sealed record EndLabel(
    string Title, double[] Quantiles, bool HasBand, string Value, string ValueWord, string Range,
    SKColor Color, SKColor TextColor, bool Emphasis);
