using System.Collections.Concurrent;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Hosting;

/// <summary>Opens run folders for the batches of this silo; what cannot be stored ends the batch for good.</summary>
public sealed class ResultsSource : IResultsSource
{
    private readonly ConcurrentDictionary<string, IResultsSink> _sinks = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IResultsSink Get(string runFolder) =>
        _sinks.GetOrAdd(runFolder, path => new Sink(new ParquetResultsSink(RunFolder.Open(path))));

    private static void Store(Action action)
    {
        try
        {
            action();
        }
        catch (ResultsStoreException error)
        {
            throw new ResultsLostException(error.Message);
        }
    }

    private sealed class Sink(IResultsSink inner) : IResultsSink
    {
        public IBatchResults Open(int batch, IReadOnlyList<Future> futures, LaneBranch? branch = null)
        {
            IBatchResults? results = null;
            Store(() => results = inner.Open(batch, futures, branch));
            return new BatchResults(results!);
        }
    }

    private sealed class BatchResults(IBatchResults inner) : IBatchResults
    {
        public void Write(IReadOnlyList<TableQuarter> tables) => Store(() => inner.Write(tables));

        public void WriteFlows(IReadOnlyList<FlowYear> flows) => Store(() => inner.WriteFlows(flows));

        public void Publish(BatchOutcome outcome) => Store(() => inner.Publish(outcome));

        public void Dispose() => inner.Dispose();
    }
}
