using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>Reads scenario files, each once, with the files they start from.</summary>
/// <param name="catalogue">Levers; null when the lever file itself is wrong: then only the form of lever paths is looked at.</param>
/// <param name="places">Names of places; null when the tables are wrong.</param>
internal sealed class ScenarioReader(LeverCatalogue? catalogue, PlaceNames? places)
{
    private readonly Dictionary<string, ScenarioFile> _read = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];

    /// <summary>Where a base is looked for when it is not beside the scenario; null for nowhere else.</summary>
    internal string? Shipped { get; init; }

    /// <summary>Problems of all files read.</summary>
    internal List<ScenarioProblem> Problems { get; } = [];

    /// <summary>Reads a file and what it starts from.</summary>
    internal ScenarioFile Read(string path)
    {
        var full = Path.GetFullPath(path);
        if (!_read.TryGetValue(full, out var scenario))
        {
            _chain.Add(full);
            scenario = ReadNew(path);
            _chain.RemoveAt(_chain.Count - 1);
            _read[full] = scenario;
        }

        return scenario;
    }

    private ScenarioFile ReadNew(string path)
    {
        var file = YamlFile.Read(path);
        var root = file.Root;
        var name = Naming.Slug(root, "scenario");
        var (zh, en) = (root.Text("title_zh"), root.Text("title_en"));
        var above = ReadBase(root, path);
        var own = new List<LeverPath>();
        foreach (var map in root.Maps("levers", isRequired: true))
        {
            if (ReadPath(map) is { } lever)
            {
                if (own.Exists(other => string.Equals(other.Lever.Name, lever.Lever.Name, StringComparison.Ordinal) && other.Scope.Shares(lever.Scope)))
                {
                    map.Report("name", $"lever '{lever.Lever.Name}' is moved twice at one place", "scopes of one lever that do not overlap");
                }

                own.Add(lever);
            }
        }

        root.Close();
        Problems.AddRange(file.Problems);
        var inherited = above is null ? [] : above.Paths.Where(lever => !own.Exists(
            other => string.Equals(other.Lever.Name, lever.Lever.Name, StringComparison.Ordinal)));
        return new ScenarioFile(name, zh, en, [.. inherited, .. own], above is null ? file.Text : $"{file.Text}\n{above.Text}", path) { Base = above };
    }

    private ScenarioFile? ReadBase(YamlMap root, string path)
    {
        if (root.OptionalText("base") is not { Length: > 0 } name)
        {
            return null;
        }

        var folder = Path.GetDirectoryName(path) ?? "";
        var basePath = Path.Combine(folder, $"{name}.yaml");
        if (!File.Exists(basePath) && Shipped is not null && File.Exists(Path.Combine(Shipped, $"{name}.yaml")))
        {
            basePath = Path.Combine(Shipped, $"{name}.yaml");
        }

        var full = Path.GetFullPath(basePath);
        if (_chain.IndexOf(full) is var at and >= 0)
        {
            var circle = string.Join(" → ", _chain.Skip(at).Append(full).Select(Path.GetFileNameWithoutExtension));
            root.Report("base", $"a scenario that starts from itself: {circle}", "a scenario that does not lead back to this one");
            return null;
        }

        if (File.Exists(basePath))
        {
            return Read(basePath);
        }

        string[] folders = Shipped is null ? [Path.GetDirectoryName(Path.GetFullPath(path))!] : [Path.GetDirectoryName(Path.GetFullPath(path))!, Shipped];
        var known = folders.Where(Directory.Exists).SelectMany(found => Directory.GetFiles(found, "*.yaml")).Select(found => Path.GetFileNameWithoutExtension(found)!);
        root.Report(
            "base", $"no file '{name}.yaml' beside this one", "the name of a scenario file in the same folder or among the shipped ones, without .yaml",
            NearestName.Of(name, known));
        return null;
    }

    private LeverPath? ReadPath(YamlMap map)
    {
        var name = map.Text("name");
        Lever? lever = null;
        if (catalogue is not null && !catalogue.Levers.TryGetValue(name, out lever) && name.Length > 0)
        {
            map.Report("name", $"unknown lever '{name}'", "a lever of levers.yaml", NearestName.Of(name, catalogue.Levers.Keys));
        }

        var points = map.List("path");
        if (points.Count == 0)
        {
            map.Report("path", "the path is empty", "a list of [quarter, value]");
        }

        var path = new List<(int Quarter, double Value)>();
        foreach (var point in points)
        {
            ReadPoint(point, map, lever, path);
        }

        var scope = map.OptionalMap("scope") is { } given ? ReadScope(given) : LeverScope.Everywhere;
        map.Close();
        return lever is null ? null : new LeverPath(lever, path, scope);
    }

    private static void ReadPoint(YamlNode point, YamlMap map, Lever? lever, List<(int Quarter, double Value)> path)
    {
        if (point is not YamlSequenceNode { Children: [YamlScalarNode when, var value] })
        {
            map.Report(point, "a point of the path is not [quarter, value]", "a pair such as [2026Q1, 1.5]");
            return;
        }

        var name = lever?.Name ?? map.Text("name");
        var isQuarter = Quarter.TryParse(when.Value, out var quarter);
        var number = lever is null
            ? ReadForm(value, map, name)
            : map.Quantity(value, $"{name} in {when.Value}", lever.Unit, lever.From, lever.To);
        if (!isQuarter)
        {
            map.Report(when, $"'{when.Value}'", "a quarter such as 2026Q1");
            return;
        }

        if (quarter < Quarter.PlanStart)
        {
            map.Report(when, $"{quarter} lies before the plan", $"a quarter from {Quarter.PlanStart} on: before it is history");
        }

        if (path.Count > 0 && quarter.Index <= path[^1].Quarter)
        {
            map.Report(when, $"{quarter} does not come after {Quarter.FromIndex(path[^1].Quarter)}", "quarters in rising order");
        }

        path.Add((quarter.Index, number));
    }

    /// <summary>Without the lever only a bare value can be judged.</summary>
    private static double ReadForm(YamlNode value, YamlMap map, string name) =>
        value is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: { } text } && !text.Contains(' ', StringComparison.Ordinal)
            ? map.Number(value, name, double.NegativeInfinity, double.PositiveInfinity) : 0;

    private LeverScope ReadScope(YamlMap map)
    {
        var scope = new LeverScope(
            Places(map, "zones", (node, name) => places!.Zone(name, (found, expected, nearest) => map.Report(node, found, expected, nearest))),
            Places(map, "tiers", (node, name) => Known(map, node, name, PlaceNames.Tiers)),
            Places(map, "regions", (node, name) => Known(map, node, name, places!.Regions)),
            Places(map, "rings", (node, name) => Known(map, node, name, PlaceNames.Rings)));
        map.Close();
        return scope;
    }

    private string[] Places(YamlMap map, string key, Func<YamlNode, string, string?> find)
    {
        var found = new List<string>();
        foreach (var (node, name) in map.Texts(key))
        {
            var code = places is null ? name : find(node, name);
            if (code is not null && found.Contains(code, StringComparer.Ordinal))
            {
                map.Report(node, $"'{name}' stands twice", "each place once");
            }

            found.Add(code ?? name);
        }

        return [.. found];
    }

    private static string? Known(YamlMap map, YamlNode node, string name, IReadOnlyList<string> words)
    {
        if (words.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        map.Report(node, $"'{name}'", $"one of {words}", NearestName.Of(name, words));
        return null;
    }
}
