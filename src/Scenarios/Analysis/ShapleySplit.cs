using System.Numerics;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>What each of several switches contributes when all are turned on, over all orders in which they can be.</summary>
public static class ShapleySplit
{
    private const int MostSwitches = 16;

    /// <summary>The contributions, one per switch; they add up to the value with all switches less the value with none.</summary>
    /// <remarks>Eq. E17-1: φ_i = Σ_{S∌i} |S|!(m − |S| − 1)!/m! · (Y(S ∪ i) − Y(S)), S the switches that are on. Shapley 1953.</remarks>
    /// <param name="values">2^m values; bit i of the index is set where switch i is on.</param>
    /// <exception cref="ArgumentException">The number of values is no power of two, or larger than 2^16.</exception>
    public static double[] Of(IReadOnlyList<double> values)
    {
        var switches = BitOperations.Log2((uint)Math.Max(1, values.Count));
        if (values.Count != 1 << switches || switches > MostSwitches)
        {
            throw new ArgumentException($"found {values.Count} values; expected 2^m for m switches, m at most {MostSwitches}", nameof(values));
        }

        var contributions = new double[switches];
        for (var one = 0; one < switches; one++)
        {
            for (var others = 0; others < values.Count; others++)
            {
                if ((others & (1 << one)) == 0)
                {
                    var weight = Weight(BitOperations.PopCount((uint)others), switches);
                    contributions[one] += weight * (values[others | (1 << one)] - values[others]);
                }
            }
        }

        return contributions;
    }

    /// <summary>|S|!(m − |S| − 1)!/m! = 1/(m · C(m − 1, |S|)).</summary>
    private static double Weight(int size, int switches)
    {
        var choices = 1.0;
        for (var i = 0; i < size; i++)
        {
            choices = choices * (switches - 1 - i) / (i + 1);
        }

        return 1 / (switches * choices);
    }
}
