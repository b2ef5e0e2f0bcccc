using SkiaSharp;

namespace Torch.Sim.Viewer.Layout;

/// <summary>
/// The colours of a slide. Series colours keep a distance of 10 or more (OKLab × 100) to each other for normal sight, protanopia,
/// deuteranopia and tritanopia (Machado 2009), and a contrast of 3 or more with the background; a test measures both.
/// </summary>
/// <param name="Background">The slide.</param>
/// <param name="Ink">Headlines, observed lines, strong words.</param>
/// <param name="Second">All other text.</param>
/// <param name="Third">Axes and leaders; too pale for text.</param>
/// <param name="Grid">Grid lines.</param>
/// <param name="Accent">The bar above the headline and the scenario in the spotlight.</param>
/// <param name="Baseline">The baseline's marks; its text is set in <paramref name="Second"/>.</param>
/// <param name="Others">The other scenarios, in the order of the study.</param>
public sealed record SlideTheme(
    SKColor Background, SKColor Ink, SKColor Second, SKColor Third, SKColor Grid, SKColor Accent, SKColor Baseline,
    IReadOnlyList<SKColor> Others)
{
    /// <summary>Dark text on white: slides, print.</summary>
    public static SlideTheme Light { get; } = new(
        Background: SKColor.Parse("#FFFFFF"),
        Ink: SKColor.Parse("#16202E"),
        Second: SKColor.Parse("#55606F"),
        Third: SKColor.Parse("#8A94A3"),
        Grid: SKColor.Parse("#E7EAEF"),
        Accent: SKColor.Parse("#E0701A"),
        Baseline: SKColor.Parse("#8A919D"),
        Others: [SKColor.Parse("#0B3F8F"), SKColor.Parse("#0E7C6B"), SKColor.Parse("#5B0F3C")]);

    /// <summary>Light text on deep blue: stages, maps at night.</summary>
    public static SlideTheme Dark { get; } = new(
        Background: SKColor.Parse("#0A1220"),
        Ink: SKColor.Parse("#F2F5FA"),
        Second: SKColor.Parse("#AEB9C9"),
        Third: SKColor.Parse("#6E7B8F"),
        Grid: SKColor.Parse("#1C2839"),
        Accent: SKColor.Parse("#FF9E2C"),
        Baseline: SKColor.Parse("#7F8A9C"),
        Others: [SKColor.Parse("#58B0F5"), SKColor.Parse("#B5F5D5"), SKColor.Parse("#B84DE0")]);

    /// <summary>All series colours.</summary>
    public IReadOnlyList<SKColor> Series => [Baseline, Accent, .. Others];
}
