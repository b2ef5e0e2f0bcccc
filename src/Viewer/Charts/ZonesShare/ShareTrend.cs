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

/// <summary>What may be said of the spotlight against the baseline.</summary>
internal enum GapVerdict
{
    /// <summary>90 % of the paired differences lie above zero.</summary>
    Above,

    /// <summary>90 % of the paired differences lie below zero.</summary>
    Below,

    /// <summary>The paired band holds zero.</summary>
    Indistinct,

    /// <summary>No pairs were compared: only the medians speak.</summary>
    Unpaired,
}
