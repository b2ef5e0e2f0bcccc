using System.Runtime.Intrinsics;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>
/// A zone or an enclave park: agglomeration, wages, budget, energy. A quarter has two halves: <see cref="Prepare"/> tells every cluster
/// what it needs, <see cref="Complete"/> sums what they report. In between the clusters advance, wherever they are.
/// </summary>
public sealed partial class ParkAgent : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly int _park;
    private readonly int _city;
    private readonly IReadOnlyList<int> _clusters;
    private readonly InitialPark _initial;
    private readonly PlacePolicy _policy;
    private readonly LaneTable _state;
    private readonly LaneTable _lnAgglomeration;
    private readonly LaneTable _localisationAtStart;
    private readonly LaneTable _attractionOfCluster;
    private readonly LaneTable _valueAddedOfCluster;
    private readonly LaneTable[] _inputs;
    private readonly LaneTable[] _sums;
    private readonly LaneTable[] _offers;
    private readonly double[][] _observations;
    private readonly double[][] _clusterObservations;
    private readonly double[][] _demography;
    private IReadOnlyList<MovingFirm> _movers = [];
    private int _quarter;

    /// <summary>Sets up a park at quarter 0.</summary>
    public ParkAgent(FutureBatch batch, World.World world, int park)
    {
        _batch = batch;
        _world = world;
        _park = park;
        _city = world.CityOf(park);
        _clusters = world.ClustersOf(park);
        _initial = world.Initial.Parks[park];
        var lanes = batch.LaneCount;
        _state = new LaneTable(ParkState.Count, lanes);
        _lnAgglomeration = new LaneTable(_clusters.Count, lanes);
        _localisationAtStart = new LaneTable(_clusters.Count, lanes);
        _attractionOfCluster = new LaneTable(_clusters.Count, lanes);
        _valueAddedOfCluster = new LaneTable(_clusters.Count, lanes);
        _inputs = _clusters.Select(_ => new LaneTable(ClusterInput.Count, lanes)).ToArray();
        _sums = [new LaneTable(ClusterReport.Total, lanes), new LaneTable(ClusterReport.Total, lanes)];
        _offers = [new LaneTable(Offer.Count, lanes), new LaneTable(Offer.Count, lanes)];
        _observations = [NewArray(ObservationColumns), NewArray(ObservationColumns)];
        _clusterObservations = [NewArray(_clusters.Count * ClusterColumn.Count), NewArray(_clusters.Count * ClusterColumn.Count)];
        _demography = [NewArray(3 * ClusterReport.Ages), NewArray(3 * ClusterReport.Ages)];
        ParkState.Fill(_state, _initial, world, _park);
        var (size, share) = world.SizeOf(park);
        _policy = new PlacePolicy(batch, park, world.CodeOf(park), size, share, isCity: false);

        double[] NewArray(int rows) => new double[rows * lanes];
    }

    private int ObservationColumns => _park < _world.Zones.Count ? ParkColumn.Count : ParkColumn.Count + 3;

    private EnclavePark? Enclave => _park < _world.Zones.Count ? null : _world.Enclaves[_park - _world.Zones.Count];

    /// <summary>What the clusters need to report their initial stocks, in the order of the park's clusters.</summary>
    public IReadOnlyList<LaneTable> PrepareInitial()
    {
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            for (var i = 0; i < _clusters.Count; i++)
            {
                WriteCommonInputs(i, lane);
                var access = _world.Initial.MarketAccess[(_city * Fields.Count) + (int)_world.Clusters[_clusters[i]].Field];
                _inputs[i][ClusterInput.MarketAccess, lane] = Vector512.Create(access);
                _inputs[i][ClusterInput.GdpIndex, lane] = Vec.One;
                _inputs[i][ClusterInput.RdDeflator, lane] = Vec.One;
                _inputs[i][ClusterInput.LeaveSkilled, lane] = Vector512.Create(_initial.Skilled.LeaveShare);
                _inputs[i][ClusterInput.LeaveOther, lane] = Vector512.Create(_initial.Other.LeaveShare);
            }
        }

        return _inputs;
    }

    /// <summary>What the clusters need for a quarter, in the order of the park's clusters.</summary>
    /// <param name="quarter">Quarters since 2019Q4.</param>
    /// <param name="receipts">From the exchanges.</param>
    public IReadOnlyList<LaneTable> Prepare(int quarter, QuarterReceipts receipts)
    {
        if (quarter != _quarter + 1)
        {
            throw new ArgumentOutOfRangeException(nameof(quarter), quarter, $"{_world.CodeOf(_park)} expects quarter {_quarter + 1}");
        }

        var lanes = _batch.LaneCount;
        var orders = new LaneTable(receipts.Orders, lanes, _city * OrderReceipt.Count * lanes);
        var nation = new LaneTable(receipts.Orders, lanes, _world.Cities.Count * OrderReceipt.Count * lanes);
        var terms = new ParkReceipts(
            orders, nation,
            new LaneTable(receipts.Talent, lanes, _park * TalentReceipt.Count * lanes),
            new LaneTable(receipts.Talent, lanes, _world.PlaceCount * TalentReceipt.Count * lanes),
            new LaneTable(receipts.Capital, lanes, _park * CapitalReceipt.Count * lanes),
            new LaneTable(receipts.Technology, lanes, _park * TechnologyReceipt.Count * lanes),
            new LaneTable(receipts.Settlement, lanes, _city * SettlementReceipt.Count * lanes));
        for (var lane = 0; lane < lanes; lane += Lanes.Block)
        {
            ReadReceipts(terms, quarter, lane);
            for (var i = 0; i < _clusters.Count; i++)
            {
                WriteCommonInputs(i, lane);
                WriteQuarterInputs(i, terms, lane);
            }
        }

        return _inputs;
    }

    /// <summary>Firms that arrive at one of the park's clusters.</summary>
    public static IReadOnlyList<MovingFirm> ArrivalsAt(int cluster, QuarterReceipts receipts) =>
        receipts.Movers.GetValueOrDefault(cluster, []);

    /// <summary>Sums the reports of the clusters and returns the park's offers.</summary>
    /// <param name="quarter">Quarters since 2019Q4; 0 for the initial reports.</param>
    /// <param name="reports">Reports in the order of the park's clusters.</param>
    /// <param name="movers">Firms that leave, in the order of clusters.</param>
    /// <param name="clusterDigests">At the end of a year the clusters' fingerprints, else null.</param>
    public PlaceOffers Complete(
        int quarter, IReadOnlyList<LaneTable> reports, IReadOnlyList<MovingFirm> movers, IReadOnlyList<ulong[]>? clusterDigests)
    {
        _quarter = quarter;
        _movers = movers;
        var sums = _sums[quarter & 1];
        sums.Values.AsSpan().Clear();
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            for (var i = 0; i < reports.Count; i++)
            {
                for (var row = 0; row < ClusterReport.Total; row++)
                {
                    sums.Add(row, lane, reports[i][row, lane]);
                }

                _attractionOfCluster[i, lane] = reports[i][ClusterReport.Attraction, lane];
                _valueAddedOfCluster[i, lane] = reports[i][ClusterReport.ValueAdded, lane];
            }

            UpdateAgglomeration(reports, sums, quarter, lane);
            CompleteBlock(sums, quarter, lane);
            ObserveClusters(reports, quarter, lane);
        }

        ObserveDemography(sums, quarter);
        var parity = quarter & 1;
        return new PlaceOffers(
            _offers[parity].Values, _observations[parity], _clusterObservations[parity], _demography[parity], movers,
            clusterDigests is null ? null : Digest(clusterDigests));
    }
}
