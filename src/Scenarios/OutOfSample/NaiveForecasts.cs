using Torch.Sim.Model.Futures;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>Forecasts that know nothing but a series' own past and, the last one, the nation's growth path.</summary>
/// <param name="Constant">The last value holds.</param>
/// <param name="Autoregressive">AR(1) of the value for ratios, of its log growth for flows and stocks; NaN with fewer than three pairs of successive observations.</param>
/// <param name="Proportional">Everything grows as the nation: a constant share of it. Ratios hold. NaN when the past ends before 2019.</param>
public readonly record struct NaiveForecasts(double Constant, double Autoregressive, double Proportional)
{
    private const int FewestPairs = 3;

    /// <summary>No past, no forecast.</summary>
    public static NaiveForecasts None { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Names, in order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["constant", "ar1", "proportional"];

    /// <summary>Values, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<double> Values => [Constant, Autoregressive, Proportional];

    /// <summary>Forecasts for a year.</summary>
    /// <param name="past">Values by year, up to the origin.</param>
    /// <param name="year">Year to forecast, after the last of the past.</param>
    /// <param name="isExtensive">True for flows and stocks.</param>
    /// <param name="nation">GDP of the nation in a year over that of 2019.</param>
    public static NaiveForecasts For(IReadOnlyDictionary<int, double> past, int year, bool isExtensive, Func<int, double> nation)
    {
        if (past.Count == 0)
        {
            return None;
        }

        var last = past.Keys.Max();
        var value = past[last];
        var proportional = !isExtensive ? value : last >= Quarter.Base.Year ? value * nation(year) / nation(last) : double.NaN;
        return new NaiveForecasts(value, isExtensive ? ByGrowth(past, last, year) : ByLevel(past, last, year), proportional);
    }

    private static double ByLevel(IReadOnlyDictionary<int, double> past, int last, int year) =>
        Fit(past) is { } law ? Iterate(law, past[last], year - last).Last : double.NaN;

    private static double ByGrowth(IReadOnlyDictionary<int, double> past, int last, int year)
    {
        if (past.Values.Any(value => value <= 0))
        {
            return double.NaN;
        }

        var growth = past.Keys.Where(at => past.ContainsKey(at - 1)).ToDictionary(at => at, at => Math.Log(past[at] / past[at - 1]));
        return growth.ContainsKey(last) && Fit(growth) is { } law
            ? past[last] * Math.Exp(Iterate(law, growth[last], year - last).Sum)
            : double.NaN;
    }

    /// <summary>Least squares of a value on the one of the year before; null with too few pairs. A constant series persists.</summary>
    private static (double Intercept, double Slope)? Fit(IReadOnlyDictionary<int, double> series)
    {
        var pairs = series.Where(pair => series.ContainsKey(pair.Key - 1)).OrderBy(pair => pair.Key).Select(pair => (X: series[pair.Key - 1], Y: pair.Value)).ToArray();
        if (pairs.Length < FewestPairs)
        {
            return null;
        }

        var (meanX, meanY) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var spread = pairs.Sum(pair => (pair.X - meanX) * (pair.X - meanX));
        var slope = spread <= 1e-18 * meanX * meanX ? 0 : pairs.Sum(pair => (pair.X - meanX) * (pair.Y - meanY)) / spread;
        return (meanY - (slope * meanX), slope);
    }

    private static (double Last, double Sum) Iterate((double Intercept, double Slope) law, double start, int steps)
    {
        var (value, sum) = (start, 0.0);
        for (var step = 0; step < steps; step++)
        {
            value = law.Intercept + (law.Slope * value);
            sum += value;
        }

        return (value, sum);
    }
}
