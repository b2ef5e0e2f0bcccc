using Torch.Sim.Model.Firms;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>How much disk saved states take.</summary>
public static class StateSize
{
    /// <summary>Everything beside firm records: places, offers, cohorts of firms, fingerprints of past years. Measured on the 519 places.</summary>
    private const double OtherBytes = 1.6e6;

    /// <summary>Bytes of the state of one future.</summary>
    public static long Bytes(World world) =>
        (long)((world.Initial.Clusters.Sum(cluster => (double)cluster.Slots) * FirmColumns.Count * sizeof(double)) + OtherBytes);
}
