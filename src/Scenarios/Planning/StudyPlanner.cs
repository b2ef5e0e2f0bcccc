using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Planning;

/// <summary>Study file and options in, plan out.</summary>
public static class StudyPlanner
{
    /// <summary>Version of the model's equations: a change of results changes it, and with it every plan hash.</summary>
    public const string ModelVersion = "2";

    /// <summary>Reads everything and plans.</summary>
    /// <param name="dataFolder">scenarios-data.</param>
    /// <param name="studyPath">Study file.</param>
    /// <param name="options">Options that overrule the study.</param>
    /// <exception cref="InvalidInputException">Any file or option is wrong.</exception>
    public static (StudyPlan Plan, WorldFiles Files) Plan(string dataFolder, string studyPath, PlanOptions options)
    {
        var (study, files, parameters, levers) = StudyInputs.Read(dataFolder, studyPath);
        var lastQuarter = Quarter.FromIndex(files.GdpIndex.Count - 1);
        study = Overrule(study, options, lastQuarter);
        var dataHash = HashData(files.Paths, dataFolder, study.Overlays);
        var parameterHash = Hash(parameters.Text);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"model {ModelVersion}\ndata {dataHash}\nparameters {parameterHash}\nlevers {Hash(levers.Text)}\n");
        text.Append(CultureInfo.InvariantCulture, $"study {Hash(study.Text)}\nto {study.To}\nseeds {study.Seeds}\nflows {study.FlowSeeds}\n");
        text.Append(CultureInfo.InvariantCulture, $"firms_per_record {options.FirmsPerRecord}\n");
        foreach (var scenario in study.Scenarios)
        {
            text.Append(CultureInfo.InvariantCulture, $"scenario {Hash(scenario.Text)}\n");
        }

        var draws = IsCalibrated(study) ? CalibratedDraws(parameters, dataFolder, text) : Draws(parameters, study);
        var futures = study.Scenarios
            .SelectMany(scenario => Enumerable.Range(1, study.Seeds).Select(seed => (scenario.Name, seed)))
            .Select((pair, id) => new Future(id, pair.Name, pair.seed, draws.DrawOf(pair.seed))).ToArray();
        return (new StudyPlan(study, draws, options.FirmsPerRecord, futures, Hash(text.ToString()), dataHash, parameterHash), files);
    }

    private static bool IsCalibrated(StudyFile study) =>
        study.Drawn is [var word] && string.Equals(word, CalibratedVectors.Word, StringComparison.Ordinal);

    private static ParameterDraws CalibratedDraws(ParameterFile parameters, string dataFolder, StringBuilder plan)
    {
        var path = CalibratedVectors.PathIn(dataFolder);
        var vectors = CalibratedVectors.Read(path, parameters);
        plan.Append(CultureInfo.InvariantCulture, $"calibrated {Hash(File.ReadAllText(path))}\n");
        return new ParameterDraws(vectors.Basis(parameters.Defaults), []) { Calibrated = vectors };
    }

    private static ParameterDraws Draws(ParameterFile parameters, StudyFile study) => new(
        parameters.Defaults,
        study.Drawn.Select(name => parameters.Entries.First(entry => string.Equals(ParameterFile.NameOf(entry.Parameter), name, StringComparison.Ordinal))).ToArray());

    /// <summary>The hash of the data with overlays laid over them; without any, <see cref="HashFiles"/>.</summary>
    public static string HashData(IEnumerable<string> paths, string folder, IReadOnlyList<OverlayFile> overlays)
    {
        var data = HashFiles(paths, folder);
        return overlays.Count == 0 ? data : Hash(string.Join('\n', overlays.Select(overlay => Hash(overlay.Text)).Prepend(data)));
    }

    /// <summary>SHA-256 over the relative names and contents of files; line ends of Windows count as those of others.</summary>
    public static string HashFiles(IEnumerable<string> paths, string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{HashBytes(path)}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static StudyFile Overrule(StudyFile study, PlanOptions options, Quarter lastQuarter)
    {
        if (options.Seeds is { } seeds)
        {
            Require(seeds is >= 1 and <= StudyFile.MostSeeds, "--seeds", $"{seeds}", $"a whole number from 1 to {StudyFile.MostSeeds}");
            study = study with { Seeds = seeds, FlowSeeds = Math.Min(study.FlowSeeds, seeds) };
        }

        if (options.From is { } from)
        {
            Require(from == Quarter.Base, "--from", $"{from}", $"{Quarter.Base}: every run starts from the base state");
        }

        if (options.To is { } to)
        {
            Require(to > Quarter.Base && to <= lastQuarter, "--to", $"{to}", $"a quarter from {Quarter.FromIndex(1)} to {lastQuarter}");
            study = study with { To = to };
        }

        Require(options.FirmsPerRecord is >= 1 and <= 10_000, "--firms-per-record", $"{options.FirmsPerRecord}", "a whole number from 1 to 10000");
        return study;
    }

    private static void Require(bool holds, string option, Phrase found, Phrase expected)
    {
        if (!holds)
        {
            throw new InvalidInputException(new ScenarioProblem(option, 0, 0, found, expected));
        }
    }

    private static string HashBytes(string path)
    {
        // Letters of one byte each: no byte is lost, whatever the encoding.
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Replace("\r\n", "\n", StringComparison.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.Latin1.GetBytes(text)));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}

/// <summary>Options of the command line that decide results.</summary>
/// <param name="Seeds">Overrules the study's number of seeds.</param>
/// <param name="From">Must be 2019Q4.</param>
/// <param name="To">Overrules the last quarter.</param>
/// <param name="FirmsPerRecord">Firms a record stands for.</param>
public sealed record PlanOptions(int? Seeds = null, Quarter? From = null, Quarter? To = null, int FirmsPerRecord = 1);
