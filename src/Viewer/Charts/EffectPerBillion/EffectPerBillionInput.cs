namespace Torch.Sim.Viewer.Charts.EffectPerBillion;

/// <summary>What scenarios achieve for the public money they spend.</summary>
public sealed record EffectPerBillionInput
{
    /// <summary>From 1 to 6 scenarios, none of them the baseline.</summary>
    public required IReadOnlyList<ScenarioEffect> Scenarios { get; init; }

    /// <summary>First year that effects and money are summed over.</summary>
    public required int FirstYear { get; init; }

    /// <summary>Last year.</summary>
    public required int LastYear { get; init; }

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }
}

/// <summary>One scenario minus the baseline, future by future, summed over the years; money in billion yuan.</summary>
public sealed record ScenarioEffect
{
    /// <summary>Name as the study spells it.</summary>
    public required string Name { get; init; }

    /// <summary>Chinese title.</summary>
    public required string TitleZh { get; init; }

    /// <summary>English title.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Pairs of futures; 1 means there are no ranges.</summary>
    public required int Futures { get; init; }

    /// <summary>Difference in national GDP.</summary>
    public required EffectRange Gdp { get; init; }

    /// <summary>Difference in the zones' value added.</summary>
    public required EffectRange ZonesValueAdded { get; init; }

    /// <summary>Difference in public money spent, all levels of government.</summary>
    public required EffectRange PublicMoney { get; init; }

    /// <summary>
    /// Difference in GDP for each billion of public money, divided in each future before quantiles are taken; null where the scenario spends
    /// no more than the baseline.
    /// </summary>
    public EffectRange? GdpPerBillion { get; init; }
}

/// <summary>A difference over futures.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record EffectRange(double P05, double Median, double P95)
{
    /// <summary>Whether it can be told from zero.</summary>
    internal GapVerdict Verdict => P05 > 0 ? GapVerdict.Above : P95 < 0 ? GapVerdict.Below : GapVerdict.Indistinct;
}
