using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model;

/// <summary>
/// The whole model as one plain loop. Two lines say it: every place advances on what it received and returns what it offers; the exchanges
/// clear the offers into what each will receive next. The grains distribute exactly this and must give the same bits.
/// </summary>
public sealed class SequentialWorld : IDisposable
{
    private readonly World.World _world;
    private readonly FutureBatch _batch;
    private readonly Action<int, Action<int>> _forEach;
    private readonly ParkAgent[] _parks;
    private readonly ClusterAgent[] _clusters;
    private readonly CityAgent[] _cities;
    private readonly ExchangeSet _exchanges;
    private readonly BatchRecorder _recorder;
    private readonly IBatchResults? _results;
    private QuarterReceipts _receipts;
    private FirmWatch[] _watches = [];
    private int _quarter;

    /// <summary>Sets up quarter 0.</summary>
    /// <param name="world">Places and base state.</param>
    /// <param name="batch">Futures.</param>
    /// <param name="results">Receives the observations; null to run without.</param>
    /// <param name="forEach">How to run a loop body for 0 … n−1; null for a plain loop. Any order and any threads give the same bits.</param>
    public SequentialWorld(World.World world, FutureBatch batch, IBatchResults? results = null, Action<int, Action<int>>? forEach = null)
        : this(world, batch, results, forEach, null)
    {
    }

    private SequentialWorld(World.World world, FutureBatch batch, IBatchResults? results, Action<int, Action<int>>? forEach, SavedLanes? from)
    {
        _world = world;
        _batch = batch;
        _forEach = forEach ?? PlainLoop;
        _parks = Enumerable.Range(0, world.ParkCount).Select(park => new ParkAgent(batch, world, park)).ToArray();
        _clusters = new ClusterAgent[world.Clusters.Count];
        _forEach(_clusters.Length, cluster =>
            _clusters[cluster] = new ClusterAgent(batch, world.Clusters[cluster], cluster, world.Initial.Clusters[cluster]));
        _cities = Enumerable.Range(0, world.Cities.Count).Select(city => new CityAgent(batch, world, city)).ToArray();
        _exchanges = new ExchangeSet(batch, world);
        _results = results;
        _recorder = new BatchRecorder(batch, world, results);
        var offers = from is null ? Start() : Load(from);
        _receipts = _exchanges.Clear(_quarter, offers);
        LastOffers = offers;
    }

    /// <summary>Goes on from saved states: the same bits as a run that came this way itself.</summary>
    /// <param name="world">The world of the saved states.</param>
    /// <param name="batch">Futures; those whose levers differ from the saved ones do so from the next quarter on.</param>
    /// <param name="from">The state of every lane.</param>
    /// <param name="results">Receives the observations from the next quarter on; null to run without.</param>
    /// <param name="forEach">How to run a loop body for 0 … n−1; null for a plain loop.</param>
    /// <exception cref="LaneStateException">The states are of another world or of other futures.</exception>
    public static SequentialWorld Resume(
        World.World world, FutureBatch batch, SavedLanes from, IBatchResults? results = null, Action<int, Action<int>>? forEach = null) =>
        new(world, batch, results, forEach, from);

    /// <summary>The state of some lanes at the end of the last quarter, before its offers were cleared: what follows may have another policy.</summary>
    /// <param name="lanes">The lanes.</param>
    public SavedLanes SaveLanes(params int[] lanes) => _quarter > 0
        ? new SavedLanes(_quarter, [.. Holders().Select(holder => AgentState.Of(holder, _quarter, lanes))])
        : throw new InvalidOperationException("at quarter 0 nothing has happened that could be saved");

    private QuarterOffers Start()
    {
        var offers = Offers(park =>
        {
            var inputs = _parks[park].PrepareInitial();
            var reports = _world.ClustersOf(park).Select((cluster, i) => _clusters[cluster].InitialReport(inputs[i])).ToArray();
            return _parks[park].Complete(0, reports, [], null);
        }, city => _cities[city].InitialOffers());
        _recorder.Start(offers);
        return offers;
    }

    private QuarterOffers Load(SavedLanes from)
    {
        var holders = Holders().ToArray();
        if (holders.Length != from.Agents.Count)
        {
            throw new LaneStateException($"found the states of {from.Agents.Count} holders; expected {holders.Length}, as this world has them.");
        }

        for (var i = 0; i < holders.Length; i++)
        {
            from.Agents[i].LoadInto(holders[i], from.Quarter, 0, _batch.LaneCount);
        }

        _quarter = from.Quarter;
        return Offers(park => _parks[park].Resume(), city => _cities[city].Resume());
    }

    private IEnumerable<ILaneStateful> Holders() => _parks
        .SelectMany((park, i) => _world.ClustersOf(i).Select(cluster => (ILaneStateful)_clusters[cluster]).Prepend(park))
        .Concat(_cities).Concat(_exchanges.All).Append(_recorder);

    /// <summary>Quarters done.</summary>
    public int QuartersDone => _quarter;

    /// <summary>The clusters, for tests and microdata.</summary>
    internal IReadOnlyList<ClusterAgent> Clusters => _clusters;

    /// <summary>The cities, for tests.</summary>
    internal IReadOnlyList<CityAgent> Cities => _cities;

    /// <summary>Offers of the last quarter, for tests; the arrays are written again two quarters later.</summary>
    internal QuarterOffers LastOffers { get; private set; }

    /// <summary>What the next quarter will run on, for tests that tamper with it.</summary>
    internal QuarterReceipts NextReceipts => _receipts;

    /// <summary>Follows every firm of one future; call it before the first quarter.</summary>
    /// <param name="lane">Lane of the future.</param>
    public void Watch(int lane) => _watches = _quarter == 0
        ? _clusters.Select(cluster => cluster.Watch(lane)).ToArray()
        : throw new InvalidOperationException($"firms are followed from the base state on; {_quarter} quarters are done");

    /// <summary>Every firm of the future that is followed, as it was in the last quarter done: by cluster and slot.</summary>
    public IEnumerable<FirmQuarter> FirmsOfQuarter() => _quarter == 0 ? [] : _watches.SelectMany(watch => watch.Tell());

    /// <summary>Digests and output indices of all futures up to the last quarter done.</summary>
    /// <param name="batchNumber">Number of the batch, for the outcome.</param>
    public BatchOutcome OutcomeSoFar(int batchNumber = 0) => _recorder.Outcome(batchNumber, 0);

    /// <summary>Runs one quarter.</summary>
    /// <exception cref="LedgerViolation">Something was lost or made on the way.</exception>
    public void Step()
    {
        var quarter = _quarter + 1;
        var receipts = _receipts;
        var offers = Offers(park => AdvancePark(park, quarter, receipts), city => _cities[city].Advance(quarter, receipts));
        if (_batch.FlowLanes.Count > 0 && Quarter.FromIndex(quarter).IsYearEnd)
        {
            // Before clearing: it starts the flows of the next year.
            _results?.WriteFlows(_exchanges.FlowsOf(Quarter.FromIndex(quarter).Year));
        }

        _receipts = _exchanges.Clear(quarter, offers);
        _recorder.Record(quarter, offers, receipts, _exchanges.State);
        LastOffers = offers;
        _quarter = quarter;
    }

    /// <summary>Runs all remaining quarters and returns digests and output indices.</summary>
    /// <param name="batchNumber">Number of the batch, for the outcome.</param>
    public BatchOutcome Run(int batchNumber = 0)
    {
        while (_quarter < _batch.Quarters)
        {
            Step();
        }

        return OutcomeSoFar(batchNumber);
    }

    /// <inheritdoc/>
    public void Dispose() => _recorder.Dispose();

    private PlaceOffers AdvancePark(int park, int quarter, QuarterReceipts receipts)
    {
        var agent = _parks[park];
        var clusters = _world.ClustersOf(park);
        var inputs = agent.Prepare(quarter, receipts);
        var movers = new List<MovingFirm>();
        var reports = new LaneTable[clusters.Count];
        for (var i = 0; i < clusters.Count; i++)
        {
            reports[i] = _clusters[clusters[i]].Advance(quarter, inputs[i], ParkAgent.ArrivalsAt(clusters[i], receipts), movers);
        }

        var digests = Quarter.FromIndex(quarter).IsYearEnd ? clusters.Select(cluster => _clusters[cluster].Digest()).ToArray() : null;
        return agent.Complete(quarter, reports, movers, digests);
    }

    private QuarterOffers Offers(Func<int, PlaceOffers> park, Func<int, PlaceOffers> city)
    {
        var offers = new PlaceOffers[_world.PlaceCount];
        _forEach(offers.Length, place => offers[place] = place < _world.ParkCount ? park(place) : city(place - _world.ParkCount));
        return new QuarterOffers(offers, _batch.LaneCount);
    }

    private static void PlainLoop(int count, Action<int> body)
    {
        for (var i = 0; i < count; i++)
        {
            body(i);
        }
    }
}
