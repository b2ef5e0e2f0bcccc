using SkiaSharp;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Viewer.Charts;

/// <summary>A scenario with its colour and with its quarters on the time axis, where a year's tick marks its fourth quarter.</summary>
internal sealed class BandSeries
{
    public BandSeries(ScenarioBand scenario, SKColor color, SKColor textColor)
    {
        (Scenario, Color, TextColor) = (scenario, color, textColor);
        Quarters = [.. scenario.Quarters.Select(Parse)];
        Xs = [.. Quarters.Select(TimeOf)];
        Check(scenario);
    }

    public ScenarioBand Scenario { get; }

    public SKColor Color { get; }

    public SKColor TextColor { get; }

    public IReadOnlyList<Quarter> Quarters { get; }

    public double[] Xs { get; }

    public bool HasBand => Scenario.Futures > 1;

    public Quarter End => Quarters[^1];

    /// <summary>Place on the time axis: a year's tick marks its fourth quarter, so that the figure of a year or of a year's end stands on it.</summary>
    public static double TimeOf(Quarter quarter) => quarter.Year + (quarter.OfYear - 4) / 4.0;

    public static Quarter Parse(string label) => Quarter.TryParse(label, out var quarter)
        ? quarter
        : throw new ArgumentException($"'{label}' is not a quarter; expected such as '2026Q1'.", nameof(label));

    /// <summary>The part from a time on.</summary>
    public (double[] Xs, double[][] Quantiles) From(double time)
    {
        var first = Math.Max(0, Array.FindIndex(Xs, x => x >= time - 1e-9));
        IReadOnlyList<double>[] quantiles = [Scenario.P05, Scenario.P25, Scenario.P50, Scenario.P75, Scenario.P95];
        return (Xs[first..], [.. quantiles.Select(q => q.Skip(first).ToArray())]);
    }

    private void Check(ScenarioBand scenario)
    {
        IReadOnlyList<double>[] quantiles = [scenario.P05, scenario.P25, scenario.P50, scenario.P75, scenario.P95];
        if (Xs.Length == 0 || quantiles.Any(q => q.Count != Xs.Length))
        {
            throw new ArgumentException($"Scenario '{scenario.Name}': every quantile needs one value per quarter, and there must be one quarter or more.");
        }

        for (var i = 0; i < Xs.Length; i++)
        {
            if ((i > 0 && Xs[i] <= Xs[i - 1]) || !quantiles.All(q => double.IsFinite(q[i])) || quantiles.Zip(quantiles.Skip(1)).Any(p => p.First[i] > p.Second[i]))
            {
                throw new ArgumentException($"Scenario '{scenario.Name}', {scenario.Quarters[i]}: quarters and quantiles must ascend and be finite.");
            }
        }
    }
}
