using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>The data folder as far as it can be read: what is wrong is null, and its problems are kept.</summary>
internal sealed class DataFiles
{
    private readonly ProblemList _problems = new();

    /// <summary>Reads a folder.</summary>
    internal DataFiles(string folder)
    {
        Scenarios = Path.Combine(folder, "scenarios");
        Levers = _problems.Try(() => LeverCatalogue.Read(Path.Combine(folder, "levers.yaml")));
        Parameters = _problems.Try(() => ParameterFile.Read(Path.Combine(folder, "parameters", "parameters.yaml")));
        World = _problems.Try(() => WorldFiles.Read(folder));
        CityIndex = World is null ? new Dictionary<string, int>() : World.Cities.Index().ToDictionary(pair => pair.Item.City.Code, pair => pair.Index, StringComparer.Ordinal);
        Places = World is null ? null : new PlaceNames(World);
    }

    /// <summary>Folder of the shipped scenarios, from which others may start.</summary>
    internal string Scenarios { get; }

    /// <summary>Levers.</summary>
    internal LeverCatalogue? Levers { get; }

    /// <summary>Parameters.</summary>
    internal ParameterFile? Parameters { get; }

    /// <summary>Tables and contracts.</summary>
    internal WorldFiles? World { get; }

    /// <summary>Cities by code; empty when the tables are wrong.</summary>
    internal IReadOnlyDictionary<string, int> CityIndex { get; }

    /// <summary>Names of places.</summary>
    internal PlaceNames? Places { get; }

    /// <summary>Last quarter that the national path reaches; that of the shipped one when it cannot be read.</summary>
    internal Quarter LastQuarter => World is null ? new Quarter(2035, 4) : Quarter.FromIndex(World.GdpIndex.Count - 1);

    /// <summary>Problems of all these files.</summary>
    internal IReadOnlyList<ScenarioProblem> Problems => _problems.All;
}
