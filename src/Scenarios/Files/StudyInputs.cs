using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>Everything that a study is planned from, read and found right.</summary>
/// <param name="Study">The study with its scenarios.</param>
/// <param name="World">The data folder's tables and contracts.</param>
/// <param name="Parameters">The parameter file.</param>
/// <param name="Levers">The lever file.</param>
public sealed record StudyInputs(StudyFile Study, WorldFiles World, ParameterFile Parameters, LeverCatalogue Levers)
{
    /// <summary>Reads all files of a study.</summary>
    /// <param name="dataFolder">scenarios-data.</param>
    /// <param name="studyPath">The study file.</param>
    /// <exception cref="InvalidInputException">With every problem of every file: the study, its scenarios, levers, parameters, data.</exception>
    public static StudyInputs Read(string dataFolder, string studyPath)
    {
        var data = new DataFiles(dataFolder);
        var problems = new List<ScenarioProblem>();
        var (study, world) = ReadStudy(studyPath, data, problems);
        problems.AddRange(data.Problems);
        return problems.Count > 0 ? throw new InvalidInputException(problems) : new StudyInputs(study!, world!, data.Parameters!, data.Levers!);
    }

    /// <summary>Reads a study and its scenarios against what could be read of the data, and lays its overlays; null where a problem was found.</summary>
    internal static (StudyFile? Study, WorldFiles? World) ReadStudy(string path, DataFiles data, List<ScenarioProblem> problems)
    {
        var file = YamlFile.Read(path);
        var reader = new ScenarioReader(data.Levers, data.Places) { Shipped = data.Scenarios };
        var overlays = new ProblemList();
        var study = StudyFile.Read(file, reader, data, overlays);
        problems.AddRange(file.Problems);
        problems.AddRange(reader.Problems);
        var world = study is null || data.World is null ? null : overlays.Try(() => data.World.With(study.Overlays));
        problems.AddRange(overlays.All);
        return (study, world);
    }
}
