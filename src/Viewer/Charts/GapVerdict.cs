namespace Torch.Sim.Viewer.Charts;

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
