using System.Globalization;
using Torch.Sim.Model.Futures;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Lists the scenario files of the data folder and what each moves.</summary>
internal static class ScenariosCommand
{
    internal static int Execute(string? name, string? data, Tongue tongue, TextWriter output)
    {
        var folder = DataFolder.Find(data);
        var catalogue = LeverCatalogue.Read(Path.Combine(folder, "levers.yaml"));
        var problems = new List<ScenarioProblem>();
        var scenarios = Directory.GetFiles(Path.Combine(folder, "scenarios"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => ScenarioFile.Read(path, catalogue, problems)).ToArray();
        if (problems.Count > 0)
        {
            throw new InvalidInputException(problems);
        }

        var shown = name is null ? scenarios : [.. scenarios.Where(scenario => string.Equals(scenario.Name, name, StringComparison.Ordinal))];
        if (shown.Length == 0)
        {
            throw new InvalidInputException(new ScenarioProblem(
                "scenarios", 0, 0, $"unknown scenario '{name}'", "a scenario of the data folder",
                NearestName.Of(name ?? "", scenarios.Select(scenario => scenario.Name))));
        }

        foreach (var scenario in shown)
        {
            Write(scenario, tongue, output);
        }

        return ExitCode.Success;
    }

    private static void Write(ScenarioFile scenario, Tongue tongue, TextWriter output)
    {
        output.WriteLine($"{scenario.Name}  {scenario.TitleZh}  {scenario.TitleEn}");
        output.WriteLine($"    {Path.GetRelativePath(Environment.CurrentDirectory, scenario.Path)}");
        foreach (var path in scenario.Paths)
        {
            output.WriteLine($"    {path.Lever.Name}  {tongue.Say(path.Lever.TitleZh, path.Lever.TitleEn)}: {Text(path)}  [{Text(path.Scope, tongue)}]");
        }

        if (scenario.Paths.Count == 0)
        {
            output.WriteLine($"    {tongue.Say("不动任何政策杠杆", "moves no lever")}");
        }
    }

    private static string Text(LeverPath path) => string.Join(", ", path.Points
        .Select(point => string.Create(CultureInfo.InvariantCulture, $"{Quarter.FromIndex(point.Quarter)} {point.Value:0.####}"))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{path.Lever.Base:0.####}")));

    private static string Text(LeverScope scope, Tongue tongue)
    {
        var parts = new[] { scope.Zones, scope.Tiers, scope.Regions, scope.Rings }.SelectMany(names => names).ToArray();
        return parts.Length == 0 ? tongue.Say("全部", "everywhere") : string.Join(", ", parts);
    }
}
