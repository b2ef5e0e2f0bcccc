using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>An enterprise cluster with its firms: the only place where firm state lives.</summary>
public sealed class ClusterAgent : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly EnterpriseCluster _cluster;
    private readonly int _index;
    private readonly FirmStore _firms;
    private readonly LaneTable _means;
    private readonly LaneTable _start;
    private readonly AgeCohorts _cohorts;
    private readonly Entrants _entrants;
    private readonly LaneTable[] _reports;
    private readonly LaneTable _stocks;
    private FirmWatch? _watch;
    private int _quarter;

    /// <summary>Sets up the firms of the base state in every lane.</summary>
    public ClusterAgent(FutureBatch batch, EnterpriseCluster cluster, int index, InitialCluster initial)
    {
        _batch = batch;
        _cluster = cluster;
        _index = index;
        var lanes = batch.LaneCount;
        _firms = new FirmStore(initial.Slots, lanes);
        _means = new LaneTable(ClusterMean.Count, lanes);
        _start = new LaneTable(2, lanes);
        _cohorts = new AgeCohorts(batch.Quarters, lanes);
        _entrants = new Entrants(batch, _firms, index, _cohorts);
        _reports = [new LaneTable(ClusterReport.Total, lanes), new LaneTable(ClusterReport.Total, lanes)];
        _stocks = new LaneTable(ClusterReport.StockRows, lanes);
        Fill(initial, lanes);
    }

    /// <inheritdoc/>
    public string StateName => $"cluster {_cluster.Code}";

    /// <summary>The records of the cluster, for tests and microdata.</summary>
    internal FirmStore Records => _firms;

    /// <summary>Follows every firm of a lane from now on.</summary>
    internal FirmWatch Watch(int lane) => _watch = new FirmWatch(_firms, _index, lane);

    /// <summary>Stocks at quarter 0, before anything has happened.</summary>
    /// <param name="inputs">Wages and expectations of quarter 0; rows of <see cref="ClusterInput"/>.</param>
    public LaneTable InitialReport(LaneTable inputs)
    {
        var report = _reports[0];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            var terms = FirmTerms.Load(_batch, inputs, _means, 0, lane);
            for (var slot = 0; slot < _firms.Slots; slot++)
            {
                var state = FirmState.Load(_firms.Values, _firms.Offset(lane / Lanes.Block, slot));
                StockBook.Add(state, state.Firms, Vec.One & Vector512.GreaterThan(state.Firms, Vec.Zero), terms, report, lane);
                report.Add(ClusterReport.ValueAdded, lane, state.Firms * state.Attraction * terms.MarketAccess);
                report.Add(
                    ClusterReport.LnProductivityByOutput, lane,
                    state.Firms * state.Attraction * terms.MarketAccess * state.LnProductivity);
            }

            _start[0, lane] = report[ClusterReport.Firms, lane];
            _start[1, lane] = report[ClusterReport.ValueAdded, lane] / report[ClusterReport.Firms, lane];
            UpdateMeans(report, lane);
        }

        KeepStocks(report);
        _cohorts.Report(report, 0);
        return report;
    }

    /// <summary>One quarter: receipts in, sums and moving firms out.</summary>
    /// <param name="quarter">Quarters since 2019Q4; calls come in order, one each.</param>
    /// <param name="inputs">Rows of <see cref="ClusterInput"/>.</param>
    /// <param name="arriving">Firms that arrive from other parks.</param>
    /// <param name="movers">Receives the firms that leave for another park.</param>
    public LaneTable Advance(int quarter, LaneTable inputs, IReadOnlyList<MovingFirm> arriving, List<MovingFirm> movers)
    {
        if (quarter != _quarter + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(quarter), quarter, $"cluster {_cluster.Code} expects quarter {_quarter + 1}");
        }

        var report = _reports[quarter & 1];
        report.Values.AsSpan().Clear();
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            var terms = FirmTerms.Load(_batch, inputs, _means, quarter, lane);
            AdvanceBlock(terms, report, arriving, movers, lane);
            ClusterLedger.Check(_batch, _cluster.Code, terms, _stocks, report, quarter, lane);
            UpdateMeans(report, lane);
        }

        KeepStocks(report);
        _cohorts.Report(report, quarter);
        _quarter = quarter;
        return report;
    }

    /// <summary>Fingerprint of every living firm, by stable identity, one per lane: no free slot and no capacity enters it.</summary>
    public ulong[] Digest() => FirmDigest.Of(_firms, _batch.LaneCount);

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        var (block, within) = (to.Lane / Lanes.Block, to.Lane % Lanes.Block);
        var records = to.Section("firms", _firms.Slots * FirmColumns.Count);
        var first = _firms.Offset(block, 0) + within;
        for (var i = 0; i < records.Length; i++)
        {
            records[i] = _firms.Values[first + (i * Lanes.Block)];
        }

        to.Rows("cluster", _means, _start, _stocks);
        _cohorts.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        var (block, within) = (from.Lane / Lanes.Block, from.Lane % Lanes.Block);
        var records = from.Section("firms", _firms.Slots * FirmColumns.Count);
        var first = _firms.Offset(block, 0) + within;
        for (var i = 0; i < records.Length; i++)
        {
            _firms.Values[first + (i * Lanes.Block)] = records[i];
        }

        from.Rows("cluster", _means, _start, _stocks);
        _cohorts.Load(from);
        _quarter = from.Quarter;
    }

    private void AdvanceBlock(
        in FirmTerms terms, LaneTable report, IReadOnlyList<MovingFirm> arriving, List<MovingFirm> movers, int lane)
    {
        var quarter = _quarter + 1;
        var block = lane / Lanes.Block;
        var draws = new FirmDraws(_batch.SeedBlock(lane), _index, quarter);
        var follow = _batch.Parameters[Parameter.RelocationFollow, lane];
        var ended = new EndedFirms(report, _cohorts, movers, _index, quarter, follow, lane);
        var sums = default(FirmSums);
        _watch?.BeforePass(terms, draws, block);
        FirmPass.Run(_firms, block, terms, draws, ref sums, ended);
        _watch?.AfterPass(block);
        sums.Store(report, lane);

        var firmsBefore = _stocks[0, lane];
        var gdpIndex = terms.GdpIndex;
        var idle = Vector512.LessThanOrEqual(firmsBefore, Vec.Zero);
        var mean = report[ClusterReport.ValueAdded, lane] / Vector512.ConditionalSelect(idle, Vec.One, firmsBefore);
        mean = Vector512.ConditionalSelect(idle, _start[1, lane] * gdpIndex, mean);
        var expected = Demography.ExpectedEntrants(
            terms.EntryRate, _batch.Parameters[Parameter.EntryExponent, lane],
            report[ClusterReport.Firms, lane], _start[0, lane], mean / (_start[1, lane] * gdpIndex));
        var skilledPerEntrant = _batch.Parameters[Parameter.EntrantSize, lane] * terms.SkilledTarget * mean;
        expected = Vector512.Min(expected, terms.FoundersSkilled / skilledPerEntrant);
        expected = Vector512.Min(expected, terms.FoundersOther / (skilledPerEntrant * terms.OtherPerSkilled));
        _entrants.Add(terms, expected, mean, report[ClusterReport.Records, lane], report, lane);
        foreach (var firm in arriving)
        {
            if (firm.Lane >= lane && firm.Lane < lane + Lanes.Block)
            {
                Arrivals.Settle(firm, _firms, terms, report, _cohorts, lane);
            }
        }

        _watch?.AtEnd(block);
    }

    // The report is a message: what is needed next quarter is copied, for nothing may be read from an array that was sent.
    private void KeepStocks(LaneTable report) =>
        report.Values.AsSpan(ClusterReport.Firms * _batch.LaneCount, ClusterReport.StockRows * _batch.LaneCount).CopyTo(_stocks.Values);

    private void UpdateMeans(LaneTable report, int lane)
    {
        var firms = report[ClusterReport.Firms, lane];
        var empty = Vector512.LessThanOrEqual(firms, Vec.Zero);
        var divisor = Vector512.ConditionalSelect(empty, Vec.One, firms);
        Keep(ClusterMean.LnProductivity, report[ClusterReport.LnProductivity, lane] / divisor);
        Keep(ClusterMean.Knowledge, report[ClusterReport.Knowledge, lane] / divisor);
        Keep(ClusterMean.LnSkilled, LaneMath.Log(Vector512.ConditionalSelect(empty, Vec.One, report[ClusterReport.Skilled, lane] / divisor)));

        void Keep(int row, Vec value) => _means[row, lane] = Vector512.ConditionalSelect(empty, _means[row, lane], value);
    }

    private void Fill(InitialCluster initial, int lanes)
    {
        for (var block = 0; block < lanes / Lanes.Block; block++)
        {
            for (var slot = 0; slot < _firms.Slots; slot++)
            {
                var offset = _firms.Offset(block, slot);
                for (var column = 0; column < FirmColumns.Count; column++)
                {
                    var value = slot < initial.Count ? initial.Records[column][slot] : FirmColumns.Free[column];
                    FirmColumns.Store(_firms.Values, offset, column, Vector512.Create(value));
                }
            }
        }

        for (var slot = 0; slot < initial.Count; slot++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                _cohorts.Add(lane, initial.Records[FirmColumns.Born][slot], initial.Records[FirmColumns.Firms][slot]);
            }
        }
    }
}
