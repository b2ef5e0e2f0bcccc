namespace Torch.Sim.Viewer.Charts.Fan;

/// <summary>All that a fan of any quantity of the nation or of a place shows.</summary>
public sealed record FanInput
{
    /// <summary>What is measured.</summary>
    public required ChartQuantity Quantity { get; init; }

    /// <summary>Chinese name of the place, such as "合肥高新区"; "全国" for the nation.</summary>
    public required string PlaceZh { get; init; }

    /// <summary>English name of the place.</summary>
    public required string PlaceEn { get; init; }

    /// <summary>Exactly one baseline, at most one in the spotlight; the chart draws the first three others, the data file holds all.</summary>
    public required IReadOnlyList<ScenarioBand> Scenarios { get; init; }

    /// <summary>First quarter in which scenarios may differ; null when the study has only its baseline.</summary>
    public string? PartingQuarter { get; init; }

    /// <summary>Difference of the spotlight from the baseline at the last quarter, future by future; null when it was not computed.</summary>
    public SpotlightGap? Gap { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}
