using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Growth of output as the work of inputs and of total factor productivity.</summary>
/// <param name="Output">Δ ln Y.</param>
/// <param name="Inputs">Σ_k s̄_k·Δ ln X_k.</param>
/// <remarks>Δ ln A = Δ ln Y − Σ_k ½(s_k + s′_k)·Δ ln X_k with income shares s before and s′ after. Solow 1957, Review of Economics and Statistics
/// 39:312–320.</remarks>
public readonly record struct GrowthAccounting(double Output, double Inputs)
{
    /// <summary>Δ ln A, what inputs do not explain.</summary>
    public double Productivity => Output - Inputs;

    /// <summary>Productivity's share of growth, 1 is all of it; NaN when output stands still.</summary>
    public double ProductivityShare => Output == 0 ? double.NaN : Productivity / Output;

    /// <summary>Accounts for the growth between two times.</summary>
    /// <param name="outputBefore">Y, positive.</param>
    /// <param name="outputAfter">Y′, positive.</param>
    /// <param name="inputsBefore">X_k, positive: staff, capital.</param>
    /// <param name="inputsAfter">X′_k, positive.</param>
    /// <param name="shares">s̄_k, mean income shares of the two times, summing to 1 under constant returns.</param>
    /// <returns>NaN where a quantity is 0.</returns>
    public static GrowthAccounting Between(
        double outputBefore, double outputAfter, ReadOnlySpan<double> inputsBefore, ReadOnlySpan<double> inputsAfter, ReadOnlySpan<double> shares)
    {
        Shapes.RequireEqual(inputsAfter.Length, inputsBefore.Length, nameof(inputsAfter));
        Shapes.RequireEqual(shares.Length, inputsBefore.Length, nameof(shares));
        var inputs = new StableSum();
        for (var k = 0; k < shares.Length; k++)
        {
            inputs.Add(shares[k] * Growth(inputsBefore[k], inputsAfter[k]));
        }

        return new GrowthAccounting(Growth(outputBefore, outputAfter), inputs.Total);
    }

    private static double Growth(double before, double after) => before > 0 && after > 0 ? Math.Log(after / before) : double.NaN;
}
