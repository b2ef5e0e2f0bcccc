namespace Torch.Sim.Scenarios.Calibration;

/// <summary>A figure to fit.</summary>
/// <param name="Name">Number of the target, such as T1-2020.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Measure">What is measured.</param>
/// <param name="FromYear">First year of an observed trend; 0 for a level.</param>
/// <param name="Year">Year of the figure.</param>
/// <param name="Observed">Observed value; NaN until it is computed from the data.</param>
/// <param name="Tolerance">Half of the band in which a run must lie: three standard deviations of what is not known about the figure.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Source">Source or rule.</param>
public sealed record CalibrationTarget(
    string Name, string TitleZh, string TitleEn, TargetMeasure Measure, int FromYear, int Year, double Observed, double Tolerance, string Unit,
    string Source);

/// <summary>A target that the model cannot express, with the reason.</summary>
/// <param name="Name">Number of the target.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Reason">Why not.</param>
public sealed record UnexpressedTarget(string Name, string TitleZh, string TitleEn, string Reason);
