using System.Text.RegularExpressions;

namespace Torch.Sim.Silo.Tests.Commands;

/// <summary>One rule for every verb: the language of --lang, else Chinese on a computer set to Chinese, else English; never both at once.</summary>
public sealed partial class LanguageTests(SharedRun shared) : IClassFixture<SharedRun>
{
    private static readonly Dictionary<string, string> s_chinese = new() { ["LC_ALL"] = "zh_CN.UTF-8" };
    private static readonly Dictionary<string, string> s_english = new() { ["LC_ALL"] = "", ["LC_MESSAGES"] = "", ["LANG"] = "en_US.UTF-8" };

    [Fact]
    public async Task A_run_speaks_one_language_and_its_digest_line_is_the_same_in_both()
    {
        using var workspace = new Workspace();
        string[] command =
            ["run", workspace.Study, "--out", workspace.Runs, "--data", workspace.Data, "--plain", "--charts", "share", "--seeds", "1", "--firms-per-record", "500", "--to", "2020Q2"];
        var english = await Cli.Run(s_english, command);
        Assert.Equal(0, english.ExitCode);
        Assert.DoesNotMatch(Han(), english.Output);
        Assert.Contains("5 scenarios x 1 seeds = 5 futures", english.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("about 0 s left", english.Output.Split('\n').First(line => line.StartsWith("  0 %", StringComparison.Ordinal)), StringComparison.Ordinal);
        Directory.Delete(english.RunFolder, recursive: true);
        var chinese = await Cli.Run(s_chinese, command);
        Assert.Contains("5 个情景 × 1 个种子 = 5 个未来", chinese.Output, StringComparison.Ordinal);
        Assert.All(["futures", "seeds", "batches", "memory", "results about"], word => Assert.DoesNotContain(word, chinese.Output, StringComparison.Ordinal));
        Assert.Equal(english.StudyDigest, chinese.StudyDigest);
    }

    [Theory]
    [InlineData("verify", "RUN", "--futures", "1")]
    [InlineData("indicators", "RUN")]
    [InlineData("list", "RUNS")]
    [InlineData("diff", "RUN", "RUN")]
    [InlineData("firms", "RUN", "--quarter", "2020Q1")]
    public async Task A_verb_follows_the_computer_unless_told_otherwise(params string[] words)
    {
        string[] arguments = [.. words.Select(word => word == "RUN" ? shared.Folder : word == "RUNS" ? shared.Runs : word)];
        if (words[0] is not ("list" or "diff"))
        {
            arguments = [.. arguments, "--data", shared.Data];
        }

        var english = await Cli.Run(s_english, arguments);
        Assert.True(english.ExitCode == 0, english.Error);
        Assert.DoesNotMatch(Han(), NamesAside(english.Output + english.Error));
        var chinese = await Cli.Run(s_chinese, arguments);
        Assert.Matches(Han(), chinese.Output);
        Assert.Equal(Timeless(chinese.Output), Timeless((await Cli.Run(s_english, [.. arguments, "--lang", "zh"])).Output));
        Assert.Equal(Timeless(english.Output), Timeless((await Cli.Run(s_chinese, [.. arguments, "--lang", "en"])).Output));
    }

    [Theory]
    [InlineData("--place", "缺少必需的选项 --place", "why", "RUN", "--scenario", "x")]
    [InlineData("No run folder", "不是运行结果文件夹", "query", "nowhere", "SELECT 1")]
    [InlineData("Cannot parse", "选项 --seeds 的值“many”无法理解", "run", "x.yaml", "--seeds", "many")]
    [InlineData("is not a quarter", "“2030Q9”不是季度", "run", "x.yaml", "--to", "2030Q9")]
    [InlineData("no zones/zones.csv", "没有 zones/zones.csv", "bench", "--data", "nowhere")]
    [InlineData("no zones/zones.csv", "没有 zones/zones.csv", "document", "out", "--data", "nowhere")]
    public async Task What_is_wrong_is_said_in_the_language_chosen(string english, string chinese, params string[] words)
    {
        string[] arguments = [.. words.Select(word => word == "RUN" ? shared.Folder : word)];
        var inEnglish = await Cli.Run([.. arguments, "--lang", "en"]);
        Assert.Equal(2, inEnglish.ExitCode);
        Assert.Contains(english, inEnglish.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch(Han(), inEnglish.Error);
        var inChinese = await Cli.Run([.. arguments, "--lang", "zh"]);
        Assert.Equal(2, inChinese.ExitCode);
        Assert.Contains(chinese, inChinese.Error, StringComparison.Ordinal);
    }

    /// <summary>Names of places and titles of scenarios stand in both languages.</summary>
    private static string NamesAside(string text) => string.Join('\n', text.Split('\n').Where(line => !line.Contains("Nation 全国", StringComparison.Ordinal)));

    private static string Timeless(string text) => Seconds().Replace(text, "");

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex(@"\d+\.\d s|\d\d:\d\d")]
    private static partial Regex Seconds();
}
