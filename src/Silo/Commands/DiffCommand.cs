using System.Globalization;
using Torch.Sim.Scenarios.Analysis;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Silo.Commands;

/// <summary>Says in what two runs differ.</summary>
internal static class DiffCommand
{
    private const int LongestText = 60;

    internal static int Execute(string left, string right, Tongue tongue, TextWriter output)
    {
        var diff = RunDiff.Of(Runs.Open(left), Runs.Open(right));
        output.WriteLine(diff.Identical
            ? tongue.Say($"结果完全相同（identical）：{diff.Shared} 个未来逐位一致", $"identical: {diff.Shared} futures agree bit for bit")
            : tongue.Say(
                $"两者都有的未来 {diff.Shared} 个，其中逐位一致 {diff.SameDigests} 个；仅前者 {diff.OnlyLeft} 个，仅后者 {diff.OnlyRight} 个",
                $"{diff.Shared} futures in both, {diff.SameDigests} of them bit for bit; {diff.OnlyLeft} in the first alone, {diff.OnlyRight} in the second alone"));
        WritePlan(diff, tongue, output);
        WriteResults(diff, tongue, output);
        return ExitCode.Success;
    }

    private static void WritePlan(RunDiff diff, Tongue tongue, TextWriter output)
    {
        if (diff.Plan.Count == 0)
        {
            output.WriteLine(tongue.Say("方案、数据、参数、杠杆、种子均相同", "plan, data, parameters, levers and seeds are the same"));
            return;
        }

        var table = new TextTable { Columns = [tongue.Say("差异", "differs"), tongue.Say("前者", "first"), tongue.Say("后者", "second")] };
        foreach (var difference in diff.Plan)
        {
            table.Add([difference.What, Short(difference.Left), Short(difference.Right)], [false, false, false]);
        }

        table.Write(output, count: false);
    }

    private static void WriteResults(RunDiff diff, Tongue tongue, TextWriter output)
    {
        if (diff.Identical || diff.Quarter is null)
        {
            return;
        }

        output.WriteLine(tongue.Say($"{diff.Quarter} 的中位数与同种子差值（后者减前者）", $"medians in {diff.Quarter} and differences under the same seed (second less first)"));
        var table = new TextTable
        {
            Columns = [tongue.Say("情景", "scenario"), tongue.Say("指标", "measure"), tongue.Say("前者", "first"), tongue.Say("后者", "second"), tongue.Say("差值中位", "difference"), "p05", "p95", tongue.Say("配对", "pairs")],
        };
        foreach (var gap in diff.Gaps)
        {
            table.Add(
                [gap.Scenario, gap.Measure, Number(gap.Left), Number(gap.Right), Number(gap.Median), Number(gap.P05), Number(gap.P95), gap.Pairs.ToString(CultureInfo.InvariantCulture)],
                [false, false, true, true, true, true, true, true]);
        }

        table.Write(output, count: false);
    }

    private static string Short(string? text) => text is null ? "-" : text.Length <= LongestText ? text : text[..LongestText] + "...";

    private static string Number(double value) => double.IsNaN(value) ? "-" : value.ToString("0.####", CultureInfo.InvariantCulture);
}
