using Microsoft.Extensions.Logging;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Diagnostics;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;

namespace Torch.Sim.Grains.Studies;

/// <summary>Hands out batches, bounded in flight, runs lost ones again, and keeps the catalogue of finished ones.</summary>
[KeepAlive]
public sealed class StudyGrain(ILogger<StudyGrain> logger) : Grain, IStudyGrain
{
    private const int MostAttempts = 4;

    private readonly Dictionary<int, BatchProgress> _progress = [];
    private readonly List<BatchOutcomeMessage> _finished = [];
    private readonly Queue<BatchOrder> _waiting = new();
    private IReadOnlyList<BatchOrder> _order = [];
    private Task _running = Task.CompletedTask;
    private bool _cancelled;
    private readonly SortedSet<int> _freeSlots = [];
    private int _nextSlot;

    /// <inheritdoc/>
    public Task Start(StudyOrder order)
    {
        if (!_running.IsCompleted)
        {
            throw new InvalidOperationException("the study is already running a stage");
        }

        _order = order.Batches;
        _cancelled = false;
        _progress.Clear();
        _finished.Clear();
        _waiting.Clear();
        foreach (var batch in order.Batches)
        {
            _waiting.Enqueue(batch);
            _progress[batch.Spec.Number] = new BatchProgress(batch.Spec.Number, batch.Spec.Futures.Length, StartOf(batch), 0, null) { Start = StartOf(batch) };
        }

        // The workers are turns of this grain that interleave at their awaits.
        _running = Task.WhenAll(Enumerable.Range(0, order.InFlight).Select(_ => Work()));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<StudyProgress> Progress() => Task.FromResult(new StudyProgress(
        _running.IsCompleted,
        _order.Select(batch => _progress[batch.Spec.Number]).ToArray(),
        [.. _finished],
        _running.Exception?.GetBaseException().Message));

    /// <inheritdoc/>
    public Task Cancel()
    {
        _cancelled = true;
        return _running;
    }

    private async Task Work()
    {
        // A slot number is used by one worker at a time and free again afterwards; after a loss a new one is taken, so that no stale
        // grain can answer for the old.
        var slot = TakeSlot();
        while (!_cancelled && _waiting.TryDequeue(out var order))
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await Run(order, slot, attempt);
                    break;
                }
                catch (Exception error) when (IsFinal(error) || attempt == MostAttempts)
                {
                    logger.BatchGivenUp(error, order.Spec.Number);
                    Update(order, progress => progress with { Failure = error.Message });
                    await Abandon(slot);
                    slot = TakeSlot();
                    break;
                }
                catch (Exception error)
                {
                    logger.BatchLost(error, order.Spec.Number, slot, attempt);
                    await Abandon(slot);
                    slot = TakeSlot();
                }
            }
        }

        _freeSlots.Add(slot);
    }

    private int TakeSlot()
    {
        if (_freeSlots.Count == 0)
        {
            return _nextSlot++;
        }

        var slot = _freeSlots.Min;
        _freeSlots.Remove(slot);
        return slot;
    }

    private async Task Run(BatchOrder order, int slot, int attempt)
    {
        var number = order.Spec.Number;
        var batch = GrainFactory.GetGrain<IBatchGrain>(GrainKeys.Batch(slot));
        logger.BatchBegins(number, slot, order.Spec.Futures.Length, attempt);
        Update(order, progress => progress with { Attempt = attempt, Quarter = StartOf(order) });
        await batch.Begin(order);
        for (var quarter = StartOf(order) + 1; quarter <= order.Spec.Quarters; quarter++)
        {
            if (_cancelled)
            {
                await batch.Abandon();
                return;
            }

            await batch.Advance(number, quarter);
            var done = quarter;
            Update(order, progress => progress with { Quarter = done });
        }

        _finished.Add(await batch.Finish(number));
        logger.BatchFinished(number, slot);
    }

    private static int StartOf(BatchOrder order) => order.Spec.Branch?.Quarter ?? 0;

    private async Task Abandon(int slot)
    {
        try
        {
            await GrainFactory.GetGrain<IBatchGrain>(GrainKeys.Batch(slot)).Abandon();
        }
        catch (Exception error)
        {
            // Its silo is gone, and the batch with it.
            logger.BatchLost(error, -1, slot, 0);
        }
    }

    private void Update(BatchOrder order, Func<BatchProgress, BatchProgress> change) =>
        _progress[order.Spec.Number] = change(_progress[order.Spec.Number]);

    /// <summary>Errors that would come again from the same seeds: a broken law, results that cannot be stored, a state that cannot be read.</summary>
    private static bool IsFinal(Exception error) => error is ModelInvariantException or ResultsLostException or LaneStateException;
}
