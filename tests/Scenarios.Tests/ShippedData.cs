namespace Torch.Sim.Scenarios.Tests;

/// <summary>The data folder of the repository.</summary>
internal static class ShippedData
{
    internal static string Folder { get; } = Find();

    internal static string In(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "scenarios-data");
            if (Directory.Exists(data))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("scenarios-data");
    }
}
