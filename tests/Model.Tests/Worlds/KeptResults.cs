using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Tests.Worlds;

/// <summary>Keeps everything a run hands out.</summary>
internal sealed class KeptResults : IBatchResults
{
    private readonly List<TableQuarter> _tables = [];
    private readonly List<FlowYear> _flows = [];

    /// <summary>All tables of all quarters, in the order of arrival.</summary>
    internal IReadOnlyList<TableQuarter> Tables => _tables;

    /// <summary>All flows between places.</summary>
    internal IReadOnlyList<FlowYear> Flows => _flows;

    /// <summary>One value.</summary>
    internal double At(ResultTable table, int quarter, int row, int column, int lane)
    {
        var found = Of(table, quarter);
        return found.Values[(((row * table.Columns.Count) + column) * found.Lanes) + lane];
    }

    /// <summary>Sum of a column over all rows, times a second column when one is given, in all lanes.</summary>
    internal double Sum(ResultTable table, int quarter, int column, int? times = null)
    {
        var sum = 0.0;
        var found = Of(table, quarter);
        for (var row = 0; row < found.RowKeys.Count; row++)
        {
            for (var lane = 0; lane < found.Lanes; lane++)
            {
                sum += At(table, quarter, row, column, lane) * (times is { } other ? At(table, quarter, row, other, lane) : 1);
            }
        }

        return sum;
    }

    public void Write(IReadOnlyList<TableQuarter> tables) =>
        _tables.AddRange(tables.Select(table => table with { Values = [.. table.Values] }));

    public void WriteFlows(IReadOnlyList<FlowYear> flows) => _flows.AddRange(flows);

    public void Publish(BatchOutcome outcome)
    {
    }

    public void Dispose()
    {
    }

    private TableQuarter Of(ResultTable table, int quarter) =>
        _tables.Single(found => ReferenceEquals(found.Table, table) && found.Quarter.Index == quarter);
}
