using Torch.Sim.Model.Futures;
using Torch.Sim.Model.Parameters;
using Torch.Sim.Scenarios.Calibration;
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
/// <param name="Drawn">Names of the parameters that every seed draws anew; none for bands of luck alone; the one word "calibrated" for accepted vectors.</param>
/// <param name="Spotlight">The scenario that charts and report are about; null for the last one.</param>
/// <param name="Text">Text of the file.</param>
public sealed record StudyFile(
    string Name, string TitleZh, string TitleEn, string QuestionZh, string QuestionEn, Quarter From, Quarter To,
    IReadOnlyList<ScenarioFile> Scenarios, int Seeds, int FlowSeeds, IReadOnlyList<string> Drawn, string? Spotlight, string Text)
{
    /// <summary>Figures that replace those of the data folder.</summary>
    public IReadOnlyList<OverlayFile> Overlays { get; init; } = [];

    /// <summary>Largest number of seeds.</summary>
    public const int MostSeeds = 100_000;

    /// <summary>Reads a study and its scenarios; null when a problem was found in any of them.</summary>
    /// <param name="file">The study file; paths in it are relative to it.</param>
    /// <param name="scenarioReader">Reads the scenarios and keeps their problems.</param>
    /// <param name="data">The data folder as far as it could be read.</param>
    /// <param name="overlayProblems">Takes the problems of overlays.</param>
    internal static StudyFile? Read(YamlFile file, ScenarioReader scenarioReader, DataFiles data, ProblemList overlayProblems)
    {
        var root = file.Root;
        var name = Naming.Slug(root, "study");
        var (titleZh, titleEn) = (root.Text("title_zh"), root.Text("title_en"));
        var (questionZh, questionEn) = (root.Text("question_zh"), root.Text("question_en"));
        var from = ReadQuarter(root, "from", Quarter.Base, Quarter.Base);
        var to = ReadQuarter(root, "to", Quarter.FromIndex(1), data.LastQuarter);
        var scenarios = root.Texts("scenarios").Select(entry => ReadScenario(entry, root, file.Path, scenarioReader)).ToArray();
        CheckScenarios(root, scenarios.OfType<ScenarioFile>().ToArray(), isComplete: scenarios.All(scenario => scenario is not null));
        var seeds = root.Whole("seeds", 1, MostSeeds);
        var flowSeeds = root.OptionalWhole("flow_seeds", 0, MostSeeds) ?? 0;
        var overlays = root.Texts("overlays").Select(entry => ReadOverlay(entry, root, file.Path, data.Places, overlayProblems)).ToArray();
        var drawn = ReadDraws(root, data.Parameters);
        var spotlight = root.OptionalText("spotlight");
        CheckSpotlight(root, spotlight, scenarios.OfType<ScenarioFile>().ToArray());
        root.Close();
        return file.Problems.Count + scenarioReader.Problems.Count + overlayProblems.All.Count > 0
            ? null
            : new StudyFile(
                name, titleZh, titleEn, questionZh, questionEn, from, to, scenarios.OfType<ScenarioFile>().ToArray(), seeds, Math.Min(seeds, flowSeeds), drawn, spotlight, file.Text)
            {
                Overlays = overlays.OfType<OverlayFile>().ToArray(),
            };
    }

    private static string[] ReadDraws(YamlMap root, ParameterFile? parameters)
    {
        if (root.Find("draws") is not YamlScalarNode { Value: { } word } scalar)
        {
            return root.Texts("draws").Where(entry => CheckDrawn(entry, root, parameters)).Select(entry => entry.Text).ToArray();
        }

        if (!string.Equals(word, CalibratedVectors.Word, StringComparison.Ordinal))
        {
            root.Report(scalar, $"draws is '{word}'", $"a list of parameters, or the word {CalibratedVectors.Word}", NearestName.Of(word, [CalibratedVectors.Word]));
        }

        return [CalibratedVectors.Word];
    }

    private static bool CheckDrawn((YamlNode Node, string Text) entry, YamlMap root, ParameterFile? parameters)
    {
        var names = Enum.GetValues<Parameter>().Select(ParameterFile.NameOf).ToArray();
        var at = Array.IndexOf(names, entry.Text);
        if (at < 0)
        {
            root.Report(entry.Node, $"unknown parameter '{entry.Text}'", "a parameter of parameters.yaml", NearestName.Of(entry.Text, names));
        }
        else if (parameters is not null && !parameters.Entries[at].CanDraw)
        {
            root.Report(entry.Node, $"'{entry.Text}', from which the base state is built", "a parameter that parameters.yaml marks 'use: draw'");
        }

        return at >= 0;
    }

    private static Quarter ReadQuarter(YamlMap root, string key, Quarter earliest, Quarter latest)
    {
        var text = root.Text(key);
        if (Quarter.TryParse(text, out var quarter) && quarter >= earliest && quarter <= latest)
        {
            return quarter;
        }

        if (text.Length > 0)
        {
            root.Report(key, $"{key} is '{text}'", earliest == latest ? (Phrase)$"{earliest}" : $"a quarter from {earliest} to {latest}");
        }

        return latest;
    }

    private static ScenarioFile? ReadScenario((YamlNode Node, string Text) entry, YamlMap root, string studyPath, ScenarioReader reader)
    {
        var path = Naming.Beside(studyPath, entry.Text);
        if (File.Exists(path))
        {
            return reader.Read(path);
        }

        ReportMissing(entry, root, path, "an existing scenario file, its path relative to the study");
        return null;
    }

    private static void CheckSpotlight(YamlMap root, string? spotlight, IReadOnlyList<ScenarioFile> scenarios)
    {
        var names = scenarios.Skip(1).Select(scenario => scenario.Name).ToArray();
        if (spotlight is not null && !names.Contains(spotlight, StringComparer.Ordinal))
        {
            root.Report("spotlight", $"{"spotlight"} is '{spotlight}'", $"one of {names}", NearestName.Of(spotlight, names));
        }
    }

    private static OverlayFile? ReadOverlay(
        (YamlNode Node, string Text) entry, YamlMap root, string studyPath, PlaceNames? places, ProblemList problems)
    {
        var path = Naming.Beside(studyPath, entry.Text);
        if (File.Exists(path))
        {
            return problems.Try(() => OverlayFile.Read(path, places));
        }

        ReportMissing(entry, root, path, "an existing overlay, its path relative to the study");
        return null;
    }

    private static void ReportMissing((YamlNode Node, string Text) entry, YamlMap root, string path, Phrase expected)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var near = Directory.Exists(folder)
            ? NearestName.Of(Path.GetFileName(path), Directory.GetFiles(folder, $"*{Path.GetExtension(path)}").Select(found => Path.GetFileName(found)!))
            : null;
        root.Report(entry.Node, $"no file '{entry.Text}'", expected, near);
    }

    private static void CheckScenarios(YamlMap root, IReadOnlyList<ScenarioFile> scenarios, bool isComplete)
    {
        if (scenarios.Count == 0)
        {
            if (isComplete)
            {
                root.Report("scenarios", "no scenario", "a list whose first entry is the baseline");
            }

            return;
        }

        if (isComplete && scenarios[0].Paths.Count > 0)
        {
            root.Report("scenarios", $"the first scenario '{scenarios[0].Name}' moves levers", "the baseline, which moves none, in the first place");
        }

        foreach (var twice in scenarios.Where(scenario => scenario.Name.Length > 0).GroupBy(scenario => scenario.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            root.Report("scenarios", $"scenario '{twice.Key}' stands {twice.Count()} times", "each scenario once");
        }
    }
}
