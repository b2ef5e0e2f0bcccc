using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Technology with contract and without (E4, E10).</summary>
/// <remarks>
/// Eq. E10-2: contracts V_pq = budget_q · R_p g_pq/Σ_r R_r g_rq, g the technology kernel (distance, proximity of fields).
/// Eq. E4-6: spillover pool X_q = Σ_{p≠q} R_p h_pq, h the knowledge kernel (Jaffe 1986; Bottazzi and Peri 2003).
/// Eq. E11-7: lead of zones as a city sees it: Σ_z h_zq va_z ln A_z/Σ_z h_zq va_z.
/// </remarks>
public sealed class TechnologyExchange : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly FrozenReceipts _frozen;
    private readonly FlowYearBook _flows;
    private readonly double[] _knowledge;
    private readonly double[] _budgets;
    private readonly double[] _scratch;
    private readonly double[] _output;
    private readonly double[] _weighted;
    private readonly double[] _scratch2;
    private readonly double[][] _receipts;

    /// <summary>Sets up the exchange.</summary>
    public TechnologyExchange(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _frozen = new FrozenReceipts(batch, ExchangeKind.Technology);
        var ends = FlowEnds.Places(world);
        _flows = new FlowYearBook(batch, "technology", world.Impedance.Technology, ends, ends);
        double[] NewVector() => new double[world.PlaceCount * Lanes.Block];
        _knowledge = NewVector();
        _budgets = NewVector();
        _scratch = NewVector();
        _output = NewVector();
        _weighted = NewVector();
        _scratch2 = NewVector();
        var size = world.PlaceCount * TechnologyReceipt.Count * batch.LaneCount;
        _receipts = [new double[size], new double[size]];
    }

    /// <summary>Contracts and spillovers of quarter <paramref name="quarter"/> + 1 from the offers of <paramref name="quarter"/>.</summary>
    /// <returns>places × <see cref="TechnologyReceipt"/> × lanes.</returns>
    public double[] Clear(int quarter, QuarterOffers offers)
    {
        var receipts = _receipts[quarter & 1];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            for (var place = 0; place < _world.PlaceCount; place++)
            {
                Lanes.Store(_knowledge, place * Lanes.Block, offers.At(place, Offer.Knowledge, lane));
            }

            ClearContracts(receipts, offers, quarter, lane);
            Diffuse(receipts, lane);
            Lead(receipts, offers, lane);
        }

        _frozen.Apply(receipts);
        return receipts;
    }

    /// <inheritdoc/>
    public string StateName => "technology";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        _frozen.Save(to);
        _flows.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        _frozen.Load(from, _receipts[0].Length);
        _flows.Load(from);
    }

    /// <summary>Adds the flows of a calendar year, of the futures that record them.</summary>
    public void AddYear(int year, List<FlowYear> rows) => _flows.AddYear(year, rows);

    private void ClearContracts(double[] receipts, QuarterOffers offers, int quarter, int lane)
    {
        var (kernel, places) = (_world.Impedance.Technology, _world.PlaceCount);
        KernelProduct.Multiply(kernel, places, 0, places, _knowledge, 0, places, _scratch);
        for (var place = 0; place < places; place++)
        {
            var paid = offers.At(place, Offer.TechnologyPaid, lane);
            Lanes.Store(_budgets, place * Lanes.Block, paid / Lanes.Load(_scratch, place * Lanes.Block));
        }

        KernelProduct.Multiply(kernel, places, 0, places, _budgets, 0, places, _scratch);
        var sold = default(Conservation);
        for (var place = 0; place < places; place++)
        {
            var income = Lanes.Load(_knowledge, place * Lanes.Block) * Lanes.Load(_scratch, place * Lanes.Block);
            Receipt(receipts, place)[TechnologyReceipt.Income, lane] = income;
            sold.Add(income);
        }

        var bought = offers.Sum(Offer.TechnologyPaid, lane);
        sold.Require(bought, "E10", Account.Money, new LedgerScope(_batch, "technology exchange", quarter + 1, lane));
        _flows.Keep(quarter + 1, lane, _knowledge, 0, _budgets, 0);
    }

    private void Diffuse(double[] receipts, int lane)
    {
        var (kernel, places) = (_world.Impedance.Knowledge, _world.PlaceCount);
        KernelProduct.Multiply(kernel, places, 0, places, _knowledge, 0, places, _scratch);
        for (var place = 0; place < places; place++)
        {
            Receipt(receipts, place)[TechnologyReceipt.LnPool, lane] = LaneMath.Log(Lanes.Load(_scratch, place * Lanes.Block));
        }
    }

    private void Lead(double[] receipts, QuarterOffers offers, int lane)
    {
        var (kernel, places, parks) = (_world.Impedance.Knowledge, _world.PlaceCount, _world.ParkCount);
        for (var zone = 0; zone < _world.Zones.Count; zone++)
        {
            var output = offers.At(zone, Offer.ValueAdded, lane);
            Lanes.Store(_output, zone * Lanes.Block, output);
            Lanes.Store(_weighted, zone * Lanes.Block, output * offers.At(zone, Offer.LnProductivity, lane));
        }

        KernelProduct.Multiply(kernel, places, 0, _world.Zones.Count, _output, parks, _world.Cities.Count, _scratch);
        KernelProduct.Multiply(kernel, places, 0, _world.Zones.Count, _weighted, parks, _world.Cities.Count, _scratch2);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            Receipt(receipts, parks + city)[TechnologyReceipt.Lead, lane] =
                Lanes.Load(_scratch2, city * Lanes.Block) / Lanes.Load(_scratch, city * Lanes.Block);
        }
    }

    private LaneTable Receipt(double[] receipts, int place) =>
        new(receipts, _batch.LaneCount, place * TechnologyReceipt.Count * _batch.LaneCount);
}
