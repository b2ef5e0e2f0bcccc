using Torch.Sim.Model.Exchanges;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Places;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;

namespace Torch.Sim.Grains.Wire;


[GenerateSerializer, Alias("Torch.Sim.MovingFirm")]
public struct MovingFirmSurrogate
{
    [Id(0)] public int Lane;
    [Id(1)] public int Cluster;
    [Id(2)] public int Slot;
    [Id(3)] public double[] Columns;
}

[RegisterConverter]
public sealed class MovingFirmConverter : IConverter<MovingFirm, MovingFirmSurrogate>
{
    public MovingFirm ConvertFromSurrogate(in MovingFirmSurrogate s) => new(s.Lane, s.Cluster, s.Slot, s.Columns);

    public MovingFirmSurrogate ConvertToSurrogate(in MovingFirm v) =>
        new() { Lane = v.Lane, Cluster = v.Cluster, Slot = v.Slot, Columns = v.Columns };
}

[GenerateSerializer, Alias("Torch.Sim.PlaceOffers")]
public struct PlaceOffersSurrogate
{
    [Id(0)] public double[] Rows;
    [Id(1)] public double[] Observations;
    [Id(2)] public double[] Clusters;
    [Id(3)] public double[] Demography;
    [Id(4)] public List<MovingFirm> Movers;
    [Id(5)] public ulong[]? Digest;
}

[RegisterConverter]
public sealed class PlaceOffersConverter : IConverter<PlaceOffers, PlaceOffersSurrogate>
{
    public PlaceOffers ConvertFromSurrogate(in PlaceOffersSurrogate s) =>
        new(s.Rows, s.Observations, s.Clusters, s.Demography, s.Movers, s.Digest);

    public PlaceOffersSurrogate ConvertToSurrogate(in PlaceOffers v) => new()
    {
        Rows = v.Rows,
        Observations = v.Observations,
        Clusters = v.Clusters,
        Demography = v.Demography,
        Movers = [.. v.Movers],
        Digest = v.Digest,
    };
}

[GenerateSerializer, Alias("Torch.Sim.QuarterOffers")]
public struct QuarterOffersSurrogate
{
    [Id(0)] public List<PlaceOffers> Places;
    [Id(1)] public int LaneCount;
}

[RegisterConverter]
public sealed class QuarterOffersConverter : IConverter<QuarterOffers, QuarterOffersSurrogate>
{
    public QuarterOffers ConvertFromSurrogate(in QuarterOffersSurrogate s) => new(s.Places, s.LaneCount);

    public QuarterOffersSurrogate ConvertToSurrogate(in QuarterOffers v) => new() { Places = [.. v.Places], LaneCount = v.LaneCount };
}

[GenerateSerializer, Alias("Torch.Sim.QuarterReceipts")]
public struct QuarterReceiptsSurrogate
{
    [Id(0)] public double[] Orders;
    [Id(1)] public double[] Talent;
    [Id(2)] public double[] Capital;
    [Id(3)] public double[] Technology;
    [Id(4)] public double[] Settlement;
    [Id(5)] public List<MovingFirm> Movers;
}

[RegisterConverter]
public sealed class QuarterReceiptsConverter : IConverter<QuarterReceipts, QuarterReceiptsSurrogate>
{
    public QuarterReceipts ConvertFromSurrogate(in QuarterReceiptsSurrogate s) => new(
        s.Orders, s.Talent, s.Capital, s.Technology, s.Settlement,
        s.Movers.GroupBy(mover => mover.Cluster).ToDictionary(group => group.Key, IReadOnlyList<MovingFirm> (group) => group.ToArray()));

    public QuarterReceiptsSurrogate ConvertToSurrogate(in QuarterReceipts v) => new()
    {
        Orders = v.Orders,
        Talent = v.Talent,
        Capital = v.Capital,
        Technology = v.Technology,
        Settlement = v.Settlement,
        Movers = v.Movers.Values.SelectMany(list => list).ToList(),
    };
}

[GenerateSerializer, Alias("Torch.Sim.FlowYear")]
public struct FlowYearSurrogate
{
    [Id(0)] public int Lane;
    [Id(1)] public string Kind;
    [Id(2)] public int Year;
    [Id(3)] public string Origin;
    [Id(4)] public string Destination;
    [Id(5)] public double Amount;
}

[RegisterConverter]
public sealed class FlowYearConverter : IConverter<FlowYear, FlowYearSurrogate>
{
    public FlowYear ConvertFromSurrogate(in FlowYearSurrogate s) => new(s.Lane, s.Kind, s.Year, s.Origin, s.Destination, s.Amount);

    public FlowYearSurrogate ConvertToSurrogate(in FlowYear v) => new()
    {
        Lane = v.Lane,
        Kind = v.Kind,
        Year = v.Year,
        Origin = v.Origin,
        Destination = v.Destination,
        Amount = v.Amount,
    };
}

[GenerateSerializer, Alias("Torch.Sim.Future")]
public struct FutureSurrogate
{
    [Id(0)] public int Id;
    [Id(1)] public string Scenario;
    [Id(2)] public int Seed;
    [Id(3)] public int Draw;
}

[RegisterConverter]
public sealed class FutureConverter : IConverter<Future, FutureSurrogate>
{
    public Future ConvertFromSurrogate(in FutureSurrogate s) => new(s.Id, s.Scenario, s.Seed, s.Draw);

    public FutureSurrogate ConvertToSurrogate(in Future v) => new() { Id = v.Id, Scenario = v.Scenario, Seed = v.Seed, Draw = v.Draw };
}

[GenerateSerializer, Alias("Torch.Sim.BatchSpec")]
public struct BatchSpecSurrogate
{
    [Id(0)] public int Number;
    [Id(1)] public int Quarters;
    [Id(2)] public Future[] Futures;
    [Id(3)] public double[][] ParameterVectors;
    [Id(4)] public PolicyLever[] Levers;
    [Id(5)] public double[]?[] BaselineOutputIndex;
    [Id(6)] public int[] FlowLanes;
    [Id(7)] public bool[]? Isolated;
    [Id(8)] public PolicyProgramme[] Programmes;
    [Id(9)] public LaneBranch? Branch;
    [Id(10)] public LaneSave[]? Saves;
    [Id(11)] public int[][]? ReceiptLanes;
}

[RegisterConverter]
public sealed class BatchSpecConverter : IConverter<BatchSpec, BatchSpecSurrogate>
{
    public BatchSpec ConvertFromSurrogate(in BatchSpecSurrogate s) => new(
        s.Number, s.Quarters, s.Futures, s.ParameterVectors, s.Levers, s.Programmes, s.BaselineOutputIndex, s.FlowLanes, s.Isolated,
        s.ReceiptLanes, s.Branch, s.Saves);

    public BatchSpecSurrogate ConvertToSurrogate(in BatchSpec v) => new()
    {
        Number = v.Number,
        Quarters = v.Quarters,
        Futures = v.Futures,
        ParameterVectors = v.ParameterVectors,
        Levers = v.Levers,
        Programmes = v.Programmes,
        BaselineOutputIndex = v.BaselineOutputIndex,
        FlowLanes = v.FlowLanes,
        Isolated = v.Isolated,
        Branch = v.Branch,
        Saves = v.Saves,
        ReceiptLanes = v.ReceiptLanes,
    };
}

[GenerateSerializer, Alias("Torch.Sim.FutureOutcome")]
public struct FutureOutcomeSurrogate
{
    [Id(0)] public Future Future;
    [Id(1)] public string Digest;
    [Id(2)] public double[] OutputIndexLog;
}

[RegisterConverter]
public sealed class FutureOutcomeConverter : IConverter<FutureOutcome, FutureOutcomeSurrogate>
{
    public FutureOutcome ConvertFromSurrogate(in FutureOutcomeSurrogate s) => new(s.Future, s.Digest, s.OutputIndexLog);

    public FutureOutcomeSurrogate ConvertToSurrogate(in FutureOutcome v) =>
        new() { Future = v.Future, Digest = v.Digest, OutputIndexLog = v.OutputIndexLog };
}

[GenerateSerializer, Alias("Torch.Sim.BatchOutcomeValue")]
public struct BatchOutcomeSurrogate
{
    [Id(0)] public int Batch;
    [Id(1)] public List<FutureOutcome> Futures;
    [Id(2)] public double WallSeconds;
}

[RegisterConverter]
public sealed class BatchOutcomeConverter : IConverter<BatchOutcome, BatchOutcomeSurrogate>
{
    public BatchOutcome ConvertFromSurrogate(in BatchOutcomeSurrogate s) => new(s.Batch, s.Futures, s.WallSeconds);

    public BatchOutcomeSurrogate ConvertToSurrogate(in BatchOutcome v) =>
        new() { Batch = v.Batch, Futures = [.. v.Futures], WallSeconds = v.WallSeconds };
}
