namespace Torch.Sim.Model.Firms;

/// <summary>A firm record on its way to another park. It sells nothing in the quarter of the move.</summary>
/// <param name="Lane">Lane of the batch.</param>
/// <param name="Cluster">Cluster it left; after clearing, the cluster it goes to.</param>
/// <param name="Slot">Slot it left.</param>
/// <param name="Columns">Its record, one value per <see cref="FirmColumns"/> column; staff is what follows.</param>
public sealed record MovingFirm(int Lane, int Cluster, int Slot, double[] Columns);
