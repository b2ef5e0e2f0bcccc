using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Firms;

/// <summary>Firm records of a running world, read between two quarters: for measures that sums cannot give, such as the tail of firm sizes.</summary>
public static class FirmMicrodata
{
    /// <summary>Adds the staff per firm and the number of firms of every living record of a cluster in one future.</summary>
    /// <param name="run">The running world.</param>
    /// <param name="world">Its places.</param>
    /// <param name="cluster">Index of the cluster.</param>
    /// <param name="lane">Lane of the future.</param>
    /// <param name="staffPersons">Receives skilled and other staff per firm, persons.</param>
    /// <param name="firms">Receives the firms a record stands for.</param>
    public static void AddStaff(SequentialWorld run, World.World world, int cluster, int lane, List<double> staffPersons, List<double> firms)
    {
        var records = run.Clusters[cluster].Records;
        var slots = world.Initial.Clusters[cluster].Slots;
        var within = lane % Lanes.Block;
        for (var slot = 0; slot < slots; slot++)
        {
            var offset = FirmColumns.Offset(lane / Lanes.Block, slot, slots) + within;
            var count = records[offset + (FirmColumns.Firms * Lanes.Block)];
            var staff = records[offset + (FirmColumns.Skilled * Lanes.Block)] + records[offset + (FirmColumns.Other * Lanes.Block)];
            if (count > 0 && staff > 0)
            {
                staffPersons.Add(staff);
                firms.Add(count);
            }
        }
    }
}
