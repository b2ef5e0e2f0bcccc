using System.Globalization;
using Torch.Sim.Viewer.Layout;
using Torch.Sim.Viewer.Runs;

namespace Torch.Sim.Viewer.Reports;

/// <summary>Futures run and failed, and how to repeat the run.</summary>
internal static class RunNotes
{
    public static ReportChapter Futures(FinishedRun run, Language language)
    {
        var zh = language == Language.Zh;
        var failed = run.Manifest.FailedFutures;
        var rows = run.Plan.Scenarios.Select(scenario => (IReadOnlyList<string>)
        [
            zh ? scenario.TitleZh : scenario.TitleEn, scenario.Name,
            Figures.Count(run.Manifest.FutureDigests.Count(digest => string.Equals(digest.Scenario, scenario.Name, StringComparison.Ordinal))),
            Figures.Count(failed.Count(failure => string.Equals(failure.Future.Scenario, scenario.Name, StringComparison.Ordinal))),
        ]).ToArray();
        var reasons = failed.GroupBy(failure => failure.Reason, StringComparer.Ordinal).Select(group => zh
            ? $"失败{group.Count()}个：{group.Key}" : $"{group.Count()} failed: {group.Key}");
        var wall = Figures.Plain(run.Manifest.Timings.WallSeconds, 0);
        return new ReportChapter(
            zh ? "运行了哪些未来" : "Futures run and failed",
            [
                zh ? $"共{run.Manifest.Futures}个未来，完成{run.Manifest.FutureDigests.Count}个，失败{failed.Count}个；用时{wall}秒。失败的未来不在任何区间中。"
                    : $"{run.Manifest.FutureDigests.Count} of {run.Manifest.Futures} futures finished, {failed.Count} failed, in {wall} s. Failed futures are in no range.",
                .. reasons,
            ],
            [new ReportTable(
                zh ? "按情景" : "By scenario", "",
                zh ? ["情景", "名称", "完成", "失败"] : ["Scenario", "Name", "Finished", "Failed"], 2, rows)],
            []);
    }

    public static ReportChapter Repeat(FinishedRun run, Language language)
    {
        var zh = language == Language.Zh;
        var manifest = run.Manifest;
        var study = run.Plan.StudyFile;
        var folder = Quoted(PathFrom(Environment.CurrentDirectory, run.Folder.FullPath));
        string[] code =
        [
            string.Create(CultureInfo.InvariantCulture, $"dotnet run -c Release --project src/Silo -- run {(study.Length > 0 ? Quoted(study) : "STUDY.yaml")} --seeds {run.Plan.Seeds} --to {run.Plan.To} --firms-per-record {run.Plan.FirmsPerRecord}"),
            $"dotnet run -c Release --project src/Silo -- verify {folder}",
            $"dotnet run -c Release --project src/Silo -- report {folder} --lang {(zh ? "zh" : "en")}",
        ];
        (string Zh, string En, string Value)[] facts =
        [
            ("程序版本", "Program version", manifest.Version),
            ("模型方程版本", "Version of the equations", run.Plan.ModelVersion),
            ("计划哈希", "Plan hash", manifest.PlanHash),
            ("数据哈希", "Data hash", manifest.DataHash),
            ("参数哈希", "Parameter hash", manifest.ParameterHash),
            ("研究摘要", "Study digest", manifest.StudyDigest),
            ("计算机", "Computer", $"{manifest.Machine.Os}, {manifest.Machine.Runtime}, {manifest.Machine.Cores.ToString(CultureInfo.InvariantCulture)} {(zh ? "核" : "cores")}"),
            ("运行时间", "Time of the run", manifest.Timings.Started.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)),
        ];
        return new ReportChapter(
            zh ? "如何重复" : "How to repeat it",
            [
                zh ? "同一程序、同一数据、同一研究文件给出逐位相同的结果；verify不经并行与消息重算一遍，并比较摘要。"
                    : "The same program, data and study file give the same bits; verify computes the futures again as one plain loop and compares digests.",
                .. Unknown(run, study, zh),
            ],
            [new ReportTable(zh ? "指纹" : "Fingerprints", "", zh ? ["项目", "值"] : ["Item", "Value"], 2, [.. facts.Select(fact => (IReadOnlyList<string>)[zh ? fact.Zh : fact.En, fact.Value])])],
            code);
    }

    /// <summary>Where to find the study, and the overlays it names, when its path is unknown.</summary>
    private static IEnumerable<string> Unknown(FinishedRun run, string study, bool zh)
    {
        if (study.Length > 0)
        {
            yield break;
        }

        yield return zh ? "STUDY.yaml是研究文件：其全文在manifest.json的study_text中。" : "STUDY.yaml is the study file: manifest.json holds its text, as study_text.";
        if (run.Plan.Overlays.Count > 0)
        {
            yield return zh ? "它所指的用户数据文件在plan.json的overlays中，放在它旁边。" : "The user's figures that it names are in plan.json, as overlays: put them beside it.";
        }
    }

    /// <summary>A path below the folder as seen from there, any other in full.</summary>
    internal static string PathFrom(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return Path.IsPathRooted(relative) || relative.Split(Path.DirectorySeparatorChar)[0] == ".." ? Path.GetFullPath(path) : relative;
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
