using System.Text.RegularExpressions;

namespace Torch.Sim.Architecture.Tests;

/// <summary>Links lead somewhere, every data file has its origin written down.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_relative_link_of_a_page_leads_somewhere()
    {
        var pages = Repository.Files().Where(path => path.EndsWith(".md", StringComparison.Ordinal)).ToArray();
        Assert.Contains("README.md", pages);
        var links = pages.SelectMany(page => Link().Matches(WithoutCode(Repository.Read(page))).Select(match => (Page: page, Target: match.Groups[1].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && link.Target[0] != '#').ToArray();
        Assert.True(links.Length > 20, $"{links.Length} links found");
        var broken = links.Where(link => !Leads(link.Page, link.Target.Split('#')[0])).Select(link => $"{link.Page}: {link.Target}");
        Assert.Empty(broken);
        var lost = links.Where(link => link.Target.Contains('#', StringComparison.Ordinal) && !HasHeading(link.Page, link.Target)).Select(link => $"{link.Page}: {link.Target}");
        Assert.Empty(lost);
    }

    [Fact]
    public void Every_data_file_is_listed_with_its_origin()
    {
        const string page = "scenarios-data/SOURCES.md";
        var text = Repository.Read(page);
        // Scenarios, studies and schemas hold questions and forms, no figures from elsewhere.
        string[] questions = ["scenarios-data/scenarios/", "scenarios-data/studies/", "scenarios-data/schemas/", page];
        var files = Repository.Files("scenarios-data")
            .Where(path => !Array.Exists(questions, start => path.StartsWith(start, StringComparison.Ordinal))).ToArray();
        Assert.True(files.Length > 10, $"{files.Length} data files found");
        var unlisted = files.Where(path => !text.Contains(path["scenarios-data/".Length..], StringComparison.Ordinal)).ToArray();
        Assert.Empty(unlisted);
    }

    [Fact]
    public void Every_source_id_of_a_table_is_explained()
    {
        var explained = Repository.Read("scenarios-data/SOURCES.md");
        var ids = Repository.Files("scenarios-data").Where(path => path.EndsWith(".csv", StringComparison.Ordinal))
            .SelectMany(path => SourceId().Matches(Repository.Read(path))).Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.True(ids.Length > 30, $"{ids.Length} ids found");
        var unexplained = ids.Where(id => !Regex.IsMatch(explained, $@"(?<![\w-]){Regex.Escape(id)}(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(5))).ToArray();
        Assert.Empty(unexplained);
    }

    [Fact]
    public void No_zone_figure_is_younger_than_2021()
    {
        var rows = Repository.Read("scenarios-data/zones/zone_gdp.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(row => row.Split(',')[1])
            .Concat(Repository.Read("scenarios-data/national/national.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
                .Select(row => row.Split(',')[0])).ToArray();
        Assert.True(rows.Length > 100, $"{rows.Length} figures found");
        Assert.DoesNotContain(rows, year => string.CompareOrdinal(year, "2021") > 0);
    }

    private static bool Leads(string page, string target) =>
        Repository.Has(Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, target))));

    private static bool HasHeading(string page, string target)
    {
        var parts = target.Split('#');
        var path = Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, parts[0]));
        return File.ReadLines(path).Where(line => line.StartsWith('#')).Any(line => string.Equals(Anchor(line), parts[1], StringComparison.Ordinal));
    }

    /// <summary>The anchor that Git hosts make of a heading.</summary>
    private static string Anchor(string heading) => string.Concat(heading.TrimStart('#').Trim()
        .Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-').Select(c => c == ' ' ? '-' : char.ToLowerInvariant(c)));

    private static string WithoutCode(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"source:([A-Za-z0-9][A-Za-z0-9\-]*[A-Za-z0-9])")]
    private static partial Regex SourceId();
}
