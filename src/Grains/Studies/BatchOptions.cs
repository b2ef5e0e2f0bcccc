namespace Torch.Sim.Grains.Studies;

/// <summary>How batches run on a silo.</summary>
public sealed class BatchOptions
{
    /// <summary>
    /// Fills every array with NaN once the quarter it served is over. A grain that still reads from an array it sent or received then
    /// spoils its results, which a test sees.
    /// </summary>
    public bool PoisonSentArrays { get; set; }
}
