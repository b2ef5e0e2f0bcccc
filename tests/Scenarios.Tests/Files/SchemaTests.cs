using System.Globalization;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Validation;
using YamlDotNet.RepresentationModel;

namespace Torch.Sim.Scenarios.Tests.Files;

/// <summary>The schemas that editors read say the same as the readers.</summary>
public sealed class SchemaTests
{
    private const string AllOfAScenario = """
        scenario: all
        title_zh: 全
        title_en: All
        base: baseline
        levers:
          - name: growth_pole_targeting
            path: [[2026Q1, 3]]
            scope: { zones: [chengdu], tiers: [tail], regions: [west], rings: ["zone"] }
        """;

    public static TheoryData<string> Files => [.. DataCopy.YamlFiles];

    public static TheoryData<string> Kinds => ["study", "scenario", "levers", "parameters", "contract", "calibration"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_shipped_file_names_its_schema_and_satisfies_it(string file)
    {
        var text = File.ReadAllText(Path.Combine(DataCopy.Source, file));
        var folder = file.Contains('/', StringComparison.Ordinal) ? "../schemas/" : "schemas/";
        Assert.StartsWith($"# yaml-language-server: $schema={folder}{KindOf(file)}.schema.json\n", text, StringComparison.Ordinal);
        Assert.Empty(Schema.Read(KindOf(file)).Errors(YamlFile.FromText(file, text).Root.Node));
    }

    [Theory]
    [InlineData("path: [[2026Q1, \"3 %\"]]")]
    [InlineData("path: [[2026Q1, { value: 3, unit: \"%\" }]]")]
    public void A_value_with_its_unit_satisfies_the_schema(string path) =>
        Assert.Empty(Schema.Read("scenario").Errors(Node(AllOfAScenario.Replace("path: [[2026Q1, 3]]", path, StringComparison.Ordinal))));

    [Theory]
    [InlineData("scenario: all", "scenario: All!")]
    [InlineData("base:", "basis:")]
    [InlineData("[tail]", "[head]")]
    [InlineData("2026Q1", "2026")]
    [InlineData("[[2026Q1, 3]]", "[[2026Q1, three]]")]
    [InlineData("[[2026Q1, 3]]", "[]")]
    public void A_wrong_file_does_not_satisfy_the_schema(string right, string wrong) =>
        Assert.NotEmpty(Schema.Read("scenario").Errors(Node(AllOfAScenario.Replace(right, wrong, StringComparison.Ordinal))));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_has_the_keys_types_limits_and_words_that_the_reader_asks_for(string kind)
    {
        var asked = Asked(kind);
        var schema = Schema.Read(kind).Keys();
        Assert.Equal(asked.Keys.Order(StringComparer.Ordinal), schema.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, key) in schema)
        {
            var same = asked[path];
            Assert.Equal((path, same[0].Kind), (path, key.Kind));
            if (key.Kind is not ("map" or "list"))
            {
                Assert.Equal((path, same[0].IsRequired), (path, key.IsRequired));
            }

            // "default" and "base" lie in a range that their own entry states: no limit for a schema.
            if (path.Split('.')[^1] is not ("default" or "base"))
            {
                Assert.Equal((path, Finite(same[0].From), Finite(same[0].To)), (path, key.From, key.To));
            }

            Assert.Equal(same[0].Words, key.Words);
        }
    }

    /// <summary>What readers ask for in the shipped files of a kind and in a file with everything that may be said.</summary>
    private static Dictionary<string, List<AskedKey>> Asked(string kind)
    {
        using var data = new DataCopy();
        data.Write("scenarios/all.yaml", AllOfAScenario);
        var opened = new List<YamlFile>();
        YamlFile.Opened.Value = opened;

        var checks = FileCheck.Of([.. DataCopy.YamlFiles.Append("scenarios/all.yaml").Select(data.PathOf)], data.Folder);
        YamlFile.Opened.Value = null;
        Assert.All(checks, check => Assert.Empty(check.Problems));
        return opened.Where(file => file.Asked.Count > 0 && KindOf(Path.GetRelativePath(data.Folder, file.Path).Replace('\\', '/')) == kind)
            .SelectMany(file => file.Asked).GroupBy(key => Normal(kind, key.Path), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    private static string Normal(string kind, string path)
    {
        var parts = path.Split('.').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? "[]" : part).ToArray();
        if (kind == "levers" && parts.Length > 1)
        {
            parts[1] = "*";
        }

        return string.Join('.', parts);
    }

    private static double? Finite(double limit) => double.IsFinite(limit) ? limit : null;

    private static string KindOf(string file) => file.Split('/')[0] switch
    {
        "studies" => "study",
        "scenarios" => "scenario",
        "contracts" => "contract",
        "parameters" => Path.GetFileNameWithoutExtension(file),
        _ => "levers",
    };

    private static YamlMappingNode Node(string text) => YamlFile.FromText("f", text).Root.Node;
}
