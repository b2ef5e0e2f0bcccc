namespace Torch.Sim.Viewer.Charts;

/// <summary>What a scenario is to the story of a chart.</summary>
public enum ScenarioRole
{
    /// <summary>What the others are measured against.</summary>
    Baseline,

    /// <summary>The one that the headline is about.</summary>
    Spotlight,

    /// <summary>Drawn for comparison, without a band.</summary>
    Other,
}
