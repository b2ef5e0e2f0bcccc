using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Torch.Sim.Model;
using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Fits the free parameters to the targets and writes what is not ruled out.</summary>
internal sealed class CalibrateCommand(CalibrateOptions options, TextWriter output, TextWriter progress)
{
    private readonly Lock _showing = new();
    private int _shown;

    internal int Execute(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var setting = Setting();
        var folder = options.Out ?? Path.Combine(DataFolder.Find(options.Data), "parameters", "calibrated");
        var result = new Calibrator(setting, Say, Show).Run(cancellation);
        CalibrationWriter.Write(result, folder, Provenance(setting, Stopwatch.GetElapsedTime(started)));
        CalibrationReport.Write(result, options.IsChinese, output);
        foreach (var name in CalibrationWriter.FileNames)
        {
            output.WriteLine(Path.Combine(folder, name));
        }

        if (result.Accepted.Count == 0)
        {
            Console.Error.WriteLine(options.IsChinese ? "没有一组参数满足全部目标，所选仅为最接近者。" : "No vector meets all targets; the chosen one is only the nearest.");
            return ExitCode.Failed;
        }

        return ExitCode.Success;
    }

    private CalibrationSetting Setting()
    {
        var data = DataFolder.Find(options.Data);
        var parameters = ParameterFile.Read(Path.Combine(data, "parameters", "parameters.yaml"));
        var file = CalibrationFile.Read(Path.Combine(data, "parameters", "calibration.yaml"), parameters);
        var design = options.Quick ? CalibrationDesign.Quick : file.Design;
        design = design with
        {
            Points = Within(options.Points, 8, 4096, "--points") ?? design.Points,
            Seeds = Within(options.Seeds, 1, 64, "--seeds") ?? design.Seeds,
            Waves = Within(options.Waves, 1, 10, "--waves") ?? design.Waves,
            FirmsPerRecord = Within(options.FirmsPerRecord, 1, 10_000, "--firms-per-record") ?? design.FirmsPerRecord,
        };
        Within(options.Seed, 1, 100_000, "--seed");
        return new CalibrationSetting(WorldFiles.Read(data), parameters, file, design, options.Seed)
        {
            CheckFirmsPerRecord = options.Quick ? CalibrationDesign.QuickCheckFirmsPerRecord : 1,
        };
    }

    private CalibrationProvenance Provenance(CalibrationSetting setting, TimeSpan time)
    {
        var data = DataFolder.Find(options.Data);
        var parameters = Path.Combine(data, "parameters");
        var version = typeof(CalibrateCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var model = typeof(SequentialWorld).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12];
        return new CalibrationProvenance(
            DateOnly.FromDateTime(DateTime.UtcNow), CommandLineText(), StudyPlanner.HashFiles(setting.Files.Paths, data),
            StudyPlanner.HashFiles([Path.Combine(parameters, "parameters.yaml"), Path.Combine(parameters, "calibration.yaml")], parameters),
            $"{version} (equations {StudyPlanner.ModelVersion}, model assembly {model})", time.TotalSeconds, !options.Quick);
    }

    /// <summary>The command without the places of a machine: what decides the result.</summary>
    private string CommandLineText()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"torch-sim calibrate --seed {options.Seed}");
        foreach (var (name, value) in new[] { ("--points", options.Points), ("--seeds", options.Seeds), ("--waves", options.Waves), ("--firms-per-record", options.FirmsPerRecord) })
        {
            text += value is { } given ? string.Create(CultureInfo.InvariantCulture, $" {name} {given}") : "";
        }

        return options.Quick ? text + " --quick" : text;
    }

    private static int? Within(int? value, int from, int to, string option) => value is null || (value >= from && value <= to)
        ? value
        : throw new InvalidInputException(new ScenarioProblem(option, 0, 0, $"{value}", $"a whole number from {from} to {to}"));

    private void Say(string en, string zh)
    {
        lock (_showing)
        {
            _shown = 0;
            progress.WriteLine(options.IsChinese ? zh : en);
        }
    }

    private void Show(double done)
    {
        lock (_showing)
        {
            var percent = (int)(100 * done) / 25 * 25;
            if (percent > _shown)
            {
                _shown = percent >= 100 ? 0 : percent;
                progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {percent} %"));
            }
        }
    }
}

/// <summary>Options of <c>calibrate</c>.</summary>
/// <param name="Out">Folder of the result; null for its place in the data folder.</param>
/// <param name="Data">Data folder, or null to find it.</param>
/// <param name="Seed">Seed.</param>
/// <param name="Points">Overrules the vectors per wave.</param>
/// <param name="Seeds">Overrules the seeds per vector.</param>
/// <param name="Waves">Overrules the number of waves.</param>
/// <param name="FirmsPerRecord">Overrules the firms per record.</param>
/// <param name="Quick">A tiny design.</param>
/// <param name="IsChinese">Language of the tables.</param>
internal sealed record CalibrateOptions(
    string? Out, string? Data, int Seed, int? Points, int? Seeds, int? Waves, int? FirmsPerRecord, bool Quick, bool IsChinese);
