using System.Runtime.Intrinsics;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Exchanges;

/// <summary>Public and venture money for parks, and firms that move between them (E9).</summary>
/// <remarks>
/// Eq. E9-5: the public fund goes to zones in proportion to size^θ, size = value added over the mean zone's, θ = channel targeting exponent.
/// Eq. E9-6: private money of city p goes to park q in proportion to appeal_q · (1 + d/50)^(−ζ_v) · (1 + home bias), appeal = youthful
/// attraction · (return/return at quarter 0)². Eq. E9-7: a firm moves with hazard h · Λ(2(π̄ − π_p)/π̄), to a park with a cluster of its
/// field in proportion to (1 + d/100)^(−½) · e^(2(π_q − π_p)/π̄).
/// </remarks>
public sealed class CapitalExchange : ILaneStateful
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly FrozenReceipts _frozen;
    private readonly MirroredReceipts _mirrored;
    private readonly FlowYearBook _flows;
    private readonly RelocationDesk _desk;
    private readonly double[] _investors;
    private readonly double[] _appeal;
    private readonly double[] _scratch;
    private readonly double[] _transposed;
    private readonly double[][] _receipts;

    /// <summary>Sets up the exchange.</summary>
    public CapitalExchange(FutureBatch batch, World.World world)
    {
        _batch = batch;
        _world = world;
        _frozen = new FrozenReceipts(batch, ExchangeKind.Capital);
        _mirrored = new MirroredReceipts(batch, ExchangeKind.Capital);
        _flows = new FlowYearBook(
            batch, "capital", world.Impedance.Venture, FlowEnds.Cities(world), FlowEnds.Parks(world), transposed: true);
        _desk = new RelocationDesk(batch, world);
        _investors = new double[world.Cities.Count * Lanes.Block];
        _appeal = new double[world.ParkCount * Lanes.Block];
        _scratch = new double[world.PlaceCount * Lanes.Block];
        _transposed = Transpose(world.Impedance.Venture, world.ParkCount, world.Cities.Count);
        var size = world.ParkCount * CapitalReceipt.Count * batch.LaneCount;
        _receipts = [new double[size], new double[size]];
    }

    /// <summary>Money of quarter <paramref name="quarter"/> + 1 from the offers of <paramref name="quarter"/>.</summary>
    /// <returns>parks × <see cref="CapitalReceipt"/> × lanes, and the moving firms with their new clusters.</returns>
    public (double[] Receipts, IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Movers) Clear(int quarter, QuarterOffers offers)
    {
        var receipts = _receipts[quarter & 1];
        for (var lane = 0; lane < _batch.LaneCount; lane += Lanes.Block)
        {
            var funds = NationalFunds.Of(_batch, offers, quarter, lane);
            AllocatePublic(receipts, offers, funds, quarter, lane);
            AllocatePrivate(receipts, offers, funds, quarter, lane);
            _desk.WriteHazards(receipts, offers, lane);
        }

        _frozen.Apply(receipts);
        return (receipts, _mirrored.Apply(_desk.Route(offers, quarter)));
    }

    /// <inheritdoc/>
    public string StateName => "capital";

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

    private void AllocatePublic(double[] receipts, QuarterOffers offers, in NationalFunds funds, int quarter, int lane)
    {
        var exponent = _batch.Parameters[Parameter.TargetingExponent, lane]
            + _batch.Policy.NationalShift(Channel.TargetingExponent, quarter + 1, lane);
        var zones = _world.Zones.Count;
        var total = Vec.Zero;
        for (var zone = 0; zone < zones; zone++)
        {
            total += offers.At(zone, Offer.ValueAdded, lane);
        }

        var mean = total / Vector512.Create((double)zones);
        var sum = Vec.Zero;
        for (var zone = 0; zone < zones; zone++)
        {
            var size = Vector512.Max(offers.At(zone, Offer.ValueAdded, lane) / mean, Vector512.Create(1e-6));
            var weight = LaneMath.Exp(exponent * LaneMath.Log(size));
            Lanes.Store(_scratch, zone * Lanes.Block, weight);
            sum += weight;
        }

        for (var park = 0; park < _world.ParkCount; park++)
        {
            var share = park < zones ? Lanes.Load(_scratch, park * Lanes.Block) / sum : Vec.Zero;
            var receipt = Receipt(receipts, park);
            receipt[CapitalReceipt.Grant, lane] = funds.Grants * share;
            receipt[CapitalReceipt.PublicEquity, lane] = (funds.Equity + funds.Following) * share;
        }
    }

    private void AllocatePrivate(double[] receipts, QuarterOffers offers, in NationalFunds funds, int quarter, int lane)
    {
        var (parks, cities) = (_world.ParkCount, _world.Cities.Count);
        var income = offers.Sum(Offer.Income, lane);
        for (var park = 0; park < parks; park++)
        {
            Lanes.Store(_appeal, park * Lanes.Block, offers.At(park, Offer.VentureAppeal, lane));
        }

        KernelProduct.Multiply(_transposed, parks, 0, parks, _appeal, 0, cities, _scratch);
        for (var city = 0; city < cities; city++)
        {
            var money = funds.Private * (offers.At(parks + city, Offer.Income, lane) / income);
            Lanes.Store(_investors, city * Lanes.Block, money / Lanes.Load(_scratch, city * Lanes.Block));
        }

        KernelProduct.Multiply(_world.Impedance.Venture, cities, 0, cities, _investors, 0, parks, _scratch);
        for (var park = 0; park < parks; park++)
        {
            Receipt(receipts, park)[CapitalReceipt.PrivateEquity, lane] =
                Lanes.Load(_appeal, park * Lanes.Block) * Lanes.Load(_scratch, park * Lanes.Block);
        }

        _flows.Keep(quarter + 1, lane, _investors, 0, _appeal, 0);
    }

    private static double[] Transpose(double[] matrix, int rows, int columns)
    {
        var result = new double[matrix.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                result[(column * rows) + row] = matrix[(row * columns) + column];
            }
        }

        return result;
    }

    private LaneTable Receipt(double[] receipts, int park) =>
        new(receipts, _batch.LaneCount, park * CapitalReceipt.Count * _batch.LaneCount);
}
