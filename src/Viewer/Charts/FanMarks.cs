namespace Torch.Sim.Viewer.Charts;

/// <summary>What a fan shows, before any pixel.</summary>
internal sealed record FanMarks
{
    /// <summary>In the order in which they are drawn over each other, the last on top.</summary>
    public required IReadOnlyList<BandSeries> Drawn { get; init; }

    /// <summary>Observed years, ascending; empty where nothing was observed.</summary>
    public IReadOnlyList<ObservedMark> Observed { get; init; } = [];

    /// <summary>Last moment all scenarios share; each scenario but the baseline is drawn from here on.</summary>
    public double? PartingTime { get; init; }

    /// <summary>A tick of the value axis in print, given its decimals.</summary>
    public required Func<double, int, string> TickText { get; init; }

    /// <summary>Least range of the value axis, so that noise does not fill the panel.</summary>
    public double LeastSpan { get; init; } = 1e-9;

    /// <summary>First moment with a figure.</summary>
    public double FirstTime => Observed.Select(point => point.Time).Append(Drawn.Min(series => series.Xs[0])).Min();

    /// <summary>Left end of the time axis: a little room for the first dot.</summary>
    public double AxisStart => Observed.Count > 0 ? FirstTime - 0.25 : FirstTime;

    /// <summary>Right end of the time axis.</summary>
    public double EndTime => Drawn.Max(series => series.Xs[^1]);
}

/// <summary>An observed year as it is drawn.</summary>
/// <param name="Time">Its place on the time axis.</param>
/// <param name="Value">The figure.</param>
/// <param name="IsPublished">False when no source is traced; its dot is grey.</param>
/// <param name="Label">Year and figure in print.</param>
internal sealed record ObservedMark(double Time, double Value, bool IsPublished, string Label);
