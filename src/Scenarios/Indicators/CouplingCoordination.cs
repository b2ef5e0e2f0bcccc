namespace Torch.Sim.Scenarios.Indicators;

/// <summary>Whether two subsystems, such as science and industry, stand high together (耦合协调度).</summary>
/// <param name="Coupling">C, 0 to 1: 1 when both stand equally high; NaN when both are 0.</param>
/// <param name="Level">T, 0 to 1: how high they stand on average.</param>
/// <param name="Degree">D, 0 to 1: high only when both are.</param>
/// <remarks>C = 2√(u·v)/(u + v), T = (u + v)/2, D = √(C·T), which is (u·v)^¼. Liao 1999, Tropical Geography 19:171–177.</remarks>
public readonly record struct CouplingCoordination(double Coupling, double Level, double Degree)
{
    /// <summary>The three figures of two subsystems.</summary>
    /// <param name="first">u, 0 to 1.</param>
    /// <param name="second">v, 0 to 1.</param>
    public static CouplingCoordination Of(double first, double second)
    {
        RequireShare(first, nameof(first));
        RequireShare(second, nameof(second));
        var product = Math.Sqrt(first * second);
        return new CouplingCoordination(2 * product / (first + second), (first + second) / 2, Math.Sqrt(product));
    }

    private static void RequireShare(double value, string name)
    {
        if (value is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "expected a number from 0 to 1.");
        }
    }
}
