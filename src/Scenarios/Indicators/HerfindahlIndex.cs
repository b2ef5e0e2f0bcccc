using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Herfindahl–Hirschman index of concentration.</summary>
/// <remarks>H = Σ_i (x_i / Σx)²; 1/H is the number of equal units that would be as concentrated. Hirschman 1945; Herfindahl 1950.</remarks>
public static class HerfindahlIndex
{
    /// <summary>H over all units.</summary>
    /// <param name="sizes">x_i, 0 or more.</param>
    /// <returns>From 1/n (all equal) to 1 (one unit has all); NaN when all sizes are 0.</returns>
    public static double Of(ReadOnlySpan<double> sizes)
    {
        var total = StableSum.Of(sizes);
        var sum = new StableSum();
        foreach (var size in sizes)
        {
            var share = size / total;
            sum.Add(share * share);
        }

        return sum.Total;
    }
}
