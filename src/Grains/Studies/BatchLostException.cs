namespace Torch.Sim.Grains.Studies;

/// <summary>A grain was asked to go on with a batch whose state it does not hold, because its silo was lost: the batch runs again from its seeds.</summary>
[GenerateSerializer, Alias("Torch.Sim.BatchLost")]
public sealed class BatchLostException(string key) : Exception($"grain {key} does not hold its batch any more");
