using System.Globalization;
using System.Text.RegularExpressions;

namespace Torch.Sim.Architecture.Tests;

/// <summary>EQUATIONS.md, the comments of the code, the parameter file and the bibliography say the same.</summary>
public sealed partial class EquationTests
{
    private const string Page = "src/Model/EQUATIONS.md";

    [Fact]
    public void Every_equation_of_the_code_is_on_the_page_and_the_other_way_round()
    {
        var inCode = Sources("src/Model", "src/Scenarios").SelectMany(path => NumbersIn(CommentEquation(), Repository.Read(path))).Distinct();
        var onPage = Defined();
        Assert.True(onPage.Count > 60, $"{onPage.Count} equations found");
        Assert.Equal(onPage, inCode.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_equation_is_defined_once()
    {
        var numbers = NumbersIn(PageEquation(), Repository.Read(Page)).ToArray();
        Assert.Empty(numbers.GroupBy(number => number, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void No_text_refers_to_an_equation_that_does_not_exist()
    {
        var known = Defined();
        string[] pages = ["README.md", "ARCHITECTURE.md", Page, "src/Model/ODD.md", "src/Grains/README.md", "scenarios-data/SOURCES.md"];
        var unknown = Sources("src", "tests").Concat(pages.Where(Repository.Has))
            .SelectMany(path => NumbersIn(AnyEquation(), Repository.Read(path)).Where(number => !known.Contains(number)).Select(number => $"{path}: {number}"));
        Assert.Empty(unknown.Distinct());
    }

    [Fact]
    public void Every_parameter_stands_on_the_page_with_its_default()
    {
        var defaults = Defaults();
        Assert.True(defaults.Count > 100, $"{defaults.Count} parameters found");
        var onPage = ParameterOnPage().Matches(Repository.Read(Page)).Where(match => defaults.ContainsKey(match.Groups[1].Value)).ToArray();
        Assert.All(onPage, match => Assert.True(
            defaults[match.Groups[1].Value] == Number(match.Groups[2].Value), $"{match.Value} on the page, {defaults[match.Groups[1].Value]} in the file"));
        Assert.Empty(defaults.Keys.Except(onPage.Select(match => match.Groups[1].Value), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_source_that_is_cited_is_in_the_bibliography()
    {
        var keys = BibKey().Matches(Repository.Read("src/Model/references.bib")).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        var cited = Sources("src/Model", "src/Scenarios").Append("scenarios-data/parameters/parameters.yaml")
            .SelectMany(path => Citation().Matches(Repository.Read(path).Replace("&amp;", "&", StringComparison.Ordinal)))
            .Select(match => Plain(match.Groups[1].Value) + match.Groups[2].Value).Where(IsSource)
            .Concat(PageKey().Matches(Repository.Read(Page)).Select(match => match.Value)).Distinct().ToArray();
        Assert.True(cited.Length > 30, $"{cited.Length} citations found");
        Assert.Empty(cited.Except(keys, StringComparer.Ordinal));
        Assert.Empty(keys.Except(cited, StringComparer.Ordinal));
    }

    private static SortedSet<string> Defined() => new(NumbersIn(PageEquation(), Repository.Read(Page)), StringComparer.Ordinal);

    private static IEnumerable<string> Sources(params string[] folders) =>
        folders.SelectMany(Repository.Files).Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<string> NumbersIn(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    private static Dictionary<string, double> Defaults() => ParameterInFile().Matches(Repository.Read("scenarios-data/parameters/parameters.yaml"))
        .ToDictionary(match => match.Groups[1].Value, match => Number(match.Groups[2].Value), StringComparer.Ordinal);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    // A census and a national account are data, not literature: they stand in SOURCES.md.
    private static bool IsSource(string key) => !key.StartsWith("Census", StringComparison.Ordinal) && !key.StartsWith("GDP", StringComparison.Ordinal);

    // Keys are ASCII; globalization is invariant here, so letters are not taken apart by the library.
    private static string Plain(string name) => name.Replace('ò', 'o');

    [GeneratedRegex(@"\bEq\. (E\d+-\d+)")]
    private static partial Regex CommentEquation();

    [GeneratedRegex(@"^- \*\*(E\d+-\d+)\*\*", RegexOptions.Multiline)]
    private static partial Regex PageEquation();

    [GeneratedRegex(@"\b(E\d+-\d+)\b")]
    private static partial Regex AnyEquation();

    [GeneratedRegex(@"`([a-z][a-z0-9_]+)`\s+(-?\d+(?:\.\d+)?)")]
    private static partial Regex ParameterOnPage();

    [GeneratedRegex(@"^  ([a-z][a-z0-9_]*):\n    equation: \S+\n    default: (\S+)", RegexOptions.Multiline)]
    private static partial Regex ParameterInFile();

    [GeneratedRegex(@"^@\w+\{([^,]+),", RegexOptions.Multiline)]
    private static partial Regex BibKey();

    [GeneratedRegex(@"\b(\p{Lu}[\p{L}\-]+)(?:(?:, \p{Lu}[\p{L}\-]+)*,? (?:and|&) \p{Lu}[\p{L}\-]+| et al\.)?,? ((?:19|20)\d\d)\b")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\b\p{Lu}\p{L}+(?:19|20)\d\d\b")]
    private static partial Regex PageKey();
}
