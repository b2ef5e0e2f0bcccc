using System.Text.Json;
using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Model.Policy;
using Torch.Sim.Model.World;
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

    /// <summary>The study file as the user named it.</summary>
    public string StudyFile { get; init; } = "";

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

    /// <summary>Seeds, from 1 on, whose flows between places were recorded.</summary>
    public int FlowSeeds { get; init; }

    /// <summary>Firms a record stands for.</summary>
    public required int FirmsPerRecord { get; init; }

    /// <summary>Parameters by name.</summary>
    public required IReadOnlyDictionary<string, double> Parameters { get; init; }

    /// <summary>What parameter draws change, by draw and parameter; draw 0 changes nothing.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyDictionary<string, double>> Draws { get; init; }

    /// <summary>Levers that scenarios move.</summary>
    public required IReadOnlyList<LeverRecord> Levers { get; init; }

    /// <summary>Overlays of the study, whole: what the run's world had instead of the data's own figures.</summary>
    public IReadOnlyList<OverlayRecord> Overlays { get; init; } = [];

    /// <summary>Scenarios, the baseline first.</summary>
    public required IReadOnlyList<ScenarioRecord> Scenarios { get; init; }

    /// <summary>The record of a plan.</summary>
    public static PlanRecord Of(StudyPlan plan, PolicyBook policy, World world) => new()
    {
        Study = plan.Study.Name,
        ModelVersion = StudyPlanner.ModelVersion,
        PlanHash = plan.PlanHash,
        DataHash = plan.DataHash,
        To = plan.Study.To.ToString(),
        Seeds = plan.Study.Seeds,
        FlowSeeds = plan.Study.FlowSeeds,
        FirmsPerRecord = plan.FirmsPerRecord,
        Parameters = Enum.GetValues<Parameter>().ToDictionary(ParameterFile.NameOf, parameter => plan.Draws.Defaults[(int)parameter], StringComparer.Ordinal),
        Draws = plan.Futures.Select(future => future.Draw).Distinct().Order().ToDictionary(
            draw => draw,
            IReadOnlyDictionary<string, double> (draw) => plan.Draws.Changes(draw).ToDictionary(pair => ParameterFile.NameOf(pair.Key), pair => pair.Value, StringComparer.Ordinal)),
        Levers = policy.Levers.Select(LeverRecord.Of).ToArray(),
        Overlays = plan.Study.Overlays.Select(overlay => new OverlayRecord(Path.GetFileName(overlay.Path), overlay.Text)).ToArray(),
        Scenarios = plan.Study.Scenarios.Select(scenario => new ScenarioRecord(
            scenario.Name, scenario.TitleZh, scenario.TitleEn,
            policy.Programmes[scenario.Name].Moves.Select(move => MoveRecord.Of(move, policy, world)).ToArray())).ToArray(),
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
    public BatchSpec Spec(int number, IReadOnlyList<Future> futures, World world, IReadOnlyDictionary<(int Seed, int Draw), double[]> baselines)
    {
        _ = Quarter.TryParse(To, out var to);
        var places = Enumerable.Range(0, world.PlaceCount).ToDictionary(world.CodeOf, place => place, StringComparer.Ordinal);
        var programmes = Scenarios.ToDictionary(
            scenario => scenario.Name,
            scenario => new PolicyProgramme(scenario.Moves.Select(move => move.Resolve(Levers, places)).ToArray()), StringComparer.Ordinal);
        return new BatchSpec(
            number, to.Index, [.. futures], futures.Select(future => Vector(future.Draw)).ToArray(), Levers.Select(lever => lever.Law()).ToArray(),
            futures.Select(future => programmes[future.Scenario]).ToArray(),
            futures.Select(future => IsBaseline(future) ? null : baselines[(future.Seed, future.Draw)]).ToArray(), []);
    }

    /// <summary>The parameter vector of a draw.</summary>
    public double[] Vector(int draw) => Enum.GetValues<Parameter>().Select(ParameterFile.NameOf)
        .Select(name => Draws[draw].TryGetValue(name, out var drawn) ? drawn : Parameters[name]).ToArray();

    /// <summary>True for a future of the baseline.</summary>
    public bool IsBaseline(Future future) => string.Equals(future.Scenario, Scenarios[0].Name, StringComparison.Ordinal);

    private static string PathIn(RunFolder folder) => Path.Combine(folder.FullPath, "plan.json");
}

/// <summary>An overlay as it was read.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Text">Its text.</param>
public sealed record OverlayRecord(string Name, string Text);

/// <summary>A scenario as it ran.</summary>
/// <param name="Name">Name.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Moves">What it moves.</param>
public sealed record ScenarioRecord(string Name, string TitleZh, string TitleEn, IReadOnlyList<MoveRecord> Moves);

/// <summary>One lever moved at some places.</summary>
/// <param name="Lever">Name of the lever.</param>
/// <param name="Difference">Level less base by quarter from 2019Q4 on.</param>
/// <param name="Places">Codes of the places; empty for everywhere.</param>
public sealed record MoveRecord(string Lever, double[] Difference, IReadOnlyList<string> Places)
{
    internal static MoveRecord Of(PolicyMove move, PolicyBook policy, World world) =>
        new(policy.Levers[move.Lever].Name, move.Difference, move.Places.Select(world.CodeOf).ToArray());

    internal PolicyMove Resolve(IReadOnlyList<LeverRecord> levers, IReadOnlyDictionary<string, int> places) => new(
        Enumerable.Range(0, levers.Count).First(i => string.Equals(levers[i].Name, Lever, StringComparison.Ordinal)), Difference,
        [.. Places.Select(code => places[code]).Order()]);
}

/// <summary>A lever as it ran.</summary>
/// <param name="Name">Name.</param>
/// <param name="LagQuarters">Quarters from spending to effect.</param>
/// <param name="Channels">Codes of the channels it shifts.</param>
/// <param name="Gains">Gains, one per channel.</param>
/// <param name="HalfSaturations">Half-saturations, one per channel; null for a straight line.</param>
/// <param name="MillionYuan">Cost per year and unit.</param>
/// <param name="Basis">What the cost is counted by.</param>
/// <param name="Payers">Shares of the payers.</param>
public sealed record LeverRecord(
    string Name, int LagQuarters, string[] Channels, double[] Gains, double?[] HalfSaturations, double MillionYuan, CostBasis Basis, double[] Payers)
{
    internal static LeverRecord Of(PolicyLever lever) => new(
        lever.Name, lever.LagQuarters, lever.Moves.Select(move => move.Channel.Code()).ToArray(), lever.Moves.Select(move => move.Gain).ToArray(),
        lever.Moves.Select(double? (move) => double.IsInfinity(move.HalfSaturation) ? null : move.HalfSaturation).ToArray(), lever.Cost.MillionYuan,
        lever.Cost.Basis, lever.Cost.Payers);

    internal PolicyLever Law() => new(
        Name, LagQuarters,
        Channels.Select((code, i) => new ChannelMove(
            Model.Policy.Channels.Table.First(note => string.Equals(note.Channel.Code(), code, StringComparison.Ordinal)).Channel, Gains[i],
            HalfSaturations[i] ?? double.PositiveInfinity)).ToArray(),
        new LeverCost(MillionYuan, Basis, Payers));
}
