using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The goods market: who buys how much from whom (E1, E11), and national income.</summary>
/// <remarks>
/// Eq. E1-3: D_mk = Σ_q τ_qm A_qk^θ; MA_qk = A_qk^(θ−1) Σ_m τ_qm μ_k B_m/D_mk; va of a producer = a · MA. A_qk is the attraction of all
/// producers of field k in city q; θ &lt; 1 makes cities poorer substitutes than the firms of one city (Armington 1969).
/// B_m = GDP · va_m/Σ va, so Σ va = GDP: orders close. τ is τ_1 in the own city, τ_2 within 150 km, else 1.
/// Eq. E1-4: Δ ln Q = (1/ρ_d) Σ_qk ½(s + s') Δ ln A_qk (Törnqvist, chained; s the shares of va).
/// Eq. E1-5: baseline GDP is the national path; of a scenario ln GDP = ln path + y, y(t+1) = y + κ_Q (ln Q − ln Q of the own baseline − y).
/// </remarks>
public sealed class OrderExchange : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly FrozenReceipts _frozen;
    private readonly LaneTable[] _nation;
    private readonly LaneTable[] _lnAttraction;
    private readonly LaneTable[] _shares;
    private readonly OrderScratch _scratch;
    private readonly OrderFlows _flows;
    private readonly double[][] _receipts;
    private int _quarter;

    /// <summary>Sets up the exchange.</summary>
    public OrderExchange(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _frozen = new FrozenReceipts(batch, ExchangeKind.Orders);
        var lanes = batch.LaneCount;
        var cells = world.Cities.Count * Fields.Count;
        // Two of each: one quarter reads what the last one left, so that the last can be cleared again under another policy.
        _nation = [new LaneTable(NationState.Count, lanes), new LaneTable(NationState.Count, lanes)];
        _lnAttraction = [new LaneTable(cells, lanes), new LaneTable(cells, lanes)];
        _shares = [new LaneTable(cells, lanes), new LaneTable(cells, lanes)];
        _scratch = new OrderScratch(world);
        _flows = new OrderFlows(batch, world);
        var size = (world.Cities.Count + 1) * OrderReceipt.Count * lanes;
        _receipts = [new double[size], new double[size]];
    }

    private static class NationState
    {
        internal const int OutputIndex = 0, IncomeGap = 1, Gdp = 2, Count = 3;
    }

    /// <summary>Flows of orders of the year, for the futures that record them.</summary>
    public OrderFlows Flows => _flows;

    /// <summary>Orders of quarter <paramref name="quarter"/> + 1 from the offers of <paramref name="quarter"/>.</summary>
    /// <returns>(cities + 1) × <see cref="OrderReceipt"/> × lanes.</returns>
    public double[] Clear(int quarter, QuarterOffers offers)
    {
        var receipts = _receipts[quarter & 1];
        _quarter = quarter;
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            _scratch.Gather(offers, _batch.Parameters[Parameter.PlaceNest, lane], lane);
            _scratch.Solve();
            var gdp = UpdateNation(quarter, lane);
            WriteCities(receipts, gdp, lane);
            WriteNation(receipts, quarter, gdp, lane);
            _flows.Keep(quarter + 1, _scratch, gdp, lane);
        }

        _frozen.Apply(receipts);
        return receipts;
    }

    /// <summary>The state of the nation, for the fingerprint: rows × lanes.</summary>
    public LaneTable State => _nation[_quarter & 1];

    /// <inheritdoc/>
    public string StateName => "orders";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        var opening = (to.Quarter - 1) & 1;
        to.Rows("nation", _nation[opening], _lnAttraction[opening], _shares[opening]);
        _frozen.Save(to);
        _flows.Save(to);
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        var opening = (from.Quarter - 1) & 1;
        from.Rows("nation", _nation[opening], _lnAttraction[opening], _shares[opening]);
        _frozen.Load(from, _receipts[0].Length);
        _flows.Load(from);
    }

    private Vec UpdateNation(int quarter, int lane)
    {
        var (opening, closing) = ((quarter - 1) & 1, quarter & 1);
        var change = default(StableLaneSum);
        for (var cell = 0; cell < _scratch.Cells; cell++)
        {
            var lnAttraction = LaneMath.Log(_scratch.Attraction(cell));
            var share = _scratch.Share(cell);
            if (quarter > 0)
            {
                var mean = Vector512.Create(0.5) * (share + _shares[opening][cell, lane]);
                change.Add(mean * (lnAttraction - _lnAttraction[opening][cell, lane]));
            }

            _lnAttraction[closing][cell, lane] = lnAttraction;
            _shares[closing][cell, lane] = share;
        }

        var index = _nation[opening][NationState.OutputIndex, lane] + (change.Total / _batch.Parameters[Parameter.DemandCurvature, lane]);
        _nation[closing][NationState.OutputIndex, lane] = index;
        var next = Math.Min(quarter + 1, _batch.Quarters);
        var measured = Vector512.GreaterThan(Lanes.Load(_batch.IsScenario, lane), Vec.Zero)
            & Vector512.Equals(Lanes.Load(_batch.IsIsolated, lane), Vec.Zero);
        var potential = Vector512.ConditionalSelect(measured, index - _batch.BaselineOutputIndex[next, lane], Vec.Zero);
        var gap = _nation[opening][NationState.IncomeGap, lane];
        if (quarter < _batch.Quarters)
        {
            // After the last quarter there is no baseline left to compare with: the gap stays.
            gap = Vector512.FusedMultiplyAdd(_batch.Parameters[Parameter.IncomeAdjustment, lane], potential - gap, gap);
        }

        _nation[closing][NationState.IncomeGap, lane] = gap;
        return Vector512.Create(_batch.NationalPath[next]) * LaneMath.Exp(gap);
    }

    private void WriteCities(double[] receipts, Vec gdp, int lane)
    {
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var rows = new LaneTable(receipts, _batch.LaneCount, city * OrderReceipt.Count * _batch.LaneCount);
            for (var field = 0; field < Fields.Count; field++)
            {
                rows[OrderReceipt.MarketAccess + field, lane] = gdp * _scratch.MarketAccess((city * Fields.Count) + field);
            }

            rows[OrderReceipt.SoldToZones, lane] = gdp * _scratch.SoldToParks(city);
            rows[OrderReceipt.BoughtFromZones, lane] = gdp * _scratch.BoughtFromParks(city);
        }
    }

    private void WriteNation(double[] receipts, int quarter, Vec gdp, int lane)
    {
        var rows = new LaneTable(receipts, _batch.LaneCount, _world.Cities.Count * OrderReceipt.Count * _batch.LaneCount);
        var before = quarter == 0 ? Vector512.Create(_batch.NationalPath[0]) : _nation[(quarter - 1) & 1][NationState.Gdp, lane];
        rows[OrderReceipt.Gdp, lane] = gdp;
        rows[OrderReceipt.GdpIndex, lane] = gdp / Vector512.Create(_batch.NationalPath[0]);
        rows[OrderReceipt.Growth, lane] = LaneMath.Log(gdp / before);
        rows[OrderReceipt.OutputIndex, lane] = _nation[quarter & 1][NationState.OutputIndex, lane];
        _nation[quarter & 1][NationState.Gdp, lane] = gdp;
    }
}
