using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Futures;

namespace Torch.Sim.Grains.Studies;

/// <summary>Keeps states of futures, so that others can go on from them.</summary>
public interface IStateStore
{
    /// <summary>Starts to take down some futures. Nothing can be read before it is published.</summary>
    IStateWriter Create(StateKey key);

    /// <summary>Opens the states of some futures.</summary>
    /// <exception cref="LaneStateException">A state is missing, damaged, or of another world or future.</exception>
    IStateReader Open(StateKey key);
}

/// <summary>Takes down the states of some futures, holder by holder.</summary>
public interface IStateWriter : IDisposable
{
    /// <summary>Adds what one holder holds in the lanes of these futures.</summary>
    void Add(AgentState state);

    /// <summary>Makes the states of all these futures readable.</summary>
    void Publish();
}

/// <summary>Gives back the states of some futures, holder by holder in the order in which they were taken down.</summary>
public interface IStateReader : IDisposable
{
    /// <summary>What the next holder held.</summary>
    /// <exception cref="LaneStateException">The state ends here, is damaged, or belongs to another holder.</exception>
    AgentState Next();

    /// <summary>All states must end here and be whole.</summary>
    /// <exception cref="LaneStateException">They do not, or they are damaged.</exception>
    void End();
}

/// <summary>Names the states of some futures at the end of a quarter.</summary>
/// <param name="Store">Where they lie.</param>
/// <param name="Quarter">The quarter, counted from 2019Q4.</param>
/// <param name="World">The world they belong to.</param>
/// <param name="Futures">The futures.</param>
/// <param name="Parameters">Their vectors of parameters.</param>
public sealed record StateKey(
    string Store, int Quarter, WorldKey World, IReadOnlyList<Future> Futures, IReadOnlyList<double[]> Parameters);
