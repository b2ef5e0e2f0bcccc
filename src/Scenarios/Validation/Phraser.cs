using System.Globalization;
using System.Text;

namespace Torch.Sim.Scenarios.Validation;

/// <summary>Says phrases and problems in one language.</summary>
public abstract class Phraser
{
    /// <summary>English.</summary>
    public static Phraser English { get; } = new EnglishPhraser();

    /// <summary>Chinese.</summary>
    public static Phraser Chinese { get; } = new ChinesePhraser();

    /// <summary>What stands between the entries of a list.</summary>
    protected abstract string Comma { get; }

    /// <summary>The phraser of a language.</summary>
    /// <param name="language">zh or en.</param>
    public static Phraser Of(string language) => string.Equals(language, "zh", StringComparison.Ordinal) ? Chinese : English;

    /// <summary>Says a phrase.</summary>
    public string Say(Phrase phrase)
    {
        if (phrase.Parts.Count == 0)
        {
            return Translate(phrase.Form);
        }

        var form = Translate(phrase.Form);
        var text = new StringBuilder();
        for (var i = 0; i < form.Length; i++)
        {
            var isGap = form[i] == '{' && i + 2 < form.Length && form[i + 2] == '}' && char.IsAsciiDigit(form[i + 1]) && form[i + 1] - '0' < phrase.Parts.Count;
            text.Append(isGap ? SayPart(phrase.Parts[form[i + 1] - '0']) : form[i].ToString());
            i += isGap ? 2 : 0;
        }

        return text.ToString();
    }

    /// <summary>Says a problem: file:line:column: found; expected; nearest.</summary>
    public string Say(ScenarioProblem problem) => Join(
        problem.Line == 0 ? problem.File : string.Create(CultureInfo.InvariantCulture, $"{problem.File}:{problem.Line}:{problem.Column}"),
        Say(problem.Found), Say(problem.Expected), problem.Nearest);

    /// <summary>Says problems, one a line.</summary>
    public string Say(IEnumerable<ScenarioProblem> problems) => string.Join(Environment.NewLine, problems.Select(Say));

    /// <summary>The form in this language; the English form when it is not known.</summary>
    protected abstract string Translate(string form);

    /// <summary>Puts the pieces of a problem together.</summary>
    protected abstract string Join(string where, string found, string expected, string? nearest);

    private string SayPart(object part) => part switch
    {
        Phrase phrase => Say(phrase),
        string[] list => string.Join(Comma, list),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => part.ToString() ?? "",
    };

    private sealed class EnglishPhraser : Phraser
    {
        protected override string Comma => ", ";

        protected override string Translate(string form) => form;

        protected override string Join(string where, string found, string expected, string? nearest) =>
            $"{where}: {found}; expected {expected}{(nearest is null ? "" : $"; did you mean '{nearest}'?")}";
    }

    private sealed class ChinesePhraser : Phraser
    {
        protected override string Comma => "、";

        protected override string Translate(string form) => ChineseForms.Of(form) ?? form;

        protected override string Join(string where, string found, string expected, string? nearest) =>
            $"{where}: {found}；应为：{expected}{(nearest is null ? "" : $"；是否想写“{nearest}”？")}";
    }
}
