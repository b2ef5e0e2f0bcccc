using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;

namespace Torch.Sim.Model.Tests.Firms;

/// <summary>Firm records of all sizes and ages, in and out of debt, short of cash and not, between free slots.</summary>
internal static class RandomRecords
{
    internal static FirmStore Of(int lanes, int slots, uint seed = 3)
    {
        var records = new FirmStore(slots, lanes);
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var slot = 0; slot < slots; slot++)
            {
                var record = Record(seed, lane, slot);
                for (var column = 0; column < FirmColumns.Count; column++)
                {
                    records.At(lane, slot, column) = record[column];
                }
            }
        }

        return records;
    }

    /// <summary>The same records in a store of its own.</summary>
    internal static FirmStore Copy(FirmStore records, int lanes)
    {
        var copy = new FirmStore(records.Slots, lanes);
        records.Records.CopyTo(copy.Records);
        return copy;
    }

    /// <summary>Frees all slots of a block from a lane on.</summary>
    internal static void Free(FirmStore records, int fromLane)
    {
        for (var slot = 0; slot < records.Slots; slot++)
        {
            for (var lane = fromLane; lane < Lanes.Block; lane++)
            {
                for (var column = 0; column < FirmColumns.Count; column++)
                {
                    records.At(lane, slot, column) = FirmColumns.Free[column];
                }
            }
        }
    }

    private static double[] Record(uint seed, int lane, int slot)
    {
        double Uniform(uint use) => KeyedRandom.Uniform(KeyedRandom.Block(seed, use, (uint)slot, (uint)lane, 0).Word0);
        double Around(uint use, double middle) => middle * Math.Exp(0.5 * NormalQuantile.Of(Uniform(use)));
        if (Uniform(0) < 0.2 || slot % 19 == 18)
        {
            return [.. FirmColumns.Free];
        }

        var size = Math.Exp(1.2 * NormalQuantile.Of(Uniform(1)));
        var record = new double[FirmColumns.Count];
        record[FirmColumns.Firms] = Math.Ceiling(3 * Uniform(2));
        record[FirmColumns.Born] = -Math.Floor(60 * Uniform(3));
        record[FirmColumns.LnProductivity] = -1.5 + NormalQuantile.Of(Uniform(4));
        record[FirmColumns.DemandState] = 0.2 * NormalQuantile.Of(Uniform(5));
        record[FirmColumns.Capital] = Around(6, 8 * size);
        record[FirmColumns.Skilled] = Around(7, 4 * size);
        record[FirmColumns.Other] = Around(8, 3 * size);
        record[FirmColumns.Knowledge] = Around(9, 1.3 * size);
        record[FirmColumns.Cash] = Uniform(10) < 0.3 ? 0 : Around(11, 0.6 * size);
        record[FirmColumns.Debt] = Uniform(12) < 0.5 ? 0 : Around(13, size);
        record[FirmColumns.Attraction] = Around(14, size);
        record[FirmColumns.SkilledTarget] = Around(15, 4 * size);
        return record;
    }
}
