namespace Torch.Sim.Viewer.Charts;

/// <summary>Quantiles over the futures of one scenario.</summary>
public sealed record ScenarioBand
{
    /// <summary>Name as the study spells it.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Its part in the chart.</summary>
    public required ScenarioRole Role { get; init; }

    /// <summary>Futures that the quantiles are taken over; 1 means there is no band.</summary>
    public required int Futures { get; init; }

    /// <summary>Quarters, ascending, such as "2020Q4".</summary>
    public required IReadOnlyList<string> Quarters { get; init; }

    /// <summary>5 % quantile at each quarter, in the unit of the chart.</summary>
    public required IReadOnlyList<double> P05 { get; init; }

    /// <summary>25 % quantile.</summary>
    public required IReadOnlyList<double> P25 { get; init; }

    /// <summary>Median.</summary>
    public required IReadOnlyList<double> P50 { get; init; }

    /// <summary>75 % quantile.</summary>
    public required IReadOnlyList<double> P75 { get; init; }

    /// <summary>95 % quantile.</summary>
    public required IReadOnlyList<double> P95 { get; init; }
}
