namespace Torch.Sim.Architecture.Tests;

/// <summary>The files of the source tree, without what builds and runs leave behind.</summary>
internal static class Repository
{
    private static readonly string[] s_leftAside = ["bin", "obj", "node_modules", "TestResults"];
    private static readonly string[] s_binary = [".png", ".jpg", ".ttf", ".otf", ".woff2", ".parquet", ".zip"];

    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>All files below a folder, as paths from the root with forward slashes, in ordinal order.</summary>
    internal static string[] Files(string folder = "") =>
        [.. Walk(Path.Combine(Root, folder)).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Files that hold text.</summary>
    internal static string[] TextFiles(string folder = "") =>
        [.. Files(folder).Where(path => !s_binary.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))];

    /// <summary>Text of a file.</summary>
    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Whether a path names a file or a folder of the tree.</summary>
    internal static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal)).Concat(
            Directory.EnumerateDirectories(folder).Where(IsSource).SelectMany(Walk));

    private static bool IsSource(string folder)
    {
        // Folders with a point are tools' own, except the one with the run of all checks; runs/ holds results.
        var name = Path.GetFileName(folder);
        return !s_leftAside.Contains(name, StringComparer.Ordinal)
            && (name[0] != '.' || string.Equals(name, ".ci", StringComparison.Ordinal))
            && !string.Equals(Relative(folder), "runs", StringComparison.Ordinal);
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Torch.Sim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"Torch.Sim.sln is nowhere above {AppContext.BaseDirectory}");
    }
}
