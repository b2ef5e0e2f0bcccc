namespace Torch.Sim.Scenarios.Analysis;

/// <summary>One indicator of one scenario: its band over futures and its paired difference from the baseline.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Definition">The indicator.</param>
/// <param name="Futures">Futures with a value.</param>
/// <param name="Undefined">Futures in which it has no value.</param>
/// <param name="Level">Median and 90 % band over futures.</param>
/// <param name="Difference">Median and 90 % band of the difference from the baseline of the same seed and draw; null for the baseline. An indicator that compares
/// with the baseline already is its own difference.</param>
/// <param name="Greater">Pairs in which the difference is above 0.</param>
/// <param name="Pairs">Pairs.</param>
public sealed record IndicatorRow(
    string Scenario, IndicatorDefinition Definition, int Futures, int Undefined, IndicatorBand? Level, IndicatorBand? Difference, int Greater, int Pairs);

/// <summary>Median and 90 % band.</summary>
/// <param name="P05">5 % quantile.</param>
/// <param name="Median">Median.</param>
/// <param name="P95">95 % quantile.</param>
public sealed record IndicatorBand(double P05, double Median, double P95)
{
    /// <summary>The band of some values; null without any.</summary>
    public static IndicatorBand? Of(IEnumerable<double> values)
    {
        var ascending = values.Order().ToArray();
        return ascending.Length == 0 ? null : new IndicatorBand(Quantile.Of(ascending, 0.05), Quantile.Of(ascending, 0.5), Quantile.Of(ascending, 0.95));
    }
}
