using System.Globalization;
using Torch.Sim.Scenarios.Files;
using Torch.Sim.Scenarios.Results;

namespace Torch.Sim.Scenarios.Calibration;

/// <summary>What a calibration found, for a terminal.</summary>
public static class CalibrationReport
{
    /// <summary>Writes the tables of targets, parameters and waves.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="isChinese">Titles in Chinese, else in English.</param>
    /// <param name="output">Receives the text.</param>
    public static void Write(CalibrationResult result, bool isChinese, TextWriter output)
    {
        string Say(string zh, string en) => isChinese ? zh : en;
        output.WriteLine();
        output.WriteLine(Say("最优参数组在全体企业上的拟合（8 个种子）", "The chosen vector on the full population (8 seeds)"));
        Targets(result, isChinese).Write(output, count: false);
        foreach (var target in result.Setting.File.NotExpressible)
        {
            output.WriteLine($"{target.Name}: {Say("模型无法表达", "not expressible")}: {target.Reason}");
        }

        output.WriteLine();
        output.WriteLine(Say("参数", "Parameters"));
        Parameters(result, isChinese).Write(output, count: false);
        output.WriteLine();
        output.WriteLine(Say("各轮与仿真器（留一法 R²，误差用目标单位）", "Waves and emulators (leave-one-out R², error in the unit of the target)"));
        Waves(result, isChinese).Write(output, count: false);
        output.WriteLine();
        output.WriteLine(Say(
            $"实际运行 {result.Points.Count} 组，保留 {result.Accepted.Count} 组。", $"{result.Accepted.Count} of {result.Points.Count} vectors run are kept."));
    }

    private static TextTable Targets(CalibrationResult result, bool isChinese)
    {
        var table = new TextTable
        {
            Columns = isChinese
                ? ["目标", "名称", "单位", "观测", "容差", "模拟中位数", "5%", "95%", "偏差/容差", ""]
                : ["target", "title", "unit", "observed", "tolerance", "median", "5 %", "95 %", "misfit/tol.", ""],
        };
        foreach (var fit in result.Fits)
        {
            var target = fit.Target;
            var verdict = fit.IsInside ? (isChinese ? "带内" : "inside") : (isChinese ? "带外" : "outside");
            table.Add(
                [target.Name, isChinese ? target.TitleZh : target.TitleEn, target.Unit, N(target.Observed), N(target.Tolerance), N(fit.Median), N(fit.P05), N(fit.P95), N(fit.Misfit), verdict],
                [false, false, false, true, true, true, true, true, true, false]);
        }

        return table;
    }

    private static TextTable Parameters(CalibrationResult result, bool isChinese)
    {
        var table = new TextTable
        {
            Columns = isChinese
                ? ["参数", "单位", "下限", "上限", "保留自", "保留至", "最优", "默认", "结论", "与之互换", "相关"]
                : ["parameter", "unit", "from", "to", "kept from", "kept to", "chosen", "default", "verdict", "trades off with", "corr."],
        };
        foreach (var profile in result.Profiles)
        {
            var entry = profile.Entry;
            table.Add(
                [ParameterFile.NameOf(entry.Parameter), entry.Unit, P(entry.From), P(entry.To), P(profile.From), P(profile.To), P(profile.Chosen), P(entry.Default), Verdict(profile.Status, isChinese), profile.Partner is { } partner ? ParameterFile.NameOf(partner.Parameter) : "", N(profile.Correlation)],
                [false, false, true, true, true, true, true, true, false, false, true]);
        }

        return table;
    }

    private static TextTable Waves(CalibrationResult result, bool isChinese)
    {
        var table = new TextTable
        {
            Columns = [isChinese ? "轮" : "wave", isChinese ? "组数" : "vectors", isChinese ? "剩余体积 %" : "left %", .. result.Targets.Select(target => target.Name)],
        };
        foreach (var wave in result.Waves)
        {
            table.Add(
                [Whole(wave.Wave), Whole(wave.Points), N(100 * wave.Remaining), .. wave.Emulators.Select(emulator => string.Create(CultureInfo.InvariantCulture, $"{emulator.RSquared:0.000} ±{emulator.LeaveOneOutError:0.000}"))],
                [.. Enumerable.Repeat(true, 3 + result.Targets.Count)]);
        }

        return table;
    }

    private static string Verdict(IdentificationStatus status, bool isChinese) => (status, isChinese) switch
    {
        (IdentificationStatus.Identified, true) => "可识别",
        (IdentificationStatus.Narrowed, true) => "部分可识别",
        (IdentificationStatus.Weak, true) => "弱识别",
        (IdentificationStatus.NotIdentified, true) => "不可识别",
        _ => CalibrationWriter.Word(status),
    };

    private static string N(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "";

    private static string P(double value) => double.IsFinite(value) ? value.ToString("0.#####", CultureInfo.InvariantCulture) : "";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
