
namespace Torch.Sim.Viewer.Charts.RingProfile;

/// <summary>All that the ring profile shows. Plain figures, so that any source of results can fill it.</summary>
public sealed record RingProfileInput
{
    /// <summary>The measure with its year and price base in Chinese, such as "2030年腹地增加值（2019年价）".</summary>
    public required string MeasureZh { get; init; }

    /// <summary>The measure in English.</summary>
    public required string MeasureEn { get; init; }

    /// <summary>Unit of the effects in Chinese, such as "%".</summary>
    public required string UnitZh { get; init; }

    /// <summary>Unit of the effects in English.</summary>
    public required string UnitEn { get; init; }

    /// <summary>The scenario whose effect is shown, in Chinese.</summary>
    public required string ScenarioZh { get; init; }

    /// <summary>The scenario in English.</summary>
    public required string ScenarioEn { get; init; }

    /// <summary>What it is compared with, in Chinese.</summary>
    public required string BaselineZh { get; init; }

    /// <summary>What it is compared with, in English.</summary>
    public required string BaselineEn { get; init; }

    /// <summary>Where distance starts, in Chinese.</summary>
    public string HostZh { get; init; } = "高新区所在地";

    /// <summary>Where distance starts, in English.</summary>
    public string HostEn { get; init; } = "the zones' host";

    /// <summary>The rings from the inside to the outside, each beginning where the last one ends.</summary>
    public required IReadOnlyList<RingEffect> Rings { get; init; }

    /// <summary>Futures behind each interval; with one there are no intervals.</summary>
    public required int Futures { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>The effect in one ring.</summary>
/// <param name="FromKm">Inner edge [km].</param>
/// <param name="ToKm">Outer edge [km].</param>
/// <param name="Effect">Scenario minus baseline, taken in each future and only then summed up.</param>
/// <param name="Cities">Cities in the ring.</param>
public sealed record RingEffect(double FromKm, double ToKm, Interval Effect, int Cities)
{
    /// <summary>Middle of the ring [km].</summary>
    public double MiddleKm => (FromKm + ToKm) / 2;
}
