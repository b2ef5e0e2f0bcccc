using Torch.Sim.Model;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.OutOfSample;

/// <summary>A baseline study without grains, small enough to run on the way: results as any run leaves them.</summary>
public static class SmallStudy
{
    /// <summary>Name of its one scenario.</summary>
    public const string Baseline = "baseline";

    /// <summary>Runs one future per vector, with the seeds 1, 2, ….</summary>
    /// <param name="world">The world.</param>
    /// <param name="vectors">Full parameter vectors.</param>
    /// <param name="to">Last quarter.</param>
    /// <param name="folder">Receives the results.</param>
    /// <param name="cancellation">Stops between quarters.</param>
    public static void Run(World world, IReadOnlyList<double[]> vectors, Quarter to, RunFolder folder, CancellationToken cancellation)
    {
        var sink = new ParquetResultsSink(folder);
        var futures = vectors.Select((_, i) => new Future(i, Baseline, i + 1, i)).ToArray();
        var batches = futures.Chunk(Lanes.Block).Select((chunk, number) => (chunk, number)).ToArray();
        using var held = folder.StartWriting();
        Parallel.ForEach(batches, new ParallelOptions { CancellationToken = cancellation }, batch =>
        {
            var (chunk, number) = batch;
            using var results = sink.Open(number, chunk);
            var spec = new BatchSpec(
                number, to.Index, chunk, chunk.Select(future => vectors[future.Draw]).ToArray(), [], chunk.Select(_ => PolicyProgramme.None).ToArray(),
                new double[]?[chunk.Length], []);
            using var run = new SequentialWorld(world, spec.Build(world.NationalPath), results);
            while (run.QuartersDone < to.Index)
            {
                cancellation.ThrowIfCancellationRequested();
                run.Step();
            }

            results.Publish(run.Run(number));
        });
    }
}
