using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;

namespace Torch.Sim.Grains.Studies;

/// <summary>Gives a silo the world that a batch runs in.</summary>
public interface IWorldSource
{
    /// <summary>The world of a key, built once.</summary>
    /// <exception cref="InvalidOperationException">The data of this silo have another hash.</exception>
    World Get(WorldKey key);
}

/// <summary>Gives a silo the place where results of a run go.</summary>
public interface IResultsSource
{
    /// <summary>The sink of a run folder.</summary>
    IResultsSink Get(string runFolder);
}
