namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Annual hazards and depreciation rates as rates of a quarter, and back.</summary>
/// <remarks>q = 1 − (1 − h)^(1/4): four quarters at q leave what one year at h leaves.</remarks>
public static class QuarterlyRate
{
    /// <summary>Rate of a quarter.</summary>
    /// <param name="annual">h, share lost in a year, 0 to 1.</param>
    public static double FromAnnual(double annual) => 1 - Math.Sqrt(Math.Sqrt(1 - annual));

    /// <summary>Rate of a year.</summary>
    /// <param name="quarterly">q, share lost in a quarter, 0 to 1.</param>
    public static double ToAnnual(double quarterly)
    {
        var kept = (1 - quarterly) * (1 - quarterly);
        return 1 - kept * kept;
    }
}
