using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Ledger;

namespace Torch.Sim.Model.Results;

/// <summary>What happens at the end of every quarter of a batch: national books are checked, rows handed out, digests taken.</summary>
public sealed class BatchRecorder : ILaneStateful, IDisposable
{
    private readonly FutureBatch _batch;
    private readonly World.World _world;
    private readonly IBatchResults? _results;
    private readonly QuarterBook? _book;
    private readonly FutureDigests _digests;
    private readonly NationLedger _ledger;
    private readonly double[][] _outputIndex;

    /// <summary>Prepares the books of a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="world">The world.</param>
    /// <param name="results">Receives the rows; null to keep none.</param>
    public BatchRecorder(FutureBatch batch, World.World world, IBatchResults? results)
    {
        _batch = batch;
        _world = world;
        _results = results;
        _book = results is null ? null : new QuarterBook(batch, world);
        _digests = new FutureDigests(batch.Futures.Count);
        _ledger = new NationLedger(batch, world);
        _outputIndex = batch.Futures.Select(_ => new double[batch.Quarters + 1]).ToArray();
    }

    /// <summary>Takes the base state.</summary>
    public void Start(QuarterOffers offers)
    {
        _ledger.Start(offers);
        _book?.Start(offers);
    }

    /// <summary>Closes a quarter.</summary>
    /// <param name="quarter">Quarters since 2019Q4.</param>
    /// <param name="offers">Offers of the quarter.</param>
    /// <param name="receipts">Receipts the quarter ran on.</param>
    /// <param name="exchangeState">State of the exchanges after clearing: orders, settlement.</param>
    /// <exception cref="LedgerViolation">The nation holds less or more than it should.</exception>
    public void Record(int quarter, QuarterOffers offers, QuarterReceipts receipts, IReadOnlyList<LaneTable> exchangeState)
    {
        var lanes = _batch.LaneCount;
        var nation = new LaneTable(receipts.Orders, lanes, _world.Cities.Count * OrderReceipt.Count * lanes);
        _ledger.Check(quarter, offers, receipts, exchangeState[^1]);
        for (var future = 0; future < _outputIndex.Length; future++)
        {
            _outputIndex[future][quarter] = nation.Row(OrderReceipt.OutputIndex)[future];
        }

        if (Quarter.FromIndex(quarter).IsYearEnd)
        {
            _digests.Add(quarter, offers.Places, exchangeState);
        }

        if (_book is not null)
        {
            _results!.Write(_book.Write(quarter, offers, nation));
        }
    }

    /// <inheritdoc/>
    public string StateName => "books";

    /// <inheritdoc/>
    public void Save(LaneStateWriter to)
    {
        _ledger.Save(to);
        _digests.Save(to);
        _outputIndex[to.Lane].AsSpan(0, to.Quarter + 1).CopyTo(to.Section("output index", to.Quarter + 1));
        if (_book is null)
        {
            to.Section("nation", 0);
        }
        else
        {
            _book.Save(to);
        }
    }

    /// <inheritdoc/>
    public void Load(LaneStateReader from)
    {
        _ledger.Load(from);
        _digests.Load(from);
        var index = from.Section("output index", from.Quarter + 1);
        if (from.Lane < _outputIndex.Length)
        {
            index.CopyTo(_outputIndex[from.Lane]);
        }

        if (_book is null)
        {
            from.Section("nation");
        }
        else
        {
            _book.Load(from);
        }
    }

    /// <summary>Digests and output indices of all futures.</summary>
    public BatchOutcome Outcome(int batch, double wallSeconds) => new(
        batch,
        _batch.Futures.Select((future, lane) => new FutureOutcome(future, _digests[lane], _outputIndex[lane])).ToArray(),
        wallSeconds);

    /// <inheritdoc/>
    public void Dispose() => _digests.Dispose();
}
