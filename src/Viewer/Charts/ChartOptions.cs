using Torch.Sim.Viewer.Fonts;
using Torch.Sim.Viewer.Layout;

namespace Torch.Sim.Viewer.Charts;

/// <summary>How chart files are written.</summary>
public sealed record ChartOptions
{
    /// <summary>The colours.</summary>
    public SlideTheme Theme { get; init; } = SlideTheme.Light;

    /// <summary>True to put the language into the file names (zones-share.en.png), for both languages side by side.</summary>
    public bool NameLanguage { get; init; }

    /// <summary>True for a picture of double size too.</summary>
    public bool DoubleSize { get; init; } = true;

    /// <summary>The fonts.</summary>
    public ChartFonts Fonts { get; init; } = ChartFonts.Shared;
}
