using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>How the futures of a plan are packed into batches. Decides time and memory, never results.</summary>
/// <param name="Baselines">Batches of baseline futures, which run first.</param>
/// <param name="Scenarios">Batches of the other futures.</param>
/// <param name="LanesPerBatch">Largest number of lanes in a batch.</param>
/// <param name="InFlight">Batches that run at the same time.</param>
/// <param name="PeakBytes">Memory that the run will need at its peak.</param>
public sealed record BatchPlan(
    IReadOnlyList<IReadOnlyList<Future>> Baselines, IReadOnlyList<IReadOnlyList<Future>> Scenarios, int LanesPerBatch, int InFlight,
    long PeakBytes)
{
    /// <summary>Largest number of lanes.</summary>
    public const int MostLanes = 64;

    /// <summary>What a process needs before the first batch: runtime, world, results in writing. Fitted to the peaks of runs with 32, 64 and 128 lanes: 997, 1,736 and 3,208 MiB, with saved states 3,467.</summary>
    private const long FixedBytes = 270L << 20;

    /// <summary>Bytes per lane beyond firm state: reports, offers, receipts, observations of all places, rows not yet written. Fitted likewise.</summary>
    private const double OtherBytesPerLane = 6.7e6;

    /// <summary>What merging results needs at least and at most; in between six times their size. Measured.</summary>
    private const long LeastMergeBytes = 400L << 20;
    private const long MostMergeBytes = 930L << 20;

    /// <summary>Packs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="world">The world.</param>
    /// <param name="batchSize">Futures per batch wished for, or null.</param>
    /// <param name="parallel">Batches at the same time wished for, or null: the cores, at least two.</param>
    /// <param name="memoryBytes">Memory that may be used.</param>
    /// <param name="resultBytes">Size of the results.</param>
    /// <exception cref="InvalidInputException">Not even one batch of eight lanes fits, or an option is out of range.</exception>
    public static BatchPlan For(StudyPlan plan, World world, int? batchSize, int? parallel, long memoryBytes, long resultBytes)
    {
        Require(batchSize is null or (>= 1 and <= MostLanes), "--batch", batchSize, $"a whole number from 1 to {MostLanes}");
        Require(parallel is null or (>= 1 and <= 64), "--parallel", parallel, "a whole number from 1 to 64");
        var inFlight = parallel ?? Math.Max(2, Environment.ProcessorCount);
        var baselines = plan.BaselineFutures.ToArray();
        var scenarios = plan.ScenarioFutures.ToArray();
        var perLane = BytesPerLane(world);
        var room = (long)((memoryBytes - FixedBytes) / perLane);
        while (inFlight > 1 && room / inFlight < Lanes.Block)
        {
            inFlight--;
        }

        if (room < Lanes.Block)
        {
            throw new InvalidInputException(new ScenarioProblem(
                "memory", 0, 0, $"{memoryBytes >> 20} MiB for {world.Initial.Clusters.Sum(cluster => cluster.Slots):N0} firm records",
                $"at least {(long)(FixedBytes + (Lanes.Block * perLane)) >> 20} MiB: raise --firms-per-record or give the process more memory"));
        }

        var fitting = (int)Math.Min(MostLanes, room / inFlight / Lanes.Block * Lanes.Block);
        var first = Pack(baselines, Size(baselines.Length));
        var second = Pack(scenarios, Size(scenarios.Length));
        var largest = first.Concat(second).Select(batch => Lanes.For(batch.Count)).OrderDescending().Take(inFlight).Sum();
        return new BatchPlan(first, second, Math.Min(fitting, Lanes.For(Math.Max(Size(baselines.Length), Size(scenarios.Length)))), inFlight,
            Math.Max(FixedBytes + (long)(largest * perLane), Math.Min(MostMergeBytes, LeastMergeBytes + (6 * resultBytes))));

        int Size(int futures)
        {
            // Enough batches to keep all cores busy, none larger than fits.
            var even = Lanes.For(Math.Max(1, (futures + inFlight - 1) / inFlight));
            return Math.Min(batchSize ?? even, fitting);
        }
    }

    /// <summary>Memory of one lane: firm records and everything else that is kept per lane.</summary>
    public static double BytesPerLane(World world) =>
        (world.Initial.Clusters.Sum(cluster => (double)cluster.Slots) * FirmColumns.Count * sizeof(double)) + OtherBytesPerLane;

    private static List<IReadOnlyList<Future>> Pack(Future[] futures, int size) =>
        futures.Chunk(size).Select(IReadOnlyList<Future> (chunk) => chunk).ToList();

    private static void Require(bool holds, string option, int? found, Phrase expected)
    {
        if (!holds)
        {
            throw new InvalidInputException(new ScenarioProblem(option, 0, 0, $"{found}", expected));
        }
    }
}
