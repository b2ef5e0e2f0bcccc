using System.Globalization;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Gravity flows between places; used at set-up, one number a flow, no lanes.</summary>
public static class SpatialInteraction
{
    /// <summary>Flows that meet the totals of every origin and of every target.</summary>
    /// <remarks>
    /// <para>T_ij = A_i·B_j·O_i·D_j·f_ij, A_i = 1 / Σ_j B_j·D_j·f_ij, B_j = 1 / Σ_i A_i·O_i·f_ij, by Furness's alternate scaling
    /// (iterative proportional fitting). Wilson 1967, Transportation Research 1:253–269; Furness 1965.</para>
    /// <para>Odds ratios T_ij·T_kl / (T_il·T_kj) are those of f whatever the totals. With O the sales of places and D the spending of cities,
    /// r_i = A_i·O_i are the attractions that give exactly these sales: the inversion of the market.</para>
    /// </remarks>
    /// <param name="originTotals">O_i, what each origin sends, 0 or more.</param>
    /// <param name="targetTotals">D_j, what each target receives, 0 or more; ΣD = ΣO to half the tolerance, for no flows can be closer than their totals.</param>
    /// <param name="kernel">f_ij, 0 or more, origins × targets, row by row; its scale does not matter.</param>
    /// <param name="limits">Tolerance and the number of passes.</param>
    /// <returns>The balancing factors; <see cref="BalancedFlows.Fill"/> gives the flows.</returns>
    /// <exception cref="ArgumentException">A length is wrong, a number is negative or not finite, or ΣO ≠ ΣD.</exception>
    /// <exception cref="BalancingException">An origin or target has no partner, or the passes did not suffice: the pattern of zeros in f
    /// cannot carry the totals.</exception>
    public static BalancedFlows DoublyConstrained(
        ReadOnlySpan<double> originTotals, ReadOnlySpan<double> targetTotals, ReadOnlySpan<double> kernel, BalancingLimits limits)
    {
        Validate(originTotals, targetTotals, kernel, limits.RelativeTolerance);
        var origin = new double[originTotals.Length];
        var target = targetTotals.ToArray();
        var reach = new double[originTotals.Length];
        var received = new StableSum[targetTotals.Length];
        var worst = (Place: 0, Error: 0.0, Sent: 0.0);
        for (var pass = 0; pass <= limits.MaxPasses; pass++)
        {
            Reach(originTotals, kernel, target, reach);
            worst = WorstOrigin(originTotals, origin, reach);
            if (worst.Error <= limits.RelativeTolerance)
            {
                return new BalancedFlows(origin, target, pass, worst.Error);
            }

            ScaleOrigins(originTotals, reach, origin);
            ScaleTargets(targetTotals, kernel, origin, received, target);
        }

        throw new BalancingException(string.Create(
            CultureInfo.InvariantCulture,
            $"Flows not balanced after {limits.MaxPasses} passes: origin {worst.Place} sends {worst.Sent:R} instead of {originTotals[worst.Place]:R} "
            + $"(relative error {worst.Error:E2}, tolerance {limits.RelativeTolerance:E2}). Some origins reach too few targets for their totals."));
    }

    /// <summary>Σ_j f_ij·c_j of every origin that sends something.</summary>
    private static void Reach(ReadOnlySpan<double> totals, ReadOnlySpan<double> kernel, ReadOnlySpan<double> target, Span<double> reach)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            var sum = new StableSum();
            var row = kernel.Slice(i * target.Length, target.Length);
            for (var j = 0; j < target.Length; j++)
            {
                sum.Add(row[j] * target[j]);
            }

            reach[i] = sum.Total;
            if (totals[i] > 0 && !(sum.Total > 0))
            {
                throw new BalancingException(string.Create(CultureInfo.InvariantCulture, $"Origin {i} sends {totals[i]:R} but reaches no target that receives anything."));
            }
        }
    }

    private static (int Place, double Error, double Sent) WorstOrigin(
        ReadOnlySpan<double> totals, ReadOnlySpan<double> origin, ReadOnlySpan<double> reach)
    {
        var worst = (Place: 0, Error: 0.0, Sent: 0.0);
        for (var i = 0; i < totals.Length; i++)
        {
            var sent = origin[i] * reach[i];
            var error = totals[i] == 0 ? 0 : Math.Abs(sent - totals[i]) / totals[i];
            if (error > worst.Error)
            {
                worst = (i, error, sent);
            }
        }

        return worst;
    }

    /// <summary>r_i ← O_i / Σ_j f_ij·c_j.</summary>
    private static void ScaleOrigins(ReadOnlySpan<double> totals, ReadOnlySpan<double> reach, Span<double> origin)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            origin[i] = totals[i] == 0 ? 0 : totals[i] / reach[i];
        }
    }

    /// <summary>c_j ← D_j / Σ_i r_i·f_ij, each sum in the order of the origins.</summary>
    private static void ScaleTargets(
        ReadOnlySpan<double> totals, ReadOnlySpan<double> kernel, ReadOnlySpan<double> origin, Span<StableSum> received, Span<double> target)
    {
        received.Clear();
        for (var i = 0; i < origin.Length; i++)
        {
            var row = kernel.Slice(i * totals.Length, totals.Length);
            for (var j = 0; j < totals.Length; j++)
            {
                received[j].Add(origin[i] * row[j]);
            }
        }

        for (var j = 0; j < totals.Length; j++)
        {
            if (totals[j] == 0)
            {
                target[j] = 0;
                continue;
            }

            if (!(received[j].Total > 0))
            {
                throw new BalancingException(string.Create(CultureInfo.InvariantCulture, $"Target {j} receives {totals[j]:R} but no origin that sends anything reaches it."));
            }

            target[j] = totals[j] / received[j].Total;
        }
    }

    private static void Validate(ReadOnlySpan<double> originTotals, ReadOnlySpan<double> targetTotals, ReadOnlySpan<double> kernel, double tolerance)
    {
        if (kernel.Length != originTotals.Length * targetTotals.Length)
        {
            throw new ArgumentException($"The kernel has {kernel.Length} cells; expected {originTotals.Length} origins times {targetTotals.Length} targets.", nameof(kernel));
        }

        RequireWeights(originTotals, nameof(originTotals));
        RequireWeights(targetTotals, nameof(targetTotals));
        RequireWeights(kernel, nameof(kernel));
        var (sent, received) = (StableSum.Of(originTotals), StableSum.Of(targetTotals));
        if (Math.Abs(sent - received) > 0.5 * tolerance * Math.Max(sent, received))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Origins send {sent:R} in all, targets receive {received:R}; the two must agree."), nameof(targetTotals));
        }
    }

    private static void RequireWeights(ReadOnlySpan<double> numbers, string name)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!(numbers[i] >= 0) || double.IsPositiveInfinity(numbers[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Number {i} is {numbers[i]:R}; expected a finite number, 0 or more."), name);
            }
        }
    }
}
