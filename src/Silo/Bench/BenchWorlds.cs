using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Silo.Bench;

/// <summary>Worlds and batches of the benchmark.</summary>
internal sealed class BenchWorlds(string dataFolder)
{
    private readonly WorldFiles _files = WorldFiles.Read(dataFolder);
    private readonly double[] _parameters = ParameterFile.Read(Path.Combine(dataFolder, "parameters", "parameters.yaml")).Defaults;
    private readonly Dictionary<int, World> _worlds = [];

    internal World Get(int firmsPerRecord)
    {
        if (!_worlds.TryGetValue(firmsPerRecord, out var world))
        {
            _worlds[firmsPerRecord] = world = WorldBuilder.Build(_files, _parameters, firmsPerRecord);
        }

        return world;
    }

    internal BatchSpec Spec(int number, int firstSeed, int futures, int quarters)
    {
        var lanes = Enumerable.Range(0, futures).Select(i => new Future(i, "baseline", firstSeed + i, 0)).ToArray();
        return new BatchSpec(
            number, quarters, lanes, lanes.Select(_ => _parameters).ToArray(), [],
            lanes.Select(_ => PolicyProgramme.None).ToArray(), new double[]?[futures], []);
    }

    /// <summary>Scenarios of the futures of a baseline batch; they give public money to the strong, one more than the other, after a quarter.</summary>
    internal BatchSpec Scenarios(int number, BatchSpec baseline, int scenarios, int after)
    {
        var futures = Enumerable.Range(1, scenarios)
            .SelectMany(scenario => baseline.Futures.Select(future => future with { Id = (scenario * baseline.Futures.Length) + future.Id, Scenario = $"scenario {scenario}" })).ToArray();
        PolicyProgramme Programme(int scenario) => new(
            [new PolicyMove(0, [.. Enumerable.Range(0, baseline.Quarters + 1).Select(quarter => quarter <= after ? 0 : 0.5 * scenario)], [])]);
        return baseline with
        {
            Number = number,
            Futures = futures,
            ParameterVectors = [.. futures.Select(_ => _parameters)],
            Levers = [new PolicyLever("targeting", 0, [new ChannelMove(Channel.TargetingExponent, 1)], LeverCost.None)],
            Programmes = [.. futures.Select((_, i) => Programme(1 + (i / baseline.Futures.Length)))],
        };
    }

    internal static double Records(World world) => world.Initial.Clusters.Sum(cluster => (double)cluster.Count);
}
