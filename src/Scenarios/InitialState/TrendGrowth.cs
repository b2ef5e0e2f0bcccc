namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Growth rates per quarter around which the base state is in balance.</summary>
internal static class TrendGrowth
{
    /// <summary>Output, capital and knowledge.</summary>
    internal const double Output = 0.012;

    /// <summary>Staff of parks: output grows faster than wages by this much.</summary>
    internal const double Staff = 0.004;

    /// <summary>Staff that parks release and hire again each quarter because some firms shrink while others grow: measured over the first ten years of a run.</summary>
    internal const double Churn = 0.024;
}
