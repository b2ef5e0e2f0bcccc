using Torch.Sim.Scenarios.Calibration;
using Torch.Sim.Scenarios.Files;

namespace Torch.Sim.Scenarios.Validation;

/// <summary>What a check of one file found.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Contents">What the file holds, when it is right.</param>
/// <param name="Problems">What is wrong in it and in the files it names.</param>
public sealed record FileCheck(string Path, Phrase Contents, IReadOnlyList<ScenarioProblem> Problems)
{
    private static readonly string[] s_firstKeys = ["study", "scenario", "levers", "parameters", "enclave", "free"];

    /// <summary>Checks files of any kind: the first key says which; a table is an overlay.</summary>
    /// <param name="paths">Files.</param>
    /// <param name="dataFolder">scenarios-data, whose levers, parameters and places the files speak of.</param>
    public static IReadOnlyList<FileCheck> Of(IReadOnlyList<string> paths, string dataFolder)
    {
        var data = new DataFiles(dataFolder);
        return paths.Select(path => Of(path, data)).ToArray();
    }

    internal static FileCheck Of(string path, DataFiles data)
    {
        try
        {
            return System.IO.Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase)
                ? OfOverlay(path, data)
                : OfYaml(path, data);
        }
        catch (InvalidInputException wrong)
        {
            return Wrong(path, wrong.Problems);
        }
    }

    private static FileCheck OfYaml(string path, DataFiles data)
    {
        var file = YamlFile.Read(path);
        if (file.IsBroken)
        {
            return Wrong(path, file.Problems);
        }

        var first = file.Root.Keys.FirstOrDefault() ?? "";
        switch (first)
        {
            case "study":
                return OfStudy(path, data);
            case "scenario":
                return OfScenario(path, data);
            case "levers":
                var levers = LeverCatalogue.Read(path);
                return Right(path, $"{levers.Levers.Count} levers: {levers.Levers.Keys}");
            case "parameters":
                var parameters = ParameterFile.Read(path);
                return Right(path, $"{parameters.Entries.Count} parameters, {parameters.Entries.Count(entry => entry.CanDraw)} of which a future may draw");
            case "enclave":
                return OfContract(file, data);
            case "free":
                var calibration = CalibrationFile.Read(path, data.Parameters ?? throw new InvalidInputException(data.Problems));
                return Right(path, $"calibration of {calibration.Free.Count} parameters to {calibration.Targets.Count} targets");
            default:
                file.Report(
                    file.Root.Node.Children.Keys.FirstOrDefault(file.Root.Node), $"the first key '{first}', which says the kind of the file",
                    $"one of {s_firstKeys}", NearestName.Of(first, s_firstKeys));
                return Wrong(path, file.Problems);
        }
    }

    private static FileCheck OfStudy(string path, DataFiles data)
    {
        var problems = new List<ScenarioProblem>();
        var (study, _) = StudyInputs.ReadStudy(path, data, problems);
        return study is null || problems.Count > 0
            ? Wrong(path, problems)
            : Right(path, $"study '{study.Name}' with {study.Scenarios.Count} scenarios, {study.Seeds} seeds, {study.From} to {study.To}");
    }

    private static FileCheck OfScenario(string path, DataFiles data)
    {
        var reader = new ScenarioReader(data.Levers, data.Places) { Shipped = data.Scenarios };
        var scenario = reader.Read(path);
        return reader.Problems.Count > 0
            ? Wrong(path, reader.Problems)
            : Right(path, scenario.Paths.Count == 0
                ? (Phrase)$"scenario '{scenario.Name}', which moves no lever"
                : $"scenario '{scenario.Name}', which moves {scenario.Paths.Select(lever => lever.Lever.Name)}");
    }

    private static FileCheck OfContract(YamlFile file, DataFiles data)
    {
        var contract = EnclaveContract.Read(file, data.CityIndex);
        return file.Problems.Count > 0
            ? Wrong(file.Path, file.Problems)
            : Right(file.Path, $"contract of the enclave park '{contract.Park.Code}' from {contract.Park.StartYear} on");
    }

    private static FileCheck OfOverlay(string path, DataFiles data)
    {
        var overlay = OverlayFile.Read(path, data.Places);
        return Right(path, $"overlay of {overlay.Rows.Count} figures");
    }

    private static FileCheck Right(string path, Phrase contents) => new(path, contents, []);

    private static FileCheck Wrong(string path, IEnumerable<ScenarioProblem> problems) => new(path, "", new InvalidInputException(problems).Problems);
}
