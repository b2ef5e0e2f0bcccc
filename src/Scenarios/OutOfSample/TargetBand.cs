using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>A target of the calibration and where the futures of a run lie.</summary>
/// <param name="Target">The target.</param>
/// <param name="Values">Values by future; empty when the run cannot say.</param>
/// <param name="Note">Why it cannot; empty when it can.</param>
public sealed record TargetBand(CalibrationTarget Target, IReadOnlyList<double> Values, string Note)
{
    /// <summary>Quantile over futures; NaN without any.</summary>
    public double Quantile(double probability) => Values.Count == 0 ? double.NaN : SampleQuantile.Of(Values, probability);

    /// <summary>True when the median lies within the tolerance; null when the run cannot say.</summary>
    public bool? IsInside => Values.Count == 0 ? null : Math.Abs(Quantile(0.5) - Target.Observed) <= Target.Tolerance;

    /// <summary>Bands from the tables of a run; firms and runs without the step are not in them.</summary>
    public static IReadOnlyList<TargetBand> Of(IReadOnlyList<CalibrationTarget> targets, RunQuery query, string baseline, WorldFiles files) =>
        targets.Select(target => target.Measure switch
        {
            TargetMeasure.ZonesShare when target.Year > Quarter.Base.Year => Read(target, query, $"SELECT 100 * zones_share FROM nation WHERE {At(target, baseline)} ORDER BY future"),
            TargetMeasure.FirmsWithLoan => Read(target, query, $"""
                SELECT 100 * sum(firms_with_loan) / sum(firms) FROM zones WHERE {At(target, baseline)} AND zone_id IN ({Counted(files, target.Year)})
                GROUP BY future ORDER BY future
                """),
            TargetMeasure.ZonesShare => new TargetBand(target, [], "met by construction"),
            _ => new TargetBand(target, [], "not in the tables of a run; validate without a run measures it"),
        }).ToArray();

    /// <summary>Bands from runs of vectors, one future each.</summary>
    public static IReadOnlyList<TargetBand> Of(IReadOnlyList<CalibrationTarget> targets, IReadOnlyList<double[]> values) =>
        targets.Select((target, i) => new TargetBand(target, values.Select(future => future[i]).ToArray(), "")).ToArray();

    private static TargetBand Read(CalibrationTarget target, RunQuery query, string sql)
    {
        var values = query.Run(sql).Rows.Select(row => Convert.ToDouble(row[0], CultureInfo.InvariantCulture)).ToArray();
        return new TargetBand(target, values, values.Length == 0 ? "the run ends before" : "");
    }

    private static string At(CalibrationTarget target, string baseline) => string.Create(
        CultureInfo.InvariantCulture, $"scenario = '{baseline.Replace("'", "''", StringComparison.Ordinal)}' AND quarter = '{target.Year}Q4'");

    private static string Counted(WorldFiles files, int year) =>
        string.Join(", ", files.Zones.Where(zone => zone.Zone.CountsFromYear <= year).Select(zone => $"'{zone.Zone.Code}'"));
}
