using Torch.Sim.Model.Futures;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The five exchanges of a batch, for a run without grains.</summary>
public sealed class ExchangeSet
{
    private readonly OrderExchange _orders;
    private readonly TalentExchange _talent;
    private readonly CapitalExchange _capital;
    private readonly TechnologyExchange _technology;
    private readonly Settlement _settlement;

    /// <summary>Sets up all five.</summary>
    public ExchangeSet(FutureBatch batch, World.World world)
    {
        _orders = new OrderExchange(batch, world);
        _talent = new TalentExchange(batch, world);
        _capital = new CapitalExchange(batch, world);
        _technology = new TechnologyExchange(batch, world);
        _settlement = new Settlement(batch, world);
    }

    /// <summary>State of the exchanges, for the fingerprint.</summary>
    public IReadOnlyList<LaneTable> State => [_orders.State, _settlement.State];

    /// <summary>The exchanges as holders of state, in their order.</summary>
    internal IReadOnlyList<ILaneStateful> All => [_orders, _talent, _capital, _technology, _settlement];

    /// <summary>Clears the offers of a quarter into the receipts of the next.</summary>
    public QuarterReceipts Clear(int quarter, QuarterOffers offers)
    {
        var (capital, movers) = _capital.Clear(quarter, offers);
        return new QuarterReceipts(
            _orders.Clear(quarter, offers), _talent.Clear(quarter, offers), capital, _technology.Clear(quarter, offers),
            _settlement.Clear(quarter, offers), movers);
    }

    /// <summary>Flows of a calendar year, of the futures that record them.</summary>
    public List<Results.FlowYear> FlowsOf(int year)
    {
        var rows = new List<Results.FlowYear>();
        _talent.AddYear(year, rows);
        _capital.AddYear(year, rows);
        _technology.AddYear(year, rows);
        _orders.Flows.AddYear(year, rows);
        return rows;
    }
}
