using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>Keeps of a running batch what targets need: the zones' share, the output of the zones of 2019, loans.</summary>
internal sealed class TargetRecorder(World world) : IBatchResults
{
    private const int QuartersPerYear = 4;

    private readonly List<double[]> _share = [];
    private readonly List<double[]> _gdp = [];
    private readonly List<double[]> _fixed = [];
    private double[] _withLoan = [];
    private double[] _firms = [];

    /// <inheritdoc/>
    public void Write(IReadOnlyList<TableQuarter> tables)
    {
        var nation = tables.First(table => table.Table == ResultTables.Nation);
        var zones = tables.First(table => table.Table == ResultTables.Zones);
        var lanes = nation.Lanes;
        _share.Add(nation.Values.AsSpan(NationColumn.ZonesShare * lanes, lanes).ToArray());
        _gdp.Add(nation.Values.AsSpan(NationColumn.Gdp * lanes, lanes).ToArray());
        _fixed.Add(Sum(zones, ParkColumn.ValueAdded, Quarter.Base.Year));
        _withLoan = Sum(zones, ParkColumn.FirmsWithLoan, zones.Quarter.Year);
        _firms = Sum(zones, ParkColumn.Firms, zones.Quarter.Year);
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

    /// <summary>Zones' share in the year that the last quarter ends, percent.</summary>
    internal double ZonesShare(int lane) => 100 * _share[^1][lane];

    /// <summary>Share of the zones of 2019 in the last four quarters, percent.</summary>
    internal double FixedShare(int lane) => 100 * _fixed.TakeLast(QuartersPerYear).Sum(quarter => quarter[lane])
        / _gdp.TakeLast(QuartersPerYear).Sum(quarter => quarter[lane]);

    /// <summary>Firms with a loan over all firms of counted zones, percent.</summary>
    internal double FirmsWithLoan(int lane) => 100 * _withLoan[lane] / _firms[lane];

    private double[] Sum(TableQuarter zones, int column, int year)
    {
        var sum = new double[zones.Lanes];
        for (var zone = 0; zone < world.Zones.Count; zone++)
        {
            if (world.Zones[zone].CountsFromYear <= year)
            {
                var values = zones.Values.AsSpan(((zone * zones.Table.Columns.Count) + column) * zones.Lanes, zones.Lanes);
                for (var lane = 0; lane < sum.Length; lane++)
                {
                    sum[lane] += values[lane];
                }
            }
        }

        return sum;
    }
}
