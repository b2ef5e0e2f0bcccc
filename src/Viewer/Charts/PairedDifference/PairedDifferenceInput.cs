namespace Torch.Sim.Viewer.Charts.PairedDifference;

/// <summary>How scenarios differ from the baseline over time, future by future under common random numbers.</summary>
public sealed record PairedDifferenceInput
{
    /// <summary>What is measured.</summary>
    public required ChartQuantity Quantity { get; init; }

    /// <summary>Chinese name of the place; "全国" for the nation.</summary>
    public required string PlaceZh { get; init; }

    /// <summary>English name of the place.</summary>
    public required string PlaceEn { get; init; }

    /// <summary>From 1 to 4 scenarios, none of them the baseline, at most one in the spotlight.</summary>
    public required IReadOnlyList<PairedScenario> Scenarios { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}
