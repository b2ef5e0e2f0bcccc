using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Ranges of the free parameters.</summary>
/// <param name="From">Lower ends.</param>
/// <param name="To">Upper ends.</param>
public sealed record ParameterBox(double[] From, double[] To)
{
    private const double Margin = 0.1;

    /// <summary>The ranges of parameters.yaml.</summary>
    public static ParameterBox Prior(IReadOnlyList<ParameterEntry> entries) =>
        new(entries.Select(entry => entry.From).ToArray(), entries.Select(entry => entry.To).ToArray());

    /// <summary>The point of the box at a place of the unit cube.</summary>
    public double[] At(double[] unit) => unit.Select((u, i) => From[i] + (u * (To[i] - From[i]))).ToArray();

    /// <summary>True for a point inside.</summary>
    public bool Holds(double[] point)
    {
        for (var i = 0; i < point.Length; i++)
        {
            if (point[i] < From[i] || point[i] > To[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The smallest box around points, wider by a tenth on each side, within this one.</summary>
    public ParameterBox Around(IReadOnlyCollection<double[]> points)
    {
        var from = (double[])From.Clone();
        var to = (double[])To.Clone();
        for (var i = 0; i < from.Length; i++)
        {
            var (low, high) = (points.Min(point => point[i]), points.Max(point => point[i]));
            var margin = Math.Max(Margin * (high - low), 1e-3 * (To[i] - From[i]));
            from[i] = Math.Max(From[i], low - margin);
            to[i] = Math.Min(To[i], high + margin);
        }

        return new ParameterBox(from, to);
    }

    /// <summary>Volume over that of another box.</summary>
    public double VolumeOver(ParameterBox other)
    {
        var volume = 1.0;
        for (var i = 0; i < From.Length; i++)
        {
            volume *= (To[i] - From[i]) / (other.To[i] - other.From[i]);
        }

        return volume;
    }
}
