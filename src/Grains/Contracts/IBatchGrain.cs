using Torch.Sim.Grains.Wire;

namespace Torch.Sim.Grains.Contracts;

/// <summary>The clock of one batch.</summary>
[Alias("Torch.Sim.IBatchGrain")]
public interface IBatchGrain : IGrainWithStringKey
{
    /// <summary>Sets up quarter 0 of a batch in this slot; whatever ran here before is gone.</summary>
    [Alias("Begin"), ResponseTimeout("00:10:00")]
    Task Begin(BatchOrder order);

    /// <summary>Runs one quarter, which must follow the last one.</summary>
    [Alias("Advance"), ResponseTimeout("00:10:00")]
    Task Advance(int batch, int quarter);

    /// <summary>Publishes the results and returns the outcome.</summary>
    [Alias("Finish"), ResponseTimeout("00:10:00")]
    Task<BatchOutcomeMessage> Finish(int batch);

    /// <summary>Throws the batch away.</summary>
    [Alias("Abandon")]
    Task Abandon();
}
