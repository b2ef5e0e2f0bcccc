using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Change of an outcome for every billion yuan of public money, in present value.</summary>
/// <remarks>(outcome_p − outcome_0) / PV, PV = Σ_t m_t·(1 + r)^(−t/4)/1000.</remarks>
public static class EffectPerBillion
{
    /// <summary>Present value of a stream of public money [bn yuan].</summary>
    /// <param name="moneyMillionYuan">m_t, spending beyond the baseline's by quarter [m yuan]; the first quarter is not discounted.</param>
    /// <param name="annualRate">r, discount rate of a year, above −1.</param>
    public static double PresentValueBillionYuan(ReadOnlySpan<double> moneyMillionYuan, double annualRate)
    {
        var sum = new StableSum();
        for (var t = 0; t < moneyMillionYuan.Length; t++)
        {
            sum.Add(moneyMillionYuan[t] * Math.Pow(1 + annualRate, -t / 4.0));
        }

        return sum.Total / 1000;
    }

    /// <summary>Effect per billion yuan [unit of the outcome per bn yuan].</summary>
    /// <param name="outcomeChange">Outcome of the policy less that of the baseline.</param>
    /// <param name="presentValueBillionYuan">PV [bn yuan].</param>
    /// <returns>NaN when no money is spent: the question has no answer, whatever changed.</returns>
    public static double Of(double outcomeChange, double presentValueBillionYuan) =>
        presentValueBillionYuan == 0 ? double.NaN : outcomeChange / presentValueBillionYuan;
}
