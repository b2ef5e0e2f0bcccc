namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>How several places under one scenario, or several scenarios, differ from the baseline over time, in small panels.</summary>
public sealed record SmallMultiplesInput
{
    /// <summary>What is measured; where the places differ much in size, its differences in percent of the baseline.</summary>
    public required ChartQuantity Quantity { get; init; }

    /// <summary>From 2 to 12 panels.</summary>
    public required IReadOnlyList<MultiplePanel> Panels { get; init; }

    /// <summary>What the panels are, in Chinese, such as "高新区" or "情景".</summary>
    public required string PanelsZh { get; init; }

    /// <summary>What the panels are, in English and plural, such as "zones" or "scenarios".</summary>
    public required string PanelsEn { get; init; }

    /// <summary>Chinese title of the scenario that all panels show; null where the panels are the scenarios.</summary>
    public string? ScenarioZh { get; init; }

    /// <summary>English title of the scenario that all panels show; null where the panels are the scenarios.</summary>
    public string? ScenarioEn { get; init; }

    /// <summary>How the panels were chosen, in Chinese; empty where all are there.</summary>
    public string SelectionZh { get; init; } = string.Empty;

    /// <summary>How the panels were chosen, in English.</summary>
    public string SelectionEn { get; init; } = string.Empty;

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>One small panel: a place or a scenario against the baseline.</summary>
public sealed record MultiplePanel
{
    /// <summary>Code of the place or name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The scenario in this place minus the baseline, future by future.</summary>
    public required PairedScenario Paired { get; init; }
}
