namespace Torch.Sim.Scenarios.InitialState;

/// <summary>One figure of the base state with its mark.</summary>
/// <param name="Place">Place code, or "nation".</param>
/// <param name="Figure">Name with unit suffix.</param>
/// <param name="Value">Value.</param>
/// <param name="Mark">Observed, estimated, synthetic or overlay.</param>
/// <param name="Provenance">Source or method.</param>
public sealed record FigureMark(string Place, string Figure, double Value, Mark Mark, string Provenance);

/// <summary>How a figure of the base state came about.</summary>
public enum Mark
{
    /// <summary>Read from data with a source.</summary>
    Observed,

    /// <summary>Computed from observed figures by a stated method.</summary>
    Estimated,

    /// <summary>Drawn so that totals are met.</summary>
    Synthetic,

    /// <summary>Given by the user of the run instead of the data's own figure.</summary>
    Overlay,
}
