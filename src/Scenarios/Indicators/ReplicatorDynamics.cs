using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Shares that grow with their fitness: the yardstick against which simulated market selection is read.</summary>
/// <remarks>Discrete x′_i = x_i·f_i/f̄ gives Δf̄ = Var_x(f)/f̄; continuous ẋ_i = x_i·(f_i − f̄) gives df̄/dt = Var_x(f) for constant f.
/// Fisher 1930; Metcalfe 1994, Journal of Evolutionary Economics 4:327–346.</remarks>
public static class ReplicatorDynamics
{
    /// <summary>f̄ = Σ_i x_i·f_i.</summary>
    /// <param name="shares">x_i, summing to 1.</param>
    /// <param name="fitness">f_i.</param>
    public static double MeanFitness(ReadOnlySpan<double> shares, ReadOnlySpan<double> fitness)
    {
        Shapes.RequireEqual(fitness.Length, shares.Length, nameof(fitness));
        var sum = new StableSum();
        for (var i = 0; i < shares.Length; i++)
        {
            sum.Add(shares[i] * fitness[i]);
        }

        return sum.Total;
    }

    /// <summary>Var_x(f) = Σ_i x_i·(f_i − f̄)².</summary>
    /// <param name="shares">x_i, summing to 1.</param>
    /// <param name="fitness">f_i.</param>
    public static double FitnessVariance(ReadOnlySpan<double> shares, ReadOnlySpan<double> fitness)
    {
        var mean = MeanFitness(shares, fitness);
        var sum = new StableSum();
        for (var i = 0; i < shares.Length; i++)
        {
            sum.Add(shares[i] * (fitness[i] - mean) * (fitness[i] - mean));
        }

        return sum.Total;
    }

    /// <summary>One discrete step, x′_i = x_i·f_i/f̄.</summary>
    /// <param name="shares">x_i, summing to 1.</param>
    /// <param name="fitness">f_i, 0 or more, not all 0.</param>
    /// <param name="next">Receives x′_i, which sum to 1.</param>
    public static void Step(ReadOnlySpan<double> shares, ReadOnlySpan<double> fitness, Span<double> next)
    {
        Shapes.RequireEqual(next.Length, shares.Length, nameof(next));
        var mean = MeanFitness(shares, fitness);
        for (var i = 0; i < shares.Length; i++)
        {
            next[i] = shares[i] * fitness[i] / mean;
        }
    }

    /// <summary>The continuous solution for constant fitness, x_i(t) = x_i·e^(f_i·t) / Σ_k x_k·e^(f_k·t).</summary>
    /// <param name="shares">x_i at time 0, summing to 1.</param>
    /// <param name="fitness">f_i [1/time].</param>
    /// <param name="time">t.</param>
    /// <param name="later">Receives x_i(t), which sum to 1.</param>
    public static void After(ReadOnlySpan<double> shares, ReadOnlySpan<double> fitness, double time, Span<double> later)
    {
        Shapes.RequireEqual(later.Length, shares.Length, nameof(later));
        var mean = MeanFitness(shares, fitness);
        var sum = new StableSum();
        for (var i = 0; i < shares.Length; i++)
        {
            later[i] = shares[i] * Math.Exp((fitness[i] - mean) * time);
            sum.Add(later[i]);
        }

        for (var i = 0; i < shares.Length; i++)
        {
            later[i] /= sum.Total;
        }
    }
}
