namespace Torch.Sim.Silo.Tests;

/// <summary>The check verb says of every file what it holds or what is wrong in it.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Right_files_of_every_kind_are_named_with_what_they_hold()
    {
        using var workspace = new Workspace();
        var overlay = Path.Combine(workspace.Data, "own.csv");
        await File.WriteAllTextAsync(
            overlay, "kind,place,year,indicator,value,unit,provenance\nzone,wuhan-donghu,2019,gdp,1900,100m yuan,own survey\n", TestContext.Current.CancellationToken);
        string[] files =
        [
            workspace.Study, In(workspace, "scenarios", "favour-weak-zones.yaml"), In(workspace, "scenarios", "baseline.yaml"), In(workspace, "levers.yaml"),
            In(workspace, "parameters", "parameters.yaml"), In(workspace, "parameters", "calibration.yaml"), In(workspace, "contracts", "suzhou-suqian.yaml"), overlay,
        ];
        var english = await Cli.Run(["check", .. files, "--lang", "en"]);
        Assert.Equal("", english.Error);
        Assert.Equal(0, english.ExitCode);
        foreach (var said in new[] { "ok: study 'first-look' with 5 scenarios, 32 seeds", "which moves growth_pole_targeting", "which moves no lever", "levers: ", "parameters, ", "calibration of 10 parameters to 6 targets", "'suzhou-suqian' from 2006 on", "overlay of 1 figures" })
        {
            Assert.Contains(said, english.Output, StringComparison.Ordinal);
        }

        var chinese = await Cli.Run(["check", .. files, "--lang", "zh"]);
        Assert.Contains("正确：研究“first-look”：5 个情景，32 个种子，2019Q4 至 2030Q4", chinese.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ok:", chinese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_of_every_file_is_said_in_either_language()
    {
        using var workspace = new Workspace();
        workspace.Replace("studies/first-look.yaml", "seeds: 32", "sedes: 32");
        workspace.Replace("scenarios/favour-strong-zones.yaml", "[2026Q1, 3]", "[2025Q1, 7]");
        string[] files = [workspace.Study, In(workspace, "scenarios", "favour-strong-zones.yaml"), In(workspace, "levers.yaml")];
        var english = await Cli.Run(["check", .. files, "--lang", "en"]);
        Assert.Equal(2, english.ExitCode);
        Assert.Equal(4, english.Error.TrimEnd().Split('\n').Length);
        Assert.Contains("first-look.yaml:15:1: unknown key 'sedes'; expected one of", english.Error, StringComparison.Ordinal);
        Assert.Contains("levers.yaml: ok: ", english.Output, StringComparison.Ordinal);
        var chinese = await Cli.Run(["check", .. files, "--lang", "zh"]);
        Assert.Equal(2, chinese.ExitCode);
        Assert.Contains("first-look.yaml:15:1: 未知的键“sedes”；应为：下列之一：", chinese.Error, StringComparison.Ordinal);
        Assert.Contains("是否想写“seeds”？", chinese.Error, StringComparison.Ordinal);
        Assert.Contains("favour-strong-zones.yaml:8:13: 2025Q1 早于规划期；应为：2026Q1 及以后的季度：此前是历史", chinese.Error, StringComparison.Ordinal);
        var run = await Cli.Run("run", workspace.Study, "--out", workspace.Runs, "--lang", "zh");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("未知的键“sedes”", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_no_known_kind_is_refused()
    {
        using var workspace = new Workspace();
        var path = In(workspace, "studies", "odd.yaml");
        await File.WriteAllTextAsync(path, "sceanrio: x\n", TestContext.Current.CancellationToken);
        var result = await Cli.Run("check", path, "--lang", "en");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("odd.yaml:1:1: the first key 'sceanrio'", result.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'scenario'?", result.Error, StringComparison.Ordinal);
    }

    private static string In(Workspace workspace, params string[] parts) => Path.Combine([workspace.Data, .. parts]);
}
