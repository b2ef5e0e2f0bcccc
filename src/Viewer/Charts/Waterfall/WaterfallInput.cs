namespace Torch.Sim.Viewer.Charts.Waterfall;

/// <summary>What made a quantity change from one value to another.</summary>
public sealed record WaterfallInput
{
    /// <summary>What is measured.</summary>
    public required ChartQuantity Quantity { get; init; }

    /// <summary>Chinese name of the place; "全国" for the nation.</summary>
    public required string PlaceZh { get; init; }

    /// <summary>English name of the place.</summary>
    public required string PlaceEn { get; init; }

    /// <summary>Where the change starts, such as "基准2030年"; its value has no interval of its own.</summary>
    public required WaterfallItem From { get; init; }

    /// <summary>Where it ends; its interval is that of the final value.</summary>
    public required WaterfallItem To { get; init; }

    /// <summary>From 1 to 10 contributions in the order in which they are drawn.</summary>
    public required IReadOnlyList<WaterfallItem> Items { get; init; }

    /// <summary>Chinese words on how the change was split, such as "Shapley分解".</summary>
    public required string MethodZh { get; init; }

    /// <summary>English words on how the change was split.</summary>
    public required string MethodEn { get; init; }

    /// <summary>Futures (pairs) behind each interval; 1 means there are none.</summary>
    public required int Futures { get; init; }

    /// <summary>True when intervals are the least and the most of too few futures for quantiles.</summary>
    public bool RangesAreExtremes { get; init; }

    /// <summary>True to print changes with three digits instead of two, where small contributions count.</summary>
    public bool ChangesHaveThreeDigits { get; init; }

    /// <summary>Chinese headlines from the fullest to the shortest; the chart finds its own when there are none.</summary>
    public IReadOnlyList<string> HeadlinesZh { get; init; } = [];

    /// <summary>English headlines from the fullest to the shortest.</summary>
    public IReadOnlyList<string> HeadlinesEn { get; init; } = [];

    /// <summary>Study, plan, seeds, futures, sources.</summary>
    public required ChartStamp Stamp { get; init; }

    /// <summary>What the contributions leave unexplained.</summary>
    public double Residual => To.Value - From.Value - Items.Sum(item => item.Value);
}

/// <summary>One bar of a waterfall.</summary>
/// <param name="Name">Short ASCII name for the data file.</param>
/// <param name="LabelZh">Chinese label.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="Value">Median or mean of the contribution, or the value where the change starts or ends.</param>
/// <param name="P05">5 % quantile or least value; equal to the value where there is no interval.</param>
/// <param name="P95">95 % quantile or largest value.</param>
public sealed record WaterfallItem(string Name, string LabelZh, string LabelEn, double Value, double P05, double P95)
{
    /// <summary>Whether the contribution can be told from zero.</summary>
    internal GapVerdict Verdict => P05 > 0 ? GapVerdict.Above : P95 < 0 ? GapVerdict.Below : GapVerdict.Indistinct;
}
