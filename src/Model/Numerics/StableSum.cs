namespace Torch.Sim.Model.Numerics;

/// <summary>Compensated sum of numbers in the order of the calls.</summary>
/// <remarks>
/// <para>Neumaier 1974 (ZAMM 54:39–51): each addition's rounding error is found exactly and kept apart. The error is found by Knuth's
/// branch-free form, which gives the same bits as Neumaier's two branches. The total of n terms is off by about
/// 2^-53·|Σx| + n·2^-106·Σ|x|: cancellation costs nothing.</para>
/// <para>The order is part of the result: a caller adds in slot order, never in order of arrival. A non-finite term, or a partial sum
/// beyond the largest double, makes the total NaN.</para>
/// </remarks>
public struct StableSum
{
    private double sum;
    private double lost;

    /// <summary>The sum so far [unit of the terms]; 0 before the first term.</summary>
    public readonly double Total => sum + lost;

    /// <summary>Adds one term.</summary>
    /// <param name="term">Finite number.</param>
    public void Add(double term)
    {
        var next = sum + term;
        var termPart = next - sum;
        lost += (sum - (next - termPart)) + (term - termPart);
        sum = next;
    }

    /// <summary>Compensated sum of <paramref name="terms"/> from first to last.</summary>
    public static double Of(ReadOnlySpan<double> terms)
    {
        var sum = new StableSum();
        foreach (var term in terms)
        {
            sum.Add(term);
        }

        return sum.Total;
    }
}
