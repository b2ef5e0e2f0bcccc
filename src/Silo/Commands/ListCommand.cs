using System.Globalization;
using Torch.Sim.Scenarios.Results;
using Torch.Sim.Scenarios.Validation;

namespace Torch.Sim.Silo.Commands;

/// <summary>Lists the runs of a folder.</summary>
internal static class ListCommand
{
    internal static int Execute(string runs, Tongue tongue, TextWriter output)
    {
        if (!Directory.Exists(runs))
        {
            var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(runs));
            var parent = Path.GetDirectoryName(path) ?? path;
            var near = Directory.Exists(parent) ? NearestName.Of(Path.GetFileName(path), Directory.GetDirectories(parent).Select(found => Path.GetFileName(found)!)) : null;
            throw new InvalidInputException(new ScenarioProblem(runs, 0, 0, "no such folder", "a folder of runs, as run --out leaves it", near));
        }

        var table = new TextTable
        {
            Columns =
            [
                tongue.Say("运行", "run"), tongue.Say("时间（UTC）", "date (UTC)"), tongue.Say("状态", "state"), tongue.Say("完成", "done"),
                tongue.Say("计划", "planned"), tongue.Say("失败", "failed"), "MiB", tongue.Say("摘要", "digest"), tongue.Say("情景", "scenarios"),
            ],
        };
        var found = RunCatalogue.Read(runs);
        foreach (var run in found)
        {
            table.Add(
                [
                    run.Name, run.Date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), State(run.State, tongue), Whole(run.Finished),
                    Whole(run.Planned), Whole(run.Failed), Whole(run.Bytes >> 20), run.Digest?[..12] ?? "-", run.Problem ?? string.Join(' ', run.Scenarios),
                ],
                [false, false, false, true, true, true, true, false, false]);
        }

        if (found.Count > 0)
        {
            table.Write(output, count: false);
        }

        output.WriteLine(tongue.Say($"{found.Count} 次运行", $"{found.Count} run(s)"));
        return ExitCode.Success;
    }

    private static string State(RunState state, Tongue tongue) => state switch
    {
        RunState.Complete => tongue.Say("完整", "complete"),
        RunState.Resumable => tongue.Say("可续跑", "resumable"),
        RunState.Damaged => tongue.Say("不可读", "unreadable"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);
}
