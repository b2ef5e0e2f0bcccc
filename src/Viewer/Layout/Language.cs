namespace Torch.Sim.Viewer.Layout;

/// <summary>The one language of a slide.</summary>
public enum Language
{
    /// <summary>Simplified Chinese.</summary>
    Zh,

    /// <summary>English.</summary>
    En,
}
