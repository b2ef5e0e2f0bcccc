using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Viewer.Charts;

namespace Torch.Sim.Viewer.Runs;

/// <summary>A run as charts and reports see it: its folder, what it says of itself, and the data folder for names, coordinates and history.</summary>
public sealed class FinishedRun : IDisposable
{
    private readonly HashSet<string> withResults;

    private FinishedRun(RunFolder folder, string dataFolder)
    {
        (Folder, DataFolder) = (folder, dataFolder);
        Manifest = StudyManifest.Read(folder);
        Plan = PlanRecord.Read(folder);
        Study = StudyHead.Of(Manifest.StudyText);
        var files = WorldFiles.Read(dataFolder);
        var places = new PlaceNames(files);
        var overlays = Plan.Overlays.Select(overlay => OverlayFile.Parse(overlay.Name, overlay.Text, places)).ToArray();
        HasOtherData = !string.Equals(StudyPlanner.HashData(files.Paths, dataFolder, overlays), Manifest.DataHash, StringComparison.Ordinal);
        Files = files.With(overlays);
        Names = new ShortNames(Files);
        Query = RunQuery.Open(folder);
        withResults = Query.Tables.Contains("nation", StringComparer.Ordinal)
            ? [.. Query.Run("SELECT DISTINCT scenario FROM nation").Rows.Select(row => (string)row[0]!)]
            : [];
        Drawn = [.. Plan.Draws.Values.SelectMany(draw => draw.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _ = Quarter.TryParse(Plan.To, out var to);
        To = to;
        Scenarios = [.. Plan.Scenarios.Where(scenario => withResults.Contains(scenario.Name))];
        Spotlight = Scenarios.Skip(1).FirstOrDefault(scenario => string.Equals(scenario.Name, Study.Spotlight, StringComparison.Ordinal))
            ?? (Scenarios.Count > 1 && HasBaseline ? Scenarios[^1] : null);
    }

    /// <summary>The folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The data folder.</summary>
    public string DataFolder { get; }

    /// <summary>What the run says of itself.</summary>
    public StudyManifest Manifest { get; }

    /// <summary>What it did.</summary>
    public PlanRecord Plan { get; }

    /// <summary>Title and question.</summary>
    public StudyHead Study { get; }

    /// <summary>Names, coordinates, history.</summary>
    public WorldFiles Files { get; }

    /// <summary>Short names of places.</summary>
    public ShortNames Names { get; }

    /// <summary>The tables.</summary>
    public RunQuery Query { get; }

    /// <summary>Names of the parameters that futures draw.</summary>
    public IReadOnlyList<string> Drawn { get; }

    /// <summary>Last quarter.</summary>
    public Quarter To { get; }

    /// <summary>Scenarios that have results, in the order of the study.</summary>
    public IReadOnlyList<ScenarioRecord> Scenarios { get; }

    /// <summary>The scenario that charts are about: the study's spotlight, else its last; null when there is the baseline only.</summary>
    public ScenarioRecord? Spotlight { get; }

    /// <summary>The baseline.</summary>
    public ScenarioRecord Baseline => Plan.Scenarios[0];

    /// <summary>False when every future of the baseline failed.</summary>
    public bool HasBaseline => withResults.Contains(Baseline.Name);

    /// <summary>True when scenarios had a quarter in which to differ.</summary>
    public bool HasDifferences => HasBaseline && Scenarios.Count > 1 && To >= Quarter.PlanStart;

    /// <summary>First quarter of policy where the run reaches it.</summary>
    public string? PartingQuarter => HasDifferences ? Quarter.PlanStart.ToString() : null;

    /// <summary>Last calendar year that the run holds whole.</summary>
    public int LastYear => To.IsYearEnd ? To.Year : To.Year - 1;

    /// <summary>The last four quarters in Chinese: a year where the run ends with one.</summary>
    public string YearZh => To.IsYearEnd ? $"{LastYearText}年" : $"截至{To}的四个季度";

    /// <summary>The last four quarters in English.</summary>
    public string YearEn => To.IsYearEnd ? LastYearText : $"the four quarters to {To}";

    /// <summary>True when the data folder is not the one the run was computed from.</summary>
    public bool HasOtherData { get; }

    /// <summary>Study, plan, seeds, futures.</summary>
    public ChartStamp Stamp => new()
    {
        Study = Plan.Study,
        PlanHash = Plan.PlanHash[..12],
        Seeds = string.Create(CultureInfo.InvariantCulture, $"1-{Plan.Seeds}"),
        Version = Manifest.Version,
        FuturesRun = Manifest.Futures,
        FuturesFailed = Manifest.FailedFutures.Count,
        ParameterDraws = Drawn.Count > 0,
        SourceZh = SourceWords.Inputs(Manifest.Overlays.Count > 0).Zh,
        SourceEn = SourceWords.Inputs(Manifest.Overlays.Count > 0).En,
    };

    private string LastYearText => LastYear.ToString(CultureInfo.InvariantCulture);

    /// <summary>Opens a run.</summary>
    /// <exception cref="ResultsStoreException">The folder is no run, or something in it is missing or damaged.</exception>
    public static FinishedRun Open(RunFolder folder, string dataFolder) => new(folder, dataFolder);

    /// <inheritdoc/>
    public void Dispose() => Query.Dispose();

    /// <summary>The part of a scenario in the charts.</summary>
    public ScenarioRole RoleOf(string scenario) => string.Equals(scenario, Baseline.Name, StringComparison.Ordinal) ? ScenarioRole.Baseline
        : string.Equals(scenario, Spotlight?.Name, StringComparison.Ordinal) ? ScenarioRole.Spotlight : ScenarioRole.Other;

    /// <summary>A scenario by its name.</summary>
    public ScenarioRecord Scenario(string name) => Plan.Scenarios.First(scenario => string.Equals(scenario.Name, name, StringComparison.Ordinal));

    /// <summary>Bands as a chart takes them.</summary>
    public ScenarioBand Band(Bands bands)
    {
        var scenario = Scenario(bands.Scenario);
        return new ScenarioBand
        {
            Name = scenario.Name,
            TitleZh = scenario.TitleZh,
            TitleEn = scenario.TitleEn,
            Role = RoleOf(scenario.Name),
            Futures = bands.Futures,
            Quarters = bands.Quarters,
            P05 = bands.P05,
            P25 = bands.P25,
            P50 = bands.P50,
            P75 = bands.P75,
            P95 = bands.P95,
        };
    }

    /// <summary>A difference from the last quarter on that all scenarios share: before it there is nothing but zeros.</summary>
    public PairedScenario Parting(PairedBands paired)
    {
        var band = Band(paired.Difference);
        var shared = Quarter.FromIndex(Quarter.PlanStart.Index - 1).ToString();
        var first = Math.Max(0, band.Quarters.ToList().IndexOf(shared));
        IReadOnlyList<double> From(IReadOnlyList<double> quantile) => [.. quantile.Skip(first)];
        return new PairedScenario(
            band with
            {
                Quarters = [.. band.Quarters.Skip(first)],
                P05 = From(band.P05),
                P25 = From(band.P25),
                P50 = From(band.P50),
                P75 = From(band.P75),
                P95 = From(band.P95),
            },
            [.. paired.Above.Skip(first)]);
    }

    /// <summary>Bands of the nation in the order of the study.</summary>
    public IReadOnlyList<ScenarioBand> Bands(ResultSeries series)
    {
        var bands = Torch.Sim.Scenarios.Analysis.Bands.Read(Query, series).ToDictionary(band => band.Scenario, StringComparer.Ordinal);
        return [.. Scenarios.Where(scenario => bands.ContainsKey(scenario.Name)).Select(scenario => Band(bands[scenario.Name]))];
    }

    /// <summary>A difference at the end as a chart takes it.</summary>
    public static SpotlightGap Gap(PairedGap gap) => new(gap.Difference.P05, gap.Difference.Median, gap.Difference.P95, gap.Above, gap.Pairs);
}
