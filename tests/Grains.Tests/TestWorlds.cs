using System.Collections.Concurrent;
using Torch.Sim.Grains.Studies;
using Torch.Sim.Grains.Wire;
using Torch.Sim.Model.Firms;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.Results;
using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Grains.Tests;

/// <summary>Worlds of the real data, built once per test run; few records for most tests, every firm for the full ones.</summary>
public static class TestWorlds
{
    private static readonly ConcurrentDictionary<int, Lazy<World>> s_worlds = new();
    private static readonly Lazy<(WorldFiles Files, double[] Parameters)> s_data = new(() =>
    {
        var folder = Folder();
        return (WorldFiles.Read(folder), ParameterFile.Read(Path.Combine(folder, "parameters", "parameters.yaml")).Defaults);
    });

    /// <summary>Key of a world in tests.</summary>
    public static WorldKey Key(int firmsPerRecord) => new("test", firmsPerRecord);

    /// <summary>The world with so many firms per record.</summary>
    public static World Get(int firmsPerRecord) => s_worlds.GetOrAdd(
        firmsPerRecord, f => new Lazy<World>(() => WorldBuilder.Build(s_data.Value.Files, s_data.Value.Parameters, f))).Value;

    /// <summary>Baseline futures with seeds from <paramref name="firstSeed"/> on.</summary>
    public static Future[] Futures(int count, int firstSeed = 1) =>
        Enumerable.Range(0, count).Select(i => new Future(firstSeed - 1 + i, "baseline", firstSeed + i, 0)).ToArray();

    /// <summary>A batch of baseline futures.</summary>
    public static BatchSpec Spec(int number, Future[] futures, int quarters)
    {
        return new BatchSpec(
            number, quarters, futures, futures.Select(_ => s_data.Value.Parameters).ToArray(), [],
            futures.Select(_ => PolicyProgramme.None).ToArray(),
            new double[]?[futures.Length], []);
    }

    /// <summary>Number of records of a world.</summary>
    public static double RecordsOf(World world) => world.Initial.Clusters.Sum(cluster => cluster.Records[FirmColumns.Firms].Length);

    /// <summary>The default vector of parameters.</summary>
    public static double[] Parameters => s_data.Value.Parameters;

    /// <summary>A parameter in a copy of the default vector.</summary>
    public static double[] With(Parameter parameter, double value)
    {
        var vector = (double[])Parameters.Clone();
        vector[(int)parameter] = value;
        return vector;
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "scenarios-data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("scenarios-data");
    }
}

/// <summary>Gives silos the test worlds.</summary>
public sealed class TestWorldSource : IWorldSource
{
    /// <summary>Worlds under names of their own, for tests that spoil one.</summary>
    public static ConcurrentDictionary<WorldKey, World> Special { get; } = new();

    /// <inheritdoc/>
    public World Get(WorldKey key) => Special.TryGetValue(key, out var world) ? world : TestWorlds.Get(key.FirmsPerRecord);
}

/// <summary>Keeps no results.</summary>
public sealed class NoResults : IResultsSource
{
    /// <inheritdoc/>
    public IResultsSink Get(string runFolder) => throw new NotSupportedException();
}
