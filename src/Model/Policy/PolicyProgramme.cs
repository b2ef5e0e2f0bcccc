namespace Torch.Sim.Model.Policy;

/// <summary>Everything a scenario moves.</summary>
/// <param name="Moves">The moves; none for a baseline.</param>
public sealed record PolicyProgramme(PolicyMove[] Moves)
{
    /// <summary>Nothing is moved.</summary>
    public static PolicyProgramme None { get; } = new([]);
}

/// <summary>One lever moved at some places over time.</summary>
/// <param name="Lever">Index of the lever.</param>
/// <param name="Difference">Level less base by quarter, quarter 0 (2019Q4) first; the last value holds afterwards.</param>
/// <param name="Places">Places where it acts in rising order; empty for everywhere.</param>
public sealed record PolicyMove(int Lever, double[] Difference, int[] Places)
{
    /// <summary>Level less base in a quarter.</summary>
    public double At(int quarter) => Difference[Math.Min(quarter, Difference.Length - 1)];

    /// <summary>True when it acts at a place.</summary>
    public bool ActsAt(int place) => Places.Length == 0 || Array.BinarySearch(Places, place) >= 0;
}
