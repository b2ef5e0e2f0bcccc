using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Planning;

namespace Torch.Sim.Silo.Hosting;

/// <summary>Builds worlds from this silo's own copy of the data folder, once per key.</summary>
public sealed class WorldSource(string dataFolder) : IWorldSource
{
    private readonly Dictionary<WorldKey, World> _worlds = [];
    private readonly Lock _oneAtATime = new();

    /// <summary>Takes a world that was already built in this process.</summary>
    public void Add(WorldKey key, World world)
    {
        lock (_oneAtATime)
        {
            _worlds[key] = world;
        }
    }

    /// <inheritdoc/>
    public World Get(WorldKey key)
    {
        lock (_oneAtATime)
        {
            if (_worlds.TryGetValue(key, out var world))
            {
                return world;
            }

            var files = WorldFiles.Read(dataFolder);
            var hash = StudyPlanner.HashFiles(files.Paths, dataFolder);
            if (!string.Equals(hash, key.DataHash, StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"the data of this silo have hash {hash}, the study needs {key.DataHash}");
            }

            var parameters = ParameterFile.Read(Path.Combine(dataFolder, "parameters", "parameters.yaml"));
            world = WorldBuilder.Build(files, parameters.Defaults, key.FirmsPerRecord);
            _worlds[key] = world;
            return world;
        }
    }
}
