namespace Torch.Sim.Scenarios.Indicators;

/// <summary>A place against the mean, and its neighbours against the mean.</summary>
public enum MoranQuadrant
{
    /// <summary>At the mean, or without neighbours off it.</summary>
    None,

    /// <summary>A hot spot: high among high.</summary>
    HighAmongHigh,

    /// <summary>A cold spot: low among low.</summary>
    LowAmongLow,

    /// <summary>An island: high among low.</summary>
    HighAmongLow,

    /// <summary>A hole: low among high.</summary>
    LowAmongHigh,
}
