namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>The end of the baseline against the last observed year.</summary>
internal enum ShareTrend
{
    /// <summary>The 90 % band lies above the observed share.</summary>
    Rise,

    /// <summary>The 90 % band lies below the observed share.</summary>
    Fall,

    /// <summary>The whole band is as good as the observed share, or the median prints as the same number.</summary>
    Flat,

    /// <summary>The band holds the observed share and is wide: direction unknown.</summary>
    Open,
}
