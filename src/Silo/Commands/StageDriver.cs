using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Starts a stage of batches on the study grain and follows it to its end.</summary>
internal sealed class StageDriver(IStudyGrain study, RunDisplay display, WorldKey world, string runFolder, int inFlight)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs the batches; outcomes and failures are added to the lists.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; published batches stay.</exception>
    internal async Task Run(
        string stage, IReadOnlyList<BatchSpec> specs, List<BatchOutcome> outcomes, List<FailedFuture> failed, CancellationToken cancellation)
    {
        if (specs.Count == 0)
        {
            return;
        }

        display.Begin(stage, specs);
        await study.Start(new StudyOrder(specs.Select(spec => new BatchOrder(spec, world, runFolder)).ToArray(), inFlight));
        var progress = await study.Progress();
        while (!progress.Done)
        {
            if (cancellation.IsCancellationRequested)
            {
                await study.Cancel();
                throw new OperationCanceledException(cancellation);
            }

            display.Show(progress);
            await Task.WhenAny(Task.Delay(s_pace, cancellation));
            progress = await study.Progress();
        }

        await display.Finish(progress);
        // The next stage has batches of another size: give the memory of this one back first, so that the peak is the one announced.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (progress.Failure is not null)
        {
            throw new InvalidOperationException(progress.Failure);
        }

        outcomes.AddRange(progress.Finished.Select(message => message.Outcome));
        foreach (var batch in progress.Batches.Where(batch => batch.Failure is not null))
        {
            failed.AddRange(specs.First(spec => spec.Number == batch.Batch).Futures.Select(future => new FailedFuture(future, batch.Failure!)));
        }
    }
}
