namespace Torch.Sim.Viewer.Charts.Dumbbell;

/// <summary>What the two dots of a row are.</summary>
public enum Comparison
{
    /// <summary>The same moment in two scenarios; the change is paired, future by future.</summary>
    Scenarios,

    /// <summary>Two moments of the same scenario.</summary>
    Moments,
}
