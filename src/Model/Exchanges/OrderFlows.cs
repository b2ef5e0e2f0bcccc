using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The year's orders between cities, seller to buyer, of the futures that record flows.</summary>
public sealed class OrderFlows
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly double[][] _amounts;
    private readonly double[][] _opening;
    private readonly FlowEnds _ends;

    internal OrderFlows(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _ends = FlowEnds.Cities(world);
        _amounts = batch.FlowLanes.Select(_ => new double[world.Cities.Count * world.Cities.Count]).ToArray();
        _opening = batch.FlowLanes.Select(_ => new double[world.Cities.Count * world.Cities.Count]).ToArray();
    }

    /// <summary>Adds the rows of a calendar year and starts the next.</summary>
    public void AddYear(int year, List<FlowYear> rows)
    {
        for (var i = 0; i < _amounts.Length; i++)
        {
            FlowSelection.Add(rows, new FlowYear(_batch.FlowLanes[i], "orders", year, "", "", 0), _amounts[i], _ends, _ends);
            _amounts[i].AsSpan().Clear();
        }
    }

    /// <summary>Adds a quarter: va of seller q for buyer m is τ_qm Σ_k A_qk^θ · μ_k B_m/D_mk.</summary>
    internal void Keep(int quarter, OrderScratch scratch, Vec gdp, int lane)
    {
        for (var i = 0; i < _amounts.Length; i++)
        {
            var within = _batch.FlowLanes[i] - lane;
            if (within is < 0 or >= Lanes.Block)
            {
                continue;
            }

            _amounts[i].CopyTo(_opening[i], 0);
            if (quarter <= _batch.Quarters)
            {
                AddQuarter(_amounts[i], scratch, gdp[within], within);
            }
        }
    }

    /// <summary>Takes down the year of a lane that records flows, as it was before the last quarter was added.</summary>
    internal void Save(LaneStateWriter to)
    {
        var i = _batch.FlowIndexOf(to.Lane);
        var amounts = i < 0 ? [] : _opening[i];
        amounts.CopyTo(to.Section("orders", amounts.Length));
    }

    /// <summary>Takes over the year so far.</summary>
    internal void Load(LaneStateReader from)
    {
        var i = _batch.FlowIndexOf(from.Lane);
        var section = from.FlowSection("orders", i >= 0, _world.Cities.Count * _world.Cities.Count);
        if (section.Length > 0)
        {
            section.CopyTo(_amounts[i]);
        }
    }

    private void AddQuarter(double[] amounts, OrderScratch scratch, double gdp, int within)
    {
        var cities = _world.Cities.Count;
        var weights = Enumerable.Range(0, scratch.Cells).Select(cell => scratch.Weight(cell)[within]).ToArray();
        var spending = Enumerable.Range(0, scratch.Cells).Select(cell => scratch.Spending(cell)[within]).ToArray();
        for (var seller = 0; seller < cities; seller++)
        {
            var line = amounts.AsSpan(seller * cities, cities);
            for (var buyer = 0; buyer < cities; buyer++)
            {
                line[buyer] += Pair(weights, spending, seller, buyer) * gdp;
            }

            // The kernel is 1 everywhere but in the ring and in the own city.
            foreach (var buyer in _world.Impedance.Ring[seller])
            {
                line[buyer] += (_world.Impedance.RingCity - 1) * Pair(weights, spending, seller, buyer) * gdp;
            }

            line[seller] += (_world.Impedance.OwnCity - 1) * Pair(weights, spending, seller, seller) * gdp;
        }
    }

    private static double Pair(double[] weights, double[] spending, int seller, int buyer)
    {
        var sum = 0.0;
        for (var field = 0; field < Fields.Count; field++)
        {
            sum += weights[(seller * Fields.Count) + field] * spending[(buyer * Fields.Count) + field];
        }

        return sum;
    }
}
