namespace Torch.Sim.Model.Firms;

/// <summary>Firm records of a running world, read between two quarters: for measures that sums cannot give, such as the tail of firm sizes.</summary>
public static class FirmMicrodata
{
    /// <summary>Adds the staff per firm and the number of firms of every living record of a cluster in one future.</summary>
    /// <param name="run">The running world.</param>
    /// <param name="cluster">Index of the cluster.</param>
    /// <param name="lane">Lane of the future.</param>
    /// <param name="staffPersons">Receives skilled and other staff per firm, persons.</param>
    /// <param name="firms">Receives the firms a record stands for.</param>
    public static void AddStaff(SequentialWorld run, int cluster, int lane, List<double> staffPersons, List<double> firms)
    {
        var records = run.Clusters[cluster].Records;
        for (var slot = 0; slot < records.Slots; slot++)
        {
            var count = records.At(lane, slot, FirmColumns.Firms);
            var staff = records.At(lane, slot, FirmColumns.Skilled) + records.At(lane, slot, FirmColumns.Other);
            if (count > 0 && staff > 0)
            {
                staffPersons.Add(staff);
                firms.Add(count);
            }
        }
    }
}
