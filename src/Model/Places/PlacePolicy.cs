using System.Runtime.Intrinsics;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;
using Torch.Sim.Model.Numerics;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Vec = System.Runtime.Intrinsics.Vector512<double>;

namespace Torch.Sim.Model.Places;

/// <summary>The levers at one place: what is wanted, what budgets allow, what was delivered, and how channels are shifted by it.</summary>
/// <remarks>
/// Eq. E16-3: cost = (level − base) · unit cost · basis/4, the basis as it was at the end of last quarter. Eq. E16-4: every payer pays its share of
/// the cost times cut = min(1, budget/wanted); delivered = (level − base) · Σ share · cut. Firms and the bank are never cut. Money of
/// governments is taken from their other purchases, so that demand does not change with its use.
/// </remarks>
internal sealed class PlacePolicy
{
    private const int Revenue = 6;

    private readonly FutureBatch _batch;
    private readonly int[] _levers;
    private readonly PolicyMove?[][] _moves;
    private readonly LaneTable[] _delivered;
    private readonly LaneTable _shifts;
    private readonly LaneTable _spent;
    private readonly LaneTable _wanted;
    private readonly LaneTable _basis;
    private readonly Vec _size;
    private readonly Vec _nationalShare;
    private readonly string _code;
    private readonly bool _isCity;
    private readonly ulong[] _names;

    /// <summary>Sets up the levers of a place.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="place">Index of the place.</param>
    /// <param name="code">Its code, for messages.</param>
    /// <param name="size">Staff or persons at quarter 0 over the mean place of its kind.</param>
    /// <param name="nationalShare">Its share of a national cost.</param>
    /// <param name="isCity">True for a city's hinterland, false for a park.</param>
    internal PlacePolicy(FutureBatch batch, int place, string code, double size, double nationalShare, bool isCity)
    {
        _isCity = isCity;
        _batch = batch;
        _code = code;
        // Small places pay in proportion; large ones what one unit costs (tail zones scale it).
        _size = Vector512.Create(Math.Min(1, size));
        _nationalShare = Vector512.Create(nationalShare);
        var lanes = batch.LaneCount;
        var schedule = batch.Policy;
        _levers = Enumerable.Range(0, schedule.Levers.Count)
            .Where(lever => ActsHere(schedule.Levers[lever]) && Enumerable.Range(0, lanes).Any(lane => schedule.MoveOf(lever, place, lane) is not null)).ToArray();
        _moves = _levers.Select(lever => Enumerable.Range(0, lanes).Select(lane => schedule.MoveOf(lever, place, lane)).ToArray()).ToArray();
        _names = _levers.Select(lever => schedule.Levers[lever].Name.Aggregate(StateDigest.Start, (hash, letter) => StateDigest.Mix(hash, letter))).ToArray();
        _delivered = _levers.Select(lever => new LaneTable(schedule.Levers[lever].LagQuarters + 1, lanes)).ToArray();
        _shifts = new LaneTable(Channels.Count, lanes);
        _spent = new LaneTable(Payers.Count, lanes);
        _wanted = new LaneTable(Payers.Count, lanes);
        _basis = new LaneTable(Revenue + 1, lanes);
    }

    /// <summary>Shift of a channel this quarter.</summary>
    internal Vec Shift(Channel channel, int lane) => _shifts[(int)channel, lane];

    /// <summary>max(0, 1 + shift) of a channel this quarter.</summary>
    internal Vec Scale(Channel channel, int lane) => Vector512.Max(Vec.Zero, Vec.One + _shifts[(int)channel, lane]);

    /// <summary>What a payer pays this quarter, m yuan.</summary>
    internal Vec Spent(Payer payer, int lane) => _spent[(int)payer, lane];

    /// <summary>What was wanted of all payers this quarter and could not be paid, m yuan.</summary>
    internal Vec Shortfall(int lane)
    {
        var shortfall = Vec.Zero;
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            shortfall += Vector512.Max(Vec.Zero, _wanted[payer, lane] - _spent[payer, lane]);
        }

        return shortfall;
    }

    /// <summary>Starts a quarter: budgets cut, money is spent, effects of earlier spending come in.</summary>
    /// <param name="quarter">Quarters since 2019Q4.</param>
    /// <param name="centralCut">Cut of the central government.</param>
    /// <param name="cityCut">Cut of the city.</param>
    /// <param name="lane">First lane of the block.</param>
    internal void Begin(int quarter, Vec centralCut, Vec cityCut, int lane)
    {
        if (_levers.Length == 0)
        {
            return;
        }

        Clear(_shifts, Channels.Count, lane);
        Clear(_spent, Payers.Count, lane);
        var limit = _batch.Parameters[Parameter.LocalPolicyShare, lane];
        var cuts = new BudgetCuts(
            centralCut, cityCut, BudgetCuts.Of(limit * _basis[Revenue, lane], _wanted[(int)Payer.Zone, lane]));
        var total = Vec.Zero;
        for (var i = 0; i < _levers.Length; i++)
        {
            var lever = _batch.Policy.Levers[_levers[i]];
            var difference = Difference(i, quarter, lane);
            var cost = Cost(lever, difference, lane);
            var paid = Pay(lever, cost, cuts, lane);
            total += cost * paid;
            var delivered = _delivered[i];
            var slots = lever.LagQuarters + 1;
            delivered[quarter % slots, lane] = difference * paid;
            var acting = delivered[(quarter + 1) % slots, lane];
            foreach (var move in lever.Moves)
            {
                _shifts.Add((int)move.Channel, lane, PolicySchedule.Gain(move, acting));
            }
        }

        CheckPayers(total, quarter, lane);
    }

    /// <summary>Keeps what costs of the next quarter are counted by, and offers what is wanted of central government and city.</summary>
    /// <param name="offers">Receives the rows of wanted money.</param>
    /// <param name="basis">Value added, firms, skilled persons, R&amp;D and own revenue of the quarter.</param>
    /// <param name="quarter">The quarter that ends.</param>
    /// <param name="lane">First lane of the block.</param>
    internal void End(LaneTable offers, in PolicyBasis basis, int quarter, int lane)
    {
        _basis[(int)CostBasis.Zone, lane] = _size;
        _basis[(int)CostBasis.Nation, lane] = _nationalShare;
        // Flows of the quarter count four times: unit costs are per year.
        _basis[(int)CostBasis.ValueAdded, lane] = Vector512.Create(4.0) * basis.ValueAdded;
        _basis[(int)CostBasis.Firm, lane] = basis.Firms;
        _basis[(int)CostBasis.SkilledPerson, lane] = basis.Skilled;
        _basis[(int)CostBasis.Rd, lane] = Vector512.Create(4.0) * basis.Rd;
        _basis[Revenue, lane] = basis.Revenue;
        Want(offers, quarter, lane);
    }

    /// <summary>Counts what the levers want of their payers in the coming quarter, and offers what concerns others.</summary>
    /// <param name="offers">Receives the rows of wanted money.</param>
    /// <param name="quarter">The quarter that ends.</param>
    /// <param name="lane">First lane of the block.</param>
    internal void Want(LaneTable offers, int quarter, int lane)
    {
        Clear(_wanted, Payers.Count, lane);
        for (var i = 0; i < _levers.Length; i++)
        {
            var lever = _batch.Policy.Levers[_levers[i]];
            var cost = Vector512.Max(Vec.Zero, Cost(lever, Difference(i, quarter + 1, lane), lane));
            for (var payer = 0; payer < Payers.Count; payer++)
            {
                _wanted.Add(payer, lane, Vector512.Create(lever.Cost.Payers[payer]) * cost);
            }
        }

        offers[Offer.WantedCentral, lane] = _wanted[(int)Payer.Central, lane];
        offers[Offer.WantedCity, lane] = _wanted[(int)Payer.City, lane];
    }

    /// <summary>Mixes what has been delivered and still acts into a fingerprint; a lever at base leaves no trace.</summary>
    internal Vector512<ulong> Mix(Vector512<ulong> digest, int lane)
    {
        for (var i = 0; i < _levers.Length; i++)
        {
            var name = Vector512.Create(_names[i]);
            for (var slot = 0; slot < _batch.Policy.Levers[_levers[i]].LagQuarters + 1; slot++)
            {
                var value = _delivered[i][slot, lane];
                var atBase = Vector512.Equals(value, Vec.Zero).AsUInt64();
                var moved = StateDigest.Mix(StateDigest.Mix(StateDigest.Mix(digest, name), Vector512.Create((ulong)slot)), value);
                digest = Vector512.ConditionalSelect(atBase, digest, moved);
            }
        }

        return digest;
    }

    /// <summary>Takes down a lane: what costs are counted by, and what was delivered and may still act, by lever.</summary>
    internal void Save(LaneStateWriter to)
    {
        to.Rows("basis", _basis);
        var moved = Enumerable.Range(0, _levers.Length).Where(i => Delivered(i, to.Lane).Any(value => value != 0)).ToArray();
        var section = to.Section("delivered", moved.Sum(i => 2 + _delivered[i].RowCount));
        foreach (var i in moved)
        {
            section[0] = BitConverter.UInt64BitsToDouble(_names[i]);
            section[1] = _delivered[i].RowCount;
            Delivered(i, to.Lane).ToArray().CopyTo(section[2..]);
            section = section[(2 + _delivered[i].RowCount)..];
        }
    }

    /// <summary>Takes over a lane; what is wanted follows with <see cref="Want"/>.</summary>
    internal void Load(LaneStateReader from)
    {
        from.Rows("basis", _basis);
        var section = from.Section("delivered");
        while (section.Length > 0)
        {
            var lever = section.Length < 2 ? -1 : Array.IndexOf(_names, BitConverter.DoubleToUInt64Bits(section[0]));
            if (lever < 0 || section[1] != _delivered[lever].RowCount || section.Length < 2 + _delivered[lever].RowCount)
            {
                throw from.Wrong($"spending on a lever that no future of this batch moves at {_code}", "the levers of this batch");
            }

            for (var slot = 0; slot < _delivered[lever].RowCount; slot++)
            {
                _delivered[lever].Row(slot)[from.Lane] = section[2 + slot];
            }

            section = section[(2 + _delivered[lever].RowCount)..];
        }
    }

    private IEnumerable<double> Delivered(int i, int lane) => Enumerable.Range(0, _delivered[i].RowCount).Select(slot => _delivered[i].Row(slot)[lane]);

    private static void Clear(LaneTable table, int rows, int lane)
    {
        for (var row = 0; row < rows; row++)
        {
            table[row, lane] = Vec.Zero;
        }
    }

    /// <summary>A lever acts where one of its channels reaches.</summary>
    private bool ActsHere(PolicyLever lever) => Array.Exists(
        lever.Moves, move => move.Channel.Note().Reach is ChannelReach.Places || (move.Channel.Note().Reach is ChannelReach.Cities) == _isCity);

    /// <summary>Parks bear the cost of a lever; cities only of one that acts in hinterlands alone.</summary>
    private Vec Cost(PolicyLever lever, Vec difference, int lane)
    {
        var elsewhere = _isCity && Array.Exists(lever.Moves, move => move.Channel.Note().Reach is not ChannelReach.Cities);
        return elsewhere ? Vec.Zero : difference * Vector512.Create(lever.Cost.MillionYuan / 4) * _basis[(int)lever.Cost.Basis, lane];
    }

    /// <summary>Books what the payers pay of a cost and returns the part that is paid; savings (a negative cost) are never cut.</summary>
    private Vec Pay(PolicyLever lever, Vec cost, in BudgetCuts cuts, int lane)
    {
        var costs = Vector512.GreaterThan(cost, Vec.Zero);
        var paid = Vec.Zero;
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            var share = Vector512.Create(lever.Cost.Payers[payer]);
            var part = share * Vector512.ConditionalSelect(costs, cuts.At((Payer)payer), Vec.One);
            _spent.Add(payer, lane, cost * part);
            paid += part;
        }

        return Vector512.ConditionalSelect(costs, paid, Vec.One);
    }

    private Vec Difference(int i, int quarter, int lane)
    {
        Span<double> values = stackalloc double[Lanes.Block];
        for (var j = 0; j < Lanes.Block; j++)
        {
            values[j] = _moves[i][lane + j]?.At(quarter) ?? 0;
        }

        return Vector512.Create<double>(values);
    }

    /// <summary>What the payers paid is what the delivered part costs, to the yuan (eq. E16-4).</summary>
    private void CheckPayers(Vec cost, int quarter, int lane)
    {
        var payers = default(Conservation);
        for (var payer = 0; payer < Payers.Count; payer++)
        {
            payers.Add(_spent[payer, lane]);
        }

        payers.Require(cost, "E16-4", Account.Money, new LedgerScope(_batch, _code, quarter, lane));
    }
}

/// <summary>Part of what they want that payers can pay (eq. E16-4).</summary>
/// <param name="Central">Central government.</param>
/// <param name="City">The city's government.</param>
/// <param name="Zone">The zone.</param>
internal readonly record struct BudgetCuts(Vec Central, Vec City, Vec Zone)
{
    /// <summary>min(1, budget/wanted); 1 where nothing is wanted.</summary>
    internal static Vec Of(Vec budget, Vec wanted)
    {
        var wants = Vector512.GreaterThan(wanted, Vec.Zero);
        var cut = Vector512.Max(Vec.Zero, budget) / Vector512.ConditionalSelect(wants, wanted, Vec.One);
        return Vector512.ConditionalSelect(wants, Vector512.Min(Vec.One, cut), Vec.One);
    }

    /// <summary>The cut of a payer; firms and the bank are never cut.</summary>
    internal Vec At(Payer payer) => payer switch
    {
        Payer.Central => Central,
        Payer.City => City,
        Payer.Zone => Zone,
        _ => Vec.One,
    };
}

/// <summary>What costs of levers are counted by, per quarter.</summary>
/// <param name="ValueAdded">m yuan.</param>
/// <param name="Firms">Firms.</param>
/// <param name="Skilled">Skilled persons.</param>
/// <param name="Rd">m yuan.</param>
/// <param name="Revenue">Own public revenue, m yuan.</param>
internal readonly record struct PolicyBasis(Vec ValueAdded, Vec Firms, Vec Skilled, Vec Rd, Vec Revenue);
