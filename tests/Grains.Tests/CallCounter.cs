using System.Collections.Concurrent;

namespace Torch.Sim.Grains.Tests;

/// <summary>Counts the calls that arrive at grains, by grain type and method.</summary>
public sealed class CallCounter : IIncomingGrainCallFilter
{
    private readonly ConcurrentDictionary<(string Grain, string Method), int> _calls = new();

    /// <summary>Calls so far.</summary>
    public int Of(string grain, string method) => _calls.GetValueOrDefault((grain, method));

    /// <summary>Everything counted, for messages.</summary>
    public IReadOnlyDictionary<(string Grain, string Method), int> All => _calls;

    /// <inheritdoc/>
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.Grain is { } grain && grain.GetType().Namespace!.StartsWith("Torch.Sim", StringComparison.Ordinal))
        {
            _calls.AddOrUpdate((grain.GetType().Name, context.InterfaceMethod.Name), 1, (_, n) => n + 1);
        }

        return context.Invoke();
    }
}
