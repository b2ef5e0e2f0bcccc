namespace Torch.Sim.Scenarios.Calibration;

/// <summary>A vector that was run.</summary>
/// <param name="Values">Values of the drawn free parameters.</param>
/// <param name="Mean">Targets, mean over seeds, corrected to the full population.</param>
/// <param name="Seeds">Targets by seed as they were run.</param>
/// <param name="Wave">Wave in which it was run; one more than the last for the final sample.</param>
public sealed record CalibratedPoint(double[] Values, double[] Mean, double[][] Seeds, int Wave)
{
    /// <summary>Root of the mean squared distance from the targets in tolerances: 1 is at the rims of the bands.</summary>
    public double Misfit(IReadOnlyList<CalibrationTarget> targets) => MisfitOf(targets, Mean);

    /// <summary>Root of the mean squared distance from the targets in tolerances.</summary>
    public static double MisfitOf(IReadOnlyList<CalibrationTarget> targets, IReadOnlyList<double> mean)
    {
        var sum = 0.0;
        for (var i = 0; i < targets.Count; i++)
        {
            var distance = (mean[i] - targets[i].Observed) / targets[i].Tolerance;
            sum += distance * distance;
        }

        return Math.Sqrt(sum / targets.Count);
    }
}
