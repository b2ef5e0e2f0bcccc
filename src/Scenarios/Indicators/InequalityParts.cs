namespace Torch.Sim.Scenarios.Indicators;

/// <summary>An additively decomposable inequality index and its two parts; Total = Within + Between to rounding.</summary>
/// <param name="Total">The index over all units [1].</param>
/// <param name="Within">Inequality inside the groups, weighted as the index asks [1].</param>
/// <param name="Between">Inequality if every unit had its group's mean [1].</param>
public readonly record struct InequalityParts(double Total, double Within, double Between);
