namespace Torch.Sim.Viewer.Fonts;

/// <summary>Where the typefaces of the charts come from.</summary>
public enum FontOrigin
{
    /// <summary>Noto Sans SC, embedded at build.</summary>
    Embedded,

    /// <summary>A Chinese font found on this machine.</summary>
    Installed,

    /// <summary>No Chinese font at hand: English labels only.</summary>
    LatinOnly,

    /// <summary>No usable font at all: nothing can be drawn, only data written.</summary>
    None,
}
