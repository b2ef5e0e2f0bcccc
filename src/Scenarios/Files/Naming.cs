namespace Torch.Sim.Scenarios.Files;

/// <summary>Names that files give themselves.</summary>
internal static class Naming
{
    /// <summary>A name of lower-case letters, digits and hyphens.</summary>
    internal static string Slug(YamlMap root, string key)
    {
        var name = root.Text(key);
        if (name.Length > 0 && !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            root.Report(key, $"{key} is '{name}'", "lower-case letters, digits and hyphens: it names a folder");
        }

        return name;
    }

    /// <summary>A path that a file names relative to itself, without detours such as "studies/../scenarios"; relative where the file's own is.</summary>
    internal static string Beside(string file, string relative)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", relative));
        return Path.IsPathRooted(file) ? full : Path.GetRelativePath(Environment.CurrentDirectory, full);
    }
}
