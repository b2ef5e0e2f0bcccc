using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.World;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>The goods market of one block of eight lanes for a national income of 1; cells are cities × fields.</summary>
/// <remarks>τ takes three values, so its products are a national sum, a sum over the ring and the own city: no dense matrix is needed.</remarks>
public sealed class OrderScratch
{
    private readonly World.World _world;
    private readonly Vec _ownExtra;
    private readonly Vec _ringExtra;
    private readonly double[] _attraction;
    private readonly double[] _hinterland;
    private readonly double[] _weight;
    private readonly double[] _spending;
    private readonly double[] _spendingOfParks;
    private readonly double[] _weightOfParks;
    private readonly double[] _income;
    private readonly double[] _incomeOfParks;
    private readonly double[] _sumA;
    private readonly double[] _sumB;
    private readonly double[] _access;

    /// <summary>Allocates the cells of a world.</summary>
    public OrderScratch(World.World world)
    {
        _world = world;
        _ownExtra = Vector512.Create(world.Impedance.OwnCity - 1);
        _ringExtra = Vector512.Create(world.Impedance.RingCity - 1);
        double[] NewCells() => new double[world.Cities.Count * Fields.Count * Lanes.Block];
        _attraction = NewCells();
        _hinterland = NewCells();
        _weight = NewCells();
        _spending = NewCells();
        _spendingOfParks = NewCells();
        _weightOfParks = NewCells();
        _sumA = NewCells();
        _sumB = NewCells();
        _access = NewCells();
        _income = new double[world.Cities.Count * Lanes.Block];
        _incomeOfParks = new double[world.Cities.Count * Lanes.Block];
    }

    /// <summary>Number of cells.</summary>
    public int Cells => _world.Cities.Count * Fields.Count;

    /// <summary>A_qk.</summary>
    public Vec Attraction(int cell) => Lanes.Load(_attraction, cell * Lanes.Block);

    /// <summary>A_qk^θ.</summary>
    public Vec Weight(int cell) => Lanes.Load(_weight, cell * Lanes.Block);

    /// <summary>μ_k B_m/D_mk.</summary>
    public Vec Spending(int cell) => Lanes.Load(_spending, cell * Lanes.Block);

    /// <summary>MA_qk for a national income of 1.</summary>
    public Vec MarketAccess(int cell) => Lanes.Load(_access, cell * Lanes.Block);

    /// <summary>Share of a cell in national value added.</summary>
    public Vec Share(int cell) => Attraction(cell) * MarketAccess(cell);

    /// <summary>What the hinterland of a city sells to spenders in parks, for a national income of 1.</summary>
    public Vec SoldToParks(int city)
    {
        var sum = Vec.Zero;
        for (var cell = city * Fields.Count; cell < (city + 1) * Fields.Count; cell++)
        {
            var nested = Weight(cell) / Attraction(cell);
            sum = Vector512.FusedMultiplyAdd(Lanes.Load(_hinterland, cell * Lanes.Block) * nested, Lanes.Load(_sumA, cell * Lanes.Block), sum);
        }

        return sum;
    }

    /// <summary>What the spenders in a city's hinterland buy from parks, for a national income of 1.</summary>
    public Vec BoughtFromParks(int city)
    {
        var sum = Vec.Zero;
        for (var cell = city * Fields.Count; cell < (city + 1) * Fields.Count; cell++)
        {
            var hinterland = Spending(cell) - Lanes.Load(_spendingOfParks, cell * Lanes.Block);
            sum = Vector512.FusedMultiplyAdd(hinterland, Lanes.Load(_sumB, cell * Lanes.Block), sum);
        }

        return sum;
    }

    /// <summary>Reads attraction and income from the offers.</summary>
    public void Gather(QuarterOffers offers, Vec nest, int lane)
    {
        var total = offers.Sum(Offer.ValueAdded, lane);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var ofParks = Vec.Zero;
            foreach (var park in _world.ParksOf(city))
            {
                ofParks += offers.At(park, Offer.ValueAdded, lane);
            }

            var income = ofParks + offers.At(_world.ParkCount + city, Offer.ValueAdded, lane);
            Lanes.Store(_income, city * Lanes.Block, income / total);
            Lanes.Store(_incomeOfParks, city * Lanes.Block, ofParks / total);
            for (var field = 0; field < Fields.Count; field++)
            {
                GatherCell(offers, nest, city, field, lane);
            }
        }
    }

    /// <summary>Solves the market.</summary>
    public void Solve()
    {
        KernelSums(_weight, _sumA);
        for (var city = 0; city < _world.Cities.Count; city++)
        {
            var income = Lanes.Load(_income, city * Lanes.Block);
            var ofParks = Lanes.Load(_incomeOfParks, city * Lanes.Block);
            for (var field = 0; field < Fields.Count; field++)
            {
                var offset = ((city * Fields.Count) + field) * Lanes.Block;
                var perIncome = Vector512.Create(_world.Initial.FieldShares[field]) / Lanes.Load(_sumA, offset);
                Lanes.Store(_spending, offset, perIncome * income);
                Lanes.Store(_spendingOfParks, offset, perIncome * ofParks);
            }
        }

        KernelSums(_spending, _sumB);
        for (var cell = 0; cell < Cells; cell++)
        {
            Lanes.Store(_access, cell * Lanes.Block, Weight(cell) / Attraction(cell) * Lanes.Load(_sumB, cell * Lanes.Block));
        }

        KernelSums(_spendingOfParks, _sumA);
        KernelSums(_weightOfParks, _sumB);
    }

    private void GatherCell(QuarterOffers offers, Vec nest, int city, int field, int lane)
    {
        var ofParks = Vec.Zero;
        foreach (var park in _world.ParksOf(city))
        {
            ofParks += offers.At(park, Offer.Attraction + field, lane);
        }

        var offset = ((city * Fields.Count) + field) * Lanes.Block;
        var hinterland = offers.At(_world.ParkCount + city, Offer.Attraction + field, lane);
        var attraction = ofParks + hinterland;
        var weight = LaneMath.Exp(nest * LaneMath.Log(attraction));
        Lanes.Store(_attraction, offset, attraction);
        Lanes.Store(_hinterland, offset, hinterland);
        Lanes.Store(_weight, offset, weight);
        Lanes.Store(_weightOfParks, offset, weight * (ofParks / attraction));
    }

    /// <summary>result_q = Σ_m τ_qm values_m for every field.</summary>
    private void KernelSums(double[] values, double[] result)
    {
        for (var field = 0; field < Fields.Count; field++)
        {
            var national = Vec.Zero;
            for (var city = 0; city < _world.Cities.Count; city++)
            {
                national += Lanes.Load(values, ((city * Fields.Count) + field) * Lanes.Block);
            }

            for (var city = 0; city < _world.Cities.Count; city++)
            {
                var ring = Vec.Zero;
                foreach (var neighbour in _world.Impedance.Ring[city])
                {
                    ring += Lanes.Load(values, ((neighbour * Fields.Count) + field) * Lanes.Block);
                }

                var offset = ((city * Fields.Count) + field) * Lanes.Block;
                var sum = Vector512.FusedMultiplyAdd(_ownExtra, Lanes.Load(values, offset), national);
                Lanes.Store(result, offset, Vector512.FusedMultiplyAdd(_ringExtra, ring, sum));
            }
        }
    }
}
