namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What a calibration found.</summary>
/// <param name="Setting">Everything that decided it.</param>
/// <param name="Targets">Targets with observed values.</param>
/// <param name="Shift">From the coarse world to the full population.</param>
/// <param name="SetUps">Fitted parameters of the base state.</param>
/// <param name="Waves">Waves.</param>
/// <param name="Points">All vectors that were run.</param>
/// <param name="Accepted">Vectors that real runs do not rule out, the least misfit first.</param>
/// <param name="Chosen">The vector with the least misfit on the full population.</param>
/// <param name="Check">Targets of the chosen vector by seed, on the full population.</param>
/// <param name="Profiles">One per free parameter.</param>
public sealed record CalibrationResult(
    CalibrationSetting Setting, IReadOnlyList<CalibrationTarget> Targets, PopulationShift Shift, IReadOnlyList<SetUpResult> SetUps,
    IReadOnlyList<WaveReport> Waves, IReadOnlyList<CalibratedPoint> Points, IReadOnlyList<CalibratedPoint> Accepted, CalibratedPoint Chosen,
    double[][] Check, IReadOnlyList<ParameterProfile> Profiles)
{
    /// <summary>One row per target: the chosen vector on the full population.</summary>
    public IReadOnlyList<TargetFit> Fits => Targets.Select((target, i) =>
    {
        var values = Check.Select(seed => seed[i]).ToArray();
        return new TargetFit(target, SampleQuantile.Of(values, 0.05), SampleQuantile.Of(values, 0.5), SampleQuantile.Of(values, 0.95));
    }).ToArray();
}

/// <summary>How the chosen vector meets a target.</summary>
/// <param name="Target">The target.</param>
/// <param name="P05">5 % quantile over seeds.</param>
/// <param name="Median">Median over seeds.</param>
/// <param name="P95">95 % quantile over seeds.</param>
public sealed record TargetFit(CalibrationTarget Target, double P05, double Median, double P95)
{
    /// <summary>Distance of the median from the observed value in tolerances; 1 is at the rim of the band.</summary>
    public double Misfit => (Median - Target.Observed) / Target.Tolerance;

    /// <summary>True when the median lies in the band.</summary>
    public bool IsInside => Math.Abs(Misfit) <= 1;
}

/// <summary>What a wave ruled out.</summary>
/// <param name="Wave">Number, from 1.</param>
/// <param name="Points">Vectors run.</param>
/// <param name="Remaining">Share of the volume of all ranges that is not ruled out.</param>
/// <param name="Emulators">Emulators, one per target.</param>
public sealed record WaveReport(int Wave, int Points, double Remaining, IReadOnlyList<QuadraticEmulator> Emulators);
