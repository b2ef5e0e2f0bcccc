using Torch.Sim.Model.Results;

namespace Torch.Sim.Scenarios.Analysis;

/// <summary>Keeps one measure of one place while a batch runs, and for a city what its own books say of spread and backwash.</summary>
public sealed class PlaceBook : IBatchResults
{
    private const int QuartersOfYear = 4;

    private readonly PlaceChoice _place;
    private readonly PlaceMeasure _measure;
    private readonly List<double[]> _values = [];
    private readonly List<double[]> _spread = [];
    private readonly List<double[]> _backwash = [];

    /// <summary>An empty book.</summary>
    public PlaceBook(PlaceChoice place, PlaceMeasure measure)
    {
        _place = place;
        _measure = measure;
    }

    /// <summary>The measure by lane after the last quarter: of four quarters for a flow, else its level.</summary>
    public double[] Values => _measure.IsFlow ? Year(_values) : _values[^1];

    /// <summary>Spread by lane in the last four quarters by the city's own books; zeros for another place.</summary>
    public double[] Spread => Year(_spread);

    /// <summary>Backwash by lane in the last four quarters by the city's own books.</summary>
    public double[] Backwash => Year(_backwash);

    /// <inheritdoc/>
    public void Write(IReadOnlyList<TableQuarter> tables)
    {
        var lanes = tables[0].Lanes;
        var (values, spread, backwash) = (new double[lanes], new double[lanes], new double[lanes]);
        foreach (var table in tables)
        {
            var isCity = ReferenceEquals(table.Table, ResultTables.Cities);
            int? column = isCity ? _measure.City
                : ReferenceEquals(table.Table, ResultTables.Zones) || ReferenceEquals(table.Table, ResultTables.Enclaves) ? _measure.Park : null;
            for (var row = 0; column is not null && row < table.RowKeys.Count; row++)
            {
                if (!Covers(table, row))
                {
                    continue;
                }

                Add(table, row, column.Value, values);
                if (isCity)
                {
                    Add(table, row, CityColumn.Spread, spread);
                    Add(table, row, CityColumn.Backwash, backwash);
                }
            }
        }

        _values.Add(values);
        _spread.Add(spread);
        _backwash.Add(backwash);
    }

    /// <inheritdoc/>
    public void WriteFlows(IReadOnlyList<FlowYear> flows)
    {
    }

    /// <inheritdoc/>
    public void Publish(BatchOutcome outcome)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private bool Covers(TableQuarter table, int row) => _place.Kind switch
    {
        PlaceKind.Nation => true,
        PlaceKind.Zone => ReferenceEquals(table.Table, ResultTables.Zones) && HasCode(table, row),
        PlaceKind.Enclave => ReferenceEquals(table.Table, ResultTables.Enclaves) && HasCode(table, row),
        _ => ReferenceEquals(table.Table, ResultTables.Cities) && HasCode(table, row),
    };

    private bool HasCode(TableQuarter table, int row) => string.Equals(table.RowKeys[row][0], _place.Code, StringComparison.Ordinal);

    private static void Add(TableQuarter table, int row, int column, double[] to)
    {
        for (var lane = 0; lane < to.Length; lane++)
        {
            to[lane] += table.Values[(((row * table.Table.Columns.Count) + column) * table.Lanes) + lane];
        }
    }

    private static double[] Year(List<double[]> quarters)
    {
        var sum = new double[quarters[^1].Length];
        foreach (var quarter in quarters.TakeLast(QuartersOfYear))
        {
            for (var lane = 0; lane < sum.Length; lane++)
            {
                sum[lane] += quarter[lane];
            }
        }

        return sum;
    }
}
