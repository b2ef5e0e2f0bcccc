using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Grains.Wire;

/// <summary>Tells a grain of a slot which batch it now belongs to. The batch itself lies on the silo's <see cref="Studies.BatchBoard"/>.</summary>
/// <param name="slot">Slot.</param>
/// <param name="silo">Silo of the batch grain: a grain that finds itself elsewhere refuses.</param>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Begin")]
public sealed class BeginMessage(int slot, string silo)
{
    /// <summary>Slot.</summary>
    [Id(0)]
    public int Slot { get; } = slot;

    /// <summary>Address of the silo of the batch grain.</summary>
    [Id(1)]
    public string Silo { get; } = silo;
}

/// <summary>What all places receive at the start of a quarter. One object serves them all; nothing in it is written to after it was sent.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Advance")]
public sealed class AdvanceMessage(int quarter, QuarterReceipts receipts)
{
    /// <summary>Quarters since 2019Q4.</summary>
    [Id(0)]
    public int Quarter { get; } = quarter;

    /// <summary>From the exchanges.</summary>
    [Id(1)]
    public QuarterReceipts Receipts { get; } = receipts;
}

/// <summary>What a place offers at the end of a quarter.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Offers")]
public sealed class OffersMessage(PlaceOffers offers)
{
    /// <summary>Offers and observations.</summary>
    [Id(0)]
    public PlaceOffers Offers { get; } = offers;
}

/// <summary>Sets up a cluster at quarter 0.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.ClusterBegin")]
public sealed class ClusterBegin(BeginMessage begin, int cluster, double[] inputs)
{
    /// <summary>Slot and silo.</summary>
    [Id(0)]
    public BeginMessage Begin { get; } = begin;

    /// <summary>Index of the cluster in the world.</summary>
    [Id(1)]
    public int Cluster { get; } = cluster;

    /// <summary>Inputs × lanes.</summary>
    [Id(2)]
    public double[] Inputs { get; } = inputs;
}

/// <summary>One quarter of a cluster.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.ClusterCall")]
public sealed class ClusterCall(int quarter, double[] inputs, IReadOnlyList<MovingFirm> arriving)
{
    /// <summary>Quarters since 2019Q4.</summary>
    [Id(0)]
    public int Quarter { get; } = quarter;

    /// <summary>Inputs × lanes.</summary>
    [Id(1)]
    public double[] Inputs { get; } = inputs;

    /// <summary>Firms that arrive from other parks.</summary>
    [Id(2)]
    public IReadOnlyList<MovingFirm> Arriving { get; } = arriving;
}

/// <summary>What a cluster reports.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.ClusterReply")]
public sealed class ClusterReply(double[] report, IReadOnlyList<MovingFirm> movers, ulong[]? digest)
{
    /// <summary>Report × lanes.</summary>
    [Id(0)]
    public double[] Report { get; } = report;

    /// <summary>Firms that leave for another park.</summary>
    [Id(1)]
    public IReadOnlyList<MovingFirm> Movers { get; } = movers;

    /// <summary>Fingerprints at the end of a year, else null.</summary>
    [Id(2)]
    public ulong[]? Digest { get; } = digest;
}

/// <summary>The offers of all places, for an exchange.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Clear")]
public sealed class ClearMessage(int quarter, QuarterOffers offers)
{
    /// <summary>Quarters since 2019Q4.</summary>
    [Id(0)]
    public int Quarter { get; } = quarter;

    /// <summary>In place order.</summary>
    [Id(1)]
    public QuarterOffers Offers { get; } = offers;
}

/// <summary>What an exchange gives to the places.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Cleared")]
public sealed class ClearedMessage(
    double[] receipts, IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> movers, double[] state, IReadOnlyList<FlowYear> flows)
{
    /// <summary>Receipts of all places.</summary>
    [Id(0)]
    public double[] Receipts { get; } = receipts;

    /// <summary>Of the capital exchange: moving firms by the cluster they go to.</summary>
    [Id(1)]
    public IReadOnlyDictionary<int, IReadOnlyList<MovingFirm>> Movers { get; } = movers;

    /// <summary>State of the exchange, rows × lanes, for the fingerprint; empty when it has none.</summary>
    [Id(2)]
    public double[] State { get; } = state;

    /// <summary>At the end of a year: flows of the futures that record them.</summary>
    [Id(3)]
    public IReadOnlyList<FlowYear> Flows { get; } = flows;
}

/// <summary>A batch to run.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.BatchOrder")]
public sealed class BatchOrder(BatchSpec spec, WorldKey world, string runFolder)
{
    /// <summary>What the batch is.</summary>
    [Id(0)]
    public BatchSpec Spec { get; } = spec;

    /// <summary>The world it runs in.</summary>
    [Id(1)]
    public WorldKey World { get; } = world;

    /// <summary>Where results go; empty to keep none.</summary>
    [Id(2)]
    public string RunFolder { get; } = runFolder;
}

/// <summary>Names a world: equal keys give equal worlds on every silo.</summary>
/// <param name="DataHash">Hash of the data files.</param>
/// <param name="FirmsPerRecord">Firms per record.</param>
[GenerateSerializer, Immutable, Alias("Torch.Sim.WorldKey")]
public sealed record WorldKey([property: Id(0)] string DataHash, [property: Id(1)] int FirmsPerRecord);

/// <summary>Outcome of a batch.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.BatchOutcome")]
public sealed class BatchOutcomeMessage(BatchOutcome outcome)
{
    /// <summary>Digests and output indices.</summary>
    [Id(0)]
    public BatchOutcome Outcome { get; } = outcome;
}

/// <summary>Batches to run, so many at a time.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.StudyOrder")]
public sealed class StudyOrder(IReadOnlyList<BatchOrder> batches, int inFlight)
{
    /// <summary>The batches.</summary>
    [Id(0)]
    public IReadOnlyList<BatchOrder> Batches { get; } = batches;

    /// <summary>Batches at the same time.</summary>
    [Id(1)]
    public int InFlight { get; } = inFlight;
}

/// <summary>How far a stage of a study is.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.StudyProgress")]
public sealed class StudyProgress(
    bool done, IReadOnlyList<BatchProgress> batches, IReadOnlyList<BatchOutcomeMessage> finished, string? failure)
{
    /// <summary>True when nothing runs any more.</summary>
    [Id(0)]
    public bool Done { get; } = done;

    /// <summary>One entry per batch of the order.</summary>
    [Id(1)]
    public IReadOnlyList<BatchProgress> Batches { get; } = batches;

    /// <summary>Outcomes so far.</summary>
    [Id(2)]
    public IReadOnlyList<BatchOutcomeMessage> Finished { get; } = finished;

    /// <summary>Why the stage itself stopped, or null.</summary>
    [Id(3)]
    public string? Failure { get; } = failure;
}

/// <summary>How far a batch is.</summary>
/// <param name="Batch">Its number.</param>
/// <param name="Futures">Its futures.</param>
/// <param name="Quarter">Quarters done.</param>
/// <param name="Attempt">Which attempt is running, from 1 on; 0 when it waits.</param>
/// <param name="Failure">Why it was given up, or null.</param>
[GenerateSerializer, Immutable, Alias("Torch.Sim.BatchProgress")]
public sealed record BatchProgress(
    [property: Id(0)] int Batch, [property: Id(1)] int Futures, [property: Id(2)] int Quarter, [property: Id(3)] int Attempt,
    [property: Id(4)] string? Failure)
{
    /// <summary>The quarter from which it goes on: 0, or that of saved states.</summary>
    [Id(5)]
    public int Start { get; init; }
}
