using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;

namespace Torch.Sim.Model.Tests;

/// <summary>A future of a test.</summary>
/// <param name="Seed">Seed.</param>
/// <param name="Scenario">Scenario.</param>
internal sealed record Sample(int Seed, string Scenario = "baseline")
{
    /// <summary>Parameters that differ from the defaults.</summary>
    public IReadOnlyDictionary<Parameter, double> Changes { get; init; } = new Dictionary<Parameter, double>();

    /// <summary>ln Q of the own baseline; null for a baseline.</summary>
    public double[]? Baseline { get; init; }

    /// <summary>Whether all flows are frozen.</summary>
    public bool IsIsolated { get; init; }

    /// <summary>Per exchange the lane whose receipts it takes; none for its own.</summary>
    public IReadOnlyDictionary<ExchangeKind, int> Mirrors { get; init; } = new Dictionary<ExchangeKind, int>();

    /// <summary>Targeting exponent of a quarter.</summary>
    public Func<int, double> Targeting { get; init; } = _ => 1;
}

/// <summary>Parameters, batches and worlds that tests share.</summary>
internal static class Samples
{
    /// <summary>The data folder of the repository.</summary>
    public static string DataFolder { get; } = FindDataFolder();

    /// <summary>The default vector of parameters.</summary>
    public static double[] Defaults { get; } = ParameterFile.Read(Path.Combine(DataFolder, "parameters", "parameters.yaml")).Defaults;

    private static readonly Lazy<WorldFiles> s_files = new(() => WorldFiles.Read(DataFolder));
    private static readonly Lazy<World.World> s_coarse = new(() => WorldBuilder.Build(s_files.Value, Defaults, 500));

    /// <summary>The real places with few firm records, about four a cluster; built once.</summary>
    public static World.World World => s_coarse.Value;

    /// <summary>The tables behind it.</summary>
    public static WorldFiles Files => s_files.Value;

    /// <summary>GDP that grows by a constant rate.</summary>
    public static double[] SteadyPath(int quarters, double growth = 0.012, double start = 1e6) =>
        [.. Enumerable.Range(0, quarters + 1).Select(quarter => start * Math.Exp(growth * quarter))];

    /// <summary>A batch of a few futures over a path of GDP.</summary>
    public static FutureBatch Batch(IReadOnlyList<double> path, int quarters, params Sample[] samples) =>
        Batch(path, quarters, flowLanes: [], samples);

    /// <summary>A batch that records flows.</summary>
    public static FutureBatch Batch(IReadOnlyList<double> path, int quarters, int[] flowLanes, params Sample[] samples)
    {
        var lanes = Lanes.For(samples.Length);
        Sample At(int lane) => samples[Math.Min(lane, samples.Length - 1)];
        var targeting = new PolicyLever("targeting", 0, [new ChannelMove(Channel.TargetingExponent, 1)], LeverCost.None);
        PolicyProgramme Programme(Sample sample) => new(
            [new PolicyMove(0, [.. Enumerable.Range(0, quarters + 1).Select(quarter => sample.Targeting(quarter) - 1)], [])]);
        var policy = new PolicySchedule([targeting], [.. Enumerable.Range(0, lanes).Select(lane => Programme(At(lane)))], quarters);

        return new FutureBatch(
            [.. samples.Select((sample, lane) => new Future(lane, sample.Scenario, sample.Seed, 0))],
            new ParameterTable([.. Enumerable.Range(0, lanes).Select(lane => Vector(At(lane)))]),
            policy, path, [.. samples.Select(sample => sample.Baseline)], flowLanes, [.. samples.Select(sample => sample.IsIsolated)],
            [.. Enum.GetValues<ExchangeKind>().Select(kind => samples.Select((sample, lane) => sample.Mirrors.GetValueOrDefault(kind, lane)).ToArray())]);
    }

    private static double[] Vector(Sample sample)
    {
        var vector = (double[])Defaults.Clone();
        foreach (var (parameter, value) in sample.Changes)
        {
            vector[(int)parameter] = value;
        }

        return vector;
    }

    private static string FindDataFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "scenarios-data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("scenarios-data is in no folder above the tests");
    }
}
