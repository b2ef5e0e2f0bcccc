using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.OutOfSample;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Puts the model beside its targets, its placebos, observed figures and naive forecasts.</summary>
internal sealed class ValidateCommand(ValidateOptions options, TextWriter output)
{
    private const int LastShippedYear = 2021;
    private readonly string _data = DataFolder.Find(options.Data);

    internal int Execute(CancellationToken cancellation)
    {
        Require(options.Seeds is >= 1 and <= 1000, "--seeds", options.Seeds, "a whole number from 1 to 1000");
        Require(options.FirmsPerRecord is >= 1 and <= 10_000, "--firms-per-record", options.FirmsPerRecord, "a whole number from 1 to 10000");
        var files = WorldFiles.Read(_data);
        var parameters = ParameterFile.Read(Path.Combine(_data, "parameters", "parameters.yaml"));
        var levers = LeverCatalogue.Read(Path.Combine(_data, "levers.yaml"));
        var places = new PlaceBook(files);
        var history = ShippedHistory.National(files);
        var observed = options.Observed is { } path ? ObservedFile.Read(path, places) : history;
        var lastPath = Quarter.FromIndex(files.GdpIndex.Count - 1).Year;
        var origin = options.Origin ?? (observed.Any(value => value.Year > LastShippedYear) ? LastShippedYear : Quarter.Base.Year);
        Require(origin >= Quarter.Base.Year && origin < lastPath, "--origin", origin, $"a year from {Quarter.Base.Year} to {lastPath - 1}");
        var file = CalibrationFile.Read(Path.Combine(_data, "parameters", "calibration.yaml"), parameters);
        var shares = BaseShares.Of(files);
        var targets = file.Targets.Select(target => shares.WithObservedTrend(target, files)).ToArray();
        var lastYear = Math.Clamp(observed.Max(value => value.Year), LastShippedYear, lastPath);
        var (bands, model) = options.Run is { } run
            ? OfRun(run, targets, observed, places, cancellation)
            : OfSmallStudy(targets, shares.Base, observed, places, files, parameters, lastYear, cancellation);
        var placebos = PlaceboCheck.Run(files, parameters.Defaults, levers, cancellation);
        var comparison = ForecastComparison.Of(
            observed, history, ShippedHistory.BaseYear(files), model, origin,
            year => year > lastPath ? double.NaN : Enumerable.Range(0, 4).Average(quarter => files.GdpIndex[Math.Max(0, new Quarter(year, 4).Index - quarter)]),
            targets.Where(known => known.Measure == TargetMeasure.ZonesShare).Select(known => ("zones_share", known.Year)).ToHashSet());
        var report = new ValidationReport(bands, placebos, comparison);
        report.Write(options.IsChinese, output);
        var target = options.Out ?? (options.Run is null ? null : Path.Combine(Runs.Open(options.Run).FullPath, "validation.csv"));
        if (target is not null)
        {
            File.WriteAllText(target, report.Csv());
            output.WriteLine(target);
        }

        return placebos.All(placebo => placebo.Holds) ? ExitCode.Success : ExitCode.Failed;
    }

    private (IReadOnlyList<TargetBand> Bands, ModelYears Model) OfRun(
        string run, CalibrationTarget[] targets, IReadOnlyList<ObservedValue> observed, PlaceBook places, CancellationToken cancellation)
    {
        var folder = Runs.Open(run);
        var record = PlanRecord.Read(folder);
        var files = RunWorld.FilesOf(record, options.Data);
        if (folder.Outcomes().Count == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(run, 0, 0, "no finished future", "a run with finished futures"));
        }

        using var query = RunQuery.Open(folder);
        var baseline = record.Scenarios[0].Name;
        var model = ModelYears.Read(query, baseline, observed, places, cancellation);
        output.WriteLine(options.IsChinese
            ? $"运行 {record.Study}：基准情景 {baseline}，{model.Futures} 个未来，至 {record.To}。每条记录代表 {record.FirmsPerRecord} 家企业。"
            : $"Run {record.Study}: baseline {baseline}, {model.Futures} futures to {record.To}, records of {record.FirmsPerRecord} firm(s).");
        return (TargetBand.Of(targets, query, baseline, files), model);
    }

    private (IReadOnlyList<TargetBand> Bands, ModelYears Model) OfSmallStudy(
        CalibrationTarget[] targets, double baseShare, IReadOnlyList<ObservedValue> observed, PlaceBook places, WorldFiles files,
        ParameterFile parameters, int lastYear, CancellationToken cancellation)
    {
        var path = CalibratedVectors.PathIn(_data);
        var vectors = File.Exists(path) ? CalibratedVectors.Read(path, parameters) : null;
        var draws = new ParameterDraws(vectors?.Basis(parameters.Defaults) ?? parameters.Defaults, []) { Calibrated = vectors };
        output.WriteLine(options.IsChinese
            ? $"自带小型研究：{options.Seeds} 个未来（{(vectors is null ? "默认参数" : "校准参数组")}），至 {lastYear} 年，每条记录代表 {options.FirmsPerRecord} 家企业：水平与全体企业略有出入。"
            : $"Small study of its own: {options.Seeds} futures ({(vectors is null ? "default parameters" : "calibrated vectors")}) to {lastYear}, records of {options.FirmsPerRecord} firm(s): levels differ a little from those of the full population.");
        var world = WorldBuilder.Build(files, draws.Defaults, options.FirmsPerRecord);
        var futures = Enumerable.Range(1, options.Seeds).Select(seed => draws.Vector(draws.DrawOf(seed))).ToArray();
        // Default parameters: seeds of one vector. Calibrated: one seed, many vectors; the study below varies both.
        var values = vectors is null
            ? new VectorRuns(targets, baseShare, 1).Run(world, [futures[0]], futures.Length, cancellation)[0]
            : new VectorRuns(targets, baseShare, 1).Run(world, futures, 1, cancellation).Select(seeds => seeds[0]).ToArray();
        var root = Directory.CreateTempSubdirectory("torch-validate-");
        try
        {
            var folder = RunFolder.Create(root.FullName, "validate", new string('0', 12));
            SmallStudy.Run(world, futures, new Quarter(lastYear, 4), folder, cancellation);
            using var query = RunQuery.Open(folder);
            return (TargetBand.Of(targets, values), ModelYears.Read(query, SmallStudy.Baseline, observed, places, cancellation));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static void Require(bool holds, string option, int found, Phrase expected)
    {
        if (!holds)
        {
            throw new InvalidInputException(new ScenarioProblem(option, 0, 0, $"{found}", expected));
        }
    }
}

/// <summary>Options of <c>validate</c>.</summary>
/// <param name="Run">Run folder; null for a small study of its own.</param>
/// <param name="Observed">CSV of observed figures; null for the shipped history.</param>
/// <param name="Data">Data folder, or null to find it.</param>
/// <param name="Origin">Last year that naive forecasts know; null for 2019, or 2021 when later figures are given.</param>
/// <param name="Seeds">Futures of the small study.</param>
/// <param name="FirmsPerRecord">Firms a record of the small study stands for.</param>
/// <param name="Out">CSV to write; null for validation.csv of the run.</param>
/// <param name="IsChinese">Language of the tables.</param>
internal sealed record ValidateOptions(
    string? Run, string? Observed, string? Data, int? Origin, int Seeds, int FirmsPerRecord, string? Out, bool IsChinese);
