using Torch.Sim.Model.World;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.InitialState;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>The world a run was made in, from the same data.</summary>
internal static class RunWorld
{
    /// <exception cref="InvalidInputException">The data are not those of the run.</exception>
    internal static World Of(PlanRecord record, string? data)
    {
        var files = FilesOf(record, data);
        var defaults = Enum.GetValues<Model.Parameters.Parameter>().Select(parameter => record.Parameters[ParameterFile.NameOf(parameter)]).ToArray();
        return WorldBuilder.Build(files, defaults, record.FirmsPerRecord);
    }

    /// <summary>The tables of a run, overlays laid over them.</summary>
    /// <exception cref="InvalidInputException">The data are not those of the run.</exception>
    internal static WorldFiles FilesOf(PlanRecord record, string? data)
    {
        var dataFolder = DataFolder.Find(data);
        var files = WorldFiles.Read(dataFolder);
        var places = new PlaceNames(files);
        var overlays = record.Overlays.Select(overlay => OverlayFile.Parse(overlay.Name, overlay.Text, places)).ToArray();
        var hash = StudyPlanner.HashData(files.Paths, dataFolder, overlays);
        if (!string.Equals(hash, record.DataHash, StringComparison.Ordinal))
        {
            throw new InvalidInputException(new ScenarioProblem(
                dataFolder, 0, 0, $"data with hash {hash[..16]}", $"the data of the run, hash {record.DataHash[..16]}; name their folder with --data"));
        }

        return files.With(overlays);
    }
}
