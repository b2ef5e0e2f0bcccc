namespace Torch.Sim.Viewer.Charts.SmallMultiples;

/// <summary>The same quantity for several places, or for several scenarios, as small fans with shared axes.</summary>
public sealed record SmallMultiplesInput
{
    /// <summary>What is measured; an index where the places differ much in size, because they share one axis.</summary>
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

    /// <summary>First quarter in which the scenario may differ from the baseline; null to draw it from its start.</summary>
    public string? PartingQuarter { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>One small fan: a place or a scenario against the baseline.</summary>
public sealed record MultiplePanel
{
    /// <summary>Code of the place or name of the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The baseline of this place.</summary>
    public required ScenarioBand Baseline { get; init; }

    /// <summary>The scenario in this place.</summary>
    public required ScenarioBand Scenario { get; init; }

    /// <summary>Their difference at the last quarter, future by future.</summary>
    public required SpotlightGap Gap { get; init; }
}
