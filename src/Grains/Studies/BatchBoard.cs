using System.Collections.Concurrent;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.World;

namespace Torch.Sim.Grains.Studies;

/// <summary>The batches that run on this silo, by slot: what all their grains share and nobody writes to.</summary>
public sealed class BatchBoard
{
    private readonly ConcurrentDictionary<int, (FutureBatch Batch, World World)> _batches = new();

    /// <summary>Puts a batch on the board.</summary>
    public void Post(int slot, FutureBatch batch, World world) => _batches[slot] = (batch, world);

    /// <summary>Takes a batch off the board.</summary>
    public void Remove(int slot) => _batches.TryRemove(slot, out _);

    /// <summary>The batch of a slot.</summary>
    /// <param name="slot">Slot.</param>
    /// <param name="batchSilo">Silo of the batch grain.</param>
    /// <param name="here">This silo.</param>
    /// <exception cref="InvalidOperationException">The grain was placed on another silo than its batch.</exception>
    public (FutureBatch Batch, World World) Find(int slot, string batchSilo, string here) =>
        string.Equals(batchSilo, here, StringComparison.Ordinal) && _batches.TryGetValue(slot, out var found)
            ? found
            : throw new InvalidOperationException($"a grain of slot {slot} is on silo {here}, its batch on {batchSilo}");
}
