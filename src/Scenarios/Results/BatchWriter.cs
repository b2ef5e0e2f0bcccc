using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>The rows of one running batch, in files that nobody sees until the batch is published.</summary>
internal sealed class BatchWriter : IBatchResults
{
    private readonly RunFolder folder;
    private readonly int batch;
    private readonly IReadOnlyList<Future> futures;
    private readonly SharedHistory? shared;
    private readonly Action<PublishedBatch, IReadOnlyDictionary<string, string>> publish;
    private readonly string temporary;
    private readonly Dictionary<string, TablePart> tables = new(StringComparer.Ordinal);
    private FlowPart? flows;
    private bool closed;

    public BatchWriter(
        RunFolder folder, int batch, IReadOnlyList<Future> futures, SharedHistory? shared, Action<PublishedBatch, IReadOnlyDictionary<string, string>> publish)
    {
        this.folder = folder;
        this.batch = batch;
        this.futures = [.. futures];
        this.shared = shared;
        this.publish = publish;

        // A name of its own: a batch that was given up without Dispose and started again must not share files with the lost one.
        temporary = folder.At(string.Create(CultureInfo.InvariantCulture, $"results/.batch-{batch:D4}-{Guid.NewGuid():N}"));
        ResultsStoreException.Guard(temporary, () => Directory.CreateDirectory(temporary));
    }

    public void Write(IReadOnlyList<TableQuarter> tables) => Step(() =>
    {
        foreach (var block in tables)
        {
            if (block.RowKeys.Count > 0)
            {
                Part(block.Table).Add(block);
            }
        }
    });

    public void WriteFlows(IReadOnlyList<FlowYear> flows) => Step(() =>
    {
        if (flows.Count > 0)
        {
            this.flows ??= new FlowPart(futures, FilePath(FlowPart.Table), () => BeforeWrite(FlowPart.Table));
            this.flows.Add(flows);
        }
    });

    public void Publish(BatchOutcome outcome)
    {
        if (outcome.Batch != batch || !outcome.Futures.Select(future => future.Future).SequenceEqual(futures))
        {
            throw new ArgumentException($"The outcome is not that of the futures of batch {batch}.", nameof(outcome));
        }

        if (BatchFile.Problem(new PublishedBatch(outcome, [])) is { } problem)
        {
            throw new ArgumentException($"The outcome of batch {batch} has {problem}.", nameof(outcome));
        }

        Step(() =>
        {
            var parts = Writers()
                .OrderBy(writer => writer.Table, StringComparer.Ordinal)
                .Select(writer => Complete(writer.Table, writer.Writer))
                .Where(part => part.Rows > 0)
                .ToList();
            publish(new PublishedBatch(outcome, parts) { Shared = shared }, parts.ToDictionary(part => part.Table, part => FilePath(part.Table), StringComparer.Ordinal));
        });
        closed = true;
        RemoveTemporary();
    }

    public void Dispose()
    {
        closed = true;
        RemoveTemporary();
    }

    /// <summary>After a failure the files are torn: nothing more can be written or published.</summary>
    private void Step(Action action)
    {
        if (closed)
        {
            throw new InvalidOperationException($"Batch {batch} takes no more rows: it is published, given up or broken by an earlier error.");
        }

        closed = true;
        action();
        closed = false;
    }

    private TablePart Part(ResultTable table)
    {
        if (!tables.TryGetValue(table.Name, out var part))
        {
            RequireNames(table);
            part = new TablePart(table, futures, FilePath(table.Name), () => BeforeWrite(table.Name));
            tables.Add(table.Name, part);
        }

        return part;
    }

    private PartFile Complete(string table, PartWriter writer)
    {
        var (rows, bytes, sha256) = writer.Complete();
        return new PartFile(table, RunFolder.PartPath(table, batch), rows, bytes, sha256);
    }

    private IEnumerable<(string Table, PartWriter Writer)> Writers()
    {
        var writers = tables.Select(table => (table.Key, table.Value.Writer));
        return flows is null ? writers : writers.Append((FlowPart.Table, flows.Writer));
    }

    private void RemoveTemporary()
    {
        foreach (var (_, writer) in Writers())
        {
            ResultsStoreException.Quietly(writer.Dispose);
        }

        if (Directory.Exists(temporary))
        {
            ResultsStoreException.Quietly(() => Directory.Delete(temporary, recursive: true));
        }
    }

    private static void RequireNames(ResultTable table)
    {
        string[] names = ["future", "scenario", "seed", "quarter", .. table.Keys, .. table.Columns.Select(column => column.Name)];
        if (string.Equals(table.Name, FlowPart.Table, StringComparison.Ordinal)
            || names.Append(table.Name).FirstOrDefault(name => !RunFolder.IsTableName(name)) is not null
            || names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            throw new ArgumentException(
                $"Table {table.Name}: its name and its columns must be snake_case of at most 32 characters, unique and not '{FlowPart.Table}'.", nameof(table));
        }
    }

    private string FilePath(string table) => Path.Combine(temporary, table + ".parquet");

    private void BeforeWrite(string table) => folder.BeforeStep($"write {table}");
}
