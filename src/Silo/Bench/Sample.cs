namespace Torch.Sim.Silo.Bench;

/// <summary>Repeats of one measurement.</summary>
/// <param name="Median">Median of the repeats.</param>
/// <param name="Low">Second smallest repeat.</param>
/// <param name="High">Second largest repeat: with seven repeats the median of the law lies between the two with 87 % confidence, with nine 96 %.</param>
/// <param name="Repeats">Number of repeats.</param>
internal sealed record Sample(double Median, double Low, double High, int Repeats)
{
    internal static Sample Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        var median = sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        var inner = sorted.Length >= 5 ? 1 : 0;
        return new Sample(median, sorted[inner], sorted[^(1 + inner)], sorted.Length);
    }
}

/// <summary>A goal and whether it is met: only when the whole interval lies on the right side.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Value">Repeats.</param>
/// <param name="Limit">The goal.</param>
/// <param name="AtMost">True when smaller is better.</param>
internal sealed record Goal(string Name, Sample Value, double Limit, bool AtMost)
{
    /// <summary>met, unmet, or straddles, which counts as unmet.</summary>
    internal string Verdict => (AtMost, Value.Low, Value.High) switch
    {
        (true, _, var high) when high <= Limit => "met",
        (false, var low, _) when low >= Limit => "met",
        (true, var low, _) when low > Limit => "unmet",
        (false, _, var high) when high < Limit => "unmet",
        _ => "straddles",
    };
}
