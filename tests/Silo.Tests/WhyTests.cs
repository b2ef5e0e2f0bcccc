using System.Globalization;
using System.Text.RegularExpressions;

namespace Torch.Sim.Silo.Tests;

/// <summary>Why a place changed, from the command line, on a small run.</summary>
public sealed partial class WhyTests(WhyRun run) : IClassFixture<WhyRun>
{
    private const string Scenario = "source-engine";

    [Fact]
    public async Task Contributions_add_up_and_the_sentence_names_place_and_year()
    {
        var zone = await Why("--place", "wuhan-donghu", "--scenario", Scenario, "--lang", "en");
        Assert.True(zone.ExitCode == 0, zone.Error);
        Assert.Matches(@"In 2027 .+ has [\d.,]+ (m|b)illion yuan (more|less) value added .+ than without", zone.Output);
        var rows = (await File.ReadAllLinesAsync(At("wuhan-donghu-source-engine.csv"), TestContext.Current.CancellationToken)).Select(line => Comma().Split(line)).ToArray();
        double Sum(string kind) => rows.Where(row => row[0].TrimStart('\uFEFF') == kind).Sum(row => double.Parse(row[9], CultureInfo.InvariantCulture));
        Assert.Equal(5, rows.Count(row => row[0] == "contribution"));
        Assert.NotEqual(0, Sum("contribution"));
        Assert.Equal(Sum("to") - Sum("from"), Sum("contribution"), 1e-9);
        foreach (var ending in new[] { ".png", ".svg", ".pdf", ".zh.png", ".en.png", ".en.csv", ".seeds.csv" })
        {
            Assert.True(new FileInfo(At("wuhan-donghu-source-engine" + ending)) is { Exists: true, Length: > 0 }, ending);
        }
    }

    /// <summary>A city's code means its hinterland. Spread less backwash is what the four exchanges contribute, seed by seed.</summary>
    [Fact]
    public async Task Spread_and_backwash_of_a_city_add_up_in_every_seed()
    {
        var city = await Why("--place", "420100", "--scenario", Scenario, "--quarter", "2026Q4", "--measure", "skilled_persons", "--seeds", "2", "--lang", "zh");
        Assert.True(city.ExitCode == 0, city.Error);
        Assert.Contains("净扩散，开关", city.Output, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(At("420100-source-engine-skilled_persons-2026Q4.seeds.csv"), TestContext.Current.CancellationToken);
        var names = lines[0].Split(',');
        Assert.Equal(3, lines.Length);
        foreach (var line in lines.Skip(1))
        {
            double Of(string name) => double.Parse(line.Split(',')[Array.IndexOf(names, name)], CultureInfo.InvariantCulture);
            var exchanges = Of("talent") + Of("capital") + Of("technology") + Of("orders");
            Assert.Equal(Of("total"), exchanges + Of("at_places"), 1e-6);
            Assert.Equal(Of("scenario"), Of("baseline") + Of("total"), 1e-6);
            Assert.Equal(exchanges, Of("spread") - Of("backwash"), 1e-6);
        }
    }

    [Theory]
    [InlineData("--place", "wuhan-dongu", "did you mean 'wuhan-donghu'?")]
    [InlineData("--scenario", "source-engin", "did you mean 'source-engine'?")]
    [InlineData("--scenario", "baseline", "other than its baseline")]
    [InlineData("--measure", "firm", "did you mean 'firms'?")]
    [InlineData("--quarter", "2031Q1", "to 2027Q4, where the run ends")]
    [InlineData("--seeds", "3", "from 1 to 2")]
    public async Task A_wrong_question_is_named(string option, string value, string said)
    {
        var right = new Dictionary<string, string> { ["--place"] = "wuhan-donghu", ["--scenario"] = Scenario };
        right[option] = value;
        var result = await Why([.. right.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    private Task<Cli.Result> Why(params string[] arguments) => Cli.Run(["why", run.Folder, "--data", run.Data, .. arguments]);

    [GeneratedRegex(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")]
    private static partial Regex Comma();

    private string At(string file) => Path.Combine(run.Folder, "why", file);
}

/// <summary>One run for all these tests.</summary>
public sealed class WhyRun : IAsyncLifetime
{
    private readonly Workspace _workspace = new();

    internal string Folder { get; private set; } = "";

    internal string Data => _workspace.Data;

    public async ValueTask InitializeAsync()
    {
        var run = await Cli.Run(
            "run", _workspace.Study, "--out", _workspace.Runs, "--plain", "--seeds", "2", "--firms-per-record", "500", "--to", "2027Q4");
        Assert.True(run.ExitCode == 0, run.Error);
        Folder = run.RunFolder;
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }
}
