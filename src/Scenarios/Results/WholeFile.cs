namespace Torch.Sim.Scenarios.Results;

/// <summary>Files outside a run folder, written whole or not at all.</summary>
public static class WholeFile
{
    /// <summary>Writes a temporary beside the file and renames it over the old one; creates the folder.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the file whose path it is given.</param>
    /// <exception cref="ResultsStoreException">The operating system refuses.</exception>
    public static void Write(string path, Action<string> write) => ResultsStoreException.Guard(path, () =>
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        // The extension stays, because writers go by it.
        var temporary = Path.Combine(folder, $".tmp-{Path.GetFileName(path)}");
        File.Delete(temporary);
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            ResultsStoreException.Quietly(() => File.Delete(temporary));
        }
    });
}
