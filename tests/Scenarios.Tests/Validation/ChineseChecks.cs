using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Scenarios.Tests.Validation;

/// <summary>Finds forms that lack a Chinese one.</summary>
internal static class ChineseChecks
{
    internal static void AllAreTranslated(IEnumerable<ScenarioProblem> problems) =>
        Assert.Empty(problems.SelectMany(problem => Untranslated(problem.Found).Concat(Untranslated(problem.Expected))).Distinct());

    private static IEnumerable<string> Untranslated(Phrase phrase)
    {
        if (ChineseForms.Of(phrase.Form) is null)
        {
            yield return phrase.Form;
        }

        foreach (var form in phrase.Parts.OfType<Phrase>().SelectMany(Untranslated))
        {
            yield return form;
        }
    }
}
