using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Files;

/// <summary>A study: a question, the scenarios that answer it, seeds and horizon.</summary>
/// <param name="Name">Name, lower-case words joined by hyphens.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="QuestionZh">The question in Chinese.</param>
/// <param name="QuestionEn">The question in English.</param>
/// <param name="From">First quarter, always 2019Q4.</param>
/// <param name="To">Last quarter.</param>
/// <param name="Scenarios">Scenarios; the first is the baseline.</param>
/// <param name="Seeds">Number of seeds, from 1 on.</param>
/// <param name="FlowSeeds">Seeds, from 1 on, whose flows between places are recorded pair by pair.</param>
/// <param name="Drawn">Names of the parameters that every seed draws anew; none for bands of luck alone.</param>
/// <param name="Spotlight">The scenario that charts and report are about; null for the last one.</param>
/// <param name="Text">Text of the file.</param>
public sealed record StudyFile(
    string Name, string TitleZh, string TitleEn, string QuestionZh, string QuestionEn, Quarter From, Quarter To,
    IReadOnlyList<ScenarioFile> Scenarios, int Seeds, int FlowSeeds, IReadOnlyList<string> Drawn, string? Spotlight, string Text)
{
    /// <summary>Largest number of seeds.</summary>
    public const int MostSeeds = 100_000;

    /// <summary>Reads a study and its scenarios.</summary>
    /// <param name="path">The study file; scenario paths in it are relative to it.</param>
    /// <param name="catalogue">Levers.</param>
    /// <param name="lastQuarter">Last quarter the national path reaches.</param>
    /// <exception cref="InvalidInputException">With every problem of the study and its scenarios.</exception>
    public static StudyFile Read(string path, LeverCatalogue catalogue, Quarter lastQuarter)
    {
        var file = YamlFile.Read(path);
        var problems = new List<ScenarioProblem>();
        var root = file.Root;
        var name = root.Text("study");
        if (name.Length > 0 && !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            root.Report("study", $"study is '{name}'", "lower-case letters, digits and hyphens: it names a folder");
        }

        var (titleZh, titleEn) = (root.Text("title_zh"), root.Text("title_en"));
        var (questionZh, questionEn) = (root.Text("question_zh"), root.Text("question_en"));
        var from = ReadQuarter(root, "from", Quarter.Base, Quarter.Base);
        var to = ReadQuarter(root, "to", Quarter.FromIndex(1), lastQuarter);
        var scenarios = root.List("scenarios").Select(node => ReadScenario(node, file, path, catalogue, problems))
            .OfType<ScenarioFile>().ToArray();
        CheckScenarios(root, scenarios);
        var seeds = root.Whole("seeds", 1, MostSeeds);
        var flowSeeds = root.OptionalWhole("flow_seeds", 0, MostSeeds) ?? 0;
        var drawn = root.List("draws").Select(node => ReadDrawn(node, file)).OfType<string>().ToArray();
        var spotlight = root.OptionalText("spotlight");
        CheckSpotlight(root, spotlight, scenarios);
        root.Close();
        problems.InsertRange(0, file.Problems);
        return problems.Count > 0
            ? throw new InvalidInputException(problems)
            : new StudyFile(
                name, titleZh, titleEn, questionZh, questionEn, from, to, scenarios, seeds, Math.Min(seeds, flowSeeds), drawn, spotlight, file.Text);
    }

    private static string? ReadDrawn(YamlNode node, YamlFile file)
    {
        var names = Enum.GetValues<Parameter>().Select(ParameterFile.NameOf).ToArray();
        if (node is YamlScalarNode { Value: { } name } && names.Contains(name, StringComparer.Ordinal))
        {
            return name;
        }

        var found = (node as YamlScalarNode)?.Value ?? "a list or mapping";
        file.Report(node, $"unknown parameter '{found}'", "a parameter of parameters.yaml", NearestName.Of(found, names));
        return null;
    }

    private static Quarter ReadQuarter(YamlMap root, string key, Quarter earliest, Quarter latest)
    {
        var text = root.Text(key);
        if (Quarter.TryParse(text, out var quarter) && quarter >= earliest && quarter <= latest)
        {
            return quarter;
        }

        var expected = earliest == latest ? earliest.ToString() : $"a quarter from {earliest} to {latest}";
        root.Report(key, $"{key} is '{text}'", expected);
        return latest;
    }

    private static ScenarioFile? ReadScenario(
        YamlNode node, YamlFile file, string studyPath, LeverCatalogue catalogue, List<ScenarioProblem> problems)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } relative })
        {
            file.Report(node, "a scenario is not a path", "the path of a scenario file, relative to the study");
            return null;
        }

        var path = Path.Combine(Path.GetDirectoryName(studyPath) ?? "", relative);
        if (File.Exists(path))
        {
            return ScenarioFile.Read(path, catalogue, problems);
        }

        var folder = Path.GetDirectoryName(path)!;
        var near = Directory.Exists(folder)
            ? NearestName.Of(Path.GetFileName(path), Directory.GetFiles(folder, "*.yaml").Select(found => Path.GetFileName(found)!))
            : null;
        file.Report(node, $"no file '{relative}'", "an existing scenario file", near);
        return null;
    }

    private static void CheckSpotlight(YamlMap root, string? spotlight, IReadOnlyList<ScenarioFile> scenarios)
    {
        var names = scenarios.Skip(1).Select(scenario => scenario.Name).ToArray();
        if (spotlight is not null && !names.Contains(spotlight, StringComparer.Ordinal))
        {
            root.Report("spotlight", $"spotlight is '{spotlight}'", $"a scenario of the study apart from its baseline: {string.Join(", ", names)}");
        }
    }

    private static void CheckScenarios(YamlMap root, IReadOnlyList<ScenarioFile> scenarios)
    {
        if (scenarios.Count == 0)
        {
            root.Report("scenarios", "no scenario", "a list whose first entry is the baseline");
            return;
        }

        if (scenarios[0].Paths.Count > 0)
        {
            root.Report("scenarios", $"the first scenario '{scenarios[0].Name}' moves levers", "the baseline, which moves none, in the first place");
        }

        foreach (var twice in scenarios.GroupBy(scenario => scenario.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            root.Report("scenarios", $"scenario '{twice.Key}' appears {twice.Count()} times", "each scenario once");
        }
    }
}
