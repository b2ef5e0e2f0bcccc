using System.Diagnostics;
using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Grains.Studies;

/// <summary>
/// The clock of one batch. A quarter is two lines: all places advance on what they received; the exchanges clear their offers.
/// </summary>
[BatchPlacement, KeepAlive]
public sealed class BatchGrain(
    BatchBoard board, IWorldSource worlds, IResultsSource sinks, IStateStore states, ILocalSiloDetails silo, BatchOptions options) : Grain, IBatchGrain
{
    /// <summary>Places that work at the same time: enough for all cores, and few enough that what the clusters of one have reported is summed while it lies in cache.</summary>
    private static readonly int s_placesInFlight = 8 * Environment.ProcessorCount;

    private IPlaceGrain[] _places = [];
    private IExchangeGrain[] _exchanges = [];
    private ValueTask<OffersMessage>[] _placeCalls = [];
    private ValueTask<ClearedMessage>[] _exchangeCalls = [];
    private FutureBatch? _batch;
    private IBatchResults? _results;
    private BatchRecorder? _recorder;
    private BatchOrder? _order;
    private QuarterReceipts? _receipts;
    private long _started;
    private int _number = -1;
    private int _quarter;

    private int Slot => GrainKeys.SlotOf(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public async Task Begin(BatchOrder order)
    {
        Drop();
        var world = worlds.Get(order.World);
        _order = order;
        _batch = order.Spec.Build(world.NationalPath);
        _number = order.Spec.Number;
        _started = Stopwatch.GetTimestamp();
        _results = order.RunFolder.Length == 0 ? null : sinks.Get(order.RunFolder).Open(_number, _batch.Futures, order.Spec.Branch);
        _recorder = new BatchRecorder(_batch, world, _results);
        board.Post(Slot, _batch, world);
        Resolve(world);
        var begin = new BeginMessage(Slot, silo.SiloAddress.ToParsableString());
        foreach (var exchange in _exchanges)
        {
            await exchange.Begin(begin);
        }

        _quarter = order.Spec.Branch?.Quarter ?? 0;
        var offers = order.Spec.Branch is { } branch ? await Load(branch, begin) : await Start(begin);
        (_receipts, _) = await Clear(_quarter, offers);
    }

    /// <inheritdoc/>
    public async Task Advance(int batch, int quarter)
    {
        if (_batch is null || _receipts is null || batch != _number)
        {
            throw new BatchLostException(this.GetPrimaryKeyString());
        }

        if (quarter == _quarter)
        {
            return;
        }

        var receipts = _receipts;
        var message = new AdvanceMessage(quarter, receipts);
        var offers = await AskPlaces(place => place.Advance(message));
        (_receipts, var state) = await Clear(quarter, offers);
        _recorder!.Record(quarter, offers, receipts, state);
        _quarter = quarter;
        foreach (var save in (_order!.Spec.Saves ?? []).Where(save => save.Quarter == quarter))
        {
            await Save(save.Store);
        }

        if (options.PoisonSentArrays)
        {
            ArrayPoison.Spoil(offers, receipts);
        }
    }

    /// <inheritdoc/>
    public async Task<BatchOutcomeMessage> Finish(int batch)
    {
        if (_batch is null || _recorder is null || batch != _number || _quarter != _batch.Quarters)
        {
            throw new BatchLostException(this.GetPrimaryKeyString());
        }

        var outcome = _recorder.Outcome(_number, Stopwatch.GetElapsedTime(_started).TotalSeconds);
        _results?.Publish(outcome);
        await Release();
        return new BatchOutcomeMessage(outcome);
    }

    /// <inheritdoc/>
    public Task Abandon() => Release();

    private async Task<QuarterOffers> Start(BeginMessage begin)
    {
        var offers = await AskPlaces(place => place.Begin(begin));
        _recorder!.Start(offers);
        return offers;
    }

    /// <summary>Gives every place, exchange and the books the states that the futures go on from, eight lanes at a time to bound memory.</summary>
    private async Task<QuarterOffers> Load(LaneBranch branch, BeginMessage begin)
    {
        for (var lane = 0; lane < _batch!.LaneCount; lane += Lanes.Block)
        {
            var key = Key(branch.Store, branch.Sources, lane);
            using var reader = states.Open(key);
            var world = worlds.Get(_order!.World);
            for (var place = 0; place < _places.Length; place++)
            {
                await _places[place].Load(Next(1 + (place < world.ParkCount ? world.ClustersOf(place).Count : 0)));
            }

            foreach (var exchange in _exchanges)
            {
                await exchange.Load(Next(1));
            }

            Next(1).Into(_recorder!);
            reader.End();

            LoadMessage Next(int holders) =>
                new(begin, branch.Quarter, lane, Lanes.Block, [.. Enumerable.Range(0, holders).Select(_ => reader.Next())]);
        }

        return await AskPlaces(place => place.Resume(branch.Quarter));
    }

    /// <summary>Hands the states of all futures to the store, eight lanes and one place at a time to bound memory.</summary>
    private async Task Save(string store)
    {
        for (var lane = 0; lane < _batch!.Futures.Count; lane += Lanes.Block)
        {
            var key = Key(store, _batch.Futures, lane);
            var message = new SaveMessage(_quarter, lane, key.Futures.Count);
            using var writer = states.Create(key);
            foreach (var place in _places)
            {
                Add(await place.Save(message));
            }

            foreach (var exchange in _exchanges)
            {
                Add(await exchange.Save(message));
            }

            writer.Add(AgentState.Of(_recorder!, _quarter, message.Lanes));
            writer.Publish();

            void Add(StateMessage reply)
            {
                foreach (var state in reply.Agents)
                {
                    writer.Add(state);
                }
            }
        }
    }

    private StateKey Key(string store, IReadOnlyList<Future> futures, int lane) => new(
        store, _quarter, _order!.World, [.. futures.Skip(lane).Take(Lanes.Block)], [.. _order.Spec.ParameterVectors.Skip(lane).Take(Lanes.Block)]);

    private async Task Release()
    {
        Drop();
        foreach (var place in _places)
        {
            await place.End();
        }

        foreach (var exchange in _exchanges)
        {
            await exchange.End();
        }
    }

    private void Resolve(Model.World.World world)
    {
        var slot = Slot;
        _places =
        [
            .. world.Zones.Select(zone => GrainFactory.GetGrain<IZoneGrain>(GrainKeys.Zone(slot, zone.Code))),
            .. world.Enclaves.Select(enclave => GrainFactory.GetGrain<IEnclaveParkGrain>(GrainKeys.Enclave(slot, enclave.Code))),
            .. world.Cities.Select(city => GrainFactory.GetGrain<ICityGrain>(GrainKeys.City(slot, city.Code))),
        ];
        _exchanges =
        [
            GrainFactory.GetGrain<IOrderExchangeGrain>(GrainKeys.Exchange(slot, "orders")),
            GrainFactory.GetGrain<ITalentExchangeGrain>(GrainKeys.Exchange(slot, "talent")),
            GrainFactory.GetGrain<ICapitalExchangeGrain>(GrainKeys.Exchange(slot, "capital")),
            GrainFactory.GetGrain<ITechnologyExchangeGrain>(GrainKeys.Exchange(slot, "technology")),
            GrainFactory.GetGrain<ISettlementGrain>(GrainKeys.Exchange(slot, "settlement")),
        ];
        _placeCalls = new ValueTask<OffersMessage>[_places.Length];
        _exchangeCalls = new ValueTask<ClearedMessage>[_exchanges.Length];
    }

    private async ValueTask<QuarterOffers> AskPlaces(Func<IPlaceGrain, ValueTask<OffersMessage>> ask)
    {
        var offers = new PlaceOffers[_places.Length];
        var asked = 0;
        Exception? failure = null;
        for (var place = 0; place < offers.Length; place++)
        {
            while (failure is null && asked < Math.Min(place + s_placesInFlight, offers.Length))
            {
                _placeCalls[asked] = ask(_places[asked]);
                asked++;
            }

            if (place == asked)
            {
                break;
            }

            // Every call is awaited, also after one has failed: none may still run when the slot is used again.
            try
            {
                offers[place] = (await _placeCalls[place]).Offers;
            }
            catch (Exception error)
            {
                failure ??= error;
            }
        }

        return failure is null ? new QuarterOffers(offers, _batch!.LaneCount) : throw failure;
    }

    private async ValueTask<(QuarterReceipts Receipts, IReadOnlyList<LaneTable> State)> Clear(int quarter, QuarterOffers offers)
    {
        var message = new ClearMessage(quarter, offers);
        for (var i = 0; i < _exchanges.Length; i++)
        {
            _exchangeCalls[i] = _exchanges[i].Clear(message);
        }

        var cleared = new ClearedMessage[_exchanges.Length];
        for (var i = 0; i < cleared.Length; i++)
        {
            cleared[i] = await _exchangeCalls[i];
            if (cleared[i].Flows.Count > 0)
            {
                _results?.WriteFlows(cleared[i].Flows);
            }
        }

        var receipts = new QuarterReceipts(
            cleared[0].Receipts, cleared[1].Receipts, cleared[2].Receipts, cleared[3].Receipts, cleared[4].Receipts, cleared[2].Movers);
        var lanes = _batch!.LaneCount;
        return (receipts, [new LaneTable(cleared[0].State, lanes), new LaneTable(cleared[4].State, lanes)]);
    }

    private void Drop()
    {
        _results?.Dispose();
        _recorder?.Dispose();
        board.Remove(Slot);
        (_results, _recorder, _batch, _receipts, _order, _number) = (null, null, null, null, null, -1);
    }
}
