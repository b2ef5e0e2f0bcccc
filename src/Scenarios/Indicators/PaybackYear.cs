using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>When a party of an enclave has its own money back.</summary>
public static class PaybackYear
{
    /// <summary>First year, from the first outlay on, in which cumulative own cash is 0 or more.</summary>
    /// <param name="cash">Own receipts less own payments of every year [m yuan]; discount it first for a discounted payback.</param>
    /// <param name="firstYear">Year of the first number.</param>
    /// <returns>The year; null when it lies beyond the years given. A party that never pays anything has its money back in the first year.</returns>
    public static int? Of(ReadOnlySpan<double> cash, int firstYear)
    {
        if (cash.IsEmpty)
        {
            return null;
        }

        var sum = new StableSum();
        var hasPaid = false;
        for (var year = 0; year < cash.Length; year++)
        {
            sum.Add(cash[year]);
            if (hasPaid && sum.Total >= 0)
            {
                return firstYear + year;
            }

            hasPaid |= sum.Total < 0;
        }

        return hasPaid ? null : firstYear;
    }
}
