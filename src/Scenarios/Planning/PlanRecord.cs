using System.Text.Json;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>The resolved plan of a run, kept in its folder as <c>plan.json</c>: enough to run any of its futures again.</summary>
public sealed record PlanRecord
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Name of the study.</summary>
    public required string Study { get; init; }

    /// <summary>Version of the model's equations.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Hash of the plan.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Hash of the data.</summary>
    public required string DataHash { get; init; }

    /// <summary>Last quarter.</summary>
    public required string To { get; init; }

    /// <summary>Number of seeds.</summary>
    public required int Seeds { get; init; }

    /// <summary>Firms a record stands for.</summary>
    public required int FirmsPerRecord { get; init; }

    /// <summary>Parameters by name.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>Overlays of the study, whole: what the run's world had instead of the data's own figures.</summary>
    public IReadOnlyList<OverlayRecord> Overlays { get; init; } = [];

    /// <summary>Scenarios, the baseline first.</summary>
    public required IReadOnlyList<ScenarioRecord> Scenarios { get; init; }

    /// <summary>The record of a plan.</summary>
    public static PlanRecord Of(StudyPlan plan) => new()
    {
        Study = plan.Study.Name,
        ModelVersion = StudyPlanner.ModelVersion,
        PlanHash = plan.PlanHash,
        DataHash = plan.DataHash,
        To = plan.Study.To.ToString(),
        Seeds = plan.Study.Seeds,
        FirmsPerRecord = plan.FirmsPerRecord,
        Parameters = Enum.GetValues<Parameter>().ToDictionary(ParameterFile.NameOf, parameter => plan.Parameters[(int)parameter], StringComparer.Ordinal),
        Overlays = plan.Study.Overlays.Select(overlay => new OverlayRecord(Path.GetFileName(overlay.Path), overlay.Text)).ToArray(),
        Scenarios = plan.Study.Scenarios.Select(scenario => new ScenarioRecord(
            scenario.Name, scenario.TitleZh, scenario.TitleEn, Split(scenario.ChannelPath(plan.Quarters)))).ToArray(),
    };

    /// <summary>Writes <c>plan.json</c>, whole or not at all.</summary>
    public void Write(RunFolder folder) => folder.WriteWhole(PathIn(folder), file => JsonSerializer.Serialize(file, this, s_json));

    /// <summary>Reads <c>plan.json</c>.</summary>
    /// <exception cref="ResultsStoreException">Missing or damaged, or of another version of the model.</exception>
    public static PlanRecord Read(RunFolder folder)
    {
        var path = PathIn(folder);
        try
        {
            using var file = File.OpenRead(path);
            var record = JsonSerializer.Deserialize<PlanRecord>(file, s_json) ?? throw new JsonException("empty");
            return string.Equals(record.ModelVersion, StudyPlanner.ModelVersion, StringComparison.Ordinal)
                ? record
                : throw new ResultsStoreException(path, $"found results of model version {record.ModelVersion}; expected {StudyPlanner.ModelVersion}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ResultsStoreException(path, $"found {error.Message}; expected the plan of a run as this program writes it", error);
        }
    }

    /// <summary>A batch of some of the futures.</summary>
    public BatchSpec Spec(int number, IReadOnlyList<Future> futures, IReadOnlyDictionary<(int Seed, int Draw), double[]> baselines)
    {
        _ = Quarter.TryParse(To, out var to);
        var vector = Enum.GetValues<Parameter>().Select(parameter => Parameters[ParameterFile.NameOf(parameter)]).ToArray();
        var paths = Scenarios.ToDictionary(scenario => scenario.Name, scenario => Join(scenario.Channels, to.Index), StringComparer.Ordinal);
        return new BatchSpec(
            number, to.Index, [.. futures], futures.Select(_ => vector).ToArray(), futures.Select(future => paths[future.Scenario]).ToArray(),
            futures.Select(future => IsBaseline(future) ? null : baselines[(future.Seed, future.Draw)]).ToArray(), []);
    }

    /// <summary>True for a future of the baseline.</summary>
    public bool IsBaseline(Future future) => string.Equals(future.Scenario, Scenarios[0].Name, StringComparison.Ordinal);

    private static string PathIn(RunFolder folder) => Path.Combine(folder.FullPath, "plan.json");

    private static Dictionary<string, double[]> Split(double[] path) => Enum.GetValues<Channel>().ToDictionary(
        channel => channel.Code(),
        channel => path.Where((_, i) => i % Channels.Count == (int)channel).ToArray(), StringComparer.Ordinal);

    private static double[] Join(IReadOnlyDictionary<string, double[]> channels, int quarters)
    {
        var path = new double[(quarters + 1) * Channels.Count];
        foreach (var channel in Enum.GetValues<Channel>())
        {
            for (var quarter = 0; quarter <= quarters; quarter++)
            {
                path[(quarter * Channels.Count) + (int)channel] = channels[channel.Code()][quarter];
            }
        }

        return path;
    }
}

/// <summary>An overlay as it was read.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">Its text.</param>
public sealed record OverlayRecord(string Name, string Text);

/// <summary>A scenario as it ran.</summary>
/// <param name="Name">Name.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Channels">Value of every channel by quarter from 2019Q4 on.</param>
public sealed record ScenarioRecord(
    string Name, string TitleZh, string TitleEn, IReadOnlyDictionary<string, double[]> Channels);
