using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Finds the data folder.</summary>
internal static class DataFolder
{
    private const string Name = "scenarios-data";

    /// <summary>The folder given, else the one around a file of it, else one above the working directory or the program.</summary>
    /// <exception cref="InvalidInputException">None is found.</exception>
    internal static string Find(string? given, string? near = null)
    {
        if (given is not null)
        {
            return IsData(given) ? given : throw Missing(given);
        }

        var starts = new[] { near is null ? null : Path.GetDirectoryName(Path.GetFullPath(near)), Environment.CurrentDirectory, AppContext.BaseDirectory };
        foreach (var start in starts.OfType<string>())
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                foreach (var candidate in new[] { folder.FullName, Path.Combine(folder.FullName, Name) })
                {
                    if (IsData(candidate))
                    {
                        return candidate;
                    }
                }
            }
        }

        throw Missing(Environment.CurrentDirectory);
    }

    private static bool IsData(string folder) => File.Exists(Path.Combine(folder, "zones", "zones.csv"));

    private static InvalidInputException Missing(string where) =>
        new(new ScenarioProblem(where, 0, 0, "no zones/zones.csv", $"the data folder {Name}; name it with --data"));
}
