namespace Torch.Sim.Silo.Tests;

/// <summary>A temporary folder with a copy of the data, to spoil, and a place for runs.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("torch-silo-tests-");

    internal Workspace()
    {
        Copy(Source(), Data);
    }

    internal string Root => _root.FullName;

    internal string Data => Path.Combine(_root.FullName, "scenarios-data");

    internal string Runs => Path.Combine(_root.FullName, "runs");

    internal string Study => Path.Combine(Data, "studies", "first-look.yaml");

    internal void Replace(string file, string old, string with)
    {
        var path = Path.Combine(Data, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(path, text[..at] + with + text[(at + old.Length)..]);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static string Source()
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

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
