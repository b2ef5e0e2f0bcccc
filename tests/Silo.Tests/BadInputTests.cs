namespace Torch.Sim.Silo.Tests;

/// <summary>What a user gets wrong is named with file, line and column, what was found and what was expected; exit code 2; nothing is written.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, string, string[]> Mistakes => new()
    {
        { "studies/first-look.yaml", "seeds: 32", "seeds: 0", ["first-look.yaml:", "seeds is 0", "a whole number from 1 to"] },
        { "studies/first-look.yaml", "seeds: 32", "sedes: 32", ["unknown key 'sedes'", "did you mean 'seeds'?", "seeds is missing"] },
        { "studies/first-look.yaml", "to: 2030Q4", "to: 2051Q1", ["to is '2051Q1'", "2035Q4"] },
        { "studies/first-look.yaml", "seeds: 32", "seeds: 32\nseeds: 33", ["first-look.yaml:16:1", "key 'seeds' stands twice", "each key once"] },
        { "studies/first-look.yaml", "favour-weak-zones.yaml", "favor-weak-zones.yaml", ["no file", "did you mean 'favour-weak-zones.yaml'?"] },
        { "studies/first-look.yaml", "  - ../scenarios/baseline.yaml\n", "", ["moves levers", "the baseline"] },
        { "studies/first-look.yaml", "study: first-look", "study: First Look!", ["lower-case letters"] },
        { "scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2026Q1, 7]", ["favour-strong-zones.yaml:8:", "is 7", "a number from -1 to 3"] },
        { "scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2025Q1, 3]", ["2025Q1 lies before the plan", "2026Q1"] },
        { "scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2026Q1, .nan]", ["is .nan", "a number from"] },
        { "scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2027Q1, 3], [2026Q1, 2]", ["does not come after 2027Q1"] },
        { "scenarios/favour-strong-zones.yaml", "growth_pole_targeting", "growth_pole_targetting", ["unknown lever", "did you mean 'growth_pole_targeting'?"] },
        { "zones/zones.csv", "wuhan-donghu", "wuhan-donghu,extra", ["zones.csv:", "cells"] },
        { "zones/zones.csv", ",110000,", ",110001,", ["unknown city '110001'", "did you mean '110000'?"] },
        { "zones/zone_industries.csv", "electronic_information", "electronic_informatoin", ["zone_industries.csv:2:4", "did you mean 'electronic_information'?"] },
        { "cities/cities.csv", "11235086", "NaN", ["cities.csv:2:", "'NaN' in column population_2020", "a finite number"] },
        { "national/gdp_path.csv", "2020Q2,", "2020Q3,", ["gdp_path.csv:4:1", "2020Q2"] },
        { "contracts/suzhou-suqian.yaml", "sponsor: 0.4", "sponsor: 0.5", ["suzhou-suqian.yaml:", "shares sum to 1.1", "park + sponsor + host = 1"] },
        { "contracts/suzhou-suqian.yaml", "\"321300\"", "\"321301\"", ["unknown city '321301'", "did you mean '321300'?"] },
        { "parameters/parameters.yaml", "default: 0.25", "default: 9", ["parameters.yaml:", "is 9"] },
        { "levers.yaml", "channel: targeting_exponent", "channel: targeting_exponant", ["levers.yaml:", "did you mean 'targeting_exponent'?"] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Every_mistake_is_named_where_it_stands(string file, string right, string wrong, string[] said)
    {
        using var workspace = new Workspace();
        workspace.Replace(file, right, wrong);
        var result = await Cli.Run("run", workspace.Study, "--out", workspace.Runs, "--firms-per-record", "500");
        Assert.Equal(2, result.ExitCode);
        Assert.All(said, text => Assert.Contains(text, result.Error, StringComparison.Ordinal));
        Assert.False(Directory.Exists(workspace.Runs));
    }

    [Theory]
    [InlineData("--seeds", "0", "a whole number from 1")]
    [InlineData("--firms-per-record", "0", "a whole number from 1")]
    [InlineData("--to", "2019Q4", "a quarter from 2020Q1")]
    [InlineData("--to", "2030Q7", "is not a quarter")]
    [InlineData("--from", "2021Q1", "every run starts from the base state")]
    [InlineData("--sedes", "3", "--sedes")]
    public async Task A_wrong_option_is_refused(string option, string value, string said)
    {
        using var workspace = new Workspace();
        var result = await Cli.Run("run", workspace.Study, "--out", workspace.Runs, option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Runs));
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", null, "应为：1 到")]
    [InlineData("zh_CN.UTF-8", "en", "expected a whole number from 1 to")]
    [InlineData("C", null, "expected a whole number from 1 to")]
    [InlineData("C", "zh", "应为：1 到")]
    public async Task The_computer_says_the_language_unless_the_user_does(string locale, string? asked, string said)
    {
        using var workspace = new Workspace();
        string[] arguments = ["run", workspace.Study, "--out", workspace.Runs, "--seeds", "0"];
        var result = await Cli.Run(new Dictionary<string, string> { ["LC_ALL"] = locale }, [.. arguments, .. asked is null ? Array.Empty<string>() : ["--lang", asked]]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_without_a_stack_trace()
    {
        using var workspace = new Workspace();
        var result = await Cli.Run("document", Path.Combine(workspace.Study, "below-a-file"), "--data", workspace.Data);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("first-look.yaml", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_study_is_named()
    {
        using var workspace = new Workspace();
        var result = await Cli.Run("run", Path.Combine(workspace.Data, "studies", "frist-look.yaml"), "--out", workspace.Runs);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("frist-look.yaml", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Futures_beyond_memory_are_refused_before_anything_runs()
    {
        using var workspace = new Workspace();
        var little = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0x18000000" };
        var result = await Cli.Run(little, "run", workspace.Study, "--out", workspace.Runs);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("MiB", result.Error, StringComparison.Ordinal);
        Assert.Contains("--firms-per-record", result.Error, StringComparison.Ordinal);
    }
}
