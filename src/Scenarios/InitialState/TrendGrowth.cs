namespace Torch.Sim.Scenarios.InitialState;

/// <summary>Growth rates per quarter around which the base state is in balance.</summary>
internal static class TrendGrowth
{
    /// <summary>Output, capital and knowledge of the nation.</summary>
    internal const double Output = 0.012;

    /// <summary>Output of a firm that lives on: more than that of its zone, for firms that end take more along than new ones bring.</summary>
    /// <remarks>
    /// Chosen so that capital of zones grows from the start as it does later. Per cent a quarter in years 1, 2, 3 and 4–5: 1.03, 0.86, 1.00 and 0.99;
    /// with <see cref="Output"/> in its place 0.51, 0.53, 0.77 and 0.83, and capital over value added falls by 5 % in ten years.
    /// Eight futures with shocks, five firms a record, GDP grows by 1.2 % a quarter.
    /// </remarks>
    internal const double Firm = 0.018;

    /// <summary>Staff of a firm that lives on: its output grows faster than wages by this much.</summary>
    internal const double FirmStaff = 0.0075;

    /// <summary>Staff of parks: output grows faster than wages by this much.</summary>
    internal const double Staff = 0.004;

    /// <summary>Staff that parks release and hire again each quarter because some firms shrink while others grow: measured over the first ten years of a run.</summary>
    internal const double Churn = 0.024;
}
