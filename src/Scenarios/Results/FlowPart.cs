using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Results;

/// <summary>One batch's rows of the table of flows between places.</summary>
internal sealed class FlowPart : IDisposable
{
    /// <summary>Name of the table.</summary>
    public const string Table = "flows";

    private readonly FutureColumns futures;
    private readonly TextBuffer kinds = new("kind");
    private readonly NumberBuffer<int> years = new("year");
    private readonly TextBuffer origins = new("origin");
    private readonly TextBuffer destinations = new("destination");
    private readonly NumberBuffer<double> amounts = new("amount");

    public FlowPart(IReadOnlyList<Future> futures, string path, Action beforeWrite)
    {
        this.futures = new FutureColumns(futures);
        Writer = new PartWriter(path, [.. this.futures.Buffers, kinds, years, origins, destinations, amounts], beforeWrite);
    }

    public PartWriter Writer { get; }

    /// <summary>Adds flows; those of padding lanes are left out.</summary>
    public void Add(IReadOnlyList<FlowYear> flows)
    {
        foreach (var flow in flows)
        {
            if (flow.Lane >= futures.Count)
            {
                continue;
            }

            var row = Writer.Add(1);
            futures.WriteOne(row, flow.Lane);
            kinds.Rows(row, 1)[0] = flow.Kind;
            years.Rows(row, 1)[0] = flow.Year;
            origins.Rows(row, 1)[0] = flow.Origin;
            destinations.Rows(row, 1)[0] = flow.Destination;
            amounts.Rows(row, 1)[0] = flow.Amount;
        }
    }

    public void Dispose() => Writer.Dispose();
}
