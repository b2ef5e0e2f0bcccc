namespace Torch.Sim.Scenarios.Indicators;

/// <summary>B-index: profit before tax that one yuan of R&amp;D must bring to pay for itself after tax.</summary>
/// <remarks>B = (1 − τ·(1 + d)) / (1 − τ) for current expense. Warda 2001, STI Review 27:185–211 (OECD). A lower tax rate makes the same
/// super-deduction worth less.</remarks>
public static class BIndex
{
    /// <summary>B of one kind of firm.</summary>
    /// <param name="taxRate">τ, rate of corporate income tax, 0 to below 1: 0.25, for high-tech firms 0.15.</param>
    /// <param name="superDeduction">d, deduction beyond the expense itself, 0 or more: 1 is the 100 % of 2023.</param>
    /// <returns>1 without incentive, below 1 with one.</returns>
    public static double Of(double taxRate, double superDeduction) => (1 - taxRate * (1 + superDeduction)) / (1 - taxRate);
}
