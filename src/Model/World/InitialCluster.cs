namespace Torch.Sim.Model.World;

/// <summary>The firms of one cluster at the end of 2019Q4.</summary>
/// <param name="Slots">Capacity in records, fixed by data: about 1.3 times the initial records.</param>
/// <param name="Records">One array of records per column of <see cref="Firms.FirmColumns"/>: Records[column][record].</param>
public sealed record InitialCluster(int Slots, double[][] Records)
{
    /// <summary>Number of records at the start.</summary>
    public int Count => Records[0].Length;
}
