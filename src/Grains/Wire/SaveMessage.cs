using Torch.Sim.Model.Futures;

namespace Torch.Sim.Grains.Wire;

/// <summary>Asks for the state of some lanes at the end of the quarter just done.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Save")]
public sealed class SaveMessage(int quarter, int firstLane, int laneCount)
{
    /// <summary>Quarters since 2019Q4.</summary>
    [Id(0)]
    public int Quarter { get; } = quarter;

    /// <summary>First lane.</summary>
    [Id(1)]
    public int FirstLane { get; } = firstLane;

    /// <summary>Number of lanes.</summary>
    [Id(2)]
    public int LaneCount { get; } = laneCount;

    internal int[] Lanes => [.. Enumerable.Range(FirstLane, LaneCount)];
}

/// <summary>What a grain and those below it hold.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.State")]
public sealed class StateMessage(IReadOnlyList<AgentState> agents)
{
    /// <summary>The grain's own state first; a park's clusters follow in their order.</summary>
    [Id(0)]
    public IReadOnlyList<AgentState> Agents { get; } = agents;
}

/// <summary>Gives a grain and those below it the states that some lanes go on from. Lane 0 comes first and sets the grain up.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.Load")]
public sealed class LoadMessage(BeginMessage begin, int quarter, int firstLane, int laneCount, IReadOnlyList<AgentState> agents)
{
    /// <summary>Slot and silo.</summary>
    [Id(0)]
    public BeginMessage Begin { get; } = begin;

    /// <summary>The quarter at whose end the states were saved.</summary>
    [Id(1)]
    public int Quarter { get; } = quarter;

    /// <summary>First lane.</summary>
    [Id(2)]
    public int FirstLane { get; } = firstLane;

    /// <summary>Number of lanes; the last state also fills lanes that no future uses.</summary>
    [Id(3)]
    public int LaneCount { get; } = laneCount;

    /// <summary>The grain's own state first; a park's clusters follow in their order.</summary>
    [Id(4)]
    public IReadOnlyList<AgentState> Agents { get; } = agents;

    internal void Into(ILaneStateful holder) => Agents[0].LoadInto(holder, Quarter, FirstLane, LaneCount);
}

/// <summary>The state of a cluster.</summary>
[GenerateSerializer, Immutable, Alias("Torch.Sim.ClusterLoad")]
public sealed class ClusterLoad(LoadMessage load, int cluster)
{
    /// <summary>Its state alone.</summary>
    [Id(0)]
    public LoadMessage Load { get; } = load;

    /// <summary>Index of the cluster in the world.</summary>
    [Id(1)]
    public int Cluster { get; } = cluster;
}

[GenerateSerializer, Alias("Torch.Sim.AgentState")]
public struct AgentStateSurrogate
{
    [Id(0)] public string Name;
    [Id(1)] public double[][] Lanes;
    [Id(2)] public List<string> Origins;
}

[RegisterConverter]
public sealed class AgentStateConverter : IConverter<AgentState, AgentStateSurrogate>
{
    public AgentState ConvertFromSurrogate(in AgentStateSurrogate s) => new(s.Name, s.Lanes, s.Origins);

    public AgentStateSurrogate ConvertToSurrogate(in AgentState v) => new() { Name = v.Name, Lanes = v.Lanes, Origins = [.. v.Origins] };
}

[GenerateSerializer, Alias("Torch.Sim.LaneBranch")]
public struct LaneBranchSurrogate
{
    [Id(0)] public int Quarter;
    [Id(1)] public string Store;
    [Id(2)] public Future[] Sources;
    [Id(3)] public string History;
}

[RegisterConverter]
public sealed class LaneBranchConverter : IConverter<LaneBranch, LaneBranchSurrogate>
{
    public LaneBranch ConvertFromSurrogate(in LaneBranchSurrogate s) => new(s.Quarter, s.Store, s.Sources, s.History);

    public LaneBranchSurrogate ConvertToSurrogate(in LaneBranch v) =>
        new() { Quarter = v.Quarter, Store = v.Store, Sources = v.Sources, History = v.History };
}

[GenerateSerializer, Alias("Torch.Sim.LaneSave")]
public struct LaneSaveSurrogate
{
    [Id(0)] public int Quarter;
    [Id(1)] public string Store;
}

[RegisterConverter]
public sealed class LaneSaveConverter : IConverter<LaneSave, LaneSaveSurrogate>
{
    public LaneSave ConvertFromSurrogate(in LaneSaveSurrogate s) => new(s.Quarter, s.Store);

    public LaneSaveSurrogate ConvertToSurrogate(in LaneSave v) => new() { Quarter = v.Quarter, Store = v.Store };
}
