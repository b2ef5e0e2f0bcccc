using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>
/// A batch that runs one scenario under every coalition of exchanges: those in the coalition are the scenario's own, all others give what they
/// give in the baseline of the same seed. Per seed a lane for the baseline and one per coalition.
/// </summary>
public static class CoalitionBatch
{
    /// <summary>Coalitions of exchanges; bit i of a coalition is set where <see cref="ExchangeKind"/> i is the scenario's own.</summary>
    public static readonly int Coalitions = 1 << ReceiptLanes.Exchanges;

    /// <summary>Seeds that fit in one batch.</summary>
    public static readonly int SeedsPerBatch = BatchPlan.MostLanes / (1 + Coalitions);

    /// <summary>Lane of the baseline of the i-th seed.</summary>
    public static int BaselineLane(int i) => i * (1 + Coalitions);

    /// <summary>Lane of a coalition of the i-th seed.</summary>
    public static int Lane(int i, int coalition) => BaselineLane(i) + 1 + coalition;

    /// <summary>The batch.</summary>
    /// <param name="record">The run.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="seeds">Seeds with their parameter draws.</param>
    /// <param name="world">The world of the run.</param>
    /// <param name="baselines">ln Q of the baselines.</param>
    public static BatchSpec Spec(
        PlanRecord record, string scenario, IReadOnlyList<(int Seed, int Draw)> seeds, World world,
        IReadOnlyDictionary<(int Seed, int Draw), double[]> baselines)
    {
        var futures = new List<Future>();
        foreach (var (seed, draw) in seeds)
        {
            futures.Add(new Future(futures.Count, record.Scenarios[0].Name, seed, draw));
            futures.AddRange(Enumerable.Range(futures.Count, Coalitions).Select(id => new Future(id, scenario, seed, draw)));
        }

        var sources = Enumerable.Range(0, ReceiptLanes.Exchanges)
            .Select(exchange => Enumerable.Range(0, futures.Count).Select(lane => Source(lane, exchange)).ToArray()).ToArray();
        return record.Spec(0, futures, world, baselines) with { ReceiptLanes = sources };
    }

    private static int Source(int lane, int exchange)
    {
        var within = lane % (1 + Coalitions);
        var own = within == 0 || ((within - 1) & (1 << exchange)) != 0;
        return own ? lane : lane - within;
    }
}
