namespace Torch.Sim.Viewer.Charts.ZonesShare;

/// <summary>All that the chart of the zones' share of national GDP shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record ZonesShareInput
{
    /// <summary>The share as published, by year; at least one year.</summary>
    public required IReadOnlyList<HistoryPoint> History { get; init; }

    /// <summary>
    /// The scenarios: exactly one baseline, at most one in the spotlight. The chart draws five (baseline, spotlight and the first
    /// three others); the data file holds all.
    /// </summary>
    public required IReadOnlyList<ScenarioBand> Scenarios { get; init; }

    /// <summary>First quarter in which scenarios may differ, such as "2026Q1"; null when the study has only its baseline.</summary>
    public string? PartingQuarter { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }

    /// <summary>True when the model was fitted to observed years that the simulation covers, so that agreement there proves nothing.</summary>
    public bool FittedToHistory { get; init; }

    /// <summary>Year of the initial state of the simulation.</summary>
    public int BaseYear { get; init; } = 2019;

    /// <summary>Difference of the spotlight from the baseline, future by future; null when it was not computed.</summary>
    public SpotlightGap? Gap { get; init; }
}

/// <summary>One observed year.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="SharePercent">Value added of the zones as a share of national GDP [%].</param>
/// <param name="Provenance">Where the figure comes from; "source:…" when it is published; anything else is drawn grey and named in the source line.</param>
public sealed record HistoryPoint(int Year, double SharePercent, string Provenance)
{
    /// <summary>True when a source is named.</summary>
    public bool IsPublished => Provenance.StartsWith("source:", StringComparison.Ordinal);
}
