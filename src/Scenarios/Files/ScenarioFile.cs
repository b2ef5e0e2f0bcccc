using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A scenario: which levers move, when and how far.</summary>
/// <param name="Name">Name, lower-case words joined by hyphens.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Paths">Lever paths.</param>
/// <param name="Text">Text of the file.</param>
/// <param name="Path">File.</param>
public sealed record ScenarioFile(
    string Name, string TitleZh, string TitleEn, IReadOnlyList<LeverPath> Paths, string Text, string Path)
{
    /// <summary>Reads a scenario; problems go to <paramref name="problems"/>.</summary>
    public static ScenarioFile Read(string path, LeverCatalogue catalogue, List<ScenarioProblem> problems)
    {
        var file = YamlFile.Read(path);
        var root = file.Root;
        var name = root.Text("scenario");
        var (zh, en) = (root.Text("title_zh"), root.Text("title_en"));
        root.OptionalText("base");
        var paths = root.Maps("levers").Select(map => ReadPath(map, file, catalogue)).OfType<LeverPath>().ToArray();
        root.Close();
        problems.AddRange(file.Problems);
        return new ScenarioFile(name, zh, en, paths, file.Text, path);
    }

    private static LeverPath? ReadPath(YamlMap map, YamlFile file, LeverCatalogue catalogue)
    {
        var name = map.Text("name");
        var points = map.List("path");
        var known = catalogue.Levers.TryGetValue(name, out var lever);
        if (!known && name.Length > 0)
        {
            map.Report("name", $"unknown lever '{name}'", "a lever of levers.yaml", NearestName.Of(name, catalogue.Levers.Keys));
        }

        if (points.Count == 0)
        {
            map.Report("path", "the path is empty", "a list of [quarter, value]");
        }

        var path = new List<(int Quarter, double Value)>();
        foreach (var point in points)
        {
            ReadPoint(point, map, file, lever, path);
        }

        var scope = map.Find("scope") is null ? LeverScope.Everywhere : ReadScope(map.Map("scope"));
        map.Close();
        return known ? new LeverPath(lever!, path, scope) : null;
    }

    private static LeverScope ReadScope(YamlMap map)
    {
        var scope = new LeverScope(Words("zones"), Words("tiers"), Words("regions"), Words("rings"));
        map.Close();
        return scope;

        string[] Words(string key) => map.List(key).OfType<YamlScalarNode>().Select(node => node.Value ?? "").ToArray();
    }

    private static void ReadPoint(YamlNode point, YamlMap map, YamlFile file, Lever? lever, List<(int Quarter, double Value)> path)
    {
        if (point is not YamlSequenceNode { Children: [YamlScalarNode when, var value] })
        {
            file.Report(point, "a point of the path is not [quarter, value]", "a pair such as [2026Q1, 1.5]");
            return;
        }

        if (!Quarter.TryParse(when.Value, out var quarter))
        {
            file.Report(when, $"'{when.Value}'", "a quarter such as 2026Q1");
            return;
        }

        if (quarter < Quarter.PlanStart)
        {
            file.Report(when, $"{quarter} lies before the plan", $"a quarter from {Quarter.PlanStart} on: before it is history");
        }

        if (path.Count > 0 && quarter.Index <= path[^1].Quarter)
        {
            file.Report(when, $"{quarter} does not come after {Quarter.FromIndex(path[^1].Quarter)}", "quarters in rising order");
        }

        path.Add((quarter.Index, lever is null ? 0 : map.Number(value, $"{lever.Name} in {quarter}", lever.From, lever.To)));
    }
}

/// <summary>The path of a lever: its base before the first point, linear between points, the last value afterwards.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Points">Quarters since 2019Q4 with values, in rising order.</param>
/// <param name="Scope">Where it is moved.</param>
public sealed record LeverPath(Lever Lever, IReadOnlyList<(int Quarter, double Value)> Points, LeverScope Scope)
{
    /// <summary>Value in a quarter.</summary>
    public double ValueAt(int quarter)
    {
        if (Points.Count == 0 || quarter < Points[0].Quarter)
        {
            return Lever.Base;
        }

        for (var i = 1; i < Points.Count; i++)
        {
            if (quarter < Points[i].Quarter)
            {
                var (from, before) = Points[i - 1];
                var (to, after) = Points[i];
                return before + ((after - before) * (quarter - from) / (to - from));
            }
        }

        return Points[^1].Value;
    }
}
