namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Growth rates per quarter around which the base state is in balance.</summary>
internal static class TrendGrowth
{
    /// <summary>Output, capital and knowledge of the nation.</summary>
    internal const double Output = 0.012;

    /// <summary>Output of a firm that lives on: more than that of its zone, for firms that end take more along than new ones bring.</summary>
    /// <remarks>
    /// Chosen so that capital over value added of zones stays from the start: it grows by 0.09, −0.04, −0.05, −0.10 and −0.11 % a quarter in years
    /// 1 to 5 (32 futures with shocks, five firms a record, GDP grows by 1.2 % a quarter).
    /// </remarks>
    internal const double Firm = 0.027;

    /// <summary>Staff of a firm that lives on: its output grows faster than wages by this much, chosen likewise.</summary>
    internal const double FirmStaff = 0.011;

    /// <summary>Staff of parks: output grows faster than wages by this much.</summary>
    internal const double Staff = 0.004;

    /// <summary>Staff that parks release and hire again each quarter because some firms shrink while others grow: measured over the first ten years of a run.</summary>
    internal const double Churn = 0.024;
}
