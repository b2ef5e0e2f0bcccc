using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Files;

/// <summary>What a study says of itself, from its text alone: enough to report on a run whose scenario files are elsewhere.</summary>
/// <param name="Name">Name.</param>
/// <param name="TitleZh">Chinese title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="QuestionZh">The question in Chinese.</param>
/// <param name="QuestionEn">The question in English.</param>
/// <param name="Spotlight">The scenario that charts and report are about; null for the last one.</param>
public sealed record StudyHead(
    string Name, string TitleZh, string TitleEn, string QuestionZh, string QuestionEn, string? Spotlight)
{
    /// <summary>Reads the text of a study, as a manifest keeps it.</summary>
    /// <exception cref="InvalidInputException">It is no study.</exception>
    public static StudyHead Of(string text)
    {
        var file = YamlFile.FromText("study", text);
        var root = file.Root;
        var head = new StudyHead(
            root.Text("study"), root.Text("title_zh"), root.Text("title_en"), root.Text("question_zh"), root.Text("question_en"),
            root.OptionalText("spotlight"));
        return file.Problems.Count == 0 ? head : throw new InvalidInputException(file.Problems);
    }
}
