using Microsoft.Extensions.Logging;

namespace Torch.Sim.Grains.Diagnostics;

/// <summary>Log messages of the grains.</summary>
internal static partial class GrainLog
{
    [LoggerMessage(1, LogLevel.Information, "Batch {Batch} begins in slot {Slot} with {Futures} futures, attempt {Attempt}")]
    internal static partial void BatchBegins(this ILogger logger, int batch, int slot, int futures, int attempt);

    [LoggerMessage(2, LogLevel.Information, "Batch {Batch} finished in slot {Slot}")]
    internal static partial void BatchFinished(this ILogger logger, int batch, int slot);

    [LoggerMessage(3, LogLevel.Warning, "Batch {Batch} was lost in slot {Slot} after attempt {Attempt} and will run again")]
    internal static partial void BatchLost(this ILogger logger, Exception error, int batch, int slot, int attempt);

    [LoggerMessage(4, LogLevel.Error, "Batch {Batch} was given up")]
    internal static partial void BatchGivenUp(this ILogger logger, Exception error, int batch);
}
