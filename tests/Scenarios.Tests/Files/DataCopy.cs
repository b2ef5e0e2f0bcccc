using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Planning;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Files;

/// <summary>A copy of the shipped data, to spoil.</summary>
internal sealed class DataCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("torch-files-tests-");

    internal DataCopy() => Copy(Source, Folder);

    /// <summary>The shipped data.</summary>
    internal static string Source { get; } = Find();

    internal string Folder => Path.Combine(_root.FullName, "scenarios-data");

    internal string Study => PathOf("studies/first-look.yaml");

    /// <summary>Relative names of the shipped YAML files that users write; what calibrate writes is its own.</summary>
    internal static string[] YamlFiles => [.. Directory.GetFiles(Source, "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Source, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("parameters/calibrated/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => _root.Delete(recursive: true);

    internal string PathOf(string file) => Path.Combine(Folder, file);

    internal string Read(string file) => File.ReadAllText(PathOf(file));

    internal string Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    /// <summary>Writes a scenario that moves one lever, with the given lines below the lever's name.</summary>
    internal string Scenario(string name, string levers, string head = "") =>
        Write($"scenarios/{name}.yaml", $"scenario: {name}\ntitle_zh: 名\ntitle_en: Name\n{head}levers: {levers}\n");

    internal string Replace(string file, string old, string with)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return Write(file, text[..at] + with + text[(at + old.Length)..]);
    }

    internal FileCheck Check(string file) => FileCheck.Of([PathOf(file)], Folder)[0];

    /// <summary>The problems of a file, in English, without their folder.</summary>
    internal string[] Problems(string file) => [.. Check(file).Problems.Select(problem => (problem with { File = Path.GetFileName(problem.File) }).ToString())];

    internal StudyInputs Inputs() => StudyInputs.Read(Folder, Study);

    internal StudyPlan Plan() => StudyPlanner.Plan(Folder, Study, new PlanOptions()).Plan;

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

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }
}
