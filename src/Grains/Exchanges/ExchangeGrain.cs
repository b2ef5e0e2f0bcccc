using Torch.Sim.Grains.Contracts;
using Torch.Sim.Grains.Placement;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Grains.Exchanges;

/// <summary>What the exchange grains have in common: one exchange of the model, one call a quarter.</summary>
/// <typeparam name="T">The exchange.</typeparam>
public abstract class ExchangeGrain<T>(BatchBoard board, ILocalSiloDetails silo) : Grain, IExchangeGrain
    where T : class, ILaneStateful
{
    private T? _exchange;
    private bool _recordsFlows;
    private int _startQuarter;
    private (int Quarter, ClearedMessage Cleared)? _last;

    /// <inheritdoc/>
    public ValueTask Begin(BeginMessage message)
    {
        var (batch, world) = board.Find(message.Slot, message.Silo, silo.SiloAddress.ToParsableString());
        _exchange = Create(batch, world);
        _recordsFlows = batch.FlowLanes.Count > 0;
        _last = null;
        _startQuarter = 0;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<ClearedMessage> Clear(ClearMessage message)
    {
        if (_last is { } last && last.Quarter == message.Quarter)
        {
            return ValueTask.FromResult(last.Cleared);
        }

        var exchange = Held;
        var flows = new List<FlowYear>();
        var quarter = Quarter.FromIndex(message.Quarter);
        if (_recordsFlows && message.Quarter > _startQuarter && quarter.IsYearEnd)
        {
            // Before clearing: it starts the flows of the next year.
            AddYear(exchange, quarter.Year, flows);
        }

        var cleared = Clear(exchange, message.Quarter, message.Offers, flows);
        _last = (message.Quarter, cleared);
        return ValueTask.FromResult(cleared);
    }

    /// <inheritdoc/>
    public ValueTask<StateMessage> Save(SaveMessage message) =>
        ValueTask.FromResult(new StateMessage([AgentState.Of(Held, message.Quarter, message.Lanes)]));

    /// <inheritdoc/>
    public ValueTask Load(LoadMessage message)
    {
        message.Into(Held);
        _startQuarter = message.Quarter;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask End()
    {
        (_exchange, _last) = (null, null);
        return ValueTask.CompletedTask;
    }

    private T Held => _exchange ?? throw new BatchLostException(this.GetPrimaryKeyString());

    /// <summary>Makes the exchange.</summary>
    protected abstract T Create(FutureBatch batch, Model.World.World world);

    /// <summary>Clears a quarter.</summary>
    protected abstract ClearedMessage Clear(T exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows);

    /// <summary>Adds the flows of a year.</summary>
    protected virtual void AddYear(T exchange, int year, List<FlowYear> rows)
    {
    }
}

/// <summary>The goods market.</summary>
[BatchPlacement, KeepAlive]
public sealed class OrderExchangeGrain(BatchBoard board, ILocalSiloDetails silo)
    : ExchangeGrain<OrderExchange>(board, silo), IOrderExchangeGrain
{
    /// <inheritdoc/>
    protected override OrderExchange Create(FutureBatch batch, Model.World.World world) => new(batch, world);

    /// <inheritdoc/>
    protected override ClearedMessage Clear(OrderExchange exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows) =>
        new(exchange.Clear(quarter, offers), NoMovers.Value, [.. exchange.State.Values], flows);

    /// <inheritdoc/>
    protected override void AddYear(OrderExchange exchange, int year, List<FlowYear> rows) => exchange.Flows.AddYear(year, rows);
}

/// <summary>The market for persons.</summary>
[BatchPlacement, KeepAlive]
public sealed class TalentExchangeGrain(BatchBoard board, ILocalSiloDetails silo)
    : ExchangeGrain<TalentExchange>(board, silo), ITalentExchangeGrain
{
    /// <inheritdoc/>
    protected override TalentExchange Create(FutureBatch batch, Model.World.World world) => new(batch, world);

    /// <inheritdoc/>
    protected override ClearedMessage Clear(TalentExchange exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows) =>
        new(exchange.Clear(quarter, offers), NoMovers.Value, [], flows);

    /// <inheritdoc/>
    protected override void AddYear(TalentExchange exchange, int year, List<FlowYear> rows) => exchange.AddYear(year, rows);
}

/// <summary>Public and venture money, moving firms.</summary>
[BatchPlacement, KeepAlive]
public sealed class CapitalExchangeGrain(BatchBoard board, ILocalSiloDetails silo)
    : ExchangeGrain<CapitalExchange>(board, silo), ICapitalExchangeGrain
{
    /// <inheritdoc/>
    protected override CapitalExchange Create(FutureBatch batch, Model.World.World world) => new(batch, world);

    /// <inheritdoc/>
    protected override ClearedMessage Clear(CapitalExchange exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows)
    {
        var (receipts, movers) = exchange.Clear(quarter, offers);
        return new ClearedMessage(receipts, movers, [], flows);
    }

    /// <inheritdoc/>
    protected override void AddYear(CapitalExchange exchange, int year, List<FlowYear> rows) => exchange.AddYear(year, rows);
}

/// <summary>Technology with contract and without.</summary>
[BatchPlacement, KeepAlive]
public sealed class TechnologyExchangeGrain(BatchBoard board, ILocalSiloDetails silo)
    : ExchangeGrain<TechnologyExchange>(board, silo), ITechnologyExchangeGrain
{
    /// <inheritdoc/>
    protected override TechnologyExchange Create(FutureBatch batch, Model.World.World world) => new(batch, world);

    /// <inheritdoc/>
    protected override ClearedMessage Clear(TechnologyExchange exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows) =>
        new(exchange.Clear(quarter, offers), NoMovers.Value, [], flows);

    /// <inheritdoc/>
    protected override void AddYear(TechnologyExchange exchange, int year, List<FlowYear> rows) => exchange.AddYear(year, rows);
}

/// <summary>Money that moves to an address.</summary>
[BatchPlacement, KeepAlive]
public sealed class SettlementGrain(BatchBoard board, ILocalSiloDetails silo) : ExchangeGrain<Settlement>(board, silo), ISettlementGrain
{
    /// <inheritdoc/>
    protected override Settlement Create(FutureBatch batch, Model.World.World world) => new(batch, world);

    /// <inheritdoc/>
    protected override ClearedMessage Clear(Settlement exchange, int quarter, QuarterOffers offers, IReadOnlyList<FlowYear> flows) =>
        new(exchange.Clear(quarter, offers), NoMovers.Value, [.. exchange.State.Values], flows);
}

/// <summary>An exchange that moves no firms.</summary>
internal static class NoMovers
{
    internal static readonly IReadOnlyDictionary<int, IReadOnlyList<Model.Firms.MovingFirm>> Value =
        new Dictionary<int, IReadOnlyList<Model.Firms.MovingFirm>>();
}
