using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Whether places become more alike: the spread of log income over places.</summary>
/// <remarks>σ²_t = e^(−2β)·σ²_(t−1) + σ_u², limit σ_u/√(1 − e^(−2β)): poor places that catch up (β &gt; 0) are necessary for a falling spread, not
/// sufficient. Barro and Sala-i-Martin 1992, Journal of Political Economy 100:223–251.</remarks>
public static class SigmaConvergence
{
    /// <summary>σ, standard deviation of ln y over places, each counted once.</summary>
    /// <param name="values">y, positive.</param>
    /// <returns>0 (all equal) or more; NaN without places.</returns>
    public static double Of(ReadOnlySpan<double> values)
    {
        var logs = new double[values.Length];
        for (var i = 0; i < logs.Length; i++)
        {
            logs[i] = Math.Log(values[i]);
        }

        var mean = StableSum.Of(logs) / logs.Length;
        var squares = new StableSum();
        foreach (var log in logs)
        {
            squares.Add((log - mean) * (log - mean));
        }

        return Math.Sqrt(squares.Total / logs.Length);
    }

    /// <summary>σ a year later.</summary>
    /// <param name="sigma">σ, 0 or more.</param>
    /// <param name="beta">β, speed of convergence [1/year].</param>
    /// <param name="shock">σ_u, standard deviation of a year's shock to ln y.</param>
    public static double Next(double sigma, double beta, double shock) => Math.Sqrt((Math.Exp(-2 * beta) * sigma * sigma) + (shock * shock));

    /// <summary>The spread towards which σ moves.</summary>
    /// <param name="beta">β, positive [1/year]; otherwise there is no limit (NaN or infinite).</param>
    /// <param name="shock">σ_u, standard deviation of a year's shock to ln y.</param>
    public static double Limit(double beta, double shock) => shock / Math.Sqrt(1 - Math.Exp(-2 * beta));
}
